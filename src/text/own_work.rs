//! The words with which the work of a site is made another: own tasks, tasks done otherwise or switched off.

use planner::Language;

words! {
    /// These words in one language.
    OwnWorkWords;
    texts {
        /// Heading in the calendar's settings.
        title,
        /// About it.
        more,
        /// Opens the form of a new task.
        add,
        /// The button that adds it.
        add_it,
        /// The button that saves what was changed.
        save,
        /// Entry: opens how its task is done at this site.
        change,
        /// Entry: about the fields that stay empty.
        as_usual,
        /// Entry: opens, and sends, that its task is switched off.
        switch_off,
        /// Tag of a task that is switched off.
        off,
        /// The button that switches it on.
        switch_on,
        /// The button that puts a task back to the usual.
        put_back,
    }
    sentences {
    }
}

const POLISH: OwnWorkWords = OwnWorkWords {
    title: "Własne czynności",
    more: "Dodaj to, czego katalog nie zna. Odstęp, osobę i\u{a0}czas czynności z\u{a0}katalogu zmienisz przy jej wpisie w\u{a0}kalendarzu, tam też ją wyłączysz. Zmiany planu zobaczysz, zanim wejdą.",
    add: "Dodaj własną czynność",
    add_it: "Dodaj",
    save: "Zapisz",
    change: "Zmień odstęp, osobę lub czas",
    as_usual: "Puste pole znaczy: jak zwykle.",
    switch_off: "Wyłącz na tej stronie",
    off: "wyłączona",
    switch_on: "Włącz",
    put_back: "Jak zwykle",
};

const ENGLISH: OwnWorkWords = OwnWorkWords {
    title: "Own tasks",
    more: "Add what the catalogue does not know. Interval, performer and time of a task of the catalogue are changed at its entry in the calendar, and there it is switched off too. You see what that changes before it applies.",
    add: "Add a task of your own",
    add_it: "Add",
    save: "Save",
    change: "Change interval, performer or time",
    as_usual: "An empty field means: as usual.",
    switch_off: "Switch off for this site",
    off: "switched off",
    switch_on: "Switch on",
    put_back: "As usual",
};

impl OwnWorkWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static OwnWorkWords {
        match language {
            Language::Polish => &POLISH,
            Language::English => &ENGLISH,
        }
    }
}
