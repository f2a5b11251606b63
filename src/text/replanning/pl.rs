//! Polish words of the pages about a plan that changes.

use super::ReplanningWords;

pub(super) const WORDS: ReplanningWords = ReplanningWords {
    changes_title: "Podgląd zmian",
    nothing_waits: "Nic nie czeka: kalendarz jest taki, jak został uzgodniony.",
    same_anew: "Ułożony od nowa plan byłby taki sam.",
    how: "Jak ułożyć plan",
    keep: "Zostaw, co się da",
    keep_more: "Dzień zmienia tylko to, co musi.",
    anew: "Ułóż wszystko od nowa",
    anew_more: "Zostaje to, co zrobione, i to, co ma dzień wybrany ręcznie. To na razie podgląd, niczego nie zmienia.",
    moved: "Zmienia dzień",
    new: "Dochodzi",
    gone: "Wypada",
    show_each: "Pokaż terminy",
    apply: "Zastosuj zmiany",
    not_now: "Nie teraz",
    exported: "Kalendarz w telefonie albo w komputerze sam się nie zmieni. Po zastosowaniu pobierz plik ponownie.",
    see_changes: "Zobacz zmiany",
    plan_anew: "Ułóż plan od nowa",

    hours_title: "Godziny",
    hours_lead: "Ile pracy przypada na każdy miesiąc, ile na nią jest czasu i co się w nim nie mieści.",
};
