//! How we count, in English.

use super::{Method, Section};

pub(super) const METHOD: Method = Method {
    lead: "We work out what can go wrong with your site in a year, how long it lasts and what it costs, for each way of looking after it.",
    sections: [
        Section {
            heading: "What we compare",
            list: &[],
            paragraphs: &[
                "Six possibilities: three tiers, each as plain support or as care. Each meets the same events, so chance does not decide how they differ.",
            ],
        },
        Section {
            heading: "Six causes",
            list: &[
                ("A break-in", "Somebody adds foreign code to the site, such as adverts for pills."),
                ("A failed change", "After an update of a plug-in the basket stops adding delivery."),
                ("A slow defect", "Old copies fill the disk until the site stops."),
                ("A lapse", "The domain runs out, because the reminder went to an old address."),
                ("A silent failure", "The form says “sent”, and the message never arrives."),
                ("The host", "The server does not answer, and you have to wait."),
            ],
            paragraphs: &[
                "How often each happens in a year depends on what the site is made of and who looks after it. A check-up helps if it comes before the failure.",
            ],
        },
        Section {
            heading: "How long it lasts",
            list: &[
                (
                    "Until somebody notices",
                    "Without monitoring visitors say so, or you see it. The less traffic, the later.",
                ),
                (
                    "Until somebody answers",
                    "We count on the clock, with nights, weekends and holidays, since a failure picks no time.",
                ),
                ("Until it is mended", "Sooner when somebody knows the site, has a procedure and a copy that works."),
            ],
            paragraphs: &["When only a part of the site fails, an hour counts only in part."],
        },
        Section {
            heading: "What it costs",
            list: &[],
            paragraphs: &[
                "An hour of outage costs the margin that the site would have brought, less what customers buy later or by another way. Repairs, clean-up after a break-in, your own time and the price of the plan come on top.",
            ],
        },
        Section {
            heading: "Two different questions",
            list: &[
                (
                    "What it comes to on average",
                    "The cost of an average year, and how well we know it. We then say “in 8 of 10 recalculations”.",
                ),
                (
                    "How a single year can turn out",
                    "One passes quietly, another does not. We then say “in 8 of 10 years”.",
                ),
            ],
            paragraphs: &["We never mix these figures. A quiet year does not mean that there was no risk."],
        },
        Section {
            heading: "What we do when we do not know",
            list: &[],
            paragraphs: &[
                "Nearly every figure has a range. We draw from these ranges 4,000 times and work out the year anew each time.",
                "“I don't know” never narrows the result: we take a typical value and a wider range. “I think so” widens it half as much.",
            ],
        },
        Section {
            heading: "What history changes",
            list: &[],
            paragraphs: &[
                "Failures that you remember or write down move our figures towards yours. One quiet year changes little, several change much.",
            ],
        },
        Section {
            heading: "How the advice comes about",
            list: &[
                (
                    "Limits first",
                    "How long the site may be down, how much data may be lost, who must answer and when. A tier that does not meet them is out, whatever its price.",
                ),
                (
                    "Then the mean cost",
                    "Of the rest, the lowest sum of price and loss wins. The mean, because that is what adds up over the years.",
                ),
                ("A tie", "When another tier costs less than 10% more, we say so."),
            ],
            paragraphs: &[
                "It may turn out that a cheaper tier is enough, that care does not pay, or that no tier meets what you ask for.",
            ],
        },
        Section {
            heading: "What we leave out",
            list: &[],
            paragraphs: &[
                "Reputation, your place in search results, fines and damages, nerves, the gain of a faster site. If one of these means a lot to you, the advice may be too low. Nor do we know when something will break: we work out chances, not dates.",
            ],
        },
        Section {
            heading: "What speaks against us",
            list: &[],
            paragraphs: &[
                "Most figures are our estimates, because hardly anybody measures small sites. In one study outdated servers were even broken into less often. So all figures and findings are open, and you can change every figure.",
            ],
        },
    ],
};
