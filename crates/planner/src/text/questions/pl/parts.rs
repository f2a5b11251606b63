//! Polish words of the parts.

use super::super::PartText;
use crate::answers::Part;

pub(in super::super) const fn part(part: Part) -> PartText {
    match part {
        Part::Purpose => PartText {
            label: "Co strona robi przede wszystkim",
            short: "Rola strony",
            hint: "Jeśli robi kilka rzeczy, wybierz tę, której przerwa zaszkodzi najbardziej.",
            where_to_check: "",
            ask: "Wybierz, co strona robi przede wszystkim",
        },
        Part::PlatformKind => PartText {
            label: "Rodzaj platformy",
            short: "Rodzaj platformy",
            hint: "Platforma to program, na którym zbudowano stronę. Wystarczy z grubsza.",
            where_to_check: "Sprawdź na fakturze, za co płacisz: za hosting czy za abonament na sklep lub kreator. \
                             Możesz też zapytać osobę, która robiła stronę.",
            ask: "Wybierz rodzaj platformy",
        },
        Part::Platform => PartText {
            label: "Nazwa platformy",
            short: "Platforma",
            hint: "",
            where_to_check: "Nazwę widać zwykle na ekranie logowania do panelu strony albo na fakturze.",
            ask: "Wybierz nazwę platformy",
        },
        Part::Payments => PartText {
            label: "Jak płaci się na stronie",
            short: "Płatności",
            hint: "",
            where_to_check: "Zrób próbne zamówienie aż do płatności i zobacz, czy zmienia się adres na górze \
                             przeglądarki.",
            ask: "Wybierz, jak płaci się na stronie",
        },
        Part::Components => PartText {
            label: "Co jeszcze jest na stronie",
            short: "Części strony",
            hint: "Zaznacz wszystko, co pasuje.",
            where_to_check: "Przejdź przez stronę tak jak klient. O połączenia z innymi systemami zapytaj osobę, \
                             która zajmuje się stroną.",
            ask: "Zaznacz, co jeszcze jest na stronie",
        },
        Part::MailOnDomain => PartText {
            label: "Czy firma ma pocztę w domenie strony?",
            short: "Poczta w domenie",
            hint: "Domena to adres strony, na przykład twojafirma.pl. Kłopot z domeną zatrzymuje też pocztę, która \
                   z niej korzysta.",
            where_to_check: "Spójrz na adres, z którego wysyłasz firmowe wiadomości.",
            ask: "Wybierz, czy firma ma pocztę w domenie strony",
        },
        Part::WorstMoment => PartText {
            label: "Kiedy przerwa zaszkodzi najbardziej",
            short: "Najgorszy moment",
            hint: "Najgorszy moment to pora, w której przerwa kosztuje Cię najwięcej: w sklepie bywa to wieczór \
                   przed świętami, w biurze poniedziałek rano, w szkole dzień zapisów.",
            where_to_check: "",
            ask: "Wybierz, kiedy przerwa zaszkodzi najbardziej",
        },
        Part::SiteOutage => PartText {
            label: "Jak długo może wtedy nie działać cała strona",
            short: "Przerwa całej strony",
            hint: "Pomyśl, kiedy przerwa przestaje być tylko niewygodna, a zaczyna naprawdę szkodzić.",
            where_to_check: "",
            ask: "Wybierz, jak długo może nie działać cała strona",
        },
        Part::FormOutage => PartText {
            label: "Jak długo może wtedy nie działać formularz",
            short: "Przerwa formularza",
            hint: "Strona się otwiera, ale zapytania do Ciebie nie dochodzą.",
            where_to_check: "",
            ask: "Wybierz, jak długo może nie działać formularz",
        },
        Part::BasketOutage => PartText {
            label: "Jak długo może wtedy nie działać koszyk lub rezerwacja",
            short: "Przerwa koszyka lub rezerwacji",
            hint: "Strona się otwiera, ale nie da się zamówić, zarezerwować ani zapłacić.",
            where_to_check: "",
            ask: "Wybierz, jak długo może nie działać koszyk lub rezerwacja",
        },
        Part::OtherHarm => PartText {
            label: "Co oprócz pieniędzy może ucierpieć",
            short: "Szkody poza pieniędzmi",
            hint: "Zaznacz wszystko, co pasuje. Takiej szkody nie przeliczamy na złote: wyznacza granicę \
                   niezależnie od rachunku.",
            where_to_check: "Sprawdź umowy z klientami i przepisy swojej branży.",
            ask: "Zaznacz, co oprócz pieniędzy może ucierpieć",
        },
        Part::Cover => PartText {
            label: "W jakich godzinach ktoś ma reagować",
            short: "Godziny reakcji",
            hint: "Chodzi o reakcję na awarię, a nie na zwykłe pytania.",
            where_to_check: "",
            ask: "Wybierz, w jakich godzinach ktoś ma reagować",
        },
        Part::NightAlarm => PartText {
            label: "Kto odbiera alarm w nocy i może działać",
            short: "Alarm w nocy",
            hint: "Alarm pomaga tylko wtedy, gdy ktoś go odbierze i wolno mu coś zrobić, na przykład przywrócić \
                   kopię.",
            where_to_check: "Sprawdź umowę z firmą, która zajmuje się stroną, albo zapytaj w zespole.",
            ask: "Wybierz, kto odbiera alarm w nocy",
        },
        Part::DataLoss => PartText {
            label: "Z jakiego czasu dane mogą przepaść",
            short: "Dane do stracenia",
            hint: "Dane to wszystko, czego na stronie przybywa: zamówienia, zapytania z formularza, rezerwacje, \
                   teksty i zdjęcia.",
            where_to_check: "",
            ask: "Wybierz, z jakiego czasu dane mogą przepaść",
        },
        Part::Revenue => PartText {
            label: "Przychód przez stronę w zwykłym miesiącu",
            short: "Przychód",
            hint: "Sprzedaż na stronie i umowy z klientami, którzy odezwali się dzięki niej, bez VAT. Wpisz kwotę \
                   albo wybierz przedział.",
            where_to_check: "Sprzedaż pokazuje raport w panelu sklepu. Jeśli strona zbiera zapytania, policz, ile \
                             z nich kończy się umową i na jaką kwotę.",
            ask: "Wpisz kwotę przychodu",
        },
        Part::Orders => PartText {
            label: "Zamówienia, rezerwacje lub zapytania w zwykłym miesiącu",
            short: "Zamówienia lub zapytania",
            hint: "Wpisz, ile ich przychodzi przez stronę, albo wybierz przedział.",
            where_to_check: "Zajrzyj do panelu sklepu, do skrzynki z formularzami albo do kalendarza rezerwacji.",
            ask: "Wpisz liczbę zamówień lub zapytań",
        },
        Part::Margin => PartText {
            label: "Marża",
            short: "Marża",
            hint: "Marża to ta część ceny, która zostaje po zapłaceniu za zakup towaru lub materiałów. Nazwy branż \
                   przy przedziałach to podpowiedź, a nie statystyka.",
            where_to_check: "Zapytaj w księgowości albo policz na jednym typowym zamówieniu.",
            ask: "Wpisz marżę w procentach",
        },
        Part::Visits => PartText {
            label: "Wizyty w miesiącu",
            short: "Wizyty",
            hint: "Wizyta to jedno wejście jednej osoby. Wystarczy rząd wielkości.",
            where_to_check: "Zajrzyj do statystyk w panelu hostingu albo do Google Analytics.",
            ask: "Wpisz liczbę wizyt",
        },
        Part::BusyHours => PartText {
            label: "Kiedy jest najwięcej ruchu",
            short: "Pora ruchu",
            hint: "Wystarczy ogólne wrażenie.",
            where_to_check: "Sprawdź, o której przyszły ostatnie zamówienia lub zapytania.",
            ask: "Wybierz, kiedy jest najwięcej ruchu",
        },
        Part::DomainExpiry => PartText {
            label: "Do kiedy opłacona jest domena",
            short: "Domena ważna do",
            hint: "Domena to adres strony, na przykład twojafirma.pl.",
            where_to_check: "Datę pokazuje panel firmy, w której kupiono domenę. Dla domen .pl jest też \
                             w wyszukiwarce WHOIS na dns.pl.",
            ask: "Wpisz datę, do której opłacona jest domena",
        },
        Part::Registrant => PartText {
            label: "Na kogo zarejestrowana jest domena",
            short: "Abonent domeny",
            hint: "Abonent to osoba lub firma wpisana przy domenie. To ona decyduje, co się z domeną dzieje.",
            where_to_check: "Sprawdź dane abonenta w panelu domeny. Liczy się, kto jest tam wpisany, a nie kto \
                             płaci.",
            ask: "Wybierz, na kogo zarejestrowana jest domena",
        },
        Part::DomainRenewal => PartText {
            label: "Czy domena odnawia się automatycznie?",
            short: "Odnawianie domeny",
            hint: "",
            where_to_check: "Zobacz w panelu domeny, czy włączone jest automatyczne odnawianie i czy karta lub \
                             saldo wystarczy na opłatę.",
            ask: "Wybierz, czy domena odnawia się automatycznie",
        },
        Part::CertificateExpiry => PartText {
            label: "Do kiedy ważny jest certyfikat",
            short: "Certyfikat ważny do",
            hint: "Certyfikat szyfruje połączenie ze stroną. Gdy wygaśnie, przeglądarka ostrzega odwiedzających.",
            where_to_check: "Kliknij ikonę po lewej stronie adresu w przeglądarce i otwórz szczegóły certyfikatu.",
            ask: "Wpisz datę, do której ważny jest certyfikat",
        },
        Part::CertificateRenewal => PartText {
            label: "Czy certyfikat odnawia się automatycznie?",
            short: "Odnawianie certyfikatu",
            hint: "",
            where_to_check: "Zobacz w panelu hostingu. Darmowe certyfikaty, na przykład Let’s Encrypt, zwykle \
                             odnawiają się same.",
            ask: "Wybierz, czy certyfikat odnawia się automatycznie",
        },
        Part::LicenceExpiry => PartText {
            label: "Kiedy kończy się najbliższa płatna licencja",
            short: "Licencja ważna do",
            hint: "Na przykład motyw, wtyczka lub moduł z opłatą roczną. Po tym dniu zwykle nie ma już \
                   aktualizacji. Jeśli nie masz takich licencji, zostaw puste pole.",
            where_to_check: "Sprawdź faktury, wiadomości o odnowieniu albo konto u sprzedawcy dodatku.",
            ask: "Wpisz datę końca najbliższej licencji",
        },
        Part::ContractEnd => PartText {
            label: "Kiedy kończy się umowa na hosting lub opiekę",
            short: "Koniec umowy",
            hint: "Jeśli umów jest kilka, podaj najbliższą datę.",
            where_to_check: "Sprawdź umowę albo ostatnią fakturę.",
            ask: "Wpisz datę końca umowy",
        },
        Part::Peaks => PartText {
            label: "Kiedy strona zarabia więcej niż zwykle",
            short: "Szczyty w roku",
            hint: "Zaznacz wszystko, co pasuje. Inne terminy dodasz niżej.",
            where_to_check: "Porównaj sprzedaż lub wizyty w kolejnych miesiącach ostatniego roku.",
            ask: "Zaznacz, kiedy strona zarabia więcej niż zwykle",
        },
        Part::OwnPeaks => PartText {
            label: "Inne terminy szczytów",
            short: "Inne szczyty",
            hint: "Na przykład targi, kampania albo zapisy na kurs.",
            where_to_check: "Sprawdź kalendarz firmy i plan kampanii.",
            ask: "Dodaj inne terminy szczytów",
        },
        Part::BackupInterval => PartText {
            label: "Jak często powstaje kopia strony",
            short: "Częstość kopii",
            hint: "Kopia strony to jej pliki i baza danych.",
            where_to_check: "Zapytaj hosting lub osobę, która zajmuje się stroną, o datę ostatniej kopii.",
            ask: "Wybierz, jak często powstaje kopia strony",
        },
        Part::BackupElsewhere => PartText {
            label: "Czy jedna z kopii leży poza kontem hostingowym?",
            short: "Kopia poza hostingiem",
            hint: "Gdy kłopot dotyczy całego konta, kopia na tym samym koncie może zniknąć razem ze stroną.",
            where_to_check: "Zapytaj osobę, która zajmuje się stroną, gdzie dokładnie leży ostatnia kopia.",
            ask: "Wybierz, czy jedna z kopii leży poza kontem hostingowym",
        },
        Part::LastRestore => PartText {
            label: "Kiedy ostatnio udało się przywrócić kopię",
            short: "Ostatnie przywrócenie kopii",
            hint: "Liczy się też próba w innym miejscu, bez podmiany strony.",
            where_to_check: "Zapytaj osobę, która zajmuje się stroną, kiedy ostatnio przywracała kopię.",
            ask: "Wybierz, kiedy ostatnio udało się przywrócić kopię",
        },
        Part::Updater => PartText {
            label: "Kto instaluje aktualizacje",
            short: "Kto aktualizuje",
            hint: "Aktualizacja to nowa wersja platformy, wtyczki, modułu lub motywu.",
            where_to_check: "Zobacz w panelu strony listę czekających aktualizacji. Jeśli jest długa, możliwe, że \
                             nikt ich nie instaluje.",
            ask: "Wybierz, kto instaluje aktualizacje",
        },
        Part::UpdateInterval => PartText {
            label: "Jak często instalowane są aktualizacje",
            short: "Częstość aktualizacji",
            hint: "",
            where_to_check: "Zapytaj osobę, która je instaluje, albo sprawdź daty na fakturach za aktualizacje.",
            ask: "Wybierz, jak często instalowane są aktualizacje",
        },
        Part::Staging => PartText {
            label: "Czy jest środowisko testowe?",
            short: "Środowisko testowe",
            hint: "Środowisko testowe to kopia strony, na której próbuje się zmian, zanim zobaczą je klienci.",
            where_to_check: "Zapytaj osobę, która wprowadza zmiany, gdzie je najpierw próbuje.",
            ask: "Wybierz, czy jest środowisko testowe",
        },
        Part::OwnChanges => PartText {
            label: "Jak często zmieniasz coś na stronie",
            short: "Własne zmiany",
            hint: "Teksty, ceny, produkty, wpisy: wszystko, co wprowadzasz Ty albo Twój zespół.",
            where_to_check: "Zobacz w panelu daty ostatnich wpisów lub produktów.",
            ask: "Wybierz, jak często zmieniasz coś na stronie",
        },
        Part::NoticedBy => PartText {
            label: "Kto zwykle pierwszy zauważa awarię",
            short: "Kto zauważa pierwszy",
            hint: "",
            where_to_check: "Przypomnij sobie ostatni kłopot ze stroną i sprawdź, od kogo przyszła pierwsza \
                             wiadomość.",
            ask: "Wybierz, kto zwykle pierwszy zauważa awarię",
        },
        Part::Incidents => PartText {
            label: "Awarie z ostatnich 24 miesięcy",
            short: "Awarie",
            hint: "Licz też takie bez widocznej przerwy, na przykład formularz, który przestał wysyłać. Wystarczy, \
                   że podasz, co się stało.",
            where_to_check: "Przejrzyj wiadomości od hostingu i od osoby, która zajmuje się stroną, oraz faktury za \
                             naprawy.",
            ask: "Dodaj awarie z ostatnich 24 miesięcy",
        },
        Part::Hosting => PartText {
            label: "Gdzie działa strona",
            short: "Rodzaj hostingu",
            hint: "Hosting to miejsce na serwerze, z którego strona jest wysyłana do przeglądarek.",
            where_to_check: "Sprawdź nazwę usługi na fakturze albo zapytaj firmę hostingową.",
            ask: "Wybierz, gdzie działa strona",
        },
        Part::UptimePromise => PartText {
            label: "Obiecana dostępność",
            short: "Obiecana dostępność",
            hint: "To część roku, przez którą strona ma działać. 99,9 % oznacza najwyżej ok. 9 godzin przerwy \
                   w roku. Jeśli hosting nic nie obiecuje, zostaw puste pole.",
            where_to_check: "Poszukaj w umowie lub regulaminie hostingu słowa „dostępność” albo „SLA”.",
            ask: "Wpisz obiecaną dostępność w procentach",
        },
        Part::AdminAccess => PartText {
            label: "Kto ma dostęp administratora",
            short: "Dostęp administratora",
            hint: "Chodzi o hasła do panelu strony, do hostingu i do domeny.",
            where_to_check: "Spróbuj zalogować się do panelu strony, do hostingu i do domeny.",
            ask: "Wybierz, kto ma dostęp administratora",
        },
        Part::TwoFactor => PartText {
            label: "Kto loguje się z drugim składnikiem (2FA)",
            short: "Drugi składnik logowania (2FA)",
            hint: "Drugi składnik logowania to potwierdzenie oprócz hasła: kod z telefonu albo klucz. Kto pozna \
                   samo hasło, jeszcze się nie zaloguje.",
            where_to_check: "Zaloguj się do panelu strony w oknie prywatnym. Jeśli wystarczy hasło, drugiego \
                             składnika nie ma.",
            ask: "Wybierz, kto loguje się z drugim składnikiem",
        },
        Part::Documentation => PartText {
            label: "Co jest zapisane o stronie",
            short: "Dokumentacja",
            hint: "Lista dostępów, opis budowy, sposób przywrócenia kopii: to, czego potrzebuje nowa osoba.",
            where_to_check: "Poproś osobę, która zajmuje się stroną, o plik lub teczkę z opisem.",
            ask: "Wybierz, co jest zapisane o stronie",
        },
        Part::ProviderYears => PartText {
            label: "Od ilu lat stroną zajmuje się obecna firma lub osoba",
            short: "Lata współpracy",
            hint: "Jeśli krócej niż rok, wpisz 0.",
            where_to_check: "Sprawdź datę umowy albo pierwszej faktury.",
            ask: "Wpisz liczbę lat współpracy",
        },
        Part::ProviderChange => PartText {
            label: "Czy w ciągu roku planujesz zmienić tę firmę lub osobę?",
            short: "Planowana zmiana wykonawcy",
            hint: "Nowa osoba musi najpierw poznać stronę, więc na początku naprawy trwają dłużej.",
            where_to_check: "",
            ask: "Wybierz, czy planujesz zmianę firmy lub osoby",
        },
        Part::PlatformVersion => PartText {
            label: "Wersja platformy",
            short: "Wersja platformy",
            hint: "Na przykład 6.9 w WordPressie albo 8.2 w PrestaShop.",
            where_to_check: "W WordPressie: „Kokpit”, „Aktualizacje”. W PrestaShop: „Zaawansowane”, „Informacje”. \
                             W innych systemach szukaj na dole panelu albo zapytaj technika.",
            ask: "Wpisz wersję platformy",
        },
        Part::RuntimeVersion => PartText {
            label: "Wersja PHP, Node.js lub Pythona",
            short: "Wersja PHP lub podobna",
            hint: "To język, w którym napisano platformę. WordPress, PrestaShop, Magento, Drupal i Joomla używają \
                   PHP.",
            where_to_check: "Wersję PHP pokazuje panel hostingu, zwykle przy ustawieniach domeny. O inne zapytaj \
                             technika.",
            ask: "Wpisz wersję PHP, Node.js lub Pythona",
        },
        Part::Plugins => PartText {
            label: "Liczba wtyczek lub modułów",
            short: "Wtyczki lub moduły",
            hint: "Licz też wyłączone, bo i one potrzebują aktualizacji.",
            where_to_check: "W WordPressie liczba stoi nad listą „Wtyczki”. W PrestaShop: „Moduły”, „Menedżer \
                             modułów”.",
            ask: "Wpisz liczbę wtyczek lub modułów",
        },
        Part::OwnCode => PartText {
            label: "Ile kodu napisano tylko dla tej strony",
            short: "Własny kod",
            hint: "Na przykład własny motyw, moduł albo połączenie z innym systemem. Zwykłe aktualizacje takiego \
                   kodu nie obejmują.",
            where_to_check: "Zapytaj osobę, która robiła stronę.",
            ask: "Wybierz, ile kodu napisano tylko dla tej strony",
        },
        Part::ReturnShare => PartText {
            label: "Jaka część klientów wraca po przerwie",
            short: "Klienci, którzy wracają",
            hint: "Ilu na 100 kupi, gdy strona znów zacznie działać? Reszta kupi gdzie indziej albo wcale. Wpisz \
                   liczbę albo wybierz przedział.",
            where_to_check: "Porównaj sprzedaż z dnia przerwy i z kilku następnych dni. Jeśli nie było przerwy, \
                             wystarczy Twoja ocena.",
            ask: "Wpisz, ilu klientów na 100 wraca po przerwie",
        },
        Part::Substitutes => PartText {
            label: "Z czego klienci mogą wtedy skorzystać",
            short: "Inna droga do Ciebie",
            hint: "Zaznacz wszystko, co pasuje.",
            where_to_check: "Sprawdź, czy klient znajdzie Twój telefon lub adres, gdy strona nie działa, na \
                             przykład w Mapach Google.",
            ask: "Zaznacz, z czego klienci mogą skorzystać",
        },
        Part::FirmSize => PartText {
            label: "Ile osób pracuje w firmie",
            short: "Wielkość firmy",
            hint: "",
            where_to_check: "Przyjmij średnią z ostatniego roku w przeliczeniu na pełne etaty. Zna ją osoba od kadr \
                             lub księgowości.",
            ask: "Wybierz, ile osób pracuje w firmie",
        },
        Part::CustomerKind => PartText {
            label: "Kto u Ciebie kupuje",
            short: "Rodzaj klientów",
            hint: "Sprzedaż osobom prywatnym to więcej obowiązków wobec konsumentów.",
            where_to_check: "Sprawdź, na kogo wystawiasz faktury i paragony.",
            ask: "Wybierz, kto u Ciebie kupuje",
        },
        Part::PublicBody => PartText {
            label: "Czy to podmiot publiczny?",
            short: "Podmiot publiczny",
            hint: "Na przykład urząd, szkoła publiczna, szpital albo instytucja kultury. Takie strony mają osobne \
                   przepisy o dostępności.",
            where_to_check: "Jeśli masz stronę BIP albo deklarację dostępności, to zapewne tak.",
            ask: "Wybierz, czy to podmiot publiczny",
        },
        Part::Countries => PartText {
            label: "Gdzie mieszkają klienci",
            short: "Kraje klientów",
            hint: "",
            where_to_check: "Sprawdź adresy dostaw albo raport krajów w statystykach strony.",
            ask: "Wybierz, gdzie mieszkają klienci",
        },
        Part::OwnHours => PartText {
            label: "Ile czasu możesz poświęcić na stronę",
            short: "Twój czas",
            hint: "Chodzi o przeglądy, a nie o pisanie tekstów i wstawianie produktów. Może być 0.",
            where_to_check: "",
            ask: "Wpisz, ile godzin możesz poświęcić na stronę",
        },
        Part::TechnicianHours => PartText {
            label: "Ile czasu ma na stronę technik",
            short: "Czas technika",
            hint: "Tyle, ile obejmuje umowa albo ile chcesz zlecać. Może być 0.",
            where_to_check: "Sprawdź umowę albo faktury z ostatnich miesięcy.",
            ask: "Wpisz, ile godzin ma na stronę technik",
        },
        Part::HourlyRate => PartText {
            label: "Ile kosztuje godzina technika",
            short: "Stawka technika",
            hint: "Bez VAT.",
            where_to_check: "Sprawdź cennik albo ostatnią fakturę za naprawę.",
            ask: "Wpisz stawkę technika za godzinę",
        },
        Part::Budget => PartText {
            label: "Ile najwyżej możesz wydawać na wsparcie lub opiekę",
            short: "Budżet",
            hint: "Bez VAT. Jeśli nic, wpisz 0. Gdy żadna oferta się nie zmieści, powiemy to wprost.",
            where_to_check: "",
            ask: "Wpisz budżet na wsparcie lub opiekę",
        },
        Part::HeldOffers => PartText {
            label: "Oferty, które już masz",
            short: "Twoje oferty",
            hint: "Porównamy je z naszą radą.",
            where_to_check: "Znajdź w ofercie cenę miesięczną i czas, w jakim ktoś ma zareagować na zgłoszenie.",
            ask: "Dodaj oferty, które już masz",
        },
    }
}
