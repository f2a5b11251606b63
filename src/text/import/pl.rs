//! Polish words of the page on which a calendar is read in.

use super::ImportWords;

pub(super) const WORDS: ImportWords = ImportWords {
    title: "Wczytaj kalendarz",
    lead: "Urlopy, spotkania i kampanie z Twojego kalendarza, bez przepisywania. Także nasz plik, jeśli coś w nim przesuniesz. Plik nie opuszcza przeglądarki.",
    file: "Plik kalendarza",
    file_hint: "Plik .ics z programu, w którym prowadzisz kalendarz. Najwyżej 1 MiB.",
    choose_file: "Wybierz plik",
    choose_other: "Wybierz inny plik",
    chosen: "Wybrany plik",
    none_chosen: "Nie wybrano pliku.",
    found: "Co jest w pliku",
    found_more: "Tyle wypada w czasie planu. Wybierz, czym są dla Ciebie te wydarzenia. Na razie nic się nie zmienia.",
    choice: "Co to jest",
    ignore: "Pomiń",
    campaign: "Kampania: nie ruszać strony",
    returned: "Przesunięte w Twoim kalendarzu",
    returned_more: "To wpisy z naszego pliku. Zaznaczone zmienią dzień w planie.",
    nothing_moved: "Nic, co dałoby się przenieść.",
    passed: "Pominięte przy czytaniu",
    take_over: "Zastosuj wybrane",
    take_over_more: "Potem zobaczysz, co to zmienia w planie. Wszystko można cofnąć jednym ruchem.",

    plan_files: "Plan dla innych programów",
    plan_files_more: "Cały plan jako tabela dla Excela i LibreOffice albo jako JSON dla programów.",
    plan_csv: "Pobierz plan CSV",
    plan_json: "Pobierz plan JSON",
    no_plan: "Plan powstanie, gdy odpowiesz na pytania i otworzysz kalendarz.",
    import_more: "Masz urlopy i spotkania w innym kalendarzu? Wczytaj je z pliku.",
    days_off_of: |who| format!("Dni wolne: {who}"),
    meetings_of: |who| format!("Spotkania: {who}"),
};
