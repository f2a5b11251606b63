//! The contingency plan, procedures and the hand-over pack in English.

use super::facts_in_words::{Lines, after};
use super::site_papers::PlainTexts;
use crate::answers::{NightAlarm, Substitute, YesNo};
use crate::papers::{ContingencyFacts, Gap, PlanSection};

pub(super) const TEXTS: PlainTexts = PlainTexts {
    plan_title: "Contingency plan",
    plan_lead: "What to do when the site does not work: who, in which order, and how. What stands in square brackets has to be filled in. No passwords here.",
    drill: "Trying the plan",
    last_drill: "Last drill",
    no_drill: "none yet",
    next_drill: "Next drill in the calendar",
    no_next_drill: "not in the plan",
    handover_title: "Hand-over pack",
    handover_lead: "Everything that a new technician needs. There are no passwords in it: hand them over apart, by a password manager.",
    gaps: "What is still missing",
    no_gaps: "A new technician has everything that we can check.",
    profile: "Profile of the site",
    unknown: "not known",
    unsure: "probably",
    dates: "Dates",
    no_dates: "No date is known that somebody has to watch.",
    domain_expires: "The domain expires",
    certificate_expires: "The certificate expires",
    certificate_renews: "The certificate renews itself by",
    licence_ends: "A licence ends",
    contract_ends: "A contract ends",
    support_ends: "security fixes end",
    law_binds: "binds from",
    transition_ends: "the transition ends",
    past: "past",
    no_end: "no end has been announced",
    architecture: "How the site is built",
    no_architecture: "Nobody has described it yet: what the site is made of, what is connected to what, what is unusual and why.",
    open_work: "Open work",
    late: "overdue",
    no_open_work: "The plan has no open work in the next 90 days.",
    procedures: "Procedures",
    procedures_lead: "How each task is done at this site. The text of the program can be changed; earlier versions stay.",
    first: "First",
    verify: "How to tell that it is done",
    history: "Service book",
    no_history: "The book is empty.",
    entry: "Entry",
    kind: "Kind",
    what: "What",
    day: "Day",
    who: "Who",
    task: "Task",
    time: "Time",
    done: "done",
    skipped: "skipped",
    moved: "moved to",
    reopened: "open again",
    repaired: "repaired after",
};

pub(super) const fn plan_section(section: PlanSection) -> &'static str {
    match section {
        PlanSection::Calls => "Whom to call",
        PlanSection::Backups => "Where the backups are",
        PlanSection::Restore => "How to restore the site",
        PlanSection::Payments => "Orders and payments meanwhile",
        PlanSection::Messages => "What to write to customers",
        PlanSection::Access => "Who has access",
    }
}

pub(super) fn calls(facts: &ContingencyFacts, promise: &[String; 5]) -> String {
    let [tier, response, hours, mean, tail] = promise;
    let mut lines =
        Lines::begun("Call one after the other. If somebody does not answer, call the next one after 10 minutes.");
    lines.step(&format!("Technician: [phone]. Tier {tier}: an answer to an outage within {response} (service hours: {hours}), which is {mean} on average and at most {tail} in 9 cases of 10, nights and days off included."));
    lines.step(if facts.managed {
        "Help of the platform: [address and account number]."
    } else {
        "Help of the host: [phone and customer number]."
    });
    lines.step("Registrar of the domain: [phone and sign-in name, no password].");
    if facts.takes_orders {
        lines.step("Payment provider: [phone and shop number].");
    }
    lines.step("Who decides on restoring and on the message: [name and phone], stand-in: [name and phone].");
    lines.text(match facts.night_alarm {
        Some(NightAlarm::Nobody) => "Nobody receives an alarm at night: an outage waits until morning.",
        Some(NightAlarm::Owner) => "The owner receives alarms at night.",
        Some(NightAlarm::Employee) => "An employee receives alarms at night.",
        Some(NightAlarm::Provider) => "The technician receives alarms at night.",
        None => "Nobody has settled who receives an alarm at night. Settle it before it is needed.",
    });
    lines.done()
}

pub(super) fn backups(facts: &ContingencyFacts, how_often: Option<&str>, last_restore: Option<&str>) -> String {
    let mut lines = Lines::default();
    if facts.managed {
        lines.item("The platform makes the backups. How many days back they go and how to restore one: [address in the panel].");
        lines.item("Own export of content and data: [place and date of the last one].");
        return lines.done();
    }
    lines.item(&after("How often a backup is made: ", how_often.unwrap_or("not known")));
    lines.item("Where it is: [address, folder].");
    lines.item(match facts.backup_elsewhere {
        Some(YesNo::Yes) => "A copy away from the server: [where, and who can reach it].",
        Some(YesNo::No) => "There is no copy away from the server. If the server is lost, so are the backups.",
        None => "Nobody knows whether there is a copy away from the server. Find out.",
    });
    lines.item(&after("Last time a backup was restored: ", last_restore.unwrap_or("not known")));
    lines.item("Key of the encrypted backup: [who has it], not on the same server.");
    lines.done()
}

pub(super) fn restore(facts: &ContingencyFacts) -> String {
    let mut lines = Lines::default();
    lines.step("Write down the time and what can be seen. Delete nothing: the traces will be needed.");
    if facts.managed {
        lines.step("Look at the platform’s status page: [address]. If the failure is theirs, report it and wait.");
        lines.step("If a change of your own broke something, undo it in the panel or go back to the version before.");
        lines.step("If a break-in is suspected, change the passwords of all administrators and end all sessions.");
    } else {
        lines.step("Switch the stand-in page on: [how].");
        lines.step("If a break-in is suspected, change passwords and keys first, then restore.");
        lines.step("Find the last backup from before the failure and check its date.");
        lines.step("Restore it beside the site first, on a copy: the database, then the files. Only then on the site.");
        lines.step("If a known flaw is the cause, install the fix before the site goes back online.");
    }
    lines.step(if facts.takes_orders {
        "Check the home page, a form and an order with a test payment."
    } else {
        "Check the home page, a form and the mail that the site sends."
    });
    lines.step("Add by hand what arrived after the backup: orders and messages are in the mailbox and with the payment provider.");
    lines.step("Tell customers that the site works, and write the incident into the service book.");
    lines.done()
}

pub(super) fn payments(facts: &ContingencyFacts) -> String {
    let mut lines = Lines::default();
    for substitute in &facts.substitutes {
        match substitute {
            Substitute::Phone => {
                lines.item("Phone: take orders at [phone] and note goods, amount, address and consent to the terms.")
            }
            Substitute::Marketplace => lines.item("Marketplace: send customers to [address] and mind the stock."),
            Substitute::Premises => lines.item("Premises: give the address and opening hours."),
            Substitute::NoneOfThese => {}
        }
    }
    if lines.is_empty() {
        lines.item("There is no other way to sell yet. Settle at least one: phone, e-mail or a marketplace.");
    }
    lines.item("Payment: a transfer to account [number], or a payment link from the provider’s panel.");
    lines.item("Never take card numbers by phone or e-mail.");
    lines.item("Afterwards enter the orders into the shop and compare them with the payments.");
    lines.done()
}

pub(super) fn messages(facts: &ContingencyFacts) -> String {
    let mut lines = Lines::default();
    lines.heading("The site does not work");
    lines.text(if facts.takes_orders {
        "Good morning, our site has not worked since [time]. We are working on it. Meanwhile we take orders like this: [how]. The next message comes at [time]. We are sorry for the trouble."
    } else {
        "Good morning, our site has not worked since [time]. We are working on it. You can write to us or call: [address, phone]. The next message comes at [time]. We are sorry for the trouble."
    });
    lines.heading("The site works again");
    lines.text("Good morning, our site works again. If something that was sent between [time] and [time] had no answer, please send it once more.");
    if facts.personal_data {
        lines.heading("Data may be in strange hands");
        lines.text("First the lawyer: a breach of personal data is reported to the authority within 72 hours of becoming known (GDPR, article 33), and to the people concerned when the risk for them is high (article 34).");
        lines.text("Good morning, on [date] somebody without permission may have seen your [which data]. We have already done this: [what]. Our advice: [what]. We answer questions at [contact].");
    }
    lines.done()
}

pub(super) fn access(facts: &ContingencyFacts) -> String {
    let mut lines =
        Lines::begun("Only who, and to what. Passwords are in the password manager: [name, and who can open it].");
    for (who, to) in &facts.access {
        lines.item(&[who, ": ", to].concat());
    }
    if facts.access.is_empty() {
        lines.item("The site’s panel: [who]");
        if !facts.managed {
            lines.item("Server and backups: [who]");
        }
        lines.item("Domain and DNS: [who]");
        if facts.takes_orders {
            lines.item("Payment provider: [who]");
        }
        if facts.mail {
            lines.item("Mail on the domain: [who]");
        }
    }
    lines.done()
}

pub(super) const fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::Platform => "It is not known what the site is built with. Complete answer 2.",
        Gap::Hosting => "It is not known where the site runs. Complete answer 15.",
        Gap::AdminAccess => "It is not clear who holds the administrator’s access. Settle it and complete answer 16.",
        Gap::AccessList => "There is no list of accesses. Write into the service book who has access to what.",
        Gap::Backup => "There is no backup, or it is not known how often one is made.",
        Gap::BackupElsewhere => "It is not certain that a copy lies away from the server.",
        Gap::Restore => "Nobody has restored a backup for a year, so nobody knows whether it can be done.",
        Gap::Contacts => "The contingency plan has no phone numbers yet. Complete “Whom to call”.",
        Gap::Drill => "Nobody has tried the contingency plan within a year.",
        Gap::Domain => "It is not known when the domain expires, or in whose name it is.",
        Gap::Certificate => "It is not known when the certificate expires, and it is not renewed by itself.",
        Gap::Architecture => "Nobody has described how the site is built.",
        Gap::Documentation => "The documentation of the site is not complete.",
        Gap::TwoFactor => "Not all administrators sign in with a second factor.",
        Gap::Versions => "The versions of the site’s software are not known.",
        Gap::History => "The service book says nothing of incidents, changes or decisions.",
    }
}
