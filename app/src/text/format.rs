//! Numbers, money, spans and days in the reader's language.

use super::Text;
use domain::money::{Currency, Micros};
use domain::pay::exchange::Worth;
use domain::time::{Span, Timestamp};
use icu_calendar::Date;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale::Locale as IcuLocale;

impl Text {
    fn icu(self) -> IcuLocale {
        self.locale.tag().parse().unwrap_or(IcuLocale::UNKNOWN)
    }

    /// A whole number.
    #[must_use]
    pub fn number(self, value: i64) -> String {
        self.decimal(&Decimal::from(value))
    }

    /// A share as a percentage without places.
    #[must_use]
    pub fn percent(self, share: f64) -> String {
        let whole = format!("{:.0}", share * 100.0).parse().unwrap_or(0);
        self.with("percent", [("value", self.number(whole).into())])
    }

    /// A number rounded to so many places; below zero with a minus sign, not a hyphen.
    #[must_use]
    pub fn decimals(self, value: f64, places: i16) -> String {
        let width = usize::try_from(places).unwrap_or(0);
        let written = format!("{value:.width$}");
        // Rounding can leave a zero with a sign.
        let zero = written.parse() == Ok(0.0_f64);
        let written = written.trim_start_matches(|sign| sign == '-' && zero);
        match written.parse::<Decimal>() {
            Ok(mut number) => {
                number.pad_end(-places);
                self.decimal(&number).replace('-', "\u{2212}")
            }
            Err(_) => written.to_owned(),
        }
    }

    fn decimal(self, value: &Decimal) -> String {
        match DecimalFormatter::try_new(self.icu().into(), Default::default()) {
            Ok(formatter) => formatter.format(value).to_string(),
            Err(_) => value.to_string(),
        }
    }

    /// A number of millionths, with the places that it needs.
    #[must_use]
    pub fn decimal_of(self, value: Micros) -> String {
        let mut value = Decimal::from(value.0);
        value.multiply_pow10(-6);
        value.trim_end();
        self.decimal(&value)
    }

    /// What one unit of a currency is worth, with the places that it needs.
    #[must_use]
    pub fn worth(self, worth: Worth) -> String {
        let mut value = Decimal::from(worth.0);
        value.multiply_pow10(-9);
        value.trim_end();
        self.decimal(&value)
    }

    /// An amount with two places, rounded to the nearest, and its currency's code.
    #[must_use]
    pub fn money(self, amount: Micros, currency: Currency) -> String {
        let mut value = Decimal::from(amount.0);
        value.multiply_pow10(-6);
        value.round(-2);
        value.pad_end(-2);
        let number = self.decimal(&value);
        self.with(
            "money",
            [
                ("amount", number.into()),
                ("currency", currency.to_string().into()),
            ],
        )
    }

    /// Hours and minutes, or minutes and seconds below an hour.
    #[must_use]
    pub fn span(self, span: Span) -> String {
        let seconds = span.as_millis() / 1_000;
        let (first, second, key) = if seconds >= 3_600 {
            (seconds / 3_600, seconds / 60 % 60, "span-hours")
        } else {
            (seconds / 60, seconds % 60, "span-minutes")
        };
        let values = [
            ("first", self.number(first).into()),
            ("second", self.number(second).into()),
        ];
        self.with(key, values)
    }

    /// The UTC day of a moment.
    #[must_use]
    pub fn day(self, at: Timestamp) -> String {
        let (year, month, day) = at.date();
        let date = i32::try_from(year)
            .ok()
            .and_then(|y| Date::try_new_iso(y, month, day).ok());
        let formatter = DateTimeFormatter::try_new(self.icu().into(), YMD::medium());
        match (date, formatter) {
            (Some(date), Ok(formatter)) => formatter.format(&date).to_string(),
            _ => at.day(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::locale::Locale;

    #[test]
    fn english() {
        let text = Text { locale: Locale::En };
        assert_eq!(text.number(1_234_567), "1,234,567");
        assert_eq!(text.decimals(-0.256, 2), "\u{2212}0.26");
        assert_eq!(text.decimals(-0.001, 2), "0.00");
        assert_eq!(text.decimals(1234.5, 1), "1,234.5");
        assert!(
            text.money(Micros(450_005_000), "KES".parse().unwrap())
                .contains("450.0")
        );
        assert!(
            text.day(Timestamp::from_micros(951_782_400_000_000))
                .contains("2000")
        );
    }
}
