//! Jak liczymy, po polsku.

use super::{Method, Section};

pub(super) const METHOD: Method = Method {
    lead: "Liczymy, co może się zepsuć na Twojej stronie w ciągu roku, jak długo potrwa i ile będzie kosztować, osobno dla każdego sposobu opieki.",
    sections: [
        Section {
            heading: "Co porównujemy",
            list: &[],
            paragraphs: &[
                "Sześć możliwości: trzy poziomy, każdy jako zwykłe wsparcie albo jako opieka. Każdą sprawdzamy na tych samych zdarzeniach, więc o różnicy między nimi nie decyduje przypadek.",
            ],
        },
        Section {
            heading: "Sześć przyczyn",
            list: &[
                ("Włamanie", "Ktoś dokłada do strony obcy kod, na przykład reklamy leków."),
                ("Nieudana zmiana", "Po aktualizacji wtyczki koszyk przestaje liczyć dostawę."),
                ("Powolna usterka", "Dysk zapełnia się starymi kopiami, aż strona staje."),
                ("Wygaśnięcie", "Domena wygasa, bo przypomnienie poszło na stary adres."),
                ("Cicha awaria", "Formularz mówi „wysłano”, a wiadomość nie dochodzi."),
                ("Hosting", "Serwer nie odpowiada i trzeba poczekać."),
            ],
            paragraphs: &[
                "Ile razy w roku zdarza się każda z nich, zależy od tego, z czego strona jest zrobiona i kto jej dogląda. Przegląd pomaga wtedy, gdy zdąży przed awarią.",
            ],
        },
        Section {
            heading: "Jak długo to trwa",
            list: &[
                (
                    "Zanim ktoś zauważy",
                    "Bez monitoringu mówią o tym goście albo widzisz to Ty. Im mniejszy ruch, tym później.",
                ),
                (
                    "Zanim ktoś odpowie",
                    "Liczymy na zegarze, z nocami, weekendami i świętami, bo awaria nie wybiera pory.",
                ),
                ("Zanim będzie naprawione", "Krócej, gdy ktoś zna stronę, ma procedurę i kopię, która działa."),
            ],
            paragraphs: &["Gdy nie działa tylko część strony, godzina liczy się tylko w części."],
        },
        Section {
            heading: "Ile to kosztuje",
            list: &[],
            paragraphs: &[
                "Godzina przerwy kosztuje marżę, którą strona by w tym czasie przyniosła, bez tego, co klienci kupią później albo inną drogą. Dochodzą naprawy, porządki po włamaniu, Twój czas i cena abonamentu.",
            ],
        },
        Section {
            heading: "Dwa różne pytania",
            list: &[
                (
                    "Ile wychodzi średnio",
                    "Koszt przeciętnego roku i to, jak dobrze go znamy. Piszemy wtedy „w 8 na 10 przeliczeń”.",
                ),
                ("Jaki może być jeden rok", "Jeden mija spokojnie, inny nie. Piszemy wtedy „w 8 na 10 lat”."),
            ],
            paragraphs: &["Tych liczb nie mieszamy. Spokojny rok nie znaczy, że ryzyka nie było."],
        },
        Section {
            heading: "Co robimy, gdy nie wiemy",
            list: &[],
            paragraphs: &[
                "Prawie każda liczba ma zakres. Losujemy z tych zakresów 4000 razy i za każdym razem liczymy rok od nowa.",
                "„Nie wiem” nigdy nie zwęża wyniku: bierzemy typową wartość i szerszy zakres. „Chyba” poszerza go o połowę mniej.",
            ],
        },
        Section {
            heading: "Co zmienia historia",
            list: &[],
            paragraphs: &[
                "Awarie, które pamiętasz albo zapisujesz, przesuwają nasze liczby w stronę Twoich. Jeden spokojny rok zmienia niewiele, kilka lat dużo.",
            ],
        },
        Section {
            heading: "Jak powstaje rada",
            list: &[
                (
                    "Najpierw granice",
                    "Ile strona może nie działać, ile danych można stracić, kto ma odpowiadać i kiedy. Poziom, który ich nie spełnia, odpada bez względu na cenę.",
                ),
                (
                    "Potem średni koszt",
                    "Z reszty wygrywa najniższa suma ceny i straty. Średnia, bo to ona zbiera się przez lata.",
                ),
                ("Remis", "Gdy inny poziom jest droższy o mniej niż 10 %, mówimy to wprost."),
            ],
            paragraphs: &[
                "Może wyjść, że wystarczy tańszy poziom, że opieka się nie zwraca albo że żaden poziom nie spełnia Twoich wymagań.",
            ],
        },
        Section {
            heading: "Czego nie liczymy",
            list: &[],
            paragraphs: &[
                "Dobrego imienia, miejsca w wyszukiwarce, kar i odszkodowań, nerwów, zysku z szybszej strony. Jeśli coś z tego dużo dla Ciebie znaczy, rada może być za niska. Nie wiemy też, kiedy coś się zepsuje: liczymy szanse, nie daty.",
            ],
        },
        Section {
            heading: "Co przemawia przeciw nam",
            list: &[],
            paragraphs: &[
                "Większość liczb to nasze szacunki, bo małych stron prawie nikt nie mierzy. W jednym z badań do nieaktualnych serwerów włamywano się nawet rzadziej. Dlatego wszystkie liczby i dowody są jawne i każdą liczbę możesz zmienić.",
            ],
        },
    ],
};
