//! Where a project's floor comes from, and what became of it in the currency of the pay.

use crate::pages::floors::country;
use crate::text::Text;
use domain::money::Currency;
use domain::pay::exchange::Rate;
use leptos::prelude::*;
use service::pay::FloorOf;

/// What one unit of a currency is worth, in a sentence.
pub fn worth(text: Text, rate: &Rate) -> String {
    text.with(
        "rates-one",
        [
            ("base", rate.base.to_string().into()),
            ("worth", text.worth(rate.worth).into()),
            ("quote", rate.quote.to_string().into()),
        ],
    )
}

/// The floor's country and year, or that it is the project's own; both amounts and the rate where the
/// country has another currency.
pub fn floor_line(text: Text, pay: Currency, floor: Option<&FloorOf>) -> AnyView {
    let Some(floor) = floor else {
        return view! { <p>{text.get("money-floor-own")}</p> }.into_any();
    };
    let said = text.with(
        "money-floor-of",
        [
            ("country", country(text, &floor.country.to_string()).into()),
            ("year", floor.year.to_string().into()),
        ],
    );
    let converted = floor.conversion.as_ref().map(|conversion| {
        let rate = &conversion.rate;
        let said = text.with(
            "floor-converted",
            [
                (
                    "floor",
                    text.money(conversion.floor, conversion.currency).into(),
                ),
                ("amount", text.money(conversion.amount, pay).into()),
                ("rate", worth(text, rate).into()),
                ("day", rate.day.clone().into()),
                ("source", rate.source.clone().into()),
            ],
        );
        view! { " "{said} }
    });
    view! { <p>{said}{converted}" "<a href="/pay/floors">{text.get("floors-title")}</a></p> }
        .into_any()
}
