//! Polish words of the interface.

use planner::model::Theme;

use super::Words;
use planner::text::{Plural, count};

const PL: planner::Language = planner::Language::Polish;
const QUESTIONS: Plural = Plural::polish("pytanie", "pytania", "pytań", "pytania");
const ANSWERS: Plural = Plural::polish("odpowiedź", "odpowiedzi", "odpowiedzi", "odpowiedzi");

pub(super) const WORDS: Words = Words {
    product: "Konserwator",
    skip_to_content: "Przejdź do treści",
    navigation: "Główna",
    nav_questions: "Pytania",
    nav_advice: "Porada",
    nav_calendar: "Kalendarz",
    nav_answers: "Odpowiedzi",
    saved_here: "Zapisano tutaj",
    not_saved: "Nie zapisano",
    promise: "Wszystko zostaje w tej przeglądarce. Niczego nie wysyłamy.",
    your_data: "Twoje dane",
    download_copy: "Pobierz kopię",
    back: "Wstecz",
    next: "Dalej",
    or: "albo",

    blocked: "Ta przeglądarka nie pozwala nam niczego zapisać.",
    blocked_advice: "Odpowiedzi są tylko w tej karcie i znikną po jej zamknięciu. Zanim ją zamkniesz, pobierz kopię.",
    full: "W pamięci przeglądarki zabrakło miejsca.",
    full_advice: "Ostatnie zmiany są tylko w tej karcie, wcześniejsze są bezpieczne. Zwolnij miejsce, a zapiszemy je przy następnej zmianie, albo pobierz kopię.",
    newer: "Ten plan zapisała nowsza wersja Konserwatora.",
    newer_advice: "Nie ruszamy go, więc nic mu nie grozi, ale zmian w tej karcie nie zapiszemy. Wczytaj stronę ponownie, a jeśli to nie pomoże, pobierz plan.",
    download_newer: "Pobierz plan",
    set_aside: "Części zapisanych danych nie udało się odczytać.",
    set_aside_advice: "Odłożyliśmy je w całości obok, a wszystko, co dało się odczytać, jest na miejscu.",
    set_aside_link: "Zobacz, co odłożyliśmy",

    home_title: "Ile opieki potrzebuje Twoja strona?",
    home_lead: "Opisz ją w ośmiu pytaniach. Powiemy, który z trzech poziomów wsparcia wystarczy, pokażemy rachunek i ułożymy kalendarz przeglądów na rok.",
    start: "Zacznij",
    carry_on: "Odpowiadaj dalej",
    see_advice: "Zobacz radę",
    start_note: "ok. 5 minut, bez konta, można przerwać",
    plan_waits: "Twój plan czeka",
    unnamed_site: "Strona bez nazwy",
    plan_saved_here: "zapisany w tej przeglądarce",
    plan_in_memory: "tylko w tej karcie, niezapisany",
    plan_progress: "Odpowiedzi do porady",
    plan_complete: "komplet, rada jest gotowa",
    open_calendar: "Otwórz kalendarz",
    see_answers: "Zobacz odpowiedzi",
    what_you_get: "Co dostaniesz",
    get_advice: "Radę z powodami",
    get_advice_more: "Każdy powód wskazuje Twoją odpowiedź. Widać też, co zmieniłoby radę, i kiedy tańszy poziom wystarczy.",
    get_sums: "Rachunek z widełkami",
    get_sums_more: "Naprawiać po awarii czy zapobiegać? Dwa koszty obok siebie, z zakresem niepewności i źródłem każdej liczby.",
    get_calendar: "Kalendarz przeglądów",
    get_calendar_more: "Wizyty z listą czynności, czasem i osobą. Zapisujesz je do swojego kalendarza (iCal), a po zmianie planu wpisy się podmieniają.",
    plumber_or_caretaker: "Hydraulik czy konserwator?",
    plumber_or_caretaker_more: "Hydraulik przyjeżdża, gdy cieknie. Konserwator budynku zna instalację i wymienia uszczelkę, zanim pęknie. Jedno i drugie bywa rozsądne. Zależy, ile kosztuje Cię dzień bez strony.",
    how_we_count: "Jak liczymy",
    how_we_count_more: "Z publicznych danych i Twoich odpowiedzi. Czego nie wiesz, tego nie zgadujemy po cichu: zakres się poszerza, a założenie trafia na listę.",

    or_a_range: "albo wybierz przedział",
    why_we_ask: "Dlaczego pytamy",
    where_to_check: "Gdzie to sprawdzić",
    rest_is_saved: "Reszta odpowiedzi jest zapisana.",
    error: "Błąd: ",
    choose: "Wybierz",
    optional: "nieobowiązkowe",
    so_far: "Na razie",
    nothing_yet: "Tu pojawią się Twoje odpowiedzi.",
    see_all_answers: "Zobacz wszystkie odpowiedzi",

    crossroads_title: "Masz już dość, by zobaczyć radę",
    crossroads_lead: "Możesz ją zobaczyć teraz albo odpowiedzieć na resztę pytań. Do obu dróg da się wrócić.",
    advice_now: "Rada od razu",
    advice_now_more: "Poziom wsparcia, powody i rachunek z widełkami. Czego jeszcze nie wiemy, to poszerza zakres i trafia na listę założeń.",
    answer_more: "Najpierw reszta pytań",
    answer_more_button: "Odpowiadaj dalej",
    all_answered: "Sprawdź odpowiedzi",
    narrows_dates: "terminy domeny, certyfikatu i umów trafią do kalendarza",
    narrows_calendar: "przeglądy ominą Twój szczyt sezonu i zmieszczą się w budżecie",
    narrows_sums: "rachunek będzie miał węższe widełki",
    not_yet_title: "Jeszcze chwila do rady",
    not_yet_lead: "Rada potrzebuje odpowiedzi na osiem pierwszych pytań. „Nie wiem” też jest odpowiedzią.",
    to_open_question: "Przejdź do otwartego pytania",

    check_title: "Sprawdź odpowiedzi",
    check_lead: "Z tego policzymy radę. Każdą odpowiedź możesz zmienić teraz albo za rok.",
    for_advice: "Do porady",
    for_calendar: "Do kalendarza",
    not_answered: "jeszcze nie",
    unsure: "bez pewności",
    change: "Zmień",
    change_what: " odpowiedź: ",
    site_name: "Jak nazywasz tę stronę?",
    site_name_hint: "Nazwa pojawi się w nagłówku i w wyeksportowanym kalendarzu. Może zostać pusta.",
    your_site: "Twoja strona",
    contradictions: "Te odpowiedzi do siebie nie pasują.",
    contradictions_advice: "Rada powstanie i tak, ale lepiej je sprawdzić.",
    and: " i ",
    show_advice: "Pokaż radę",
    unknowns_advice: "Rada jest możliwa, ale zakres kosztów będzie szerszy.",

    data_lead: "Konserwator działa bez konta i bez serwera. To, co wpisujesz, nie opuszcza tej przeglądarki.",
    data_kept: "Co jest zapisane",
    data_answers: "Odpowiedzi na pytania",
    data_rest: "Nazwa strony, wybrany język i wygląd, pierwszy dzień kalendarza oraz to, co było w ostatnim eksporcie.",
    data_where: "Dane leżą w pamięci tej przeglądarki, na tym urządzeniu. Wyczyszczenie danych witryn usuwa także je.",
    data_copy: "Kopia",
    data_copy_more: "Plik JSON ze wszystkim, co jest zapisane. Przyda się przed czyszczeniem przeglądarki albo gdy ktoś ma Ci pomóc.",
    data_set_aside: "Odłożone",
    data_set_aside_more: "Tych danych nie udało się odczytać. Leżą obok planu, bez zmian, i niczego im nie nadpisujemy.",
    start_again: "Zacznij od nowa",
    start_again_more: "Usuwa odpowiedzi i kalendarz z tej przeglądarki. Język i wygląd zostają.",
    start_again_sure: "Usunąć wszystkie odpowiedzi? Tego nie da się cofnąć. Jeśli mogą się przydać, najpierw pobierz kopię.",
    start_again_yes: "Usuń i zacznij od nowa",
    start_again_no: "Zostaw odpowiedzi",
    nothing_to_remove: "Nie ma jeszcze żadnych odpowiedzi.",

    not_found_title: "Nie ma takiej strony",
    not_found_lead: "Adres jest niepełny albo pochodzi z innej wersji programu. Twoje odpowiedzi są bezpieczne.",
    go_home: "Przejdź na początek",

    advice_title: "Porada",
    calendar_title: "Kalendarz",
    being_written: "Ta strona dopiero powstaje.",

    appearance: |theme| match theme {
        Theme::System => "Wygląd: jak w systemie",
        Theme::Light => "Wygląd: jasny",
        Theme::Dark => "Wygląd: ciemny",
    },
    answered_of: |done, all| format!("{done} z {all}"),
    quick_progress: |number, later| format!("Pytanie {number} z 8 · potem {later} do kalendarza"),
    later_progress: |number| format!("Pytanie {number} z 20 · do kalendarza, możesz pominąć"),
    question_title: |number, short| format!("Pytanie {number}: {short}"),
    remove_row: |name| format!("Usuń: {name}"),
    rows_at_most: |most| format!("Lista mieści najwyżej {most} wpisów."),
    questions_left: |left, skipped| {
        if left == 0 {
            return "Masz odpowiedzi na wszystkie.".to_owned();
        }
        let left = count(PL, left, &QUESTIONS);
        match skipped {
            0 => format!("Zostało {left}."),
            _ => format!("Zostało {left}. {skipped} pominiemy, bo nie dotyczą Twojej strony."),
        }
    },
    unknowns: |number| match number {
        1 => "Jedna odpowiedź to „nie wiem”.".to_owned(),
        number => format!("„Nie wiem” to {}.", count(PL, number, &ANSWERS)),
    },
    still_open: |number| match number {
        1 => "Do rady brakuje jednej odpowiedzi.".to_owned(),
        number => format!("Do rady brakuje {number} odpowiedzi."),
    },
    replies_kept: |number| match number {
        0 => "żadnej".to_owned(),
        number => count(PL, number, &ANSWERS),
    },
    download_set_aside: |number| format!("Pobierz odłożony tekst {number}"),
};
