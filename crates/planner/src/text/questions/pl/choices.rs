//! Polish words of the choices.

use super::super::ChoiceText;
use crate::answers::*;

const fn text(label: &'static str, detail: &'static str) -> ChoiceText {
    ChoiceText::new(label, detail)
}

pub(in super::super) const fn choice(part: Part, choice: Choice) -> ChoiceText {
    match choice {
        Choice::Purpose(purpose) => match purpose {
            Purpose::Brochure => text("Przedstawia firmę", "Wizytówka: oferta, telefon, adres"),
            Purpose::Leads => text("Zbiera zapytania", "Formularz, wycena, zapis na rozmowę"),
            Purpose::Shop => text("Sprzedaje", "Sklep z koszykiem"),
            Purpose::Booking => text("Przyjmuje rezerwacje", "Noclegi, wizyty, stoliki, zajęcia"),
            Purpose::Content => text("Publikuje treści", "Blog, portal, baza wiedzy"),
            Purpose::Members => text("Obsługuje zalogowanych", "Kursy, panel klienta, społeczność"),
            Purpose::Institution => text("Informuje o pracy instytucji", "Urząd, szkoła, szpital, organizacja"),
        },
        Choice::PlatformKind(kind) => match kind {
            PlatformKind::OwnCms => {
                text("Gotowy system na własnym hostingu", "WordPress, WooCommerce, PrestaShop, Drupal i podobne")
            }
            PlatformKind::Hosted => text("Sklep lub kreator na abonament", "Shoper, Shopify, Wix i podobne"),
            PlatformKind::Static => text("Strona statyczna", "Same gotowe pliki, bez panelu i bez bazy danych"),
            PlatformKind::OwnCode => {
                text("Program pisany na zamówienie", "Napisany dla tej strony, bez gotowego systemu")
            }
        },
        Choice::Platform(platform) => match platform {
            Platform::WordPress => text("WordPress", "Bez sklepu"),
            Platform::WooCommerce => text("WooCommerce", "Sklep na WordPressie"),
            Platform::PrestaShop => text("PrestaShop", ""),
            Platform::Magento => text("Magento", "Także Adobe Commerce"),
            Platform::Drupal => text("Drupal", ""),
            Platform::Joomla => text("Joomla", ""),
            Platform::Typo3 => text("TYPO3", ""),
            Platform::Shopware => text("Shopware", ""),
            Platform::OtherCms => text("Inny system", ""),
            Platform::Shopify => text("Shopify", ""),
            Platform::Shoper => text("Shoper", ""),
            Platform::Wix => text("Wix", ""),
            Platform::OtherHosted => text("Inny sklep lub kreator", "Na przykład IdoSell, Squarespace, Webflow"),
            Platform::StaticSite => text("Strona statyczna", ""),
            Platform::Php => text("PHP", "Na przykład Laravel lub Symfony"),
            Platform::Node => text("Node.js", "Na przykład Next.js lub Nuxt"),
            Platform::Python => text("Python", "Na przykład Django"),
            Platform::Headless => text("Headless", "Treść jest w osobnym systemie, a strona ją stamtąd pobiera"),
            Platform::OtherCode => text("Inny język", ""),
        },
        Choice::Payments(payments) => match payments {
            Payments::NoPayments => text("Na stronie się nie płaci", ""),
            Payments::Redirect => {
                text("Na stronie operatora płatności", "Klient przechodzi na przykład do Przelewy24, PayU lub PayPal")
            }
            Payments::OwnForm => text("W formularzu na stronie", "Numer karty wpisuje się bez opuszczania strony"),
        },
        Choice::Component(component) => match component {
            Component::Forms => text("Formularze", "Kontakt, zapytanie, zgłoszenie"),
            Component::Newsletter => text("Newsletter", "Zapisy i wysyłka wiadomości do klientów"),
            Component::PersonalData => text("Dane osobowe", "Konta, zamówienia lub zgłoszenia z danymi osób"),
            Component::Booking => text("Rezerwacje", "Terminy, noclegi, wizyty, stoliki"),
            Component::Membership => text("Strefa po zalogowaniu", "Kursy, materiały, panel klienta"),
            Component::Multilingual => text("Wersje językowe", "Co najmniej dwa języki"),
            Component::Integrations => text("Połączenia z innymi systemami", "Magazyn, faktury, baza klientów"),
            Component::Courier => text("Wysyłka kurierem", "Etykiety, paczkomaty, śledzenie paczek"),
            Component::Marketplace => {
                text("Sprzedaż na innej platformie", "Oferta połączona z Allegro, Amazonem lub podobną")
            }
            Component::Analytics => text("Statystyki odwiedzin", "Na przykład Google Analytics"),
            Component::Comments => text("Komentarze lub opinie", "Piszą je odwiedzający"),
            Component::Search => text("Wyszukiwarka na stronie", ""),
            Component::MediaHeavy => text("Dużo zdjęć lub filmów", "Galerie, katalogi, nagrania"),
            Component::Cdn => text("Sieć CDN", "Pośrednik, który przyspiesza stronę, na przykład Cloudflare"),
            Component::NoneOfThese => text("Nic z tego", ""),
        },
        Choice::YesNo(answer) => yes_no(part, answer),
        Choice::WorstMoment(moment) => match moment {
            WorstMoment::OfficeHours => text("W godzinach pracy", "Od poniedziałku do piątku, mniej więcej 8–16"),
            WorstMoment::Evenings => text("Wieczorem", "Po pracy, mniej więcej 18–22"),
            WorstMoment::Weekends => text("W weekend", "W sobotę lub niedzielę"),
            WorstMoment::Peak => text("W szczycie sezonu", "Przed świętami, w wakacje, w dniu zapisów"),
            WorstMoment::AnyTime => text("O każdej porze tak samo", ""),
        },
        Choice::Tolerance(tolerance) => self::tolerance(part, tolerance),
        Choice::Harm(harm) => match harm {
            Harm::Law => text("Obowiązek z prawa", "Na przykład dostęp do usługi lub danych w terminie"),
            Harm::Safety => text("Zdrowie lub bezpieczeństwo ludzi", "Ktoś nie znajdzie pilnej informacji lub pomocy"),
            Harm::Publication => text("Obowiązek publikacji", "Biuletyn, przetarg, ogłoszenie w terminie"),
            Harm::Contracts => text("Umowy z klientami", "Obiecana im dostępność lub termin"),
            Harm::NoneOfThese => text("Nic z tego", ""),
        },
        Choice::Cover(cover) => match cover {
            Cover::OfficeHours => text("W godzinach pracy", "Od poniedziałku do piątku, 8 godzin dziennie"),
            Cover::LongDays => text("Dłużej w dni robocze", "Od poniedziałku do piątku, 10 godzin dziennie"),
            Cover::EveryDay => text("Codziennie, bez nocy", "Także w weekendy i święta, 16 godzin dziennie"),
            Cover::Always => text("Przez całą dobę", "Także w nocy, w weekendy i święta"),
        },
        Choice::NightAlarm(alarm) => match alarm {
            NightAlarm::Nobody => text("Nikt", "Sprawa czeka do rana"),
            NightAlarm::Owner => text("Ja", "Strona należy do mnie"),
            NightAlarm::Employee => text("Ktoś z firmy", "Osoba z dostępem, która odbiera telefon w nocy"),
            NightAlarm::Provider => text("Firma, która zajmuje się stroną", "Ma w umowie nocny dyżur"),
        },
        Choice::DataLoss(loss) => match loss {
            DataLoss::QuarterHour => text("Najwyżej z 15 minut", "Prawie niczego nie da się odtworzyć ręcznie"),
            DataLoss::Hour => text("Najwyżej z godziny", "Kilka zamówień lub wpisów da się odtworzyć"),
            DataLoss::Day => text("Najwyżej z doby", "Dzień pracy da się powtórzyć"),
            DataLoss::Week => text("Najwyżej z tygodnia", "Strona zmienia się rzadko"),
            DataLoss::NoMatter => text("To bez znaczenia", "Na stronie prawie nic nie przybywa"),
        },
        Choice::MoneyRange(range) => match range {
            MoneyRange::Under1k => text("Poniżej 1 000 zł", ""),
            MoneyRange::To5k => text("1 000–5 000 zł", ""),
            MoneyRange::To20k => text("5 000–20 000 zł", ""),
            MoneyRange::To100k => text("20 000–100 000 zł", ""),
            MoneyRange::To500k => text("100 000–500 000 zł", ""),
            MoneyRange::Over500k => text("Powyżej 500 000 zł", ""),
        },
        Choice::CountRange(range) => match range {
            CountRange::Under10 => text("Mniej niż 10", ""),
            CountRange::To50 => text("10–50", "Najwyżej dwa dziennie"),
            CountRange::To200 => text("50–200", "Około 2–7 dziennie"),
            CountRange::To1000 => text("200–1 000", "Około 7–33 dziennie"),
            CountRange::Over1000 => text("Więcej niż 1 000", "Ponad 33 dziennie"),
        },
        Choice::MarginRange(range) => match range {
            MarginRange::Wholesale => text("5–15 %", "Na przykład hurt"),
            MarginRange::Retail => text("15–30 %", "Na przykład sklep z cudzymi towarami"),
            MarginRange::Craft => text("30–50 %", "Na przykład własne wyroby"),
            MarginRange::Services => text("50–70 %", "Na przykład usługi"),
            MarginRange::Knowledge => text("70–95 %", "Na przykład kursy, porady, programy"),
        },
        Choice::ShareRange(range) => match range {
            ShareRange::Few => text("0–20 %", "Prawie nikt"),
            ShareRange::Some => text("20–40 %", "Około 3 na 10"),
            ShareRange::Half => text("40–60 %", "Mniej więcej połowa"),
            ShareRange::Most => text("60–80 %", "Około 7 na 10"),
            ShareRange::NearlyAll => text("80–100 %", "Prawie wszyscy"),
        },
        Choice::VisitsRange(range) => match range {
            VisitsRange::Under500 => text("Mniej niż 500 wizyt", "Najwyżej około 16 dziennie"),
            VisitsRange::To2k => text("500–2 000 wizyt", "Około 16–66 dziennie"),
            VisitsRange::To10k => text("2 000–10 000 wizyt", "Około 66–330 dziennie"),
            VisitsRange::To50k => text("10 000–50 000 wizyt", "Około 330–1 600 dziennie"),
            VisitsRange::To200k => text("50 000–200 000 wizyt", "Około 1 600–6 600 dziennie"),
            VisitsRange::Over200k => text("Więcej niż 200 000 wizyt", "Ponad 6 600 dziennie"),
        },
        Choice::BusyHours(hours) => match hours {
            BusyHours::Office => text("W godzinach pracy", "Od poniedziałku do piątku, 8–16"),
            BusyHours::Evening => text("Wieczorem", "Mniej więcej 18–22"),
            BusyHours::Weekend => text("W weekend", "W sobotę i niedzielę"),
            BusyHours::AllDay => text("Przez cały dzień podobnie", ""),
        },
        Choice::Registrant(registrant) => match registrant {
            Registrant::Owner => text("Na moją firmę lub na mnie", ""),
            Registrant::Provider => text("Na firmę, która zajmuje się stroną", "Albo zajmowała się nią kiedyś"),
            Registrant::Someone => text("Na kogoś innego", "Na przykład byłego wspólnika lub pracownika"),
        },
        Choice::PeakSeason(season) => match season {
            PeakSeason::BlackFriday => text("Black Friday", "Koniec listopada"),
            PeakSeason::Christmas => text("Boże Narodzenie", "Pierwsze trzy tygodnie grudnia"),
            PeakSeason::Easter => text("Wielkanoc", "Tygodnie przed świętami"),
            PeakSeason::BackToSchool => text("Powrót do szkoły", "Od połowy sierpnia do początku września"),
            PeakSeason::Valentine => text("Walentynki", "14 lutego"),
            PeakSeason::WomensDay => text("Dzień Kobiet", "8 marca"),
            PeakSeason::MothersDay => text("Dzień Matki", "26 maja"),
            PeakSeason::ChildrensDay => text("Dzień Dziecka", "1 czerwca"),
            PeakSeason::MayWeekend => text("Majówka", "Początek maja"),
            PeakSeason::Summer => text("Wakacje", "Od połowy czerwca do końca sierpnia"),
            PeakSeason::WinterHolidays => text("Ferie zimowe", "Styczeń i luty"),
            PeakSeason::NoDate => text("Nie ma szczytów o znanej dacie", "Ruch jest równy albo rośnie bez reguły"),
        },
        Choice::BackupInterval(interval) => match interval {
            BackupInterval::Hourly => text("Co godzinę", "Albo częściej"),
            BackupInterval::Daily => text("Codziennie", ""),
            BackupInterval::Weekly => text("Co tydzień", ""),
            BackupInterval::Monthly => text("Co miesiąc", "Albo rzadziej"),
            BackupInterval::Never => text("Kopia nie powstaje", ""),
        },
        Choice::LastRestore(restore) => match restore {
            LastRestore::ThisQuarter => text("W ostatnich 3 miesiącach", ""),
            LastRestore::ThisYear => text("W ostatnim roku", ""),
            LastRestore::Longer => text("Dawniej niż rok temu", ""),
            LastRestore::Never => text("Nigdy", "Kopie są, ale nikt nie próbował ich przywrócić"),
        },
        Choice::Updater(updater) => match updater {
            Updater::Nobody => text("Nikt", ""),
            Updater::Owner => text("Ja", "Strona należy do mnie"),
            Updater::Employee => text("Ktoś z firmy", ""),
            Updater::Provider => text("Firma, która zajmuje się stroną", "Albo osoba na zlecenie"),
            Updater::Automatic => text("Instalują się automatycznie", "Bez udziału człowieka"),
        },
        Choice::HowOften(often) => how_often(part, often),
        Choice::NoticedBy(noticed_by) => self::noticed_by(part, noticed_by),
        Choice::Hosting(hosting) => match hosting {
            Hosting::Shared => text("Hosting współdzielony", "Zwykły pakiet: wiele stron na jednym serwerze"),
            Hosting::OwnServer => text("Własny serwer", "Wynajęty serwer (VPS, chmura), o który ktoś musi dbać"),
            Hosting::Managed => text("Hosting zarządzany", "O serwer dba firma hostingowa"),
            Hosting::Provider => text("U firmy, która zajmuje się stroną", "Hosting jest w cenie jej usług"),
        },
        Choice::AdminAccess(access) => match access {
            AdminAccess::Owner => text("Tylko ja lub ktoś z firmy", ""),
            AdminAccess::Provider => text("Tylko firma, która zajmuje się stroną", ""),
            AdminAccess::Both => text("My i firma, która zajmuje się stroną", ""),
            AdminAccess::Unclear => text("Trudno ustalić", "Hasła są u różnych osób albo zaginęły"),
        },
        Choice::TwoFactor(two_factor) => match two_factor {
            TwoFactor::Everybody => text("Wszyscy administratorzy", ""),
            TwoFactor::Some => text("Niektórzy", ""),
            TwoFactor::Nobody => text("Nikt", "Wystarcza samo hasło"),
        },
        Choice::Documentation(documentation) => match documentation {
            Documentation::Complete => text("Wszystko, co potrzebne", "Nowa osoba poradzi sobie bez pytań"),
            Documentation::Partial => text("Część", "Resztę trzeba ustalić"),
            Documentation::Missing => text("Nic", "Wiedzę ma w głowie jedna osoba"),
        },
        Choice::OwnCode(code) => match code {
            OwnCode::Nothing => text("Nic", "Gotowy motyw i gotowe dodatki"),
            OwnCode::Little => text("Trochę", "Drobne zmiany w wyglądzie lub działaniu"),
            OwnCode::Much => text("Dużo", "Własny motyw, moduły albo cały system"),
        },
        Choice::Substitute(substitute) => match substitute {
            Substitute::Phone => text("Telefon lub e-mail", ""),
            Substitute::Marketplace => text("Inna platforma", "Na przykład Allegro, Booking, Facebook"),
            Substitute::Premises => text("Sklep lub biuro na miejscu", ""),
            Substitute::NoneOfThese => text("Nic z tego", "Strona to jedyna droga"),
        },
        Choice::FirmSize(size) => match size {
            FirmSize::Micro => text("Do 9 osób", "Mikrofirma, także jednoosobowa"),
            FirmSize::Small => text("10–49 osób", "Mała firma"),
            FirmSize::Medium => text("50–249 osób", "Średnia firma"),
            FirmSize::Large => text("250 osób lub więcej", "Duża firma"),
        },
        Choice::CustomerKind(kind) => match kind {
            CustomerKind::Consumers => text("Osoby prywatne", ""),
            CustomerKind::Businesses => text("Firmy i instytucje", ""),
            CustomerKind::Both => text("Jedni i drudzy", ""),
        },
        Choice::Countries(countries) => match countries {
            Countries::Poland => text("Tylko w Polsce", ""),
            Countries::Union => text("W Unii Europejskiej", "W Polsce i w innych krajach Unii"),
            Countries::World => text("Na całym świecie", "Także poza Unią"),
        },
        Choice::IncidentKind(kind) => match kind {
            IncidentKind::Compromise => text("Włamanie", "Obce treści, przekierowania, rozsyłanie spamu"),
            IncidentKind::Breakage => text("Nieudana zmiana", "Coś przestało działać po aktualizacji lub przeróbce"),
            IncidentKind::Decay => text("Brak miejsca lub mocy", "Pełny dysk, coraz wolniejsza strona, zbyt duży ruch"),
            IncidentKind::Expiry => text("Coś wygasło", "Domena, certyfikat, licencja, karta"),
            IncidentKind::Silent => text("Cicha usterka", "Strona działa, ale formularz lub płatność nie"),
            IncidentKind::Host => text("Awaria hostingu", "Przerwa w firmie hostingowej"),
        },
    }
}

const fn yes_no(part: Part, answer: YesNo) -> ChoiceText {
    match answer {
        YesNo::Yes => text(
            "Tak",
            match part {
                Part::MailOnDomain => "Na przykład biuro@twojafirma.pl",
                Part::DomainRenewal => "Opłata pobiera się sama",
                Part::Staging => "Zmiany próbuje się najpierw tam",
                _ => "",
            },
        ),
        YesNo::No => text(
            "Nie",
            match part {
                Part::MailOnDomain => "Na przykład twojafirma@gmail.com albo inna domena",
                Part::DomainRenewal | Part::CertificateRenewal => "Ktoś musi o tym pamiętać",
                Part::Staging => "Zmiany od razu widzą klienci",
                Part::BackupElsewhere => "Wszystkie leżą razem ze stroną",
                _ => "",
            },
        ),
    }
}

const fn tolerance(part: Part, tolerance: Tolerance) -> ChoiceText {
    match tolerance {
        Tolerance::QuarterHour => text("Najwyżej 15 minut", "Ktoś musi zareagować niemal od razu"),
        Tolerance::Hour => text("Najwyżej godzinę", "Ktoś musi zareagować w kilkanaście minut"),
        Tolerance::FourHours => text("Najwyżej 4 godziny", "Pół dnia pracy"),
        Tolerance::Day => text("Najwyżej dobę", "Do jutra o tej samej porze"),
        Tolerance::ThreeDays => text("Najwyżej 3 dni", "Da się przeczekać weekend"),
        Tolerance::Week => text(
            "Najwyżej tydzień",
            match part {
                Part::FormOutage => "Większość osób dzwoni albo pisze e-mail",
                Part::BasketOutage => "Większość zamówień przychodzi inną drogą",
                _ => "Klienci i tak dzwonią albo przychodzą",
            },
        ),
        Tolerance::NoMatter => text("To bez znaczenia", "Nikt tego nie odczuje"),
    }
}

const fn how_often(part: Part, often: HowOften) -> ChoiceText {
    match often {
        HowOften::Daily => text("Codziennie", ""),
        HowOften::Weekly => text("Co tydzień", ""),
        HowOften::Monthly => text("Co miesiąc", ""),
        HowOften::Quarterly => text("Co kwartał", ""),
        HowOften::Rarely => text(
            "Rzadziej",
            match part {
                Part::UpdateInterval => "Albo wcale",
                Part::OwnChanges => "Strona prawie się nie zmienia",
                _ => "",
            },
        ),
    }
}

const fn noticed_by(part: Part, noticed_by: NoticedBy) -> ChoiceText {
    match noticed_by {
        NoticedBy::Monitoring => text("Monitoring", "Program, który sam sprawdza stronę i wysyła alarm"),
        NoticedBy::Team => text("Ktoś z firmy", "Przy okazji pracy ze stroną"),
        NoticedBy::Customers => text("Klienci", "Dzwonią albo piszą"),
        NoticedBy::Nobody => text(
            "Nikt",
            match part {
                Part::Incidents => "Wyszło na jaw przypadkiem",
                _ => "Awaria wychodzi na jaw przypadkiem",
            },
        ),
    }
}
