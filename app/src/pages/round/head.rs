//! Where a round stands: its phase, its people, its stages.

use super::{Scene, list, time_left, whole};
use domain::deliberation::Phase;
use leptos::prelude::*;
use service::round::view::RoundView;

/// Where the round stands, in a few words.
pub(super) fn head(scene: &Scene, round: &RoundView) -> AnyView {
    let (text, card) = (scene.text, &round.card);
    // How many took part in a round that is over stands in its outcome.
    let people = (!matches!(card.phase, Phase::Closed { .. })).then(|| {
        let said = text.with("round-people", [("count", whole(card.present).into())]);
        view! { <span class="tag">{said}</span> }
    });
    let ends = card.until.map(|until| {
        let left = time_left(text, scene.now, until);
        view! { <span class="tag">{text.with("round-ends-in", [("time", left.into())])}</span> }
    });
    let me = round.me.map(|me| {
        let said = text.with(
            "round-your-voice",
            [("number", (i64::from(me.number()) + 1).into())],
        );
        view! { <span class="tag">{said}</span> }
    });
    let desk = round.may_run.then(|| {
        view! { <a class="button" href=format!("/rounds/{}/desk", scene.id)>{text.get("round-desk")}</a> }
    });
    let waiting = (round.waiting > 0).then(|| {
        let said = text.with("care-waiting", [("count", whole(round.waiting).into())]);
        view! { <span class="tag" data-kind="error">{said}</span> }
    });
    view! {
        <p class="cluster"><span class="tag">{list::phase(text, card.phase)}</span>{people}{ends}{me}{desk}
            <a href=format!("/rounds/{}/care", scene.id)>{text.get("care-link")}</a>{waiting}</p>
    }
    .into_any()
}

/// The stages in order, with the present one marked; those that may be looked at again are links.
pub(super) fn stages(scene: &Scene, round: &RoundView) -> AnyView {
    let (text, card) = (scene.text, &round.card);
    let present = card.stage;
    let items = round.template.plans().iter().map(|plan| {
        let stage = plan.stage;
        let name = text.get(&format!("round-stage-{}", stage.name()));
        let state = if present == Some(stage) {
            "now"
        } else if round.card.stage > Some(stage) || matches!(card.phase, Phase::Closed { .. }) {
            "over"
        } else {
            "ahead"
        };
        let current = (round.shown == Some(stage)).then_some("step");
        let name = if round.earlier.contains(&stage) {
            view! { <a href=format!("/rounds/{}?stage={}", scene.id, stage.name())>{name}</a> }
                .into_any()
        } else if present == Some(stage) && round.shown != present {
            view! { <a href=format!("/rounds/{}", scene.id)>{name}</a> }.into_any()
        } else {
            view! { <span>{name}</span> }.into_any()
        };
        view! { <li data-state=state aria-current=current>{name}</li> }
    });
    view! {
        <nav class="round-stages" aria-label=text.get("round-stages")><ol role="list">{items.collect_view()}</ol></nav>
    }
    .into_any()
}

/// That one has done one's part of the stage.
pub(super) fn waiting(scene: &Scene, round: &RoundView) -> AnyView {
    let text = scene.text;
    let left = round
        .card
        .until
        .map(|until| time_left(text, scene.now, until));
    let said = text.with(
        "round-waiting",
        [
            ("time", left.unwrap_or_default().into()),
            (
                "finished",
                i64::try_from(round.finished).unwrap_or_default().into(),
            ),
            (
                "people",
                i64::try_from(round.card.present).unwrap_or_default().into(),
            ),
        ],
    );
    view! { <p class="notice" data-kind="ok" role="status">{said}</p> }.into_any()
}
