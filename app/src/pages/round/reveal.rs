//! The reveal: what everybody said alone.

use super::{Scene, whole};
use crate::pages::explorer::item::{figures, name};
use crate::parts::content::{content, excerpt};
use leptos::prelude::*;
use service::round::care::Pointed;
use service::round::view::{RevealRoom, Revealed};

pub(super) fn room(scene: &Scene, room: &RevealRoom) -> AnyView {
    let text = scene.text;
    let items = room.items.iter().enumerate();
    let items = items.map(|(place, item)| one(scene, room, place, item));
    view! {
        <section class="stack" aria-labelledby="room">
            <h2 id="room">{text.get("round-reveal-title")}</h2>
            <p>{text.get("round-reveal-help")}</p>
            {items.collect_view()}
        </section>
    }
    .into_any()
}

fn one(scene: &Scene, room: &RevealRoom, place: usize, item: &Revealed) -> AnyView {
    let (text, language) = (scene.text, item.language.as_str());
    let prompt = item
        .prompt
        .iter()
        .map(|turn| content(&turn.content, language));
    let responses = item.responses.iter().enumerate().map(|(place, answer)| {
        view! {
            <details class="card"><summary>{name(text, place)}" "<span class="excerpt" lang=language.to_owned() dir="auto">{excerpt(answer)}</span></summary>
                {content(answer, language)}</details>
        }
    });
    let people = text.with(
        "round-reveal-people",
        [("count", whole(item.people).into())],
    );
    let numbers = match &item.leading {
        None => {
            let least = i64::try_from(room.least).unwrap_or_default();
            view! { <p>{text.with("round-reveal-few", [("least", least.into())])}</p> }.into_any()
        }
        Some(order) => {
            let tiers = order.tiers().iter().map(|tier| {
                let names: Vec<String> = tier.iter().map(|place| name(text, *place)).collect();
                view! { <li>{names.join(&text.get("ranker-comma"))}</li> }
            });
            let groups = room.attributes.iter().enumerate().map(|(by, attribute)| {
                view! {
                    <details><summary>{text.with("round-reveal-by", [("question", attribute.label.clone().into())])}</summary>
                        {figures(text, &item.distributions, &room.attributes, Some(by))}</details>
                }
            });
            view! {
                <h4>{text.get("round-reveal-leading")}</h4>
                <ol>{tiers.collect_view()}</ol>
                <details><summary>{text.get("round-reveal-all")}</summary>
                    {figures(text, &item.distributions, &room.attributes, None)}</details>
                {groups.collect_view()}
            }
            .into_any()
        }
    };
    let reasons = item.reasons.iter().map(|(reason, language)| {
        let report = scene.report(&Pointed::reason(item.item, reason));
        view! { <li>{content(reason, language)}{report}</li> }
    });
    let reasons: Vec<_> = reasons.collect();
    let none = reasons
        .is_empty()
        .then(|| view! { <p class="help">{text.get("round-reasons-none")}</p> });
    let heading = format!("item-{place}");
    view! {
        <article class="stack" aria-labelledby=heading.clone()>
            <section class="prompt"><h3 id=heading.clone()>{text.get("work-prompt")}</h3>{prompt.collect_view()}</section>
            <div class="stack">{responses.collect_view()}</div>
            <p class="help">{people}</p>
            {numbers}
            <h4>{text.get("round-reasons")}</h4>
            {none}
            <ul class="reasons" role="list">{reasons}</ul>
        </article>
    }
    .into_any()
}
