//! What became of one's input.

use crate::parts::account_nav::account_nav;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use leptos::prelude::*;
use service::Error;
use service::became::{AlikeView, Became, Share};

/// `GET /me/became`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let found = service::became::mine(visit.service(), &visit.deed).await?;
    let text = visit.text;
    Ok(Page::new(text.get("became-title"), move || {
        let none = found
            .is_empty()
            .then(|| view! { <p>{text.get("became-none")}</p> });
        view! {
            {account_nav(text, "/me/became")}
            <h1>{text.get("became-title")}</h1>
            <p class="lead">{text.get("became-lead")}</p>
            {none}
            {found.iter().map(|became| project(text, became)).collect_view()}
        }
        .into_any()
    }))
}

fn project(text: Text, became: &Became) -> AnyView {
    let count = |number: usize| i64::try_from(number).unwrap_or_default();
    let here = format!("/p/{}", became.project.slug);
    let judgements = text.with(
        "became-judgements",
        [("count", count(became.judgements).into())],
    );
    let releases = became.releases.iter().map(|(version, at, mine)| {
        let said = text.with(
            "became-release",
            [
                ("version", (*version).into()),
                ("day", text.day(*at).into()),
                ("count", count(*mine).into()),
            ],
        );
        view! { <li>{said}</li> }
    });
    let releases: Vec<_> = releases.collect();
    let unreleased = releases
        .is_empty()
        .then(|| view! { <p class="help">{text.get("became-unreleased")}</p> });
    let rounds = became.rounds.iter().map(|round| {
        let said = text.with(
            "became-round",
            [
                ("changed", count(round.changed).into()),
                ("items", count(round.items).into()),
            ],
        );
        view! {
            <li><a href=format!("/rounds/{}/report", round.id) dir="auto">{round.title.clone()}</a>
                <p class="help">{said}</p></li>
        }
    });
    let rounds: Vec<_> = rounds.collect();
    let rounds = (!rounds.is_empty())
        .then(|| view! { <h3>{text.get("rounds-title")}</h3><ul>{rounds}</ul> });
    view! {
        <section class="card stack">
            <h2><a href=here dir="auto">{became.project.title.clone()}</a></h2>
            <p>{judgements}" "<a href="/me/judgements">{text.get("history-title")}</a></p>
            <ul>{releases}</ul>
            {unreleased}
            {became.alike.as_ref().map(|alike| compared(text, alike))}
            {rounds}
        </section>
    }
    .into_any()
}

fn compared(text: Text, alike: &AlikeView) -> AnyView {
    let groups = alike.groups.iter().map(|(question, answer, share)| {
        let name =
            view! { <bdi>{question.clone()}</bdi>" "<strong><bdi>{answer.clone()}</bdi></strong> };
        line(text, name.into_any(), *share)
    });
    let everybody = view! { <strong>{text.get("became-everybody")}</strong> };
    view! {
        <h3>{text.get("became-alike")}</h3>
        <p class="help">{text.get("became-alike-help")}</p>
        <ul class="stack" role="list">
            {line(text, everybody.into_any(), alike.everybody)}
            {groups.collect_view()}
        </ul>
    }
    .into_any()
}

fn line(text: Text, name: AnyView, share: Share) -> AnyView {
    let (Some(same), Some(people)) = (share.same, share.people) else {
        return view! { <li>{name}" "<span class="help">{text.get("became-few")}</span></li> }
            .into_any();
    };
    let percent = text.percent(same / 100.0);
    let said = text.with(
        "became-share",
        [
            ("percent", percent.clone().into()),
            ("people", i64::try_from(people).unwrap_or(i64::MAX).into()),
        ],
    );
    view! {
        <li>{name}
            <progress class="meter" max="100" value=format!("{same:.1}") aria-label=percent></progress>
            <span class="help">{said}</span></li>
    }
    .into_any()
}
