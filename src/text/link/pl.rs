//! Polish words of links.

use planner::Language::Polish as PL;
use planner::text::{Plural, count};

use super::LinkWords;

const CHARACTERS: Plural = Plural::polish("znak", "znaki", "znaków", "znaku");
const ANSWERS: Plural = Plural::polish("odpowiedź", "odpowiedzi", "odpowiedzi", "odpowiedzi");
const LINES: Plural = Plural::polish("wpis", "wpisy", "wpisów", "wpisu");
const TEXTS: Plural = Plural::polish("własny tekst", "własne teksty", "własnych tekstów", "własnego tekstu");
const CALENDARS: Plural = Plural::polish(
    "wyeksportowany kalendarz",
    "wyeksportowane kalendarze",
    "wyeksportowanych kalendarzy",
    "kalendarza",
);

pub(super) const WORDS: LinkWords = LinkWords {
    title: "Link do planu",
    lead: "Kto otworzy ten link, zobaczy ten sam opis strony, tę samą poradę i ten sam kalendarz. Cały opis jest w samym linku, po znaku #. Tej części adresu przeglądarka nikomu nie wysyła.",
    named: "Dołącz nazwę strony",
    link: "Link",
    copy: "Kopiuj link",
    copied: "Link jest w schowku.",
    to_copy: "Przeglądarka nie dała dostępu do schowka. Link jest zaznaczony, skopiuj go z klawiatury albo z menu.",
    mail: "Wyślij e-mailem",
    mail_subject: "Plan opieki nad stroną",
    code: "Kod dla telefonu",
    code_more: "Osoba po drugiej stronie stołu zeskanuje go aparatem telefonu i otworzy ten sam plan u siebie.",
    no_code: "Ten link jest za długi na kod. Wyślij go e-mailem albo skopiuj.",
    stays: "Co zostaje tylko tutaj",
    stays_nothing: "Nic: link niesie cały plan.",
    stays_name: "nazwa strony, dopóki jej nie dołączysz",
    stays_offer: "oferta dostawcy: u odbiorcy liczy się oferta jego programu",
    stays_calendar: "dni, które zmieniono albo uzgodniono wcześniej: u odbiorcy kalendarz powstanie od nowa z opisu",

    opened: "Plan z linku",
    opened_lead: "Ktoś przekazał Ci opis strony. Zobacz, co w nim jest. Na razie nic się nie zmieniło.",
    site: "Strona",
    description: "Opis",
    tier: "Poziom wsparcia",
    calendar_from: "Kalendarz od dnia",
    as_advised: "doradzony",
    same: "Ten plan jest już w tej przeglądarce.",
    refused: "W tej przeglądarce jest plan zapisany przez nowszą wersję programu, więc nie można go zastąpić. Nic się nie zmieniło. Odśwież stronę, a potem otwórz link jeszcze raz.",
    take: "Otwórz ten plan",
    replace: "Zastąp mój plan tym z linku",
    copy_of_mine: "Pobierz kopię mojego planu",
    keep: "Zostaw mój plan",
    go_on: "Przejdź do porady",
    damaged: "Link jest uszkodzony: brakuje jego części albo coś zmieniło się po drodze. W tej przeglądarce nic się nie zmieniło. Poproś o link jeszcze raz i skopiuj go w całości.",
    newer: "Link powstał w nowszej wersji programu. W tej przeglądarce nic się nie zmieniło. Odśwież stronę i otwórz link jeszcze raz.",
    mail_body: |link| {
        format!(
            "Dzień dobry,\n\npod tym linkiem jest opis strony, porada, który poziom wsparcia do niej pasuje, i kalendarz prac:\n\n{link}\n\nOpis jest w samym linku i nie trafia na żaden serwer. Przed zapisaniem czegokolwiek program pyta o zgodę.\n"
        )
    },
    characters: |number| count(PL, number, &CHARACTERS),
    too_long: |number, most| {
        format!(
            "Opis i ustawienia zajęłyby w linku {}, a link może ich mieć {}. Nic się nie stało z planem. Skróć opisy własnych prac albo pobierz kopię ze strony „Twoje dane” i wyślij plik.",
            count(PL, number, &CHARACTERS),
            planner::text::number(PL, i64::try_from(most).unwrap_or(i64::MAX)),
        )
    },
    stays_lines: |number| format!("{} książki serwisowej, a z nimi to, co zrobiono", count(PL, number, &LINES)),
    stays_texts: |number| format!("{} do dokumentów strony", count(PL, number, &TEXTS)),
    stays_calendars: |number| count(PL, number, &CALENDARS),
    replaces: |replies, lines| {
        let book = match lines {
            0 => String::new(),
            lines => format!(" i {} książki serwisowej", count(PL, lines, &LINES)),
        };
        format!(
            "W tej przeglądarce jest już plan: {}{book}. Plan z linku zajmie jego miejsce. Jeśli chcesz do niego wrócić, pobierz najpierw kopię.",
            count(PL, replies, &ANSWERS)
        )
    },
};
