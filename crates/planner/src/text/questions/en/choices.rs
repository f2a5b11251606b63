//! English words of the choices.

use super::super::ChoiceText;
use crate::answers::*;

const fn text(label: &'static str, detail: &'static str) -> ChoiceText {
    ChoiceText::new(label, detail)
}

pub(in super::super) const fn choice(part: Part, choice: Choice) -> ChoiceText {
    match choice {
        Choice::Purpose(purpose) => match purpose {
            Purpose::Brochure => text("Presents the firm", "A brochure: what you offer, phone, address"),
            Purpose::Leads => text("Collects enquiries", "A form, a quote, a request for a call"),
            Purpose::Shop => text("Sells", "A shop with a basket"),
            Purpose::Booking => text("Takes bookings", "Rooms, appointments, tables, classes"),
            Purpose::Content => text("Publishes", "A blog, a portal, a knowledge base"),
            Purpose::Members => text("Serves people who sign in", "Courses, a customer panel, a community"),
            Purpose::Institution => {
                text("Informs about an institution’s work", "An authority, a school, a hospital, a charity")
            }
        },
        Choice::PlatformKind(kind) => match kind {
            PlatformKind::OwnCms => {
                text("Ready-made system on your own hosting", "WordPress, WooCommerce, PrestaShop, Drupal and the like")
            }
            PlatformKind::Hosted => {
                text("Hosted shop or website builder", "Shoper, Shopify, Wix and the like, by subscription")
            }
            PlatformKind::Static => text("Static site", "Finished files only, no admin panel and no database"),
            PlatformKind::OwnCode => {
                text("Software made to order", "Written for this site, without a ready-made system")
            }
        },
        Choice::Platform(platform) => match platform {
            Platform::WordPress => text("WordPress", "Without a shop"),
            Platform::WooCommerce => text("WooCommerce", "A shop on WordPress"),
            Platform::PrestaShop => text("PrestaShop", ""),
            Platform::Magento => text("Magento", "Adobe Commerce too"),
            Platform::Drupal => text("Drupal", ""),
            Platform::Joomla => text("Joomla", ""),
            Platform::Typo3 => text("TYPO3", ""),
            Platform::Shopware => text("Shopware", ""),
            Platform::OtherCms => text("Another system", ""),
            Platform::Shopify => text("Shopify", ""),
            Platform::Shoper => text("Shoper", ""),
            Platform::Wix => text("Wix", ""),
            Platform::OtherHosted => text("Another shop or builder", "For example IdoSell, Squarespace, Webflow"),
            Platform::StaticSite => text("Static site", ""),
            Platform::Php => text("PHP", "For example Laravel or Symfony"),
            Platform::Node => text("Node.js", "For example Next.js or Nuxt"),
            Platform::Python => text("Python", "For example Django"),
            Platform::Headless => {
                text("Headless", "The content is in a separate system, and the site fetches it from there")
            }
            Platform::OtherCode => text("Another language", ""),
        },
        Choice::Payments(payments) => match payments {
            Payments::NoPayments => text("Nobody pays on the site", ""),
            Payments::Redirect => text(
                "On the payment provider’s page",
                "The customer is sent to Przelewy24, PayU or PayPal, for example",
            ),
            Payments::OwnForm => text("In a form on the site", "The card number is typed without leaving the site"),
        },
        Choice::Component(component) => match component {
            Component::Forms => text("Forms", "Contact, enquiry, report"),
            Component::Newsletter => text("Newsletter", "Subscriptions and messages to customers"),
            Component::PersonalData => text("Personal data", "Accounts, orders or reports with data about people"),
            Component::Booking => text("Bookings", "Appointments, rooms, visits, tables"),
            Component::Membership => text("Members’ area", "Courses, materials, a customer panel behind a sign-in"),
            Component::Multilingual => text("Several languages", "Two at least"),
            Component::Integrations => text("Connections with other systems", "Stock, invoices, customer database"),
            Component::Courier => text("Shipping by courier", "Labels, parcel lockers, tracking"),
            Component::Marketplace => {
                text("Sales on another platform", "Goods connected with Allegro, Amazon or the like")
            }
            Component::Analytics => text("Visitor statistics", "For example Google Analytics"),
            Component::Comments => text("Comments or reviews", "Written by visitors"),
            Component::Search => text("Search on the site", ""),
            Component::MediaHeavy => text("Many pictures or films", "Galleries, catalogues, recordings"),
            Component::Cdn => text("CDN", "An intermediary that speeds up the site, such as Cloudflare"),
            Component::NoneOfThese => text("None of these", ""),
        },
        Choice::YesNo(answer) => yes_no(part, answer),
        Choice::WorstMoment(moment) => match moment {
            WorstMoment::OfficeHours => text("In office hours", "Monday to Friday, roughly 8:00–16:00"),
            WorstMoment::Evenings => text("In the evening", "After work, roughly 18:00–22:00"),
            WorstMoment::Weekends => text("At the weekend", "On Saturday or Sunday"),
            WorstMoment::Peak => text("In the peak season", "Before holidays, in summer, on enrolment day"),
            WorstMoment::AnyTime => text("No time is worse than another", ""),
        },
        Choice::Tolerance(tolerance) => self::tolerance(part, tolerance),
        Choice::Harm(harm) => match harm {
            Harm::Law => text("A duty under the law", "For example access to a service or to data in time"),
            Harm::Safety => text("People’s health or safety", "Somebody will not find urgent information or help"),
            Harm::Publication => text("A duty to publish", "A bulletin, a tender, a notice in time"),
            Harm::Contracts => text("Contracts with customers", "Uptime or a date promised to them"),
            Harm::NoneOfThese => text("None of these", ""),
        },
        Choice::Cover(cover) => match cover {
            Cover::OfficeHours => text("In office hours", "Monday to Friday, 8 hours a day"),
            Cover::LongDays => text("Longer, on working days", "Monday to Friday, 10 hours a day"),
            Cover::EveryDay => text("Every day, not at night", "Weekends and holidays too, 16 hours a day"),
            Cover::Always => text("Round the clock", "At night, at weekends and on holidays too"),
        },
        Choice::NightAlarm(alarm) => match alarm {
            NightAlarm::Nobody => text("Nobody", "It waits until the morning"),
            NightAlarm::Owner => text("I do", "The site is mine"),
            NightAlarm::Employee => text("Somebody in the firm", "A person with access who answers the phone at night"),
            NightAlarm::Provider => text("The firm that looks after the site", "Night duty is in its contract"),
        },
        Choice::DataLoss(loss) => match loss {
            DataLoss::QuarterHour => text("At most the last 15 minutes", "Almost nothing can be restored by hand"),
            DataLoss::Hour => text("At most the last hour", "A few orders or posts can be restored"),
            DataLoss::Day => text("At most the last day", "A day’s work can be repeated"),
            DataLoss::Week => text("At most the last week", "The site seldom changes"),
            DataLoss::NoMatter => text("It does not matter", "Hardly anything arrives on the site"),
        },
        Choice::MoneyRange(range) => match range {
            MoneyRange::Under1k => text("Under PLN 1,000", ""),
            MoneyRange::To5k => text("PLN 1,000–5,000", ""),
            MoneyRange::To20k => text("PLN 5,000–20,000", ""),
            MoneyRange::To100k => text("PLN 20,000–100,000", ""),
            MoneyRange::To500k => text("PLN 100,000–500,000", ""),
            MoneyRange::Over500k => text("Over PLN 500,000", ""),
        },
        Choice::CountRange(range) => match range {
            CountRange::Under10 => text("Fewer than 10", ""),
            CountRange::To50 => text("10–50", "Two a day at most"),
            CountRange::To200 => text("50–200", "About 2–7 a day"),
            CountRange::To1000 => text("200–1,000", "About 7–33 a day"),
            CountRange::Over1000 => text("More than 1,000", "Over 33 a day"),
        },
        Choice::MarginRange(range) => match range {
            MarginRange::Wholesale => text("5–15%", "For example wholesale"),
            MarginRange::Retail => text("15–30%", "For example a shop with other makers’ goods"),
            MarginRange::Craft => text("30–50%", "For example goods of your own making"),
            MarginRange::Services => text("50–70%", "For example services"),
            MarginRange::Knowledge => text("70–95%", "For example courses, advice, software"),
        },
        Choice::ShareRange(range) => match range {
            ShareRange::Few => text("0–20%", "Hardly anybody"),
            ShareRange::Some => text("20–40%", "About 3 in 10"),
            ShareRange::Half => text("40–60%", "About half"),
            ShareRange::Most => text("60–80%", "About 7 in 10"),
            ShareRange::NearlyAll => text("80–100%", "Nearly all"),
        },
        Choice::VisitsRange(range) => match range {
            VisitsRange::Under500 => text("Fewer than 500 visits", "About 16 a day at most"),
            VisitsRange::To2k => text("500–2,000 visits", "About 16–66 a day"),
            VisitsRange::To10k => text("2,000–10,000 visits", "About 66–330 a day"),
            VisitsRange::To50k => text("10,000–50,000 visits", "About 330–1,600 a day"),
            VisitsRange::To200k => text("50,000–200,000 visits", "About 1,600–6,600 a day"),
            VisitsRange::Over200k => text("More than 200,000 visits", "Over 6,600 a day"),
        },
        Choice::BusyHours(hours) => match hours {
            BusyHours::Office => text("In office hours", "Monday to Friday, 8:00–16:00"),
            BusyHours::Evening => text("In the evening", "Roughly 18:00–22:00"),
            BusyHours::Weekend => text("At the weekend", "On Saturday and Sunday"),
            BusyHours::AllDay => text("Much the same all day", ""),
        },
        Choice::Registrant(registrant) => match registrant {
            Registrant::Owner => text("In my firm’s name or mine", ""),
            Registrant::Provider => {
                text("In the name of the firm that looks after the site", "Or once looked after it")
            }
            Registrant::Someone => text("In somebody else’s name", "Such as a former partner or employee"),
        },
        Choice::PeakSeason(season) => match season {
            PeakSeason::BlackFriday => text("Black Friday", "The end of November"),
            PeakSeason::Christmas => text("Christmas", "The first three weeks of December"),
            PeakSeason::Easter => text("Easter", "The weeks before it"),
            PeakSeason::BackToSchool => text("Back to school", "Mid-August to early September"),
            PeakSeason::Valentine => text("Valentine’s Day", "14 February"),
            PeakSeason::WomensDay => text("Women’s Day", "8 March"),
            PeakSeason::MothersDay => text("Mother’s Day", "26 May in Poland"),
            PeakSeason::ChildrensDay => text("Children’s Day", "1 June in Poland"),
            PeakSeason::MayWeekend => text("Long May weekend", "The first days of May"),
            PeakSeason::Summer => text("Summer holidays", "Mid-June to the end of August"),
            PeakSeason::WinterHolidays => text("Winter school holidays", "January and February"),
            PeakSeason::NoDate => text("No peaks with a known date", "Traffic is even, or rises without a rule"),
        },
        Choice::BackupInterval(interval) => match interval {
            BackupInterval::Hourly => text("Every hour", "Or more often"),
            BackupInterval::Daily => text("Every day", ""),
            BackupInterval::Weekly => text("Every week", ""),
            BackupInterval::Monthly => text("Every month", "Or less often"),
            BackupInterval::Never => text("No backup is made", ""),
        },
        Choice::LastRestore(restore) => match restore {
            LastRestore::ThisQuarter => text("In the last 3 months", ""),
            LastRestore::ThisYear => text("In the last year", ""),
            LastRestore::Longer => text("More than a year ago", ""),
            LastRestore::Never => text("Never", "There are backups, but nobody has tried to restore one"),
        },
        Choice::Updater(updater) => match updater {
            Updater::Nobody => text("Nobody", ""),
            Updater::Owner => text("I do", "The site is mine"),
            Updater::Employee => text("Somebody in the firm", ""),
            Updater::Provider => text("The firm that looks after the site", "Or a freelancer"),
            Updater::Automatic => text("They install themselves", "Without anybody’s help"),
        },
        Choice::HowOften(often) => how_often(part, often),
        Choice::NoticedBy(noticed_by) => self::noticed_by(part, noticed_by),
        Choice::Hosting(hosting) => match hosting {
            Hosting::Shared => text("Shared hosting", "An ordinary package: many sites on one server"),
            Hosting::OwnServer => {
                text("Our own server", "A rented server (VPS, cloud) that somebody has to look after")
            }
            Hosting::Managed => text("Managed hosting", "The hosting company looks after the server"),
            Hosting::Provider => text("With the firm that looks after the site", "Hosting is part of its price"),
        },
        Choice::AdminAccess(access) => match access {
            AdminAccess::Owner => text("Only me or somebody in the firm", ""),
            AdminAccess::Provider => text("Only the firm that looks after the site", ""),
            AdminAccess::Both => text("Both us and the firm that looks after the site", ""),
            AdminAccess::Unclear => text("Hard to tell", "Passwords are with different people or lost"),
        },
        Choice::TwoFactor(two_factor) => match two_factor {
            TwoFactor::Everybody => text("All administrators", ""),
            TwoFactor::Some => text("Some of them", ""),
            TwoFactor::Nobody => text("Nobody", "The password alone is enough"),
        },
        Choice::Documentation(documentation) => match documentation {
            Documentation::Complete => text("All that is needed", "A new person will manage without asking"),
            Documentation::Partial => text("Part of it", "The rest has to be found out"),
            Documentation::Missing => text("Nothing", "One person knows it by heart"),
        },
        Choice::OwnCode(code) => match code {
            OwnCode::Nothing => text("None", "A ready-made theme and add-ons"),
            OwnCode::Little => text("A little", "Small changes to looks or behaviour"),
            OwnCode::Much => text("Much", "A custom theme, modules or the whole system"),
        },
        Choice::Substitute(substitute) => match substitute {
            Substitute::Phone => text("Phone or e-mail", ""),
            Substitute::Marketplace => text("Another platform", "For example Allegro, Booking, Facebook"),
            Substitute::Premises => text("Shop or office in person", ""),
            Substitute::NoneOfThese => text("None of these", "The site is the only way"),
        },
        Choice::FirmSize(size) => match size {
            FirmSize::Micro => text("Up to 9 people", "A micro-enterprise, also of one person"),
            FirmSize::Small => text("10–49 people", "A small firm"),
            FirmSize::Medium => text("50–249 people", "A medium-sized firm"),
            FirmSize::Large => text("250 people or more", "A large firm"),
        },
        Choice::CustomerKind(kind) => match kind {
            CustomerKind::Consumers => text("Private individuals", ""),
            CustomerKind::Businesses => text("Firms and institutions", ""),
            CustomerKind::Both => text("Both", ""),
        },
        Choice::Countries(countries) => match countries {
            Countries::Poland => text("Only in Poland", ""),
            Countries::Union => text("In the European Union", "In Poland and in other countries of the Union"),
            Countries::World => text("All over the world", "Outside the Union too"),
        },
        Choice::IncidentKind(kind) => match kind {
            IncidentKind::Compromise => text("Break-in", "Strange content, redirects, spam sent out"),
            IncidentKind::Breakage => {
                text("Change gone wrong", "Something stopped working after an update or alteration")
            }
            IncidentKind::Decay => text("Out of space or power", "A full disk, a site ever slower, too much traffic"),
            IncidentKind::Expiry => text("Something expired", "A domain, certificate, licence or card"),
            IncidentKind::Silent => text("Silent fault", "The site works, but a form or payment does not"),
            IncidentKind::Host => text("Host failure", "An outage at the hosting company"),
        },
    }
}

const fn yes_no(part: Part, answer: YesNo) -> ChoiceText {
    match answer {
        YesNo::Yes => text(
            "Yes",
            match part {
                Part::MailOnDomain => "Such as office@yourfirm.com",
                Part::DomainRenewal => "The fee is taken automatically",
                Part::Staging => "Changes are tried there first",
                _ => "",
            },
        ),
        YesNo::No => text(
            "No",
            match part {
                Part::MailOnDomain => "Such as yourfirm@gmail.com, or another domain",
                Part::DomainRenewal | Part::CertificateRenewal => "Somebody has to remember it",
                Part::Staging => "Customers see changes at once",
                Part::BackupElsewhere => "All of them are together with the site",
                _ => "",
            },
        ),
    }
}

const fn tolerance(part: Part, tolerance: Tolerance) -> ChoiceText {
    match tolerance {
        Tolerance::QuarterHour => text("At most 15 minutes", "Somebody has to react almost at once"),
        Tolerance::Hour => text("At most an hour", "Somebody has to react within a quarter of an hour or so"),
        Tolerance::FourHours => text("At most 4 hours", "Half a working day"),
        Tolerance::Day => text("At most a day", "Until the same time tomorrow"),
        Tolerance::ThreeDays => text("At most 3 days", "A weekend can be waited out"),
        Tolerance::Week => text(
            "At most a week",
            match part {
                Part::FormOutage => "Most people phone or send an e-mail",
                Part::BasketOutage => "Most orders arrive another way",
                _ => "Customers phone or come in anyway",
            },
        ),
        Tolerance::NoMatter => text("It does not matter", "Nobody will notice"),
    }
}

const fn how_often(part: Part, often: HowOften) -> ChoiceText {
    match often {
        HowOften::Daily => text("Every day", ""),
        HowOften::Weekly => text("Every week", ""),
        HowOften::Monthly => text("Every month", ""),
        HowOften::Quarterly => text("Every quarter", ""),
        HowOften::Rarely => text(
            "Less often",
            match part {
                Part::UpdateInterval => "Or not at all",
                Part::OwnChanges => "The site hardly changes",
                _ => "",
            },
        ),
    }
}

const fn noticed_by(part: Part, noticed_by: NoticedBy) -> ChoiceText {
    match noticed_by {
        NoticedBy::Monitoring => text("Monitoring", "A program that checks the site by itself and sends an alarm"),
        NoticedBy::Team => text("Somebody in the firm", "While working with the site"),
        NoticedBy::Customers => text("Customers", "They phone or write"),
        NoticedBy::Nobody => text(
            "Nobody",
            match part {
                Part::Incidents => "It came to light by chance",
                _ => "A failure comes to light by chance",
            },
        ),
    }
}
