//! One's own account: where one belongs, and the ways to everything that is one's own.

use crate::pages::round::{cards, notices};
use crate::parts::account_nav::account_nav;
use crate::parts::project_card::pay_line;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::authority::{Act, Thing, can};
use leptos::prelude::*;
use service::Error;
use service::offer::{MOST_COUNTED, Offer};

/// `GET /me`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let account = service::account::overview(visit.service(), &visit.deed).await?;
    let offers = service::offer::mine(visit.service(), &visit.deed).await?;
    let rounds = service::round::desk::mine(visit.service(), &visit.deed).await?;
    let told = service::round::notice::mine(visit.service(), &visit.deed).await?;
    let form = visit.form();
    let (text, now) = (visit.text, visit.deed.at);
    let founds = can(&visit.deed.actor, Act::FoundCommunity, Thing::Instance);
    Ok(Page::new(text.get("me-title"), move || {
        let places = account.roles.iter().map(|belonging| {
            let roles = belonging.roles.iter().map(|role| {
                view! { <span class="tag">{text.get(&format!("role-{}", role.name()))}</span> }
            });
            let here = format!("/c/{}", belonging.community.slug);
            view! {
                <li class="card stack">
                    <h3><a href=here.clone() dir="auto">{belonging.community.name.clone()}</a></h3>
                    <p class="cluster">{roles.collect_view()}</p>
                    <p class="cluster">
                        <a href=format!("{here}/start")>{text.get("me-consent")}</a>
                        <a href=format!("{here}/profile")>{text.get("me-profile")}</a>
                    </p>
                </li>
            }
        });
        let places: Vec<_> = places.collect();
        let none = places
            .is_empty()
            .then(|| view! { <p>{text.get("me-nowhere")}</p> });
        let found = founds
            .then(|| view! { <p><a class="button" href="/c/new">{text.get("community-new-title")}</a></p> });
        view! {
            {account_nav(text, "/me")}
            <h1 dir="auto">{account.handle.clone()}</h1>
            {notices(text, now, &form, &told)}
            {work(text, &offers)}
            {(!rounds.is_empty()).then(|| view! {
                <h2>{text.get("rounds-open")}</h2>
                {cards(text, now, &rounds, false)}
            })}
            <h2>{text.get("me-communities")}</h2>
            {none}
            <ul class="grid" role="list">{places}</ul>
            {found}
        }
        .into_any()
    }))
}

/// The work on offer, with what it pays and how long it takes.
fn work(text: Text, offers: &[Offer]) -> Option<AnyView> {
    let cards = offers
        .iter()
        .map(|offer| offered(text, offer))
        .collect_view();
    (!offers.is_empty()).then(|| {
        view! { <h2>{text.get("offer-title")}</h2><ul class="grid" role="list">{cards}</ul> }
            .into_any()
    })
}

fn offered(text: Text, offer: &Offer) -> AnyView {
    let project = &offer.project;
    let here = format!("/p/{}", project.slug);
    let currency = project.pay.currency;
    let minutes = text.with(
        "minutes-per-item",
        [("count", project.minutes_estimate.into())],
    );
    let per_item = (offer.per_item.0 > 0).then(|| {
        let amount = text.money(offer.per_item, currency);
        view! { <span class="tag">{text.with("offer-per-item", [("amount", amount.into())])}</span> }
    });
    let left = if offer.left == 0 {
        text.get("offer-none")
    } else if offer.left >= MOST_COUNTED {
        text.with("offer-left-many", [("count", offer.left.into())])
    } else {
        text.with("offer-left", [("count", offer.left.into())])
    };
    let done = offer.my_work.judgements;
    let progress = (done > 0).then(|| {
        let label = text.with("work-done-count", [("count", done.into())]);
        let earned = text.money(offer.my_work.earned, currency);
        let so_far = text.with("work-so-far", [("earned", earned.into()), ("time", text.span(offer.my_work.active).into())]);
        let meter = (offer.left < MOST_COUNTED).then(|| view! {
            <progress class="meter" max=(done + offer.left).to_string() value=done.to_string() aria-label=label.clone()></progress>
        });
        view! { {meter}<p class="help">{label}" "{so_far}</p> }
    });
    let start = (offer.left > 0).then(|| {
        let key = if done > 0 { "offer-go-on" } else { "project-start" };
        view! { <p><a class="button" data-kind="primary" href=format!("{here}/work")>{text.get(key)}</a></p> }
    });
    view! {
        <li class="card stack">
            <h3><a href=here.clone() dir="auto">{project.title.clone()}</a></h3>
            <p class="pay">{pay_line(text, &project.pay)}</p>
            <p class="cluster"><span class="tag">{minutes}</span>{per_item}
                <span class="tag" translate="no">{project.locale.clone()}</span></p>
            <p class="help">{left}</p>
            {progress}{start}
        </li>
    }
    .into_any()
}
