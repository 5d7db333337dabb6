//! Ranking in a round, alone or again: the ranking page's own form.

use super::{Scene, whole};
use crate::parts::content::content;
use crate::parts::ranking::{letter, ranker};
use domain::deliberation::Step;
use domain::deliberation::transcript::Pass;
use leptos::prelude::*;
use service::round::view::{Earlier, RankRoom, RankTask, RoundView};

pub(super) fn room(scene: &Scene, round: &RoundView, room: &RankRoom) -> AnyView {
    let text = scene.text;
    let first = matches!(round.card.step, Some(Step::RankAloneFirst { .. }));
    let (title, help) = match room.pass {
        Pass::Blind if first => ("round-rank-alone", "round-rank-first"),
        Pass::Blind => ("round-rank-alone", "round-rank-alone-help"),
        Pass::Rerank => ("round-rank-again", "round-rank-again-help"),
    };
    let task = room.task.as_ref().map(|task| form(scene, room, task));
    view! {
        <section class="stack" aria-labelledby="room">
            <h2 id="room">{text.get(title)}</h2>
            <p>{text.get(help)}</p>
            {progress(scene, room)}
            {task.unwrap_or_else(|| view! { <p class="notice" data-kind="ok">{text.get("round-all-ranked")}</p> }.into_any())}
        </section>
    }
    .into_any()
}

/// The items, ranked or not, as links while they may be ranked.
fn progress(scene: &Scene, room: &RankRoom) -> Option<AnyView> {
    if room.items.len() < 2 {
        return None;
    }
    let text = scene.text;
    let open = room.task.as_ref().map(|task| task.item);
    let links = room.items.iter().enumerate().map(|(place, (item, done))| {
        let label = text.with(
            "round-item-of",
            [
                ("number", whole(place + 1).into()),
                ("count", whole(room.items.len()).into()),
            ],
        );
        let current = (Some(*item) == open).then_some("true");
        let done = done.then(|| view! { " "<span class="state">{text.get("round-item-ranked")}</span> });
        view! { <a class="button" aria-current=current href=format!("/rounds/{}?item={item}", scene.id)>{label}{done}</a> }
    });
    Some(view! { <p class="cluster">{links.collect_view()}</p> }.into_any())
}

fn form(scene: &Scene, room: &RankRoom, task: &RankTask) -> AnyView {
    let (text, language) = (scene.text, task.language.as_str().to_owned());
    let prompt = task.prompt.iter().map(|turn| {
        view! {
            <div class="turn" data-role=turn.role.clone()>
                <p class="speaker">{text.get(&format!("speaker-{}", turn.role))}</p>
                {content(&turn.content, &language)}
            </div>
        }
    });
    let prompt = prompt.collect_view();
    // What was typed stands first, then what was said at this time.
    let form = match &task.given {
        Some(given) => scene.form.clone().or_values(&values(given)),
        None => scene.form.clone(),
    };
    let (_, unranked) = form.notes("rank", "");
    let reason = task.given.as_ref().map_or("", |given| &given.reason);
    let none = task
        .given
        .as_ref()
        .is_some_and(|given| given.none_acceptable);
    let before = task
        .earlier
        .as_ref()
        .filter(|_| task.given.is_none())
        .map(|earlier| before(scene, room.pass, task, earlier));
    view! {
        <section class="prompt" aria-labelledby="prompt"><h3 id="prompt">{text.get("work-prompt")}</h3>{prompt}</section>
        {before}
        <form method="post" action="/act/rank_in_round" class="stack" id="judgement">
            {scene.hidden()}
            <input type="hidden" name="item" value=task.item.to_string()/>
            <h3 id="f-rank" tabindex="-1">{text.get("work-responses")}</h3>
            {unranked}
            <p class="help">{text.get("work-how")}</p>
            {ranker(text, &form, &language, &task.responses)}
            {form.tick("none_acceptable", text.get("work-none-acceptable"), Some(text.get("work-none-acceptable-help")), none)}
            {form.area("rationale", "round-reason", reason, "round-reason-help", true)}
            {form.submit("round-rank-submit")}
        </form>
    }
    .into_any()
}

/// Ranks as the form's fields.
fn values(given: &Earlier) -> Vec<(String, String)> {
    let ranks = given.ranks.iter().enumerate();
    ranks
        .filter_map(|(place, rank)| Some((format!("rank[{place}]"), rank.as_ref()?.to_string())))
        .collect()
}

/// What one said before, and the choice to keep it.
fn before(scene: &Scene, pass: Pass, task: &RankTask, earlier: &Earlier) -> AnyView {
    let text = scene.text;
    let mut tiers: Vec<(u8, String)> = earlier
        .ranks
        .iter()
        .zip(0u8..)
        .filter_map(|(rank, place)| Some((*rank.as_ref()?, letter(text, place))))
        .collect();
    tiers.sort();
    let order = tiers.chunk_by(|a, b| a.0 == b.0).map(|tier| {
        let names: Vec<&str> = tier.iter().map(|(_, name)| name.as_str()).collect();
        view! { <li>{names.join(&text.get("ranker-comma"))}</li> }
    });
    let order = order.collect_view();
    let (title, keep) = match pass {
        Pass::Blind => ("round-earlier", "round-earlier-use"),
        Pass::Rerank => ("round-before", "round-keep"),
    };
    let reason = (!earlier.reason.is_empty()).then(|| {
        view! { <blockquote dir="auto">{earlier.reason.clone()}</blockquote> }
    });
    let none = earlier
        .none_acceptable
        .then(|| view! { <p>{text.get("work-none-acceptable")}</p> });
    let why = (pass == Pass::Rerank).then(|| {
        view! {
            <div class="field"><label for="keep-why">{text.get("round-keep-why")}" "<span class="optional">{text.get("form-optional")}</span></label>
                <textarea id="keep-why" name="rationale" rows="2" dir="auto"></textarea></div>
        }
    });
    view! {
        <section class="card stack" aria-labelledby="before">
            <h3 id="before">{text.get(title)}</h3>
            <ol>{order}</ol>{none}{reason}
            <form method="post" action="/act/keep_order" class="stack">
                {scene.hidden()}
                <input type="hidden" name="item" value=task.item.to_string()/>
                {why}
                <button class="button" type="submit">{text.get(keep)}</button>
            </form>
        </section>
    }
    .into_any()
}
