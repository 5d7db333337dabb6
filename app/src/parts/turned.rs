//! How an amount in one currency became one in another.

use crate::parts::floor_line::worth;
use crate::text::Text;
use domain::money::{Currency, Micros};
use domain::pay::turned::Turned;

/// What was earned, what it became, and by which stated rates: both of them where it went through a third currency.
pub fn turned_line(text: Text, (earned, currency): (Micros, Currency), turned: &Turned) -> String {
    let rate = &turned.rate;
    let earned = text.money(earned, currency);
    let amount = text.money(turned.amount, turned.currency);
    let (Some(then), Some(through)) = (&turned.then, turned.through()) else {
        return text.with(
            "payouts-turned",
            [
                ("earned", earned.into()),
                ("amount", amount.into()),
                ("rate", worth(text, rate).into()),
                ("day", rate.day.clone().into()),
                ("source", rate.source.clone().into()),
            ],
        );
    };
    text.with(
        "payouts-turned-through",
        [
            ("earned", earned.into()),
            ("amount", amount.into()),
            ("through", through.to_string().into()),
            ("rate", worth(text, rate).into()),
            ("day", rate.day.clone().into()),
            ("source", rate.source.clone().into()),
            ("then", worth(text, then).into()),
            ("thenDay", then.day.clone().into()),
            ("thenSource", then.source.clone().into()),
        ],
    )
}
