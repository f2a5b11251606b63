//! The closed sets from which a person chooses, each with the code under which it is saved.

/// Declares the enums of the questionnaire and [`Choice`], the sum of them all.
macro_rules! choices {
    ($( $(#[$doc:meta])* $name:ident { $( $variant:ident = $code:literal ),+ $(,)? } )+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum $name {
                $( #[doc = concat!("Saved as `", $code, "`.")] $variant ),+
            }

            impl $name {
                /// Every choice, in the order in which it is offered.
                pub const ALL: &'static [$name] = &[$( $name::$variant ),+];
                /// The same as members of [`Choice`].
                pub const CHOICES: &'static [Choice] = &[$( Choice::$name($name::$variant) ),+];

                /// The code under which the choice is saved.
                pub const fn code(self) -> &'static str {
                    match self { $( $name::$variant => $code ),+ }
                }
            }

            impl From<$name> for Choice {
                fn from(choice: $name) -> Choice { Choice::$name(choice) }
            }

            impl TryFrom<Choice> for $name {
                type Error = Choice;
                fn try_from(choice: Choice) -> Result<$name, Choice> {
                    match choice { Choice::$name(inner) => Ok(inner), other => Err(other) }
                }
            }
        )+

        /// One choice of any of the questionnaire's closed sets.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Choice {
            $( #[doc = concat!("One of [`", stringify!($name), "`].")] $name($name) ),+
        }

        impl Choice {
            /// The code under which the choice is saved, unique within one part of a question.
            pub const fn code(self) -> &'static str {
                match self { $( Choice::$name(inner) => inner.code() ),+ }
            }
        }
    };
}

choices! {
    /// What the site does for its owner.
    Purpose {
        Brochure = "brochure", Leads = "leads", Shop = "shop", Booking = "booking",
        Content = "content", Members = "members", Institution = "institution",
    }
    /// What the site is built with, as coarse as a layperson knows it.
    PlatformKind { OwnCms = "own-cms", Hosted = "hosted", Static = "static", OwnCode = "own-code" }
    /// The product or technique behind the site.
    Platform {
        WordPress = "wordpress", WooCommerce = "woocommerce", PrestaShop = "prestashop", Magento = "magento",
        Drupal = "drupal", Joomla = "joomla", Typo3 = "typo3", Shopware = "shopware", OtherCms = "other-cms",
        Shopify = "shopify", Shoper = "shoper", Wix = "wix", OtherHosted = "other-hosted",
        StaticSite = "static-site",
        Php = "php", Node = "node", Python = "python", Headless = "headless", OtherCode = "other-code",
    }
    /// How money is taken on the site.
    Payments { NoPayments = "none", Redirect = "redirect", OwnForm = "own-form" }
    /// Parts of a site that need work of their own.
    Component {
        Forms = "forms", Newsletter = "newsletter", PersonalData = "personal-data", Booking = "booking",
        Membership = "membership", Multilingual = "multilingual", Integrations = "integrations",
        Courier = "courier", Marketplace = "marketplace", Analytics = "analytics", Comments = "comments",
        Search = "search", MediaHeavy = "media-heavy", Cdn = "cdn", NoneOfThese = "none",
    }
    /// A plain yes or no.
    YesNo { Yes = "yes", No = "no" }
    /// When an outage would hurt most.
    WorstMoment {
        OfficeHours = "office-hours", Evenings = "evenings", Weekends = "weekends", Peak = "peak", AnyTime = "any-time",
    }
    /// How long a thing may be out of order at the worst moment. See [`Tolerance::hours`].
    Tolerance {
        QuarterHour = "15-min", Hour = "1-h", FourHours = "4-h", Day = "24-h", ThreeDays = "3-days", Week = "7-days",
        NoMatter = "no-matter",
    }
    /// Harm of an outage that is not money.
    Harm { Law = "law", Safety = "safety", Publication = "publication", Contracts = "contracts", NoneOfThese = "none" }
    /// In which hours somebody must react to a failure.
    Cover { OfficeHours = "office-hours", LongDays = "long-days", EveryDay = "every-day", Always = "always" }
    /// Who receives an alarm at night and may act on it.
    NightAlarm { Nobody = "nobody", Owner = "owner", Employee = "employee", Provider = "provider" }
    /// How much of the latest data may be lost. See [`DataLoss::hours`].
    DataLoss { QuarterHour = "15-min", Hour = "1-h", Day = "24-h", Week = "7-days", NoMatter = "no-matter" }
    /// Monthly money through the site, in ranges of złoty. See [`MoneyRange::bounds`].
    MoneyRange {
        Under1k = "under-1000", To5k = "1000-5000", To20k = "5000-20000", To100k = "20000-100000",
        To500k = "100000-500000", Over500k = "over-500000",
    }
    /// Orders or enquiries a month, in ranges. See [`CountRange::bounds`].
    CountRange {
        Under10 = "under-10", To50 = "10-50", To200 = "50-200", To1000 = "200-1000", Over1000 = "over-1000",
    }
    /// Margin as a share of revenue, in ranges named after trades. See [`MarginRange::bounds`].
    MarginRange {
        Wholesale = "5-15", Retail = "15-30", Craft = "30-50", Services = "50-70", Knowledge = "70-95",
    }
    /// A share, in ranges of percent. See [`ShareRange::bounds`].
    ShareRange { Few = "0-20", Some = "20-40", Half = "40-60", Most = "60-80", NearlyAll = "80-100" }
    /// Visits a month, in ranges. See [`VisitsRange::bounds`].
    VisitsRange {
        Under500 = "under-500", To2k = "500-2000", To10k = "2000-10000", To50k = "10000-50000",
        To200k = "50000-200000", Over200k = "over-200000",
    }
    /// When most people visit.
    BusyHours { Office = "office", Evening = "evening", Weekend = "weekend", AllDay = "all-day" }
    /// In whose name the domain is registered.
    Registrant { Owner = "owner", Provider = "provider", Someone = "someone-else" }
    /// A season in which the site earns more than usual.
    PeakSeason {
        BlackFriday = "black-friday", Christmas = "christmas", Easter = "easter", BackToSchool = "back-to-school",
        Valentine = "valentine", WomensDay = "womens-day", MothersDay = "mothers-day", ChildrensDay = "childrens-day",
        MayWeekend = "may-weekend", Summer = "summer", WinterHolidays = "winter-holidays", NoDate = "no-date",
    }
    /// How often a backup is made.
    BackupInterval { Hourly = "hourly", Daily = "daily", Weekly = "weekly", Monthly = "monthly", Never = "never" }
    /// When a backup was last restored as a test or in need.
    LastRestore { ThisQuarter = "this-quarter", ThisYear = "this-year", Longer = "longer", Never = "never" }
    /// Who installs updates.
    Updater { Nobody = "nobody", Owner = "owner", Employee = "employee", Provider = "provider", Automatic = "automatic" }
    /// How often something is done.
    HowOften { Daily = "daily", Weekly = "weekly", Monthly = "monthly", Quarterly = "quarterly", Rarely = "rarely" }
    /// Who is the first to notice a failure.
    NoticedBy { Monitoring = "monitoring", Team = "team", Customers = "customers", Nobody = "nobody" }
    /// Where the site runs.
    Hosting { Shared = "shared", OwnServer = "own-server", Managed = "managed", Provider = "provider" }
    /// Who holds the administrator's access.
    AdminAccess { Owner = "owner", Provider = "provider", Both = "both", Unclear = "unclear" }
    /// How many administrators sign in with a second factor.
    TwoFactor { Everybody = "everybody", Some = "some", Nobody = "nobody" }
    /// What is written down about the site.
    Documentation { Complete = "complete", Partial = "partial", Missing = "missing" }
    /// How much of the site is code written for it alone.
    OwnCode { Nothing = "nothing", Little = "little", Much = "much" }
    /// What customers can use while the site is down.
    Substitute { Phone = "phone", Marketplace = "marketplace", Premises = "premises", NoneOfThese = "none" }
    /// How many people work in the firm.
    FirmSize { Micro = "micro", Small = "small", Medium = "medium", Large = "large" }
    /// Who buys.
    CustomerKind { Consumers = "consumers", Businesses = "businesses", Both = "both" }
    /// Where customers live.
    Countries { Poland = "poland", Union = "union", World = "world" }
    /// What went wrong: the six causes of the risk model.
    IncidentKind {
        Compromise = "compromise", Breakage = "breakage", Decay = "decay", Expiry = "expiry", Silent = "silent",
        Host = "host",
    }
}

impl Tolerance {
    /// The tolerated outage in hours, `None` when it does not matter.
    pub const fn hours(self) -> Option<f64> {
        match self {
            Tolerance::QuarterHour => Some(0.25),
            Tolerance::Hour => Some(1.0),
            Tolerance::FourHours => Some(4.0),
            Tolerance::Day => Some(24.0),
            Tolerance::ThreeDays => Some(72.0),
            Tolerance::Week => Some(168.0),
            Tolerance::NoMatter => None,
        }
    }
}

impl DataLoss {
    /// The tolerated loss in hours of work, `None` when it does not matter.
    pub const fn hours(self) -> Option<f64> {
        match self {
            DataLoss::QuarterHour => Some(0.25),
            DataLoss::Hour => Some(1.0),
            DataLoss::Day => Some(24.0),
            DataLoss::Week => Some(168.0),
            DataLoss::NoMatter => None,
        }
    }
}

impl BackupInterval {
    /// Hours between two backups; without any, a year's work is at stake.
    pub const fn hours(self) -> f64 {
        match self {
            BackupInterval::Hourly => 1.0,
            BackupInterval::Daily => 24.0,
            BackupInterval::Weekly => 168.0,
            BackupInterval::Monthly => 730.0,
            BackupInterval::Never => 8760.0,
        }
    }
}

impl MoneyRange {
    /// Lowest and highest amount in whole złoty a month. The open ends are our own assumption.
    pub const fn bounds(self) -> (u32, u32) {
        match self {
            MoneyRange::Under1k => (0, 1_000),
            MoneyRange::To5k => (1_000, 5_000),
            MoneyRange::To20k => (5_000, 20_000),
            MoneyRange::To100k => (20_000, 100_000),
            MoneyRange::To500k => (100_000, 500_000),
            MoneyRange::Over500k => (500_000, 2_500_000),
        }
    }
}

impl CountRange {
    /// Lowest and highest number a month. The open end is our own assumption.
    pub const fn bounds(self) -> (u32, u32) {
        match self {
            CountRange::Under10 => (0, 10),
            CountRange::To50 => (10, 50),
            CountRange::To200 => (50, 200),
            CountRange::To1000 => (200, 1_000),
            CountRange::Over1000 => (1_000, 5_000),
        }
    }
}

impl MarginRange {
    /// Lowest and highest margin in percent. The trades are our own assumption, meant as a help, not as a statistic.
    pub const fn bounds(self) -> (u32, u32) {
        match self {
            MarginRange::Wholesale => (5, 15),
            MarginRange::Retail => (15, 30),
            MarginRange::Craft => (30, 50),
            MarginRange::Services => (50, 70),
            MarginRange::Knowledge => (70, 95),
        }
    }
}

impl ShareRange {
    /// Lowest and highest share in percent.
    pub const fn bounds(self) -> (u32, u32) {
        match self {
            ShareRange::Few => (0, 20),
            ShareRange::Some => (20, 40),
            ShareRange::Half => (40, 60),
            ShareRange::Most => (60, 80),
            ShareRange::NearlyAll => (80, 100),
        }
    }
}

impl VisitsRange {
    /// Lowest and highest number of visits a month. The open end is our own assumption.
    pub const fn bounds(self) -> (u32, u32) {
        match self {
            VisitsRange::Under500 => (0, 500),
            VisitsRange::To2k => (500, 2_000),
            VisitsRange::To10k => (2_000, 10_000),
            VisitsRange::To50k => (10_000, 50_000),
            VisitsRange::To200k => (50_000, 200_000),
            VisitsRange::Over200k => (200_000, 1_000_000),
        }
    }
}

impl Choice {
    /// Lowest and highest number that a range stands for; `None` for a choice that is no range.
    pub const fn bounds(self) -> Option<(u32, u32)> {
        match self {
            Choice::MoneyRange(range) => Some(range.bounds()),
            Choice::CountRange(range) => Some(range.bounds()),
            Choice::MarginRange(range) => Some(range.bounds()),
            Choice::ShareRange(range) => Some(range.bounds()),
            Choice::VisitsRange(range) => Some(range.bounds()),
            _ => None,
        }
    }

    /// Whether the choice says "none of these" and so excludes all others of its set.
    pub const fn is_none_of_these(self) -> bool {
        matches!(
            self,
            Choice::Component(Component::NoneOfThese)
                | Choice::Harm(Harm::NoneOfThese)
                | Choice::Substitute(Substitute::NoneOfThese)
                | Choice::PeakSeason(PeakSeason::NoDate)
        )
    }
}

impl Platform {
    /// The coarse kind to which the platform belongs.
    pub const fn kind(self) -> PlatformKind {
        match self {
            Platform::WordPress
            | Platform::WooCommerce
            | Platform::PrestaShop
            | Platform::Magento
            | Platform::Drupal
            | Platform::Joomla
            | Platform::Typo3
            | Platform::Shopware
            | Platform::OtherCms => PlatformKind::OwnCms,
            Platform::Shopify | Platform::Shoper | Platform::Wix | Platform::OtherHosted => PlatformKind::Hosted,
            Platform::StaticSite => PlatformKind::Static,
            Platform::Php | Platform::Node | Platform::Python | Platform::Headless | Platform::OtherCode => {
                PlatformKind::OwnCode
            }
        }
    }
}
