//! A project in short: what the work is, and what it pays.

use crate::text::Text;
use domain::pay::{PayKind, PayPolicy};
use leptos::prelude::*;
use service::project::ProjectCard;

/// What a policy pays, in a sentence.
pub fn pay_line(text: Text, pay: &PayPolicy) -> String {
    let rate = text.money(pay.rate, pay.currency);
    let floor = text.money(pay.floor, pay.currency);
    match pay.kind {
        PayKind::Hourly => text.with("pay-hourly", [("rate", rate.into())]),
        PayKind::Piece => text.with(
            "pay-piece",
            [("rate", rate.into()), ("floor", floor.into())],
        ),
        PayKind::Honorarium => text.with(
            "pay-honorarium",
            [("rate", rate.into()), ("floor", floor.into())],
        ),
        PayKind::Volunteer => text.get("pay-volunteer"),
    }
}

/// A card that leads to the project.
pub fn project_card(text: Text, project: &ProjectCard) -> AnyView {
    let minutes = text.with(
        "minutes-per-item",
        [("count", project.minutes_estimate.into())],
    );
    let simulated = project
        .simulated
        .then(|| view! { <span class="tag">{text.get("simulated")}</span> });
    view! {
        <article class="card stack">
            <h3><a href=format!("/p/{}", project.slug) dir="auto">{project.title.clone()}</a></h3>
            <p dir="auto">{project.summary.clone()}</p>
            <p class="pay">{pay_line(text, &project.pay)}</p>
            <p class="cluster"><span class="tag">{minutes}</span>
                <span class="tag" translate="no">{project.locale.clone()}</span>{simulated}</p>
        </article>
    }
    .into_any()
}
