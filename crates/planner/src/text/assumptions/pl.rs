//! Liczby modelu po polsku.

use super::{Refused, Told, Unit};
use crate::advice::{AssumptionError, Evidence, Group, Measure, Parameter, Practice};
use crate::grade::Grade;
use crate::text::Plural;

/// Przy każdej naprawie to samo.
const UNTIL_IT_WORKS: &str = "Do działającej strony. Pojedyncze naprawy bardzo się różnią.";

pub(super) fn group(group: Group) -> Told {
    let (name, note) = match group {
        Group::HowOften => ("Jak często", "Ile razy coś się psuje na zwykłej stronie, zanim uwzględnimy Twoją."),
        Group::ThisSite => ("Czym różni się strona", "Co podnosi albo obniża to ryzyko na stronie takiej jak Twoja."),
        Group::Noticing => ("Kto i kiedy zauważy", "Ile mija, zanim ktoś wie o awarii."),
        Group::Repairing => ("Naprawa", "Ile trwa, odkąd ktoś się nią zajmie."),
        Group::Costs => ("Koszty", "Z czego składa się strata."),
        Group::Practice => ("Co robi każdy poziom", "Po tym różnią się poziomy, a wsparcie od opieki."),
    };
    Told { name, note }
}

pub(super) fn parameter(parameter: Parameter) -> Told {
    let (name, note) = match parameter {
        Parameter::Episodes => {
            ("Fale ataków na coś, co masz na stronie", "Dobrane tak, żeby zgadzał się odsetek zarażonych stron.")
        }
        Parameter::FastShare => (
            "Fale, które uderzają w ciągu dni",
            "Dziury ma prawie każdy, a włamania są rzadkie, więc udział jest mały.",
        ),
        Parameter::FastDelay => {
            ("Zanim szybka fala dotrze do strony", "Część ataków rusza w dobę, do małych stron docierają później.")
        }
        Parameter::SlowDelay => (
            "Zanim ktoś użyje dziury, której nikt nie łata",
            "Zaległe aktualizacje ma prawie każdy, a zarażonych jest ok. 1 %.",
        ),
        Parameter::StolenAccess => {
            ("Włamania skradzionym albo odgadniętym hasłem", "Dla małych stron nie znamy pomiaru.")
        }
        Parameter::Repeat => {
            ("Ile włamań robi się z jednego, gdy przyczyna zostaje", "Tyle stron zarażało się znów w ciągu miesiąca.")
        }
        Parameter::UntestedFailure => {
            ("Aktualizacje co kwartał, bez próby, które coś psują", "Mniej niż u programistów, bo części są gotowe.")
        }
        Parameter::OwnChangeFailure => {
            ("Twoje zmiany, które coś psują", "To głównie teksty i zdjęcia, dlatego tak mało.")
        }
        Parameter::Decay => {
            ("Usterki, które rosną powoli", "Pełny dysk, stary skrypt. Własne awarie są częstsze niż ataki.")
        }
        Parameter::DecayDelay => ("Od takiej usterki do awarii", "Tyle jest czasu, żeby ją znaleźć."),
        Parameter::SilentBase => ("Ciche awarie na każdej stronie", "Coś przestaje działać i nikt o tym nie mówi."),
        Parameter::SilentFunction => (
            "Dalsze ciche awarie na każdy formularz, koszyk i integrację",
            "Każda taka funkcja zależy od czegoś spoza strony.",
        ),
        Parameter::ExpiryAutomatic => ("Wygaśnięcia tego, co odnawia się samo", "Zawodzi karta albo automat."),
        Parameter::ExpiryByHand => {
            ("Wygaśnięcia tego, co odnawia człowiek", "Liczby z wielkich firm tu nie pasują, więc szacujemy.")
        }
        Parameter::ExpiryLicence => ("Wygaśnięcia płatnych licencji", "Gasną zwykle aktualizacje, rzadziej działanie."),
        Parameter::HostHours => ("Przerwy hostingu w roku", "Obietnica 99,9 % dopuszcza prawie 9 h."),
        Parameter::HostOutage => ("Jedna przerwa hostingu", "Krótkich jest dużo, długich mało: to średnia."),
        Parameter::InspectionFinds => ("Usterki, które znajduje jeden przegląd", "Nikt nie widzi wszystkiego."),
        Parameter::PartsExponent => (
            "Jak ryzyko rośnie z liczbą wtyczek (potęga)",
            "Dwa razy więcej to ok. 1,2 razy większe ryzyko. Sprzedawcy podają więcej.",
        ),
        Parameter::OrdersAttraction => {
            ("Ile razy częściej atakuje się stronę z zamówieniami", "Jest na niej co ukraść.")
        }
        Parameter::OtherCmsAttraction => {
            ("Ataki na inne systemy, wobec WordPressa", "Rzadsze, więc rzadziej celują w nie automaty.")
        }
        Parameter::OwnCodeAttraction => {
            ("Ataki na własny kod, wobec WordPressa", "Gotowe narzędzia do niego nie pasują.")
        }
        Parameter::ManagedShare => {
            ("Ryzyko strony na abonament albo statycznej, wobec własnej", "Łata ją i dogląda jej producent.")
        }
        Parameter::TwoFactorLeft => {
            ("Włamania hasłem, które zostają mimo drugiego składnika", "Samo hasło przestaje wystarczać.")
        }
        Parameter::StagingLeft => {
            ("Nieudane aktualizacje, które zostają mimo próby na kopii", "Kopia nie pokazuje wszystkiego.")
        }
        Parameter::OwnCodeFactor => {
            ("Ile razy częściej psuje się strona z własnym kodem", "Poza Tobą nikt go nie sprawdza.")
        }
        Parameter::SharedHost => {
            ("Przerwy hostingu współdzielonego, wobec własnego serwera", "Serwer dzieli się z obcymi stronami.")
        }
        Parameter::ManagedHost => {
            ("Przerwy hostingu zarządzanego, wobec własnego serwera", "Ktoś czuwa nad serwerem za Ciebie.")
        }
        Parameter::ProviderHost => {
            ("Przerwy hostingu u firmy, która zajmuje się stroną, wobec własnego serwera", "Ta firma sama go dogląda.")
        }
        Parameter::PromiseKept => ("Ile z dozwolonych przerw hosting zużywa", "Obietnica to granica, nie średnia."),
        Parameter::ReportShare => ("Goście, którzy powiedzą, że coś nie działa", "Prawie każdy po prostu odchodzi."),
        Parameter::OwnEyes => ("Zanim ktoś z firmy sam trafi na awarię", "Na własną stronę zagląda się co kilka dni."),
        Parameter::OwnMonitoring => {
            ("Zanim ktoś zobaczy alarm Twojego monitoringu", "Alarm przychodzi od razu, człowiek trochę później.")
        }
        Parameter::InfectionUnnoticed => {
            ("Ile razy dłużej niż przerwa kryje się infekcja", "Strona działa, a szkodzi.")
        }
        Parameter::SilentUnnoticed => {
            ("Ile razy dłużej niż przerwa kryje się cicha awaria", "Reszta strony działa, więc nikt nie szuka.")
        }
        Parameter::RepairCompromise => ("Naprawa po włamaniu", UNTIL_IT_WORKS),
        Parameter::RepairBreakage => ("Naprawa po nieudanej zmianie", UNTIL_IT_WORKS),
        Parameter::RepairDecay => ("Naprawa usterki, która rosła", UNTIL_IT_WORKS),
        Parameter::RepairExpiry => ("Odnowienie tego, co wygasło", UNTIL_IT_WORKS),
        Parameter::RepairSilent => ("Naprawa cichej awarii", UNTIL_IT_WORKS),
        Parameter::WorkCompromise => ("Płatna praca po włamaniu", "Część naprawy to czekanie, nie praca."),
        Parameter::RestoreShare => ("Awarie, po których trzeba przywrócić kopię", "Większość naprawia się bez niej."),
        Parameter::RebuildHours => ("Odbudowa, gdy żadna kopia nie działa", "Tydzień pracy jednej osoby."),
        Parameter::UnplannedWait => (
            "Planowe aktualizacje, które psują coś dopiero po wizycie",
            "Większość szkód widać od razu, gdy ktoś jest na miejscu.",
        ),
        Parameter::WrittenDown => {
            ("Jaka część czasu naprawy zostaje, gdy wszystko jest spisane", "Opis skraca szukanie, nie samą naprawę.")
        }
        Parameter::NoviceExtra => (
            "O ile dłużej naprawia ktoś, kto widzi stronę pierwszy raz",
            "1,4 znaczy 2,4 razy tak długo: ponad pół czasu zajmuje zrozumienie.",
        ),
        Parameter::NoviceMonths => {
            ("Kiedy ta różnica spada do jednej trzeciej", "Biegłość przychodzi po 2–6 miesiącach.")
        }
        Parameter::HandoverHours => {
            ("Przekazanie strony nowemu wykonawcy", "Dostępy, opis, rozmowa, próbne przywrócenie kopii.")
        }
        Parameter::HourlyRate => ("Godzina technika", "Polskie cenniki: od 100 do ponad 400 zł."),
        Parameter::OwnHour => ("Godzina Twoja albo pracownika", "Wpisz koszt godziny w swojej firmie."),
        Parameter::UrgentFactor => {
            ("Ile razy droższa jest pilna naprawa bez umowy", "W jednym cenniku dwa razy, ale nie każda jest pilna.")
        }
        Parameter::UpdateRound => ("Jedna runda aktualizacji", "Tyle podaje cennik z miesięczną opieką i próbą."),
        Parameter::MarginCorrection => {
            ("Poprawka do marży z Twoich odpowiedzi", "Nawet dokładne liczby są z zeszłego roku, stąd zakres.")
        }
        Parameter::SubstituteLeft => {
            ("Strata, która zostaje mimo telefonu, targowiska, lokalu", "Osobno za każde z nich.")
        }
        Parameter::ReturnOrders => ("Kupujący, którzy wrócą później", "Większość kupi gdzie indziej."),
        Parameter::ReturnOthers => ("Inni klienci, którzy wrócą później", "O usługę rzadziej pyta się od ręki."),
        Parameter::PeakFactor => {
            ("Ile razy więcej przynosi dzień w szczycie", "Wpisz tyle, ile znasz z własnej sprzedaży.")
        }
        Parameter::InfectionLoss => {
            ("Utracona wartość, gdy infekcji nikt nie widzi", "Strona działa, ale część osób odchodzi od ostrzeżenia.")
        }
        Parameter::SilentLoss => {
            ("Wartość, która idzie przez to, co psuje się po cichu", "Reszta klientów dzwoni albo pisze.")
        }
        Parameter::CleanUp => ("Porządki po włamaniu", "Wyszukiwarki, listy blokad, wiadomości do klientów."),
        Parameter::CleanUpData => ("Do tego, gdy są dane osobowe", "Ocena naruszenia, zgłoszenie, listy do osób."),
        Parameter::CleanUpOrders => {
            ("Do tego, gdy są zamówienia i płatności", "Sprawdzenie płatności, zwroty, wstrzymana sprzedaż.")
        }
        Parameter::OrderValue => ("Wartość zamówienia, gdy nie znamy przychodu", "Średni koszyk w Polsce w 2023 roku."),
        Parameter::ConversionShare => {
            ("Zamówienia na wizytę, gdy nie znamy przychodu", "Środek zakresu polskich sklepów.")
        }
        Parameter::TypicalRevenue => {
            ("Przychód, gdy nic o nim nie wiemy", "Żeby w ogóle policzyć; zakres jest wtedy bardzo szeroki.")
        }
        Parameter::DutyPrice => {
            ("Dyżur w sezonie albo w weekendy", "Cena jednego polskiego dodatku na 7 dni w tygodniu.")
        }
    };
    Told { name, note }
}

pub(super) fn practice(practice: Practice) -> Told {
    let (name, note) = match practice {
        Practice::PatchDays => ("Odstęp między aktualizacjami", "Normy: poważne łaty w 14 dni, wszystkie co miesiąc."),
        Practice::TestedFailure => ("Planowe aktualizacje, które coś psują", "Próba i kopia łapią większość."),
        Practice::CheckDays => ("Odstęp między przeglądami", "Szuka się tego, co rośnie powoli."),
        Practice::TestDays => ("Odstęp między próbami formularzy i koszyka", "Tylko próba znajduje cichą awarię."),
        Practice::ScanDays => {
            ("Odstęp między szukaniem obcego kodu", "Im wcześniej ktoś wie, tym krócej trwa infekcja.")
        }
        Practice::AccessLeft => {
            ("Włamania hasłem, które zostają mimo przeglądu kont", "Przegląd usuwa stare konta i hasła.")
        }
        Practice::ExpiryLeft => {
            ("Wygaśnięcia, które zostają, gdy ktoś pilnuje dat", "Przypomnienie działa, jeśli ktoś je czyta.")
        }
        Practice::Runbook => {
            ("Czas naprawy, który zostaje, gdy jest procedura", "Google podaje trzy razy krótszy; liczymy ostrożniej.")
        }
        Practice::HostLeft => (
            "Przerwy hostingu, które zostają, gdy ktoś do niego dzwoni",
            "Telefon przyspiesza, cudzego serwera nie naprawi.",
        ),
    };
    Told { name, note }
}

pub(super) fn claim(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::InfectedSites => "Ok. 1 % stron jest w danej chwili zarażonych.",
        Evidence::InfectionLength => "Infekcja, której nikt nie szuka, trwa ok. 4 miesięcy.",
        Evidence::MoreParts => "Każde 5 dodatkowych wtyczek ma podwajać ryzyko. Kierunek przyjmujemy, wielkość nie.",
        Evidence::FastExploits => "28 % wykorzystywanych dziur atakuje się w ciągu doby od ogłoszenia.",
        Evidence::OldHoles => "99,9 % wykorzystanych dziur było znanych od ponad roku.",
        Evidence::NearlyAllOutdated => {
            "95 % stron ma część ze znaną dziurą, a włamania są rzadkie. Sama dziura to jeszcze nie ryzyko."
        }
        Evidence::RepeatCompromise => {
            "Ponad 12 % oczyszczonych stron zaraziło się znów w ciągu 30 dni, bo przyczyna została."
        }
        Evidence::DirectWarning => "Wiadomość wprost do właściciela skraca infekcję o co najmniej 62 %.",
        Evidence::UpdatesHalve => "Do stron zaktualizowanych po włamaniu włamywano się znów o połowę rzadziej.",
        Evidence::OutdatedLessHacked => {
            "W badaniu ok. 200 000 serwerów do nieaktualnych włamywano się rzadziej niż do aktualnych. Dlatego korzyść z aktualizacji liczymy ostrożnie."
        }
        Evidence::OwnFailuresFirst => {
            "Własną awarię sprzętu lub programu miało w roku 18,7 % firm w Unii, przerwę po ataku 3,5 %."
        }
        Evidence::FailedChanges => "U zespołów programistów psuje się od 5 do 40 % zmian.",
        Evidence::ChangesBreak => "Ok. 70 % przerw zaczyna się od zmiany.",
        Evidence::WorkingHours => "Na weekend przypada 8 % awarii: idą za pracą ludzi.",
        Evidence::AveragesMislead => {
            "W ok. 10 000 awarii czas trwania nie zależał od powagi, a średnie myliły. Dlatego pokazujemy zakresy."
        }
        Evidence::FindingTakesLonger => "Znalezienie problemu trwa dwa razy dłużej niż naprawa.",
        Evidence::Playbooks => "Ze spisaną procedurą naprawa bywa trzy razy krótsza.",
        Evidence::UptimeArithmetic => "Dostępność 99,9 % to 8,76 h przerw w roku.",
        Evidence::SharedHostExample => "Jeden hosting współdzielony w jednym miesiącu: 8 przerw, razem 55 minut.",
        Evidence::ExpiredCertificates => {
            "77 % firm miało przerwę przez wygasły certyfikat, ale to firmy z 256 000 certyfikatów. Dla jednej strony tej liczby nie bierzemy."
        }
        Evidence::Comprehension => "58 % czasu programisty zajmuje zrozumienie kodu.",
        Evidence::Fluency => "Nowa osoba nabiera biegłości po 2–6 miesiącach.",
        Evidence::HourlyRates => "Godzina w Polsce: freelancer 100–200 zł, agencja 200–400 zł, studio ponad 400 zł.",
        Evidence::UrgentSurcharge => "Praca od razu albo poza godzinami kosztuje dwa razy tyle.",
        Evidence::DutyPrice => "Pomoc przez 7 dni w tygodniu: 299 zł miesięcznie ponad abonament.",
        Evidence::BreachCost => "Najgorszy incydent roku kosztował brytyjską firmę średnio 1600 funtów.",
        Evidence::CleanUpPrice => "Oczyszczenie strony po włamaniu: 199 dolarów.",
        Evidence::Basket => "Średni koszyk w Polsce: 304 zł.",
        Evidence::Conversion => "W polskich sklepach zamówieniem kończy się 1–3 % wizyt.",
        Evidence::MonthlyPatching => "Norma: aktualizuj i szukaj dziur co najmniej raz w miesiącu.",
        Evidence::FourteenDays => "Norma: poważne łaty w ciągu 14 dni.",
        Evidence::QuarterlyRestores => "Norma: próbne przywrócenie kopii co kwartał.",
        Evidence::UpdateRound => "Miesięczna opieka z próbą zajmuje 0,75 h.",
        Evidence::DelayTime => "Kto przegląda częściej, niż usterka dojrzewa, znajduje ją przed awarią.",
        Evidence::DollarsAMinute => {
            "„5600 dolarów za minutę” dotyczy wielkich centrów danych. Twoją stratę liczymy z Twojego przychodu."
        }
    }
}

/// Gdzie nic tu nie stoi, nazwa źródła jest ta sama w każdym języku.
pub(super) fn source(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::InfectedSites | Evidence::MoreParts => "SiteLock, za BetaNews",
        Evidence::InfectionLength => "Wordfence, za malware.guide; własny rachunek",
        Evidence::FastExploits => "Mandiant i VulnCheck, za Morning Overview",
        Evidence::RepeatCompromise | Evidence::DirectWarning => "Li i in., WWW 2016",
        Evidence::OwnFailuresFirst => "Eurostat, technologie w firmach",
        Evidence::ChangesBreak | Evidence::Playbooks => "Google, Site Reliability Engineering, rozdział 1",
        Evidence::WorkingHours => "FireHydrant, 53 034 zgłoszenia",
        Evidence::AveragesMislead => "Raport VOID",
        Evidence::FindingTakesLonger => "Moogsoft, 1900 inżynierów",
        Evidence::UptimeArithmetic => "rachunek",
        Evidence::SharedHostExample => "Rob Tomlinson, raport Pingdom",
        Evidence::Comprehension => "Xia i in., IEEE TSE 44",
        Evidence::UrgentSurcharge => "alians.pl, cennik",
        Evidence::UpdateRound => "antol.pro, cennik",
        Evidence::Basket => "PwC, za ewp.pl",
        Evidence::DollarsAMinute => "Gartner, cytowany wszędzie",
        _ => evidence.source(),
    }
}

pub(super) fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "zmierzone albo ustalone normą",
        Grade::B => "ankieta, statystyka albo relacja praktyków",
        Grade::C => "podaje ktoś, kto coś sprzedaje",
        Grade::Own => "nasze założenie",
    }
}

pub(super) fn unit(measure: Measure, rare: bool) -> Unit {
    match measure {
        Measure::PerYear if rare => Unit::Around("", " na 100 stron w roku"),
        Measure::PerYear => Unit::Noun(Plural::polish("raz w roku", "razy w roku", "razy w roku", "raza w roku")),
        Measure::Share => Unit::Around("", " %"),
        Measure::Factor => Unit::Around("", ""),
        Measure::Days => Unit::Noun(Plural::polish("dzień", "dni", "dni", "dnia")),
        Measure::Months => Unit::Noun(Plural::polish("miesiąc", "miesiące", "miesięcy", "miesiąca")),
        Measure::Years => Unit::Noun(Plural::polish("rok", "lata", "lat", "roku")),
        Measure::Hours => Unit::Around("", " h"),
        Measure::Money => Unit::Around("", " zł"),
        Measure::MoneyPerHour => Unit::Around("", " zł/h"),
        Measure::MoneyPerMonth => Unit::Around("", " zł miesięcznie"),
    }
}

pub(super) fn between(before: &str, low: &str, high: &str, after: &str) -> String {
    format!("od {before}{low} do {high}{after}")
}

pub(super) fn refused(why: Refused, in_use: &str, allowed: &str) -> String {
    let happened = match why {
        Refused::NotANumber => "Nie widzimy tu liczby.",
        Refused::Assumption(AssumptionError::OutOfRange { .. }) => "Z tą liczbą model nie policzy.",
    };
    format!("{happened} Liczymy dalej z poprzednią: {in_use}. Wpisz liczbę {allowed}.")
}

pub(super) fn changed(own: &str) -> String {
    format!("zmienione, u nas {own}")
}
