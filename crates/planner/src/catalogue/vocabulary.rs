//! The closed lists of words with which the catalogue describes a task.
//!
//! This file stands alone, because the build script reads the tables with it: a word that is missing here is a
//! compile error there, with the file and the line.

/// Defines a fieldless enum together with `ALL`, `code()` and `from_code()`, so that no list is written twice.
macro_rules! closed_list {
    ($(#[$list:meta])* $name:ident { $($(#[$word:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$list])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$word])* $variant,)+ }

        impl $name {
            /// The whole list, in its order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The name used in the tables and in saved files.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }

            /// The word that has this name, `None` for any other text.
            pub fn from_code(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|word| word.code() == code)
            }
        }
    };
}

closed_list! {
    /// What kind of care a task belongs to.
    Category {
        /// Copies, and the proof that they can be restored.
        Backup = "backup",
        /// The place where changes are tried first.
        Staging = "staging",
        /// New versions of the platform and its parts.
        Update = "update",
        /// Language, database and server versions.
        Runtime = "runtime",
        /// What tells somebody that the site is down.
        Monitoring = "monitoring",
        /// Domain names, certificates, DNS.
        Domain = "domain",
        /// Mail that the site sends.
        Email = "email",
        /// Keeping strangers out.
        Security = "security",
        /// Knowing what the site is made of.
        Inventory = "inventory",
        /// Checks that the site does what it should.
        Quality = "quality",
        /// Speed and capacity.
        Performance = "performance",
        /// Jobs, queues and exchanges with other systems.
        Background = "background",
        /// Taking money.
        Payments = "payments",
        /// Duties laid down by law.
        Legal = "legal",
        /// Being found.
        Seo = "seo",
        /// Measuring visits and sales.
        Analytics = "analytics",
        /// What the pages say.
        Content = "content",
        /// Going on when something has broken.
        Continuity = "continuity",
        /// Knowledge written down.
        Documentation = "documentation",
        /// Agreements with providers.
        Contract = "contract",
        /// The shape of the whole, looked at from afar.
        Architecture = "architecture",
        /// Before, during and after a sales peak.
        Season = "season",
    }
}

closed_list! {
    /// A part of a site that some tasks look after.
    Component {
        /// Payments taken through the site.
        Payments = "payments",
        /// Contact, quote or order forms.
        Forms = "forms",
        /// Booking of dates or rooms.
        Booking = "booking",
        /// Accounts or paid membership.
        Membership = "membership",
        /// A newsletter.
        Newsletter = "newsletter",
        /// Mail on the site's own domain.
        Email = "email",
        /// Personal data beyond a contact form.
        PersonalData = "personal_data",
        /// Sales to consumers.
        ConsumerShop = "b2c_shop",
        /// Exchange with other systems through their interfaces.
        ApiIntegrations = "api_integrations",
        /// Exchange with couriers.
        Courier = "courier",
        /// Exchange with marketplaces.
        Marketplace = "marketplace",
        /// Advertising and visit measurement.
        AdsAnalytics = "ads_analytics",
        /// More than one language.
        Multilingual = "multilingual",
        /// Many images or films.
        MediaHeavy = "media_heavy",
        /// A content delivery network.
        Cdn = "cdn",
        /// A search of its own.
        Search = "search",
        /// Visitors' comments or reviews.
        Comments = "comments",
        /// A server that the owner is responsible for.
        OwnServer = "own_server",
        /// A public body owns the site.
        PublicBody = "public_body",
    }
}

closed_list! {
    /// The family of the software under a site, as far as maintenance differs.
    PlatformFamily {
        /// WordPress without a shop.
        Wp = "wp",
        /// WordPress with WooCommerce.
        Woo = "woo",
        /// PrestaShop.
        Presta = "presta",
        /// Magento Open Source or Adobe Commerce.
        Magento = "magento",
        /// Drupal.
        Drupal = "drupal",
        /// Joomla.
        Joomla = "joomla",
        /// A hosted shop or builder (the source's word is `shopify`): the provider runs the software.
        Shopify = "shopify",
        /// The owner's own PHP code.
        Custom = "custom",
        /// Node.js.
        Node = "node",
        /// Python.
        Python = "python",
        /// A front end apart from the system that holds the content.
        Headless = "headless",
        /// Ready-made pages and nothing that runs on the server.
        Static = "static",
    }
}

closed_list! {
    /// How much is at stake when the task is late, from which its interval follows.
    RiskLevel {
        /// Little traffic, nothing sold.
        Low = "low",
        /// Leads or some sales.
        Mid = "mid",
        /// The site is the centre of the business.
        High = "high",
    }
}

closed_list! {
    /// A part of the loss that the risk model expects of a site, as far as planned work can act on it.
    Loss {
        /// Break-ins through flaws for which there was a fix.
        OldSoftware = "old-software",
        /// Break-ins with somebody's password or key.
        StolenAccess = "stolen-access",
        /// What an infection costs while nobody notices it.
        Infection = "infection",
        /// Updates that break something because nobody tried them first.
        FailedUpdates = "failed-updates",
        /// Slow defects that end in an outage.
        Decay = "decay",
        /// A domain that is not renewed.
        DomainLapse = "domain-lapse",
        /// A certificate that is not renewed.
        CertificateLapse = "certificate-lapse",
        /// A licence that is not renewed.
        LicenceLapse = "licence-lapse",
        /// One function (a form, a basket, a booking) that stops without a sign, until it is found.
        SilentFunction = "silent-function",
        /// Anything else that stops without a sign, until it is found.
        SilentSite = "silent-site",
        /// Outages while nobody has noticed them.
        UnnoticedOutage = "unnoticed-outage",
        /// Building again what no copy brings back.
        LostData = "lost-data",
    }
}

impl Loss {
    /// Whether the risk model itself says how long such a defect lies hidden.
    pub const fn has_delay_of_its_own(self) -> bool {
        matches!(self, Loss::OldSoftware | Loss::Infection | Loss::Decay | Loss::SilentFunction | Loss::SilentSite)
    }
}

closed_list! {
    /// A maker of software whose releases come in a known rhythm.
    Vendor {
        /// Drupal.
        Drupal = "drupal",
        /// WooCommerce.
        WooCommerce = "woocommerce",
        /// Adobe Commerce and Magento.
        AdobeCommerce = "adobe-commerce",
        /// The language PHP.
        Php = "php",
    }
}

closed_list! {
    /// Whom a law binds, as far as the questionnaire can tell. Narrower exemptions are the lawyer's to find.
    Bound {
        /// Who sells to consumers through the site.
        ConsumerShop = "consumer-shop",
        /// Who sells goods to consumers through the site.
        GoodsShop = "goods-shop",
        /// Who concludes contracts with consumers through the site.
        ConsumerContracts = "consumer-contracts",
        /// Who sells to consumers and is no micro-enterprise.
        ConsumerShopNotMicro = "consumer-shop-not-micro",
        /// Who uses cookies beyond the necessary ones, or sends a newsletter.
        CookiesOrNewsletter = "cookies-or-newsletter",
        /// Who takes card details on pages of the site.
        CardForm = "card-form",
        /// Public bodies.
        PublicBody = "public-body",
    }
}

closed_list! {
    /// From what the next date of a task is counted.
    Schedule {
        /// From an anchor, whatever happened before.
        Fixed = "fixed",
        /// From the last completion.
        Floating = "floating",
        /// Runs all the time: set up once, and checked.
        Continuous = "continuous",
        /// From something that happens outside the calendar.
        Event = "event",
    }
}

closed_list! {
    /// What visitors notice while the task is being done.
    Downtime {
        /// Nothing.
        None = "none",
        /// Seconds or a few minutes.
        Brief = "brief",
        /// So much that it belongs into a maintenance window.
        Window = "window",
    }
}

closed_list! {
    /// Whether the task may be done in a freeze.
    FreezeRule {
        /// As at any other time.
        Allowed = "allowed",
        /// Only when it closes a security hole, with a way back.
        SecurityOnly = "security-only",
        /// Not at all.
        Blocked = "blocked",
    }
}

closed_list! {
    /// Who does the task.
    Who {
        /// The one who looks after the site.
        Technician = "tech",
        /// The owner of the site.
        Owner = "owner",
        /// Technician and owner, together.
        Both = "both",
        /// The owner's lawyer.
        Legal = "legal",
    }
}
