//! Polish words of the questionnaire.

mod choices;
mod messages;
mod parts;

use super::{ChoiceText, QuestionText, Questions, Unknown};

pub(super) use choices::choice;
pub(super) use messages::{
    cell_problem, column, contradiction, file_error, measure, problem, problem_summary, range, rows, unit,
};
pub(super) use parts::part;

pub(super) const QUESTIONS: Questions = [
    QuestionText {
        title: "Co robi Twoja strona?",
        short: "Co robi strona",
        why: "Od tego zależy, co jest dla Ciebie awarią i ile ona kosztuje. W sklepie liczy się koszyk, \
              w przychodni zapisy, na wizytówce telefon i adres.",
    },
    QuestionText {
        title: "Na czym działa Twoja strona?",
        short: "Platforma",
        why: "Od platformy zależy, jakie przeglądy są potrzebne. W sklepie lub kreatorze na abonament \
              o aktualizacje dba dostawca, a na własnym hostingu musi o nie zadbać ktoś po Twojej stronie.",
    },
    QuestionText {
        title: "Z czego składa się Twoja strona?",
        short: "Części strony",
        why: "Każda z tych części psuje się inaczej i potrzebuje innych przeglądów. Do kalendarza trafią tylko te, \
              które masz.",
    },
    QuestionText {
        title: "Jak długo może trwać awaria w najgorszym momencie?",
        short: "Najgorszy moment",
        why: "Z tej granicy wynika, jak szybko ktoś musi zareagować, a więc który poziom wsparcia wystarczy. Pytamy \
              o najgorszy moment, a nie o zwykły dzień, bo właśnie wtedy czekanie kosztuje najwięcej.",
    },
    QuestionText {
        title: "Kto i kiedy ma reagować na awarię?",
        short: "Kto i kiedy reaguje",
        why: "Obiecane 4 godziny na odpowiedź biegną zwykle tylko w godzinach obsługi. Awaria z piątkowego wieczoru \
              może wtedy czekać do poniedziałku, i czasem to zupełnie wystarcza.",
    },
    QuestionText {
        title: "Ile najnowszych danych możesz stracić?",
        short: "Dane do stracenia",
        why: "Po poważnej awarii stronę przywraca się z kopii. Wszystko, co przybyło później, przepada. Od Twojej \
              odpowiedzi zależy, jak często trzeba robić kopie.",
    },
    QuestionText {
        title: "Ile zarabiasz przez stronę?",
        short: "Zarobek przez stronę",
        why: "Z przychodu i marży liczymy, ile kosztuje godzina przerwy. Wystarczy przedział. Kwoty zostają w tej \
              przeglądarce.",
    },
    QuestionText {
        title: "Ile osób odwiedza stronę i o jakiej porze?",
        short: "Ruch",
        why: "Im więcej osób, tym szybciej ktoś zauważy awarię i tym więcej kosztuje godzina przerwy. W porze \
              najmniejszego ruchu wyznaczymy okno serwisowe, czyli godziny na prace, które wymagają przerwy.",
    },
    QuestionText {
        title: "Co i kiedy wygasa?",
        short: "Ważne terminy",
        why: "Domena, certyfikat, licencje i umowy kończą się w dniu znanym z góry. Wpiszemy te daty do kalendarza \
              z wyprzedzeniem.",
    },
    QuestionText {
        title: "Kiedy strona ma szczyt sezonu?",
        short: "Szczyty sezonu",
        why: "Godzina przerwy w szczycie kosztuje więcej niż w zwykły dzień. Wyznaczymy wtedy okres ochronny, \
              w którym nie robi się ryzykownych zmian, a przeglądy zaplanujemy wcześniej.",
    },
    QuestionText {
        title: "Czy są kopie strony i czy da się je przywrócić?",
        short: "Kopie",
        why: "Od kopii zależy, jak długo trwa naprawa i ile danych przepada. Dopiero próba przywrócenia pokazuje, \
              czy kopia jest dobra.",
    },
    QuestionText {
        title: "Kto i jak często zmienia coś na stronie?",
        short: "Aktualizacje i zmiany",
        why: "Bez aktualizacji rośnie ryzyko włamania, a aktualizacja bez próby może coś zepsuć. Z odpowiedzi \
              wynika, które z tych ryzyk jest u Ciebie większe.",
    },
    QuestionText {
        title: "Kto pierwszy zauważa, że coś nie działa?",
        short: "Kto zauważa awarię",
        why: "Naprawa zaczyna się dopiero wtedy, gdy ktoś zauważy awarię. Na stronie z małym ruchem to czekanie \
              może trwać dłużej niż sama naprawa.",
    },
    QuestionText {
        title: "Jakie awarie zdarzyły się w ostatnich 24 miesiącach?",
        short: "Historia awarii",
        why: "Własna historia mówi o stronie więcej niż dane o innych stronach. Brak awarii to też ważna odpowiedź.",
    },
    QuestionText {
        title: "Gdzie działa strona i co obiecuje hosting?",
        short: "Hosting",
        why: "Część przerw powstaje w firmie hostingowej i żadna opieka nad stroną ich nie usunie. Obietnica \
              hostingu mówi, z iloma godzinami przerwy trzeba się liczyć.",
    },
    QuestionText {
        title: "Kto zna stronę i ma do niej dostęp?",
        short: "Dostęp i wiedza",
        why: "Kto zna stronę i ma do niej dostęp, ten naprawia szybciej. Od drugiego składnika logowania (2FA), \
              czyli potwierdzenia oprócz hasła, zależy, czy do włamania wystarczy samo hasło.",
    },
    QuestionText {
        title: "Jakie wersje i dodatki ma strona?",
        short: "Wersje i dodatki",
        why: "Wersja po pewnym dniu przestaje dostawać poprawki bezpieczeństwa. Jeśli znamy ten dzień, wpiszemy go \
              do kalendarza. Od liczby dodatków zależy, ile czasu zajmą przeglądy.",
    },
    QuestionText {
        title: "Co robią klienci, gdy strona nie działa?",
        short: "Klienci w czasie przerwy",
        why: "Jeśli klienci wracają albo mogą zadzwonić, przerwa kosztuje mniej, niż wynika z samego ruchu. Wtedy \
              może wystarczyć tańszy poziom wsparcia.",
    },
    QuestionText {
        title: "Jaka to firma i kim są jej klienci?",
        short: "Firma i klienci",
        why: "Od wielkości firmy, rodzaju klientów i krajów zależą obowiązki prawne, na przykład dostępność strony \
              dla osób z niepełnosprawnościami. Do kalendarza wpiszemy tylko te, które mogą Cię dotyczyć.",
    },
    QuestionText {
        title: "Ile czasu i pieniędzy możesz przeznaczyć na stronę?",
        short: "Czas i budżet",
        why: "Plan ma się zmieścić w czasie i pieniądzach, które naprawdę masz. To, co się nie zmieści, pokażemy na \
              liście razem z ryzykiem, które zostaje.",
    },
];

pub(super) const fn dont_know(kind: Unknown) -> ChoiceText {
    let detail = match kind {
        Unknown::Range => "Dopiszemy to do założeń rady",
        Unknown::Technical => "Dopiszemy to do założeń rady. Odpowiedź może znać osoba, która zajmuje się stroną",
        Unknown::Date => "Tej daty nie będzie w kalendarzu, dopóki jej nie wpiszesz",
    };
    ChoiceText::new("Nie wiem", detail)
}

pub(super) const THINK_SO: ChoiceText =
    ChoiceText::new("Tak mi się wydaje, ale nie mam pewności", "Przyjmiemy tę odpowiedź i zaznaczymy to w założeniach");
