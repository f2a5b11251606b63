//! Plan awaryjny, procedury i teczka przekazania po polsku.

use super::facts_in_words::{Lines, after};
use super::site_papers::PlainTexts;
use crate::answers::{NightAlarm, Substitute, YesNo};
use crate::papers::{ContingencyFacts, Gap, PlanSection};

pub(super) const TEXTS: PlainTexts = PlainTexts {
    plan_title: "Plan awaryjny",
    plan_lead: "Co robić, gdy strona nie działa: kto, w jakiej kolejności i jak. W nawiasach kwadratowych jest to, co trzeba uzupełnić. Haseł tu nie wpisuj.",
    drill: "Próba planu",
    last_drill: "Ostatnia próba",
    no_drill: "jeszcze nie było",
    next_drill: "Następna próba w kalendarzu",
    no_next_drill: "nie ma jej w planie",
    handover_title: "Teczka przekazania",
    handover_lead: "Wszystko, czego potrzebuje nowy technik. Haseł tu nie ma: przekaż je osobno, przez menedżera haseł.",
    gaps: "Czego jeszcze brakuje",
    no_gaps: "Nowy technik ma wszystko, co potrafimy sprawdzić.",
    profile: "Profil strony",
    unknown: "nie wiadomo",
    unsure: "chyba",
    dates: "Terminy",
    no_dates: "Nie znamy żadnego terminu, którego trzeba pilnować.",
    domain_expires: "Wygasa domena",
    certificate_expires: "Wygasa certyfikat",
    certificate_renews: "Certyfikat odnawia się sam do",
    licence_ends: "Kończy się licencja",
    contract_ends: "Kończy się umowa",
    support_ends: "koniec poprawek bezpieczeństwa",
    law_binds: "obowiązuje od",
    transition_ends: "koniec okresu przejściowego",
    past: "minęło",
    no_end: "końca nie zapowiedziano",
    architecture: "Jak strona jest zbudowana",
    no_architecture: "Nikt jeszcze tego nie opisał: z czego strona się składa, co z czym się łączy, co jest nietypowe i dlaczego.",
    open_work: "Otwarte prace",
    late: "po terminie",
    no_open_work: "W planie nie ma otwartych prac na najbliższe 90 dni.",
    procedures: "Procedury",
    procedures_lead: "Jak robi się każdą czynność na tej stronie. Tekst z programu możesz zmienić; wcześniejsze wersje zostają.",
    first: "Najpierw",
    verify: "Po czym poznać, że zrobione",
    history: "Książka serwisowa",
    no_history: "Książka jest pusta.",
    entry: "Wpis",
    kind: "Rodzaj",
    what: "Co",
    day: "Dzień",
    who: "Kto",
    task: "Czynność",
    time: "Czas",
    done: "zrobione",
    skipped: "pominięte",
    moved: "przeniesione na",
    reopened: "znów otwarte",
    repaired: "naprawa po",
};

pub(super) const fn plan_section(section: PlanSection) -> &'static str {
    match section {
        PlanSection::Calls => "Do kogo dzwonić",
        PlanSection::Backups => "Gdzie są kopie",
        PlanSection::Restore => "Jak odtworzyć stronę",
        PlanSection::Payments => "Zamówienia i płatności w tym czasie",
        PlanSection::Messages => "Co napisać klientom",
        PlanSection::Access => "Kto ma dostęp",
    }
}

pub(super) fn calls(facts: &ContingencyFacts, promise: &[String; 5]) -> String {
    let [tier, response, hours, mean, tail] = promise;
    let mut lines = Lines::begun("Dzwoń po kolei. Gdy ktoś nie odbiera, po 10 minutach dzwoń do następnej osoby.");
    lines.step(&format!("Technik: [telefon]. Wsparcie {tier}: odpowiedź na przerwę w działaniu w ciągu {response} (godziny obsługi: {hours}), czyli średnio po {mean}, a w 9 przypadkach na 10 najpóźniej po {tail}, razem z nocami i dniami wolnymi."));
    lines.step(if facts.managed {
        "Pomoc platformy: [adres i numer konta]."
    } else {
        "Pomoc hostingu: [telefon i numer klienta]."
    });
    lines.step("Rejestrator domeny: [telefon i login, bez hasła].");
    if facts.takes_orders {
        lines.step("Operator płatności: [telefon i numer sklepu].");
    }
    lines.step("Kto decyduje o odtworzeniu i o komunikacie: [imię i telefon], zastępca: [imię i telefon].");
    lines.text(match facts.night_alarm {
        Some(NightAlarm::Nobody) => "W nocy nikt nie odbiera alarmu: przerwa czeka do rana.",
        Some(NightAlarm::Owner) => "W nocy alarm odbiera właściciel.",
        Some(NightAlarm::Employee) => "W nocy alarm odbiera pracownik.",
        Some(NightAlarm::Provider) => "W nocy alarm odbiera technik.",
        None => "Nie ustalono, kto odbiera alarm w nocy. Ustalcie to, zanim będzie potrzebne.",
    });
    lines.done()
}

pub(super) fn backups(facts: &ContingencyFacts, how_often: Option<&str>, last_restore: Option<&str>) -> String {
    let mut lines = Lines::default();
    if facts.managed {
        lines.item("Kopie robi platforma. Z ilu dni są i jak je przywrócić: [adres w panelu].");
        lines.item("Własny eksport treści i danych: [miejsce i data ostatniego].");
        return lines.done();
    }
    lines.item(&after("Jak często powstaje kopia: ", how_often.unwrap_or("nie wiadomo")));
    lines.item("Gdzie leży: [adres, katalog].");
    lines.item(match facts.backup_elsewhere {
        Some(YesNo::Yes) => "Kopia poza serwerem: [gdzie i kto ma do niej dostęp].",
        Some(YesNo::No) => "Poza serwerem nie ma kopii. Gdy przepadnie serwer, przepadną też kopie.",
        None => "Nie wiadomo, czy jest kopia poza serwerem. Sprawdź to.",
    });
    lines.item(&after("Ostatnie odtworzenie kopii: ", last_restore.unwrap_or("nie wiadomo")));
    lines.item("Klucz do zaszyfrowanej kopii: [u kogo], nie na tym samym serwerze.");
    lines.done()
}

pub(super) fn restore(facts: &ContingencyFacts) -> String {
    let mut lines = Lines::default();
    lines.step("Zapisz godzinę i to, co widać. Niczego nie usuwaj: ślady będą potrzebne.");
    if facts.managed {
        lines.step("Sprawdź stronę stanu platformy: [adres]. Jeśli awaria jest u niej, zgłoś ją i czekaj.");
        lines.step("Jeśli zepsuła coś własna zmiana, cofnij ją w panelu albo wróć do poprzedniej wersji.");
        lines.step("Przy podejrzeniu włamania zmień hasła wszystkich administratorów i wyloguj wszystkie sesje.");
    } else {
        lines.step("Włącz stronę zastępczą: [jak].");
        lines.step("Przy podejrzeniu włamania najpierw zmień hasła i klucze, potem odtwarzaj.");
        lines.step("Znajdź ostatnią kopię sprzed awarii i sprawdź jej datę.");
        lines.step("Odtwórz ją najpierw obok, na wersji roboczej: bazę, potem pliki. Dopiero potem na stronie.");
        lines.step("Jeśli przyczyną jest znana luka, zainstaluj poprawkę, zanim strona wróci do sieci.");
    }
    lines.step(if facts.takes_orders {
        "Sprawdź stronę główną, formularz i zamówienie z płatnością próbną."
    } else {
        "Sprawdź stronę główną, formularz i pocztę ze strony."
    });
    lines
        .step("Dopisz ręcznie to, co przybyło po kopii: zamówienia i wiadomości są w poczcie i u operatora płatności.");
    lines.step("Powiedz klientom, że strona działa, i zapisz incydent w książce serwisowej.");
    lines.done()
}

pub(super) fn payments(facts: &ContingencyFacts) -> String {
    let mut lines = Lines::default();
    for substitute in &facts.substitutes {
        match substitute {
            Substitute::Phone => lines.item("Telefon: przyjmuj zamówienia pod numerem [telefon] i zapisuj towar, kwotę, adres i zgodę na regulamin."),
            Substitute::Marketplace => lines.item("Platforma sprzedażowa: skieruj klientów na [adres] i pilnuj stanów magazynowych."),
            Substitute::Premises => lines.item("Lokal: podaj adres i godziny otwarcia."),
            Substitute::NoneOfThese => {}
        }
    }
    if lines.is_empty() {
        lines.item(
            "Nie ma jeszcze innej drogi sprzedaży. Ustal choć jedną: telefon, e-mail albo platformę sprzedażową.",
        );
    }
    lines.item("Płatność: przelew na konto [numer] albo link do płatności z panelu operatora.");
    lines.item("Numerów kart nie przyjmuj telefonem ani e-mailem.");
    lines.item("Po awarii wprowadź zebrane zamówienia i porównaj je z wpłatami.");
    lines.done()
}

pub(super) fn messages(facts: &ContingencyFacts) -> String {
    let mut lines = Lines::default();
    lines.heading("Strona nie działa");
    lines.text(if facts.takes_orders {
        "Dzień dobry, od [godzina] nasza strona nie działa. Pracujemy nad tym. Zamówienia przyjmujemy tymczasem tak: [jak]. Następną wiadomość podamy o [godzina]. Przepraszamy za kłopot."
    } else {
        "Dzień dobry, od [godzina] nasza strona nie działa. Pracujemy nad tym. Można do nas pisać i dzwonić: [adres, telefon]. Następną wiadomość podamy o [godzina]. Przepraszamy za kłopot."
    });
    lines.heading("Strona znów działa");
    lines.text("Dzień dobry, nasza strona znów działa. Jeśli coś, co zostało wysłane między [godzina] a [godzina], nie dostało odpowiedzi, prosimy wysłać to jeszcze raz.");
    if facts.personal_data {
        lines.heading("Dane mogły dostać się w obce ręce");
        lines.text("Najpierw prawnik: naruszenie ochrony danych zgłasza się urzędowi najpóźniej 72 godziny po jego stwierdzeniu (RODO, art. 33), a osobom, gdy ryzyko dla nich jest wysokie (art. 34).");
        lines.text("Dzień dobry, dnia [data] ktoś nieuprawniony mógł zobaczyć Państwa [jakie dane]. Zrobiliśmy już: [co]. Radzimy: [co]. Odpowiadamy na pytania: [kontakt].");
    }
    lines.done()
}

pub(super) fn access(facts: &ContingencyFacts) -> String {
    let mut lines = Lines::begun("Tylko kto i do czego. Hasła są w menedżerze haseł: [nazwa i kto ma dostęp].");
    for (who, to) in &facts.access {
        lines.item(&[who, ": ", to].concat());
    }
    if facts.access.is_empty() {
        lines.item("Panel strony: [kto]");
        if !facts.managed {
            lines.item("Serwer i kopie: [kto]");
        }
        lines.item("Domena i DNS: [kto]");
        if facts.takes_orders {
            lines.item("Operator płatności: [kto]");
        }
        if facts.mail {
            lines.item("Poczta na domenie: [kto]");
        }
    }
    lines.done()
}

pub(super) const fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::Platform => "Nie wiadomo, na czym strona jest zbudowana. Uzupełnij odpowiedź 2.",
        Gap::Hosting => "Nie wiadomo, gdzie strona działa. Uzupełnij odpowiedź 15.",
        Gap::AdminAccess => "Nie jest jasne, kto ma dostęp administratora. Ustal to i uzupełnij odpowiedź 16.",
        Gap::AccessList => "Nie ma listy dostępów. Zapisz w książce serwisowej, kto ma dostęp do czego.",
        Gap::Backup => "Nie ma kopii zapasowej albo nie wiadomo, jak często powstaje.",
        Gap::BackupElsewhere => "Nie ma pewności, że kopia leży także poza serwerem.",
        Gap::Restore => "Od roku nikt nie odtworzył kopii na próbę, więc nie wiadomo, czy się da.",
        Gap::Contacts => "W planie awaryjnym nie ma jeszcze telefonów. Uzupełnij „Do kogo dzwonić”.",
        Gap::Drill => "Przez ostatni rok nikt nie wypróbował planu awaryjnego.",
        Gap::Domain => "Nie wiadomo, kiedy wygasa domena albo na kogo jest zarejestrowana.",
        Gap::Certificate => "Nie wiadomo, kiedy wygasa certyfikat, a nie odnawia się sam.",
        Gap::Architecture => "Nikt nie opisał, jak strona jest zbudowana.",
        Gap::Documentation => "Dokumentacja strony nie jest kompletna.",
        Gap::TwoFactor => "Nie wszyscy administratorzy logują się z drugim składnikiem.",
        Gap::Versions => "Nie wiadomo, w jakiej wersji jest oprogramowanie strony.",
        Gap::History => "Książka serwisowa nie mówi nic o incydentach, zmianach ani decyzjach.",
    }
}
