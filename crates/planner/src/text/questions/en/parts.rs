//! English words of the parts.

use super::super::PartText;
use crate::answers::Part;

pub(in super::super) const fn part(part: Part) -> PartText {
    match part {
        Part::Purpose => PartText {
            label: "What the site does above all",
            short: "Role of the site",
            hint: "If it does several things, choose the one whose outage would do most harm.",
            where_to_check: "",
            ask: "Choose what the site does above all",
        },
        Part::PlatformKind => PartText {
            label: "Kind of platform",
            short: "Kind of platform",
            hint: "The platform is the software on which the site is built. A rough answer is enough.",
            where_to_check: "Check on your invoice what you pay for: hosting, or a subscription to a shop or \
                             website builder. You can also ask the person who made the site.",
            ask: "Choose the kind of platform",
        },
        Part::Platform => PartText {
            label: "Platform name",
            short: "Platform",
            hint: "",
            where_to_check: "The sign-in screen of the admin panel or the invoice usually shows the name.",
            ask: "Choose the platform name",
        },
        Part::Payments => PartText {
            label: "How people pay on the site",
            short: "Payments",
            hint: "",
            where_to_check: "Place a trial order up to the payment and see whether the address at the top of the \
                             browser changes.",
            ask: "Choose how people pay on the site",
        },
        Part::Components => PartText {
            label: "What else is on the site",
            short: "Parts of the site",
            hint: "Tick everything that applies.",
            where_to_check: "Walk through the site as a customer would. About connections with other systems, ask \
                             the person who looks after the site.",
            ask: "Tick what else is on the site",
        },
        Part::MailOnDomain => PartText {
            label: "Does the firm’s e-mail use the site’s domain?",
            short: "E-mail on the domain",
            hint: "The domain is the address of the site, such as yourfirm.com. Trouble with the domain also stops \
                   the e-mail that uses it.",
            where_to_check: "Look at the address from which you send the firm’s messages.",
            ask: "Choose whether the firm’s e-mail uses the site’s domain",
        },
        Part::WorstMoment => PartText {
            label: "When an outage does most harm",
            short: "Worst moment",
            hint: "The worst moment is the time when an outage costs you most: for a shop perhaps the evening \
                   before a holiday, for an office Monday morning, for a school the day of enrolment.",
            where_to_check: "",
            ask: "Choose when an outage does most harm",
        },
        Part::SiteOutage => PartText {
            label: "How long the whole site may be down then",
            short: "Site outage",
            hint: "Think about when an outage stops being merely inconvenient and begins to do real harm.",
            where_to_check: "",
            ask: "Choose how long the whole site may be down",
        },
        Part::FormOutage => PartText {
            label: "How long the form may fail then",
            short: "Form outage",
            hint: "The site opens, but enquiries do not reach you.",
            where_to_check: "",
            ask: "Choose how long the form may fail",
        },
        Part::BasketOutage => PartText {
            label: "How long the basket or the booking may fail then",
            short: "Basket or booking outage",
            hint: "The site opens, but nobody can order, book or pay.",
            where_to_check: "",
            ask: "Choose how long the basket or the booking may fail",
        },
        Part::OtherHarm => PartText {
            label: "What besides money may suffer",
            short: "Harm besides money",
            hint: "Tick everything that applies. We do not turn such harm into money: it sets a limit whatever the \
                   bill says.",
            where_to_check: "Check your contracts with customers and the rules of your trade.",
            ask: "Tick what besides money may suffer",
        },
        Part::Cover => PartText {
            label: "In which hours somebody should react",
            short: "Response hours",
            hint: "This is about reacting to a failure, not about everyday questions.",
            where_to_check: "",
            ask: "Choose in which hours somebody should react",
        },
        Part::NightAlarm => PartText {
            label: "Who receives an alarm at night and may act",
            short: "Night alarm",
            hint: "An alarm helps only if somebody receives it and is allowed to do something, such as restoring a \
                   copy.",
            where_to_check: "Check the contract with the firm that looks after the site, or ask your team.",
            ask: "Choose who receives an alarm at night",
        },
        Part::DataLoss => PartText {
            label: "How much of the latest data may be lost",
            short: "Data you can lose",
            hint: "Data is everything that arrives on the site: orders, enquiries from the form, bookings, texts \
                   and pictures.",
            where_to_check: "",
            ask: "Choose how much of the latest data may be lost",
        },
        Part::Revenue => PartText {
            label: "Revenue through the site in an ordinary month",
            short: "Revenue",
            hint: "Sales on the site and contracts with customers who got in touch through it, excluding VAT, in \
                   Polish złoty. Enter the amount or choose a range.",
            where_to_check: "The report in the shop’s admin panel shows sales. If the site collects enquiries, \
                             count how many end in a contract, and for how much.",
            ask: "Enter the revenue",
        },
        Part::Orders => PartText {
            label: "Orders, bookings or enquiries in an ordinary month",
            short: "Orders or enquiries",
            hint: "Enter how many arrive through the site, or choose a range.",
            where_to_check: "Look into the shop’s admin panel, the mailbox of the forms or the booking calendar.",
            ask: "Enter the number of orders or enquiries",
        },
        Part::Margin => PartText {
            label: "Margin",
            short: "Margin",
            hint: "The margin is the part of the price that remains after the cost of buying the goods or \
                   materials. The trades beside the ranges are a help, not a statistic.",
            where_to_check: "Ask your accountant, or work it out on one typical order.",
            ask: "Enter the margin in percent",
        },
        Part::Visits => PartText {
            label: "Visits a month",
            short: "Visits",
            hint: "A visit is one person coming once. The order of magnitude is enough.",
            where_to_check: "Look into the statistics of your hosting panel or into Google Analytics.",
            ask: "Enter the number of visits",
        },
        Part::BusyHours => PartText {
            label: "When there is most traffic",
            short: "Busy hours",
            hint: "A general impression is enough.",
            where_to_check: "Check at what time the latest orders or enquiries arrived.",
            ask: "Choose when there is most traffic",
        },
        Part::DomainExpiry => PartText {
            label: "Until when the domain is paid for",
            short: "Domain valid until",
            hint: "The domain is the address of the site, such as yourfirm.com.",
            where_to_check: "The panel of the company where the domain was bought shows the date. For .pl domains \
                             it is also in the WHOIS search on dns.pl.",
            ask: "Enter the date until which the domain is paid for",
        },
        Part::Registrant => PartText {
            label: "In whose name the domain is registered",
            short: "Domain registrant",
            hint: "The registrant is the person or firm entered for the domain, who decides what happens to it.",
            where_to_check: "Check the registrant’s details in the domain panel. What counts is who is entered \
                             there, not who pays.",
            ask: "Choose in whose name the domain is registered",
        },
        Part::DomainRenewal => PartText {
            label: "Does the domain renew automatically?",
            short: "Domain renewal",
            hint: "",
            where_to_check: "Check in the domain panel whether automatic renewal is on, and whether the card or the \
                             balance will cover the fee.",
            ask: "Choose whether the domain renews automatically",
        },
        Part::CertificateExpiry => PartText {
            label: "Until when the certificate is valid",
            short: "Certificate valid until",
            hint: "The certificate encrypts the connection with the site. When it has expired, browsers warn \
                   visitors.",
            where_to_check: "Click the icon to the left of the address in the browser and open the details of the \
                             certificate.",
            ask: "Enter the date until which the certificate is valid",
        },
        Part::CertificateRenewal => PartText {
            label: "Does the certificate renew automatically?",
            short: "Certificate renewal",
            hint: "",
            where_to_check: "Check in the hosting panel. Free certificates, such as those of Let’s Encrypt, usually \
                             renew by themselves.",
            ask: "Choose whether the certificate renews automatically",
        },
        Part::LicenceExpiry => PartText {
            label: "When the next paid licence ends",
            short: "Licence valid until",
            hint: "For example a theme, plug-in or module with a yearly fee. After that day there are usually no \
                   more updates. If you have no such licences, leave the field empty.",
            where_to_check: "Check your invoices, messages about renewal, or your account with the seller of the \
                             add-on.",
            ask: "Enter the date on which the next licence ends",
        },
        Part::ContractEnd => PartText {
            label: "When the contract for hosting or care ends",
            short: "Contract end",
            hint: "If there are several contracts, give the earliest date.",
            where_to_check: "Check the contract or the latest invoice.",
            ask: "Enter the date on which the contract ends",
        },
        Part::Peaks => PartText {
            label: "When the site earns more than usual",
            short: "Peaks of the year",
            hint: "Tick everything that applies. You can add other dates below.",
            where_to_check: "Compare sales or visits in the months of the last year.",
            ask: "Tick when the site earns more than usual",
        },
        Part::OwnPeaks => PartText {
            label: "Other peak dates",
            short: "Other peaks",
            hint: "For example a fair, a campaign or enrolment for a course.",
            where_to_check: "Check the firm’s calendar and your campaign plans.",
            ask: "Add other peak dates",
        },
        Part::BackupInterval => PartText {
            label: "How often a backup is made",
            short: "Backup frequency",
            hint: "A backup of a site is its files and its database.",
            where_to_check: "Ask the hosting company or the person who looks after the site for the date of the \
                             latest backup.",
            ask: "Choose how often a backup is made",
        },
        Part::BackupElsewhere => PartText {
            label: "Is one of the backups outside the hosting account?",
            short: "Backup outside the hosting",
            hint: "When the trouble is with the whole account, a backup on the same account may vanish together \
                   with the site.",
            where_to_check: "Ask the person who looks after the site where exactly the latest backup is.",
            ask: "Choose whether one of the backups is outside the hosting account",
        },
        Part::LastRestore => PartText {
            label: "When a backup was last restored successfully",
            short: "Last restored backup",
            hint: "A trial in another place counts too, without replacing the site.",
            where_to_check: "Ask the person who looks after the site when they last restored a backup.",
            ask: "Choose when a backup was last restored",
        },
        Part::Updater => PartText {
            label: "Who installs updates",
            short: "Who installs updates",
            hint: "An update is a new version of the platform, a plug-in, a module or a theme.",
            where_to_check: "Check the list of waiting updates in the admin panel. If it is long, it may be that \
                             nobody installs them.",
            ask: "Choose who installs updates",
        },
        Part::UpdateInterval => PartText {
            label: "How often updates are installed",
            short: "Update frequency",
            hint: "",
            where_to_check: "Ask the person who installs them, or see the dates on the invoices for updates.",
            ask: "Choose how often updates are installed",
        },
        Part::Staging => PartText {
            label: "Is there a staging site?",
            short: "Staging site",
            hint: "A staging site is a copy of the site on which changes are tried before customers see them.",
            where_to_check: "Ask the person who makes changes where they try them first.",
            ask: "Choose whether there is a staging site",
        },
        Part::OwnChanges => PartText {
            label: "How often you change something on the site",
            short: "Your own changes",
            hint: "Texts, prices, products, posts: everything that you or your team put in.",
            where_to_check: "Check the dates of the latest posts or products in the admin panel.",
            ask: "Choose how often you change something on the site",
        },
        Part::NoticedBy => PartText {
            label: "Who is usually the first to notice a failure",
            short: "Who notices first",
            hint: "",
            where_to_check: "Recall the last trouble with the site and see from whom the first message came.",
            ask: "Choose who is usually the first to notice a failure",
        },
        Part::Incidents => PartText {
            label: "Failures of the last 24 months",
            short: "Failures",
            hint: "Count also those without a visible outage, such as a form that stopped sending. It is enough to \
                   say what happened.",
            where_to_check: "Look through messages from the hosting company and from the person who looks after the \
                             site, and invoices for repairs.",
            ask: "Add the failures of the last 24 months",
        },
        Part::Hosting => PartText {
            label: "Where the site runs",
            short: "Kind of hosting",
            hint: "Hosting is the place on a server from which the site is sent to browsers.",
            where_to_check: "Check the name of the service on the invoice, or ask the hosting company.",
            ask: "Choose where the site runs",
        },
        Part::UptimePromise => PartText {
            label: "Promised uptime",
            short: "Promised uptime",
            hint: "It is the part of the year in which the site should work. 99.9% means at most about 9 hours of \
                   outage a year. If the host promises nothing, leave the field empty.",
            where_to_check: "Look for the word ‘uptime’, ‘availability’ or ‘SLA’ in the hosting contract or its \
                             terms.",
            ask: "Enter the promised uptime in percent",
        },
        Part::AdminAccess => PartText {
            label: "Who has administrator’s access",
            short: "Administrator’s access",
            hint: "This means the passwords of the admin panel, the hosting and the domain.",
            where_to_check: "Try to sign in to the admin panel, the hosting and the domain.",
            ask: "Choose who has administrator’s access",
        },
        Part::TwoFactor => PartText {
            label: "Who signs in with a second factor (2FA)",
            short: "Second factor at sign-in (2FA)",
            hint: "A second factor is a confirmation besides the password: a code from a phone, or a key. Somebody \
                   who learns the password alone still cannot sign in.",
            where_to_check: "Sign in to the admin panel in a private window. If the password is enough, there is no \
                             second factor.",
            ask: "Choose who signs in with a second factor",
        },
        Part::Documentation => PartText {
            label: "What is written down about the site",
            short: "Documentation",
            hint: "A list of accounts, a description of how it is built, the way to restore a copy: what a new \
                   person needs.",
            where_to_check: "Ask the person who looks after the site for a file or folder with the description.",
            ask: "Choose what is written down about the site",
        },
        Part::ProviderYears => PartText {
            label: "For how many years the present firm or person has looked after the site",
            short: "Years with the provider",
            hint: "If for less than a year, enter 0.",
            where_to_check: "Check the date of the contract or of the first invoice.",
            ask: "Enter the number of years with the provider",
        },
        Part::ProviderChange => PartText {
            label: "Do you plan to change this firm or person within a year?",
            short: "Planned change of provider",
            hint: "A new person has to get to know the site first, so repairs take longer at the beginning.",
            where_to_check: "",
            ask: "Choose whether you plan to change the firm or person",
        },
        Part::PlatformVersion => PartText {
            label: "Platform version",
            short: "Platform version",
            hint: "For example 6.9 of WordPress or 8.2 of PrestaShop.",
            where_to_check: "In WordPress: ‘Dashboard’, ‘Updates’. In PrestaShop: ‘Advanced Parameters’, \
                             ‘Information’. In other systems look at the foot of the admin panel, or ask your \
                             technician.",
            ask: "Enter the platform version",
        },
        Part::RuntimeVersion => PartText {
            label: "Version of PHP, Node.js or Python",
            short: "PHP version or similar",
            hint: "It is the language in which the platform is written. WordPress, PrestaShop, Magento, Drupal and \
                   Joomla use PHP.",
            where_to_check: "The hosting panel shows the version of PHP, usually beside the settings of the domain. \
                             About others, ask your technician.",
            ask: "Enter the version of PHP, Node.js or Python",
        },
        Part::Plugins => PartText {
            label: "Number of plug-ins or modules",
            short: "Plug-ins or modules",
            hint: "Count those switched off too, since they need updates as well.",
            where_to_check: "WordPress shows the number above the list ‘Plugins’. In PrestaShop: ‘Modules’, ‘Module \
                             Manager’.",
            ask: "Enter the number of plug-ins or modules",
        },
        Part::OwnCode => PartText {
            label: "How much code was written for this site alone",
            short: "Custom code",
            hint: "For example a custom theme, a module or a connection with another system. Ordinary updates do \
                   not cover such code.",
            where_to_check: "Ask the person who made the site.",
            ask: "Choose how much code was written for this site alone",
        },
        Part::ReturnShare => PartText {
            label: "What share of customers comes back after an outage",
            short: "Customers who come back",
            hint: "How many in 100 will buy once the site works again? The others buy elsewhere or not at all. \
                   Enter a number or choose a range.",
            where_to_check: "Compare the sales of a day with an outage and of the few days after it. If there was \
                             no outage, your own estimate is enough.",
            ask: "Enter how many customers in 100 come back after an outage",
        },
        Part::Substitutes => PartText {
            label: "What customers can use meanwhile",
            short: "Other ways to reach you",
            hint: "Tick everything that applies.",
            where_to_check: "Check whether a customer can find your phone number or address while the site is down, \
                             for example on Google Maps.",
            ask: "Tick what customers can use meanwhile",
        },
        Part::FirmSize => PartText {
            label: "How many people work in the firm",
            short: "Firm size",
            hint: "",
            where_to_check: "Take the average of the last year in full-time posts. Your accountant or payroll clerk \
                             knows it.",
            ask: "Choose how many people work in the firm",
        },
        Part::CustomerKind => PartText {
            label: "Who buys from you",
            short: "Kind of customers",
            hint: "Selling to private individuals brings more duties towards consumers.",
            where_to_check: "Check to whom you issue invoices and receipts.",
            ask: "Choose who buys from you",
        },
        Part::PublicBody => PartText {
            label: "Is it a public body?",
            short: "Public body",
            hint: "For example an authority, a state school, a hospital or a museum. Separate accessibility rules \
                   apply to such sites.",
            where_to_check: "If you publish an accessibility statement or a public information bulletin (BIP), it \
                             probably is.",
            ask: "Choose whether it is a public body",
        },
        Part::Countries => PartText {
            label: "Where customers live",
            short: "Customers’ countries",
            hint: "",
            where_to_check: "Check the delivery addresses or the report of countries in the site’s statistics.",
            ask: "Choose where customers live",
        },
        Part::OwnHours => PartText {
            label: "How much time you can give to the site",
            short: "Your time",
            hint: "This means check-ups, not writing texts and adding products. It may be 0.",
            where_to_check: "",
            ask: "Enter how many hours you can give to the site",
        },
        Part::TechnicianHours => PartText {
            label: "How much time a technician has for the site",
            short: "Technician’s time",
            hint: "As much as the contract covers, or as you want to order. It may be 0.",
            where_to_check: "Check the contract or the invoices of the last months.",
            ask: "Enter how many hours a technician has for the site",
        },
        Part::HourlyRate => PartText {
            label: "What an hour of a technician costs",
            short: "Technician’s rate",
            hint: "Excluding VAT.",
            where_to_check: "Check the price list or the latest invoice for a repair.",
            ask: "Enter the technician’s hourly rate",
        },
        Part::Budget => PartText {
            label: "The most you can spend on support or care",
            short: "Budget",
            hint: "Excluding VAT. If nothing, enter 0. If no offer fits, we will say so plainly.",
            where_to_check: "",
            ask: "Enter the budget for support or care",
        },
        Part::HeldOffers => PartText {
            label: "Offers you already have",
            short: "Your offers",
            hint: "We will compare them with our advice.",
            where_to_check: "Look in the offer for the monthly price and the time within which somebody reacts to a \
                             request.",
            ask: "Add the offers you already have",
        },
    }
}
