//! What the parameters rest on, and what speaks against the model: findings of others, each with source and grade.
//!
//! A finding is told in our own words (`planner::text::advice`); here stand who found it, where, when, and how far it can
//! be trusted.

use crate::grade::Grade;

/// Declares the findings.
macro_rules! evidence {
    ($( $(#[$doc:meta])* $name:ident = $code:literal, $grade:ident, $year:literal, $source:literal, $address:literal; )+) => {
        /// A finding of somebody else that the model uses, or that speaks against it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Evidence { $( $(#[$doc])* $name ),+ }

        impl Evidence {
            /// All findings, in the order of the page of assumptions.
            pub const ALL: &'static [Evidence] = &[$( Evidence::$name ),+];

            /// A short stable name.
            pub const fn code(self) -> &'static str {
                match self { $( Evidence::$name => $code ),+ }
            }

            /// How far the finding can be trusted.
            pub const fn grade(self) -> Grade {
                match self { $( Evidence::$name => Grade::$grade ),+ }
            }

            /// The year or years to which it refers.
            pub const fn year(self) -> &'static str {
                match self { $( Evidence::$name => $year ),+ }
            }

            /// Who found it and where it is published.
            pub const fn source(self) -> &'static str {
                match self { $( Evidence::$name => $source ),+ }
            }

            /// Where it can be read, `None` when there is no address.
            pub const fn address(self) -> Option<&'static str> {
                let address = match self { $( Evidence::$name => $address ),+ };
                if address.is_empty() { None } else { Some(address) }
            }
        }
    };
}

evidence! {
    /// About one site in a hundred carries an infection at any time.
    InfectedSites = "infected-sites", C, "2020", "SiteLock, via BetaNews", "https://betanews.com/2020/05/12/quiet-website-attacks/";
    /// An infection nobody looks for stays some four months.
    InfectionLength = "infection-length", C, "2024", "Wordfence, via malware.guide; own arithmetic", "https://malware.guide/news/nearly-one-million-wordpress-sites-infected-with-malware-in-2024";
    /// More parts, more ways in.
    MoreParts = "more-parts", C, "2020", "SiteLock, via BetaNews", "https://betanews.com/2020/05/12/quiet-website-attacks/";
    /// More than a quarter of exploited holes are attacked within a day.
    FastExploits = "fast-exploits", C, "2025-2026", "Mandiant and VulnCheck, via Morning Overview", "https://morningoverview.com/28-3-of-new-software-vulnerabilities-are-now-exploited-within-24-hours-of-disclosure-mandiant-warns/";
    /// Nearly all exploited holes had been known for more than a year.
    OldHoles = "old-holes", B, "2014", "Verizon DBIR 2015", "https://www.slideshare.net/slideshow/verizon-2015-dbir-vm-portion/49317531";
    /// Being vulnerable is nearly universal, being hacked is rare.
    NearlyAllOutdated = "nearly-all-outdated", A, "2019-2020", "Demir, Urban, Wittek, Pohlmann, PAM 2021", "https://www.researchgate.net/publication/349027860_Our_inSecure_Web_Understanding_Update_Behavior_of_Websites_and_Its_Impact_on_Security";
    /// Who cleans up without finding the cause is hacked again within a month: one in eight.
    RepeatCompromise = "repeat-compromise", A, "2014-2015", "Li et al., WWW 2016", "https://research.google.com/pubs/pub44924.html";
    /// A direct message to the owner shortens an infection by at least 62 %.
    DirectWarning = "direct-warning", A, "2014-2015", "Li et al., WWW 2016", "https://elie.net/publication/remedying-web-hijacking-notification-effectiveness-and-webmaster-comprehension.html";
    /// Updated sites were hacked again about half as often.
    UpdatesHalve = "updates-halve", A, "2016", "Vasek, Wadleigh, Moore, IEEE TDSC 2016", "https://www.aminer.org/pub/55465db40cf2939c2fee81e0/hacking-is-not-random-a-case-control-study-of-webserver-compromise-risk";
    /// Against us: outdated servers were hacked less often than current ones.
    OutdatedLessHacked = "outdated-less-hacked", A, "2016", "Vasek, Wadleigh, Moore, IEEE TDSC 2016", "https://doi.org/10.1109/TDSC.2015.2427847";
    /// Own failures outnumber attacks five to one.
    OwnFailuresFirst = "own-failures-first", B, "2021", "Eurostat, ICT usage in enterprises", "https://textile-future.com/archives/105157";
    /// Between one change in twenty and two in five go wrong.
    FailedChanges = "failed-changes", B, "2024", "DORA, State of DevOps 2024", "https://rdel.substack.com/p/rdel-68-what-are-the-latest-benchmarks";
    /// Most outages begin with a change.
    ChangesBreak = "changes-break", B, "2016", "Google, Site Reliability Engineering, chapter 1", "https://l2dy.github.io/notes/SRE/Change-Management";
    /// Incidents follow working hours: 8 % of them fall on weekends.
    WorkingHours = "working-hours", A, "2019-2022", "FireHydrant, 53,034 incidents", "https://firehydrant.com/reports/incident-benchmarks/";
    /// Against us: averages of durations mislead.
    AveragesMislead = "averages-mislead", A, "2022", "The VOID report, about 10,000 incidents", "https://www.thevoid.community/report";
    /// Finding takes twice as long as mending.
    FindingTakesLonger = "finding-takes-longer", B, "2021", "Moogsoft, 1,900 engineers", "https://www.moogsoft.com/top-6-tips-for-improving-mttx/";
    /// With a written procedure repair is up to three times faster.
    Playbooks = "playbooks", B, "2016", "Google, Site Reliability Engineering, chapter 1", "https://para.ngpcloud.org/sre-playbook-mttr-improvement";
    /// 99.9 % uptime allows nearly nine hours a year.
    UptimeArithmetic = "uptime-arithmetic", A, "", "arithmetic", "";
    /// One shared host in one month: 99.88 %.
    SharedHostExample = "shared-host-example", B, "2013", "Rob Tomlinson, Pingdom report", "https://www.rob-tomlinson.com/blog/eddie-izzard-and-pingdom";
    /// Against us: vendors' figures for expired certificates come from firms with 256,000 certificates.
    ExpiredCertificates = "expired-certificates", C, "2022-2023", "Keyfactor", "https://www.keyfactor.com/blog/stop-expired-certificates-and-start-preventing-certificate-outages/";
    /// Understanding takes more than half of a developer's time.
    Comprehension = "comprehension", A, "2018", "Xia et al., IEEE TSE 44", "https://vuink.com/post/yrcvgre-d-dvb/feenk/developers-spend-most-of-their-time-figuri-9q25taswlbzjc5rsufndeu0py";
    /// A newcomer needs two to six months to become fluent.
    Fluency = "fluency", A, "2010", "Zhou, Mockus, FSE 2010", "https://bohrium.dp.tech/paper/arxiv/62174f035aee126c0fb6550e";
    /// What an hour of web work costs in Poland.
    HourlyRates = "hourly-rates", C, "2025", "Digital Vantage", "https://www.digitalvantage.pl/artykuly/strony-internetowe/koszt/jednorazowe-koszty-stron-internetowych";
    /// Work at once or out of hours costs twice as much in one price list.
    UrgentSurcharge = "urgent-surcharge", B, "2024-2025", "alians.pl, price list", "https://alians.pl/zasoby/alians-cennik-us%C5%82ug";
    /// Cover on seven days as an add-on.
    DutyPrice = "duty-price", C, "2024", "WordCare, 7Care", "https://wordcare.eu/produkt/7care/";
    /// What the worst breach of a year costs on average.
    BreachCost = "breach-cost", B, "2024-2025", "UK Cyber Security Breaches Survey 2025", "https://www.gov.uk/government/statistics/cyber-security-breaches-survey-2025/cyber-security-breaches-survey-2025";
    /// What cleaning a hacked site costs.
    CleanUpPrice = "clean-up-price", C, "2024", "wpmaintenanceplans.com", "https://wpmaintenanceplans.com/faq/";
    /// The average basket in Poland.
    Basket = "basket", B, "2023", "PwC, via ewp.pl", "https://ewp.pl/jak-dzieki-decyzjom-opartym-na-danych-zwiekszyc-przychody-e-sklepu/";
    /// The share of visits that end with an order.
    Conversion = "conversion", C, "2026", "Shoper", "https://www.shoper.pl/learn/artykul/wskaznik-konwersji-w-e-commerce-czym-tak-naprawde-jest-i-kiedy-jest-dobry";
    /// Updates and scans at least monthly.
    MonthlyPatching = "monthly-patching", A, "2021", "CIS Controls 8, 7.3-7.7", "https://dev-eleos.com/frameworks-controls/9/DCS-06?page=6";
    /// Security updates within two weeks.
    FourteenDays = "fourteen-days", A, "2026", "Cyber Essentials 3.3", "https://netsecgroup.io/guides/cyber-essentials-14-day-patching-guide";
    /// Restore tests every quarter.
    QuarterlyRestores = "quarterly-restores", A, "2021", "CIS Controls 8, 11.5", "https://csf.tools/reference/critical-security-controls/version-8/csc-11/";
    /// What a round of updates takes.
    UpdateRound = "update-round", C, "2024", "antol.pro, price list", "https://antol.pro/udrzba-webu/";
    /// Looking at intervals finds defects before they fail: the delay-time model.
    DelayTime = "delay-time", A, "1976-1999", "Christer; Wang", "https://studylib.net/doc/18725187/14-delay-time-modelling";
    /// Not used: 5,600 dollars a minute.
    DollarsAMinute = "dollars-a-minute", C, "2014", "Gartner, as quoted everywhere", "https://techsevenpartners.com/?p=8955";
}

impl Evidence {
    /// Findings that speak against the model, or against figures that are often quoted. They are told beside the others.
    pub const AGAINST: &'static [Evidence] = &[
        Evidence::OutdatedLessHacked,
        Evidence::NearlyAllOutdated,
        Evidence::AveragesMislead,
        Evidence::ExpiredCertificates,
        Evidence::DollarsAMinute,
    ];
}
