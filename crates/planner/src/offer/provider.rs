//! The offer and brand of one provider: what it sells, at which prices, and how it presents itself.
//!
//! Values of the fields enter, a [`ProviderOffer`] or everything that is wrong leaves. The advice counts with its
//! [`terms`](ProviderOffer::terms): net prices in złoty.

use chrono::NaiveDate;

use super::colour::{Accent, Colour};
use super::currency::{Currency, gross, portion};
use super::fields::{Field, HOLIDAYS, MONITORING, Place};
use super::value::{Value, Why, hours, written};
use super::{CareMode, MAX_PRICE, Monitoring, Offer, Priority, Tier, TierOffer};
use crate::Language;
use crate::advice::Variant;
use crate::answers::Money;
use crate::clock::{Hours, OnHolidays, ServiceClock};
use crate::grade::Grade;

/// What cannot be taken, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferProblem {
    /// The field.
    pub field: Field,
    /// Why.
    pub why: Why,
}

/// The first problem of each field, in the order of the form.
pub(crate) fn in_order(problems: &[OfferProblem]) -> Vec<OfferProblem> {
    let first = |field: Field| problems.iter().find(|problem| problem.field == field).copied();
    Field::all().filter_map(first).collect()
}

/// What was changed so that it is safe: it is told to whoever edits the offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeSafe {
    /// The colour could not be read on light paper; it is used darker there.
    Darkened(Colour),
    /// The colour could not be read on dark paper; it is used lighter there.
    Lightened(Colour),
}

/// An amount in hundredths of the currency's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// Without tax.
    pub net: i64,
    /// With tax.
    pub gross: i64,
}

/// The highest number of a version.
pub const MAX_VERSION: u32 = 999_999;

/// A provider's offer and brand. Whatever is in it can be shown and counted with.
#[derive(Clone, Debug, PartialEq)]
pub struct ProviderOffer {
    version: u32,
    saved: NaiveDate,
    /// A value for each field, in the order of [`Field::all`].
    values: Vec<Value>,
}

impl ProviderOffer {
    /// An offer of these values; what is not told of a field is nothing.
    ///
    /// # Errors
    /// Every field that cannot be taken, in the order of the form.
    pub fn new(
        version: u32,
        saved: NaiveDate,
        told: &dyn Fn(Field) -> Value,
    ) -> Result<ProviderOffer, Vec<OfferProblem>> {
        let mut problems = Vec::new();
        let mut values = Vec::with_capacity(Field::COUNT);
        let empty = Tier::ALL.map(|tier| Field::all().all(|f| f.tier() != Some(tier) || told(f) == Value::Nothing));
        for field in Field::all() {
            let silent = field.tier().is_some_and(|tier| empty.get(tier as usize) == Some(&true));
            match field.check(told(field)) {
                Ok(value) => values.push(value),
                Err(why) => {
                    values.push(Value::Nothing);
                    if !silent {
                        problems.push(OfferProblem { field, why });
                    } else if field.place() == Place::Price(CareMode::Support) {
                        problems.push(OfferProblem { field, why: Why::NoTier });
                    }
                }
            }
        }
        let offer = ProviderOffer { version: version.clamp(1, MAX_VERSION), saved, values };
        // What is wrong with a field by itself comes before what does not fit to others.
        problems.extend(offer.together());
        if problems.is_empty() { Ok(offer) } else { Err(in_order(&problems)) }
    }

    /// What does not fit together, though each field by itself does.
    fn together(&self) -> Vec<OfferProblem> {
        let mut problems = Vec::new();
        let mut refuse = |field, why| problems.push(OfferProblem { field, why });
        let rate = Field::of(Place::ExchangeRate);
        let has_currency = *self.value(Field::of(Place::Currency)) != Value::Nothing;
        match (self.currency(), self.number(rate)) {
            (Currency::Pln, Some(_)) => refuse(rate, Why::RateNotNeeded),
            (Currency::Pln, None) => {}
            (_, None) if has_currency => refuse(rate, Why::RateNeeded),
            (_, _) => {}
        }
        for tier in Tier::ALL {
            let given = |place| self.number(Field::of_tier(tier, place));
            for priority in Priority::ALL {
                if let (Some(response), Some(repair)) =
                    (given(Place::Response(priority)), given(Place::Repair(priority)))
                    && repair < response
                {
                    refuse(Field::of_tier(tier, Place::Repair(priority)), Why::RepairBeforeResponse);
                }
            }
            let known = given(Place::Response(Priority::Outage)).is_some();
            if known && self.week(tier).iter().all(Option::is_none) {
                refuse(Field::of_tier(tier, Place::Weekdays), Why::NeverRuns);
            }
            for mode in CareMode::ALL {
                if self.in_zloty(Variant::new(tier, mode)) > MAX_PRICE {
                    refuse(Field::of_tier(tier, Place::Price(mode)), Why::TooDear);
                }
            }
        }
        problems
    }

    /// The offer that this project assumes, of nobody in particular.
    pub fn standard() -> ProviderOffer {
        let terms = Offer::standard();
        let value = |field: Field| {
            let number = |number: u32| Value::Number(number.into());
            let code = |code: &str| Value::Text(code.to_owned());
            let tier = field.tier().map(|tier| terms.tier(tier));
            match (field.place(), tier) {
                (Place::Currency, _) => code(Currency::Pln.code()),
                (Place::Vat, _) => Value::Number(2_300),
                (Place::DefaultLanguage, _) => code(Language::Polish.code()),
                (Place::Price(mode), Some(tier)) => Value::Number(tier.price(mode).grosze()),
                (Place::IncludedMinutes, Some(tier)) => number(tier.included_minutes),
                (Place::Response(priority), Some(tier)) => number(tier.response(priority)),
                (Place::Backup, Some(tier)) => number(tier.backup_interval_minutes),
                (Place::Monitoring, Some(tier)) => {
                    code(MONITORING.get(tier.monitoring as usize).copied().unwrap_or_default())
                }
                (Place::Holidays, Some(tier)) => code(
                    HOLIDAYS
                        .get(usize::from(tier.clock.on_holidays() == OnHolidays::Runs))
                        .copied()
                        .unwrap_or_default(),
                ),
                (Place::Weekdays, Some(tier)) => typed_hours(tier.clock.hours(chrono::Weekday::Mon)),
                (Place::Saturday, Some(tier)) => typed_hours(tier.clock.hours(chrono::Weekday::Sat)),
                (Place::Sunday, Some(tier)) => typed_hours(tier.clock.hours(chrono::Weekday::Sun)),
                _ => Value::Nothing,
            }
        };
        let saved = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or(NaiveDate::MIN);
        ProviderOffer { version: 1, saved, values: Field::all().map(value).collect() }
    }

    /// Its number, which rises with every change.
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// The day on which this version was saved.
    pub const fn saved(&self) -> NaiveDate {
        self.saved
    }

    /// The same with another number and day.
    #[must_use]
    pub fn numbered(mut self, version: u32, saved: NaiveDate) -> ProviderOffer {
        (self.version, self.saved) = (version.clamp(1, MAX_VERSION), saved);
        self
    }

    /// The same with other content of one field, without asking whether that can be taken.
    pub(crate) fn with(mut self, field: Field, value: Value) -> ProviderOffer {
        if let Some(place) = self.values.get_mut(field.at()) {
            *place = value;
        }
        self
    }

    /// Whether it says the same as another, whatever its number.
    pub fn says_the_same(&self, other: &ProviderOffer) -> bool {
        self.values == other.values
    }

    /// The fields in which it differs from another.
    pub fn differences<'a>(&'a self, other: &'a ProviderOffer) -> impl Iterator<Item = Field> + 'a {
        Field::all().filter(|field| self.value(*field) != other.value(*field))
    }

    /// What stands in a field.
    pub fn value(&self, field: Field) -> &Value {
        self.values.get(field.at()).unwrap_or(&Value::Nothing)
    }

    /// The text of a field, where there is one.
    pub fn text(&self, field: Field) -> Option<&str> {
        match self.value(field) {
            Value::Text(text) => Some(text),
            Value::Nothing | Value::Number(_) => None,
        }
    }

    /// The number of a field, where there is one.
    pub fn number(&self, field: Field) -> Option<i64> {
        match self.value(field) {
            Value::Number(number) => Some(*number),
            Value::Nothing | Value::Text(_) => None,
        }
    }

    /// A text of which there is one for each language: that of this language, or else that of another.
    fn told(&self, language: Language, field: &dyn Fn(Language) -> Field) -> Option<&str> {
        let others = Language::ALL.into_iter().filter(|other| *other != language);
        std::iter::once(language).chain(others).find_map(|language| self.text(field(language)))
    }

    /// What the provider calls a tier, where it calls it anything.
    pub fn tier_name(&self, tier: Tier, language: Language) -> Option<&str> {
        self.told(language, &|language| Field::of_tier(tier, Place::TierName(language)))
    }

    /// What the price of a tier covers, line by line.
    pub fn covers(&self, tier: Tier, language: Language) -> Option<&str> {
        self.told(language, &|language| Field::of_tier(tier, Place::Covers(language)))
    }

    /// What the price of a tier does not cover, line by line.
    pub fn leaves_out(&self, tier: Tier, language: Language) -> Option<&str> {
        self.told(language, &|language| Field::of_tier(tier, Place::LeavesOut(language)))
    }

    /// Heading and text of the closing page, as far as there are any.
    pub fn closing(&self, language: Language) -> [Option<&str>; 2] {
        [
            self.told(language, &|language| Field::of(Place::ClosingTitle(language))),
            self.told(language, &|language| Field::of(Place::ClosingText(language))),
        ]
    }

    /// In which language it is shown to somebody who has chosen none.
    pub fn default_language(&self) -> Language {
        self.text(Field::of(Place::DefaultLanguage)).and_then(Language::from_code).unwrap_or(Language::Polish)
    }

    /// The currency of its prices.
    pub fn currency(&self) -> Currency {
        self.text(Field::of(Place::Currency)).and_then(Currency::from_code).unwrap_or(Currency::Pln)
    }

    /// The rate of value added tax, in hundredths of a percent.
    pub fn vat(&self) -> i64 {
        self.number(Field::of(Place::Vat)).unwrap_or(0)
    }

    fn priced(&self, net: i64) -> Price {
        Price { net, gross: gross(net, self.vat()) }
    }

    /// The price a month of a tier in a mode of care.
    pub fn price(&self, variant: Variant) -> Price {
        let field = Field::of_tier(variant.tier, Place::Price(variant.mode));
        self.priced(self.number(field).unwrap_or(0))
    }

    /// The price of an hour, where such work is sold.
    pub fn hourly(&self, work: super::HourlyWork) -> Option<Price> {
        self.number(Field::of(Place::Hourly(work))).map(|net| self.priced(net))
    }

    /// The net price a month in złoty, at the exchange rate that the offer tells: with this the advice counts.
    pub fn in_zloty(&self, variant: Variant) -> Money {
        let net = self.price(variant).net;
        let rate = self.number(Field::of(Place::ExchangeRate));
        Money::from_grosze(rate.map_or(net, |rate| portion(net, rate)))
    }

    /// The colour of the brand, in shades that can be read; `None` where the offer has no colour.
    pub fn accent(&self) -> Option<Accent> {
        self.text(Field::of(Place::Accent)).and_then(Colour::read).map(Colour::accent)
    }

    /// What is used otherwise than it was told, so that it is safe.
    pub fn made_safe(&self) -> Vec<MadeSafe> {
        let colour = self.text(Field::of(Place::Accent)).and_then(Colour::read);
        let Some((colour, accent)) = colour.map(|colour| (colour, colour.accent())) else { return Vec::new() };
        let dark = (accent.on_light != colour).then_some(MadeSafe::Darkened(accent.on_light));
        let light = (accent.on_dark != colour).then_some(MadeSafe::Lightened(accent.on_dark));
        dark.into_iter().chain(light).collect()
    }

    fn week(&self, tier: Tier) -> [Option<Hours>; 7] {
        let of = |place| self.text(Field::of_tier(tier, place)).and_then(hours);
        let weekdays = of(Place::Weekdays);
        [weekdays, weekdays, weekdays, weekdays, weekdays, of(Place::Saturday), of(Place::Sunday)]
    }

    fn clock(&self, tier: Tier) -> ServiceClock {
        let runs = self.text(Field::of_tier(tier, Place::Holidays)) == HOLIDAYS.get(1).copied();
        let on_holidays = if runs { OnHolidays::Runs } else { OnHolidays::StandsStill };
        // An offer without hours is refused where it is made.
        ServiceClock::new(self.week(tier), on_holidays).unwrap_or(ServiceClock::WEEKDAYS_8_16)
    }

    /// The offer as the advice needs it: promises, and net prices in złoty.
    ///
    /// ```
    /// # use planner::offer::{Offer, ProviderOffer};
    /// assert_eq!(ProviderOffer::standard().terms(), Offer::standard());
    /// ```
    pub fn terms(&self) -> Offer {
        let tiers = Tier::ALL.map(|tier| {
            let minutes = |place| {
                let number = self.number(Field::of_tier(tier, place)).unwrap_or(0);
                u32::try_from(number).unwrap_or(0)
            };
            let monitoring = self.text(Field::of_tier(tier, Place::Monitoring));
            TierOffer {
                response_minutes: Priority::ALL.map(|priority| minutes(Place::Response(priority))),
                clock: self.clock(tier),
                monitoring: match MONITORING.iter().position(|code| Some(*code) == monitoring) {
                    Some(2) => Monitoring::AroundTheClock,
                    Some(1) => Monitoring::Basic,
                    _ => Monitoring::Nothing,
                },
                backup_interval_minutes: minutes(Place::Backup),
                included_minutes: minutes(Place::IncludedMinutes),
                support_price: self.in_zloty(Variant::new(tier, CareMode::Support)),
                care_price: self.in_zloty(Variant::new(tier, CareMode::Care)),
            }
        });
        // What a provider sells is laid down by the provider; what the project assumes is its own judgement.
        let standard = self.says_the_same(&ProviderOffer::standard());
        Offer { tiers, grade: if standard { Grade::Own } else { Grade::A } }
    }
}

fn typed_hours(hours: Option<Hours>) -> Value {
    hours.map_or(Value::Nothing, |hours| Value::Text(written(hours)))
}
