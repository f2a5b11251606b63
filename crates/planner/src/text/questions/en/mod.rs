//! English words of the questionnaire.

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
        title: "What does your site do?",
        short: "What the site does",
        why: "It decides what counts as a failure for you and what it costs. In a shop it is the basket, in a \
              surgery the bookings, on a brochure site the phone number and the address.",
    },
    QuestionText {
        title: "What does your site run on?",
        short: "Platform",
        why: "The platform decides which check-ups are needed. With a hosted shop or website builder the vendor \
              takes care of updates; on your own hosting somebody has to do it for you.",
    },
    QuestionText {
        title: "What is your site made of?",
        short: "Parts of the site",
        why: "Each of these parts fails in its own way and needs its own check-ups. Only those that you have will \
              go into the calendar.",
    },
    QuestionText {
        title: "How long may a failure last at the worst moment?",
        short: "Worst moment",
        why: "This limit decides how quickly somebody has to react, and so which support tier is enough. We ask \
              about the worst moment, not about an ordinary day, because that is when waiting costs most.",
    },
    QuestionText {
        title: "Who should react to a failure, and when?",
        short: "Who reacts and when",
        why: "A promise to answer within 4 hours usually counts service hours only. A failure on Friday evening may \
              then wait until Monday, and sometimes that is quite enough.",
    },
    QuestionText {
        title: "How much of the latest data can you lose?",
        short: "Data you can lose",
        why: "After a serious failure a site is restored from a copy, and whatever arrived after the copy was made \
              is lost. Your answer decides how often copies have to be made.",
    },
    QuestionText {
        title: "How much do you earn through the site?",
        short: "Earnings through the site",
        why: "From revenue and margin we work out what an hour of outage costs. A range is enough. The amounts stay \
              in this browser.",
    },
    QuestionText {
        title: "How many people visit the site, and at what time?",
        short: "Traffic",
        why: "The more people, the sooner somebody notices a failure, and the more an hour of outage costs. Where \
              traffic is lowest we will set the maintenance window: the hours for work that needs a break.",
    },
    QuestionText {
        title: "What expires, and when?",
        short: "Important dates",
        why: "A domain, a certificate, licences and contracts end on a day that is known beforehand. We will put \
              these dates into the calendar in good time.",
    },
    QuestionText {
        title: "When is the site’s peak season?",
        short: "Peak seasons",
        why: "An hour of outage in the peak season costs more than on an ordinary day. We will mark a protected \
              period in which no risky changes are made, and plan the check-ups before it.",
    },
    QuestionText {
        title: "Are there backups, and can they be restored?",
        short: "Backups",
        why: "Backups decide how long a repair takes and how much data is lost. Only a trial restore shows whether \
              a backup is good.",
    },
    QuestionText {
        title: "Who changes things on the site, and how often?",
        short: "Updates and changes",
        why: "Without updates the risk of a break-in grows, and an update without a trial may break something. Your \
              answers show which of these risks is the greater one for you.",
    },
    QuestionText {
        title: "Who is the first to notice that something is not working?",
        short: "Who notices a failure",
        why: "A repair begins only when somebody notices the failure. On a site with little traffic that wait may \
              be longer than the repair itself.",
    },
    QuestionText {
        title: "What failures were there in the last 24 months?",
        short: "Past failures",
        why: "Its own history says more about a site than data about others. No failures is an important \
              answer too.",
    },
    QuestionText {
        title: "Where does the site run, and what does the host promise?",
        short: "Hosting",
        why: "Some outages begin at the hosting company, and looking after the site will not remove them. The \
              host’s promise says how many hours of outage to reckon with.",
    },
    QuestionText {
        title: "Who knows the site and has access to it?",
        short: "Access and knowledge",
        why: "Those who know the site and have access to it repair it sooner. A second factor at sign-in (2FA), \
              that is a confirmation besides the password, decides whether a password alone is enough for a \
              break-in.",
    },
    QuestionText {
        title: "Which versions and add-ons does the site have?",
        short: "Versions and add-ons",
        why: "From a certain day a version receives no more security fixes. If we know that day, we will put it \
              into the calendar. The number of add-ons decides how long check-ups take.",
    },
    QuestionText {
        title: "What do customers do while the site is down?",
        short: "Customers during an outage",
        why: "If customers come back or can phone you, an outage costs less than the traffic alone suggests. A \
              cheaper support tier may then be enough.",
    },
    QuestionText {
        title: "What kind of firm is it, and who are its customers?",
        short: "Firm and customers",
        why: "The size of the firm, the kind of customers and their countries decide the legal duties, such as \
              making the site accessible to people with disabilities. Only those that may concern you will go into \
              the calendar.",
    },
    QuestionText {
        title: "How much time and money can you give to the site?",
        short: "Time and budget",
        why: "The plan has to fit the time and the money that you really have. What does not fit we will list, \
              together with the risk that stays.",
    },
];

pub(super) const fn dont_know(kind: Unknown) -> ChoiceText {
    let detail = match kind {
        Unknown::Range => "We will list it among the assumptions of the advice",
        Unknown::Technical => "We will list it among the assumptions. Whoever looks after the site may know",
        Unknown::Date => "This date stays out of the calendar until you enter it",
    };
    ChoiceText::new("I don’t know", detail)
}

pub(super) const THINK_SO: ChoiceText =
    ChoiceText::new("I think so, but I am not certain", "We will use this answer and mark it among the assumptions");
