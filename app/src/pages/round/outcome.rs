//! What came of a round.

use super::words::{dissents, group_words};
use super::{Scene, whole};
use crate::parts::content::excerpt;
use domain::deliberation::state::Ending;
use domain::locale::Locale;
use domain::slug::Slug;
use leptos::prelude::*;
use service::round::view::OutcomeRoom;

pub(super) fn room(scene: &Scene, project: &Slug, room: &OutcomeRoom) -> AnyView {
    let text = scene.text;
    let ending = room.ending.map(|(how, on)| {
        let key = match how {
            Ending::Complete => "round-ended-complete",
            Ending::Unproposed => "round-ended-unproposed",
            Ending::Deserted => "round-ended-deserted",
            Ending::Cancelled => "round-ended-cancelled",
        };
        view! { <p class="help">{text.get(key)}" "{text.day(on)}</p> }
    });
    let count = |count: u64| i64::try_from(count).unwrap_or_default();
    let words = room.chosen.as_ref().map(|chosen| {
        let said = text.with(
            "round-support-line",
            [
                ("yes", count(room.support.yes).into()),
                ("asked", count(room.support.asked).into()),
            ],
        );
        let silent = (room.silent > 0).then(|| {
            view! { <p>{text.with("round-silent", [("count", whole(room.silent).into())])}</p> }
        });
        let withheld = (room.withheld > 0).then(|| {
            view! { <p>{text.with("round-dissents-withheld", [("count", whole(room.withheld).into())])}</p> }
        });
        let missing = (!room.missing.is_empty()).then(|| {
            let named = room.missing.iter().filter_map(|tag| tag.parse::<Locale>().ok());
            let named: Vec<&str> = named.map(Locale::endonym).collect();
            let said = text.with("tr-missing", [("languages", named.join(" · ").into())]);
            view! { <p class="help">{said}</p> }
        });
        view! {
            <h3>{text.get("round-group-words")}</h3>
            {group_words(scene, chosen)}
            {missing}
            <p><strong>{said}</strong></p>
            {dissents(scene, &room.dissents, false)}
            {withheld}{silent}
        }
    });
    let moved = room.moved.iter().filter(|moved| moved.people > 0).map(|moved| {
        let said = text.with(
            "round-moved",
            [
                ("changed", whole(moved.changed).into()),
                ("people", whole(moved.people).into()),
            ],
        );
        let (prompt, language) = moved.prompt.clone();
        view! { <li class="card"><p lang=language dir="auto">{excerpt(&prompt)}</p><p class="help">{said}</p></li> }
    });
    let moved: Vec<_> = moved.collect();
    let report = format!("/rounds/{}/report", scene.id);
    let propose = scene.may_run.then(|| {
        let to = format!("/p/{project}/guidelines/changes?round={}", scene.id);
        view! { <a class="button" href=to>{text.get("amendment-propose")}</a> }
    });
    let fact = |key: &str, value: usize| {
        view! { <div><dt>{text.get(key)}</dt><dd>{text.number(whole(value))}</dd></div> }
    };
    view! {
        <section class="stack" aria-labelledby="room">
            <h2 id="room">{text.get("round-outcome")}</h2>
            {ending}
            {words}
            <dl class="kpis">
                {fact("round-fact-people", room.people)}
                {fact("round-fact-statements", room.statements)}
                {fact("round-fact-posts", room.posts)}
            </dl>
            <p class="cluster"><a class="button" data-kind="primary" href=report>{text.get("report-link")}</a>{propose}</p>
            {(!moved.is_empty()).then(|| view! {
                <h3>{text.get("round-moved-title")}</h3><ul class="stack" role="list">{moved}</ul>
            })}
        </section>
    }
    .into_any()
}
