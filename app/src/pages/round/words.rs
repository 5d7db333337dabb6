//! The rooms of the synthesis: proposals, choice, critique, support and dissent.

use super::{Scene, voice, whole};
use crate::parts::content::content;
use domain::deliberation::care::Kind;
use domain::deliberation::record::Origin;
use leptos::prelude::*;
use service::round::care::Pointed;
use service::round::view::{
    ChooseRoom, CritiqueRoom, DissentView, EndorseRoom, ProposalView, ProposeRoom,
};

fn author(scene: &Scene, proposal: &ProposalView) -> String {
    if proposal.mine {
        scene.text.get("round-yours")
    } else {
        scene.by(proposal.by, proposal.origin)
    }
}

/// Whose a proposal is, and where it can be reported.
fn signed(scene: &Scene, proposal: &ProposalView) -> AnyView {
    let pointed = Pointed::Words(Kind::Synthesis, proposal.id.0);
    let report = (!proposal.mine).then(|| scene.report(&pointed));
    let (_, language) = proposal.final_words();
    let translate = scene.translate(Kind::Synthesis, proposal.id.0, language);
    view! { <p class="help cluster">{author(scene, proposal)}{translate}{report}</p> }.into_any()
}

/// The group's words as they stand, with what they were before.
pub(super) fn group_words(scene: &Scene, proposal: &ProposalView) -> AnyView {
    let text = scene.text;
    let (words, language) = proposal.final_words();
    let known = proposal.by.is_some() || proposal.origin != Origin::Participant;
    let by = known.then(|| author(scene, proposal));
    let before = proposal.revised.as_ref().map(|_| {
        view! {
            <details><summary>{text.get("round-before-revision")}</summary>
                {content(&proposal.text, &proposal.language)}</details>
        }
    });
    view! {
        <blockquote class="group-words">{scene.words(words, language, proposal.translation.as_ref())}</blockquote>
        <p class="help cluster">{by}{scene.translate(Kind::Synthesis, proposal.id.0, language)}</p>
        {before}
    }
    .into_any()
}

pub(super) fn propose(scene: &Scene, room: &ProposeRoom) -> AnyView {
    let text = scene.text;
    let cards = room.proposals.iter().map(|proposal| {
        view! { <li class="card">{scene.words(&proposal.text, &proposal.language, proposal.translation.as_ref())}{signed(scene, proposal)}</li> }
    });
    let cards: Vec<_> = cards.collect();
    let none = cards
        .is_empty()
        .then(|| view! { <p>{text.get("round-proposals-none")}</p> });
    let write = (room.open && (scene.takes_part || scene.may_run)).then(|| {
        view! {
            <form method="post" action="/act/propose_synthesis" class="card stack">
                <h3>{text.get("round-propose")}</h3>
                <p class="notice" data-kind="info">{text.get("care-propose-published")}</p>
                {scene.hidden()}
                {scene.form.area("text", "round-propose-text", "", "round-propose-text-help", false)}
                {scene.language()}
                {scene.form.submit("round-propose")}
            </form>
        }
    });
    view! {
        <section class="stack" aria-labelledby="room">
            <h2 id="room">{text.get("round-stage-propose")}</h2>
            <p>{text.get("round-propose-help")}</p>
            {none}<ul class="stack" role="list">{cards}</ul>
            {write}
        </section>
    }
    .into_any()
}

pub(super) fn choose(scene: &Scene, room: &ChooseRoom) -> AnyView {
    let text = scene.text;
    let count = room.proposals.len();
    let votes = room.open && scene.takes_part;
    let cards = room.proposals.iter().enumerate().map(|(place, proposal)| {
        let mine = room.mine.as_ref().and_then(|ranks| ranks.get(place).copied().flatten());
        let field = votes.then(|| rank(scene, place, count, mine));
        view! {
            <li class="card stack"><h3>{text.with("round-proposal", [("number", whole(place + 1).into())])}</h3>
                {scene.words(&proposal.text, &proposal.language, proposal.translation.as_ref())}
                {signed(scene, proposal)}{field}</li>
        }
    });
    let cards = cards.collect_view();
    let (_, unranked) = scene.form.notes("rank", "");
    let list = view! { <ul class="stack" role="list">{cards}</ul> };
    let body = if votes {
        view! {
            <form method="post" action="/act/choose_synthesis" class="stack">
                {scene.hidden()}
                <div id="f-rank" tabindex="-1">{unranked}</div>
                {list}
                {scene.form.submit("round-choose-submit")}
            </form>
        }
        .into_any()
    } else {
        list.into_any()
    };
    view! {
        <section class="stack" aria-labelledby="room">
            <h2 id="room">{text.get("round-stage-choose")}</h2>
            <p>{text.get("round-choose-help")}</p>
            {body}
        </section>
    }
    .into_any()
}

/// The rank of one proposal.
fn rank(scene: &Scene, place: usize, count: usize, mine: Option<u8>) -> AnyView {
    let text = scene.text;
    let name = format!("rank[{place}]");
    let mine = mine.map(|rank| rank.to_string()).unwrap_or_default();
    let chosen = scene.form.value(&name, &mine);
    let options = (0..=count).map(|rank| {
        let value = if rank == 0 {
            String::new()
        } else {
            rank.to_string()
        };
        let label = if rank == 0 {
            text.get("work-not-ranked")
        } else {
            text.number(whole(rank))
        };
        let selected = value == chosen;
        view! { <option value=value selected=selected>{label}</option> }
    });
    let id = format!("rank-{place}");
    view! {
        <div class="field"><label for=id.clone()>{text.get("round-choose-rank")}</label>
            <select id=id name=name>{options.collect_view()}</select></div>
    }
    .into_any()
}

pub(super) fn critique(scene: &Scene, room: &CritiqueRoom) -> AnyView {
    let text = scene.text;
    let cards = room.critiques.iter().map(|critique| {
        let by = critique.by.map(|by| voice(text, by));
        let report = scene.report(&Pointed::Words(Kind::Critique, critique.id.0));
        let translate = scene.translate(Kind::Critique, critique.id.0, &critique.language);
        view! { <li class="card">{scene.words(&critique.text, &critique.language, critique.translation.as_ref())}<p class="help cluster">{by}{translate}{report}</p></li> }
    });
    let cards: Vec<_> = cards.collect();
    let list = (!cards.is_empty()).then(|| {
        view! { <h3>{text.get("round-critiques")}</h3><ul class="stack" role="list">{cards}</ul> }
    });
    let write = (room.open && scene.takes_part).then(|| {
        view! {
            <form method="post" action="/act/criticise_synthesis" class="card stack">
                <h3>{text.get("round-criticise")}</h3>
                {scene.hidden()}
                {scene.form.area("text", "round-criticise-text", "", "", false)}
                {scene.language()}
                {scene.form.submit("round-criticise")}
            </form>
        }
    });
    let revise = room.may_revise.then(|| {
        let (_, language) = room.chosen.final_words();
        view! {
            <form method="post" action="/act/revise_synthesis" class="card stack">
                <h3>{text.get("round-revise")}</h3>
                <p class="help">{text.get("round-revise-help")}</p>
                {scene.hidden()}
                <input type="hidden" name="language" value=language.to_owned()/>
                {scene.form.area("revision", "round-revise-text", &room.chosen.text, "", false)}
                {scene.form.submit("round-revise")}
            </form>
        }
    });
    view! {
        <section class="stack" aria-labelledby="room">
            <h2 id="room">{text.get("round-stage-critique")}</h2>
            <p>{text.get("round-critique-help")}</p>
            {group_words(scene, &room.chosen)}
            {write}{revise}{list}
        </section>
    }
    .into_any()
}

/// The dissents, each to be joined by whoever is asked for one.
pub(super) fn dissents(scene: &Scene, dissents: &[DissentView], may_join: bool) -> Option<AnyView> {
    if dissents.is_empty() {
        return None;
    }
    let text = scene.text;
    let cards = dissents.iter().map(|dissent| {
        let voices = text.with("round-dissent-voices", [("count", whole(dissent.voices).into())]);
        let report = scene.report(&Pointed::Words(Kind::Dissent, dissent.id.0));
        let translate = scene.translate(Kind::Dissent, dissent.id.0, &dissent.language);
        let join = (may_join && !dissent.mine).then(|| {
            view! {
                <form method="post" action="/act/dissent_synthesis">
                    {scene.hidden()}
                    <button class="button" type="submit" name="dissent" value=dissent.id.to_string()>{text.get("round-dissent-join")}</button>
                </form>
            }
        });
        view! {
            <li class="card dissent">{scene.words(&dissent.text, &dissent.language, dissent.translation.as_ref())}
                <p class="help cluster"><span>{dissent.by.map(|by| voice(text, by))}" · "{voices}</span>{translate}{report}</p>{join}</li>
        }
    });
    Some(
        view! { <h3>{text.get("round-dissents")}</h3><ul class="stack" role="list">{cards.collect_view()}</ul> }
            .into_any(),
    )
}

pub(super) fn endorse(scene: &Scene, room: &EndorseRoom) -> AnyView {
    let text = scene.text;
    let votes = room.open && scene.takes_part;
    let said = room.supports.map(|supports| {
        let key = if supports {
            "round-you-support"
        } else {
            "round-you-oppose"
        };
        view! { <p class="notice" data-kind="ok">{text.get(key)}</p> }
    });
    let support = votes.then(|| {
        let button = |value: &'static str, key: &str| {
            view! { <button class="button" type="submit" name="supports" value=value>{text.get(key)}</button> }
        };
        view! {
            <form method="post" action="/act/endorse_synthesis" class="stack">
                {scene.hidden()}
                <h3>{text.get("round-support-question")}</h3>
                <div class="cluster">{button("yes", "round-support-yes")}{button("no", "round-support-no")}</div>
            </form>
        }
    });
    let opposes = votes && room.supports == Some(false);
    let write = opposes.then(|| {
        view! {
            <form method="post" action="/act/dissent_synthesis" class="card stack">
                <h3>{text.get("round-dissent-write")}</h3>
                <p>{text.get("round-dissent-help")}</p>
                {scene.hidden()}
                {scene.form.area("text", "round-dissent-text", "", "", true)}
                {scene.language()}
                <div class="cluster">
                    <button class="button" data-kind="primary" type="submit" name="dissent" value="write">{text.get("round-dissent-write")}</button>
                    {room.owes.then(|| view! { <button class="button" type="submit" name="dissent" value="decline">{text.get("round-dissent-decline")}</button> })}
                </div>
            </form>
        }
    });
    view! {
        <section class="stack" aria-labelledby="room">
            <h2 id="room">{text.get("round-stage-endorse")}</h2>
            <p>{text.get("round-endorse-help")}</p>
            {group_words(scene, &room.chosen)}
            {said}{support}{write}
            {dissents(scene, &room.dissents, opposes)}
        </section>
    }
    .into_any()
}
