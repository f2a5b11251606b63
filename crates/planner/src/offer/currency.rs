//! The money of an offer: its currency, tax, and what it is in złoty.
//!
//! The model counts in złoty and without value added tax, as the answers do. Prices are therefore kept net; gross prices are
//! shown, and worked out from them.

/// A currency in which an offer can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Currency {
    /// Polish złoty.
    Pln,
    /// Euro.
    Eur,
    /// United States dollar.
    Usd,
    /// Pound sterling.
    Gbp,
    /// Swiss franc.
    Chf,
    /// Czech koruna.
    Czk,
}

impl Currency {
    /// All currencies; each has a hundred parts.
    pub const ALL: [Currency; 6] =
        [Currency::Pln, Currency::Eur, Currency::Usd, Currency::Gbp, Currency::Chf, Currency::Czk];

    /// Their codes, by ISO 4217, in the same order.
    pub(super) const CODES: [&'static str; 6] = ["PLN", "EUR", "USD", "GBP", "CHF", "CZK"];

    /// Its code, by ISO 4217.
    pub fn code(self) -> &'static str {
        Currency::CODES.get(self as usize).copied().unwrap_or_default()
    }

    /// The currency of a code.
    ///
    /// ```
    /// # use planner::offer::Currency;
    /// assert_eq!(Currency::from_code("EUR"), Some(Currency::Eur));
    /// assert_eq!(Currency::from_code("zł"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Currency> {
        Currency::ALL.into_iter().find(|currency| currency.code() == code)
    }
}

/// A net amount with its tax, in hundredths of a unit. The tax is rounded to a whole hundredth, half a one up, as Polish law has
/// it (article 106e(11) of the act on value added tax).
///
/// ```
/// # use planner::offer::gross;
/// assert_eq!(gross(65_000, 2_300), 79_950);
/// assert_eq!(gross(150, 2_300), 185); // 1.845 becomes 1.85
/// assert_eq!(gross(10, 500), 11); // 0.105 becomes 0.11
/// ```
pub const fn gross(net: i64, rate_hundredths: i64) -> i64 {
    net.saturating_add(portion(net, rate_hundredths))
}

/// So many ten-thousandths of an amount that is not negative, half a hundredth up.
pub(super) const fn portion(amount: i64, ten_thousandths: i64) -> i64 {
    amount.saturating_mul(ten_thousandths).saturating_add(5_000) / 10_000
}
