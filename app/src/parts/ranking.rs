//! The responses with the radio buttons that rank them, inside the island that makes ranking nicer.

use crate::islands::ranker::{Ranker, Words};
use crate::parts::content::{collapsing, excerpt};
use crate::parts::form::FormParts;
use crate::text::Text;
use leptos::prelude::*;
use service::work::Shown;

/// The responses to rank; `language` is theirs.
pub fn ranker(text: Text, form: &FormParts, language: &str, responses: &[Shown]) -> AnyView {
    let count = responses.len();
    let cards = (0u8..).zip(responses).map(|(index, response)| {
        let chosen = form.value(&format!("rank[{index}]"), "");
        let name = letter(text, index);
        let more = text.with("work-show-all", [("response", name.clone().into())]);
        let heading = format!("response-{index}");
        view! {
            <article class="response" data-index=index.to_string() aria-labelledby=heading.clone()>
                <header class="response-head"><h3 id=heading.clone()>{name}</h3>{tap(text, index)}</header>
                {collapsing(&response.text, language, &heading, more)}
                {rank_choices(text, index, count, &chosen)}
            </article>
        }
    });
    let cards = cards.collect_view();
    let tray = tray(text, language, responses);
    view! {
        <Ranker words=words(text, count)>
            <div class="responses">{cards}</div>
            {tray}
            <p class="visually-hidden" role="status" id="ranker-said"></p>
        </Ranker>
    }
    .into_any()
}

/// Ranks a response next, once the island shows it.
fn tap(text: Text, index: u8) -> AnyView {
    let id = format!("tap-{index}");
    let labelled = format!("response-{index} {id}");
    view! {
        <button type="button" class="tap" id=id data-step="tap" aria-labelledby=labelled aria-pressed="false" hidden>
            {text.get("ranker-place")}
        </button>
    }
    .into_any()
}

/// The tray: the order in words, every response in reach of buttons and of dragging. The island shows
/// it and keeps its rows in order.
fn tray(text: Text, language: &str, responses: &[Shown]) -> AnyView {
    let rows = (0u8..)
        .zip(responses)
        .map(|(index, response)| row(text, language, index, &response.text));
    view! {
        <section class="tray" id="tray-all" aria-labelledby="tray" hidden>
            <h3 id="tray">{text.get("ranker-order")}</h3>
            <div class="order" id="tray-ranked">
                <p class="help" id="tray-empty">{text.get("ranker-empty")}</p>
                <ol role="list" id="tray-in" aria-labelledby="tray"></ol>
            </div>
            <div class="order" id="tray-left">
                <h4 id="left-out">{text.get("work-not-ranked")}</h4>
                <p class="help" id="tray-full" hidden>{text.get("ranker-none-left-out")}</p>
                <ul role="list" id="tray-out" aria-labelledby="left-out">{rows.collect_view()}</ul>
            </div>
            <p class="help keys">{text.get("ranker-keys")}</p>
        </section>
    }
    .into_any()
}

fn row(text: Text, language: &str, index: u8, response: &str) -> AnyView {
    let tool = |step: &'static str, sign: &'static str, key: &str| {
        let id = format!("tray-{step}-{index}");
        let labelled = format!("tray-name-{index} {id}");
        let label = text.get(key);
        view! {
            <button type="button" class="tool" id=id data-step=step aria-label=label.clone() title=label
                aria-labelledby=labelled>{sign}</button>
        }
    };
    let drag = text.get("ranker-drag");
    let grip = format!("tray-grip-{index}");
    let labelled = format!("tray-name-{index} {grip}");
    view! {
        <li class="row" id=format!("tray-row-{index}") data-index=index.to_string()>
            <button type="button" class="grip" id=grip aria-label=drag.clone() title=drag aria-labelledby=labelled>
                <span aria-hidden="true"></span>
            </button>
            <span class="place" id=format!("tray-place-of-{index}") aria-hidden="true"></span>
            <span class="what">
                <strong id=format!("tray-name-{index}")>{letter(text, index)}</strong>" "
                <span class="state" id=format!("tray-state-{index}")></span>
                <span class="excerpt" lang=language.to_owned() dir="auto" aria-hidden="true">{excerpt(response)}</span>
            </span>
            <span class="tools">
                {tool("place", "+", "ranker-place")}
                {tool("up", "↑", "ranker-up")}{tool("down", "↓", "ranker-down")}
                {tool("tie", "=", "ranker-tie")}{tool("remove", "×", "ranker-remove")}
            </span>
        </li>
    }
    .into_any()
}

/// The name of the response at an index: A, B, C in the reader's script.
pub fn letter(text: Text, index: u8) -> String {
    let name = text.get(&format!("letter-{}", index + 1));
    text.with("work-response", [("name", name.into())])
}

fn rank_choices(text: Text, index: u8, count: usize, chosen: &str) -> AnyView {
    let choices = (0..=count).map(|rank| {
        let value = if rank == 0 { String::new() } else { rank.to_string() };
        let label = if rank == 0 { text.get("work-not-ranked") } else { digits(text, rank) };
        let id = format!("rank-{index}-{rank}");
        let checked = value == chosen;
        view! {
            <span class="choice">
                <input type="radio" id=id.clone() name=format!("rank[{index}]") value=value checked=checked/>
                <label for=id>{label}</label>
            </span>
        }
    });
    let legend = text.with("work-rank-of", [("response", letter(text, index).into())]);
    view! {
        <fieldset class="rank-choices"><legend>{legend}</legend>{choices.collect_view()}</fieldset>
    }
    .into_any()
}

fn digits(text: Text, number: usize) -> String {
    text.number(i64::try_from(number).unwrap_or_default())
}

/// The words that the island needs: it has no Fluent of its own. Names in braces stand where it puts
/// something in.
fn words(text: Text, count: usize) -> Words {
    Words {
        names: (0u8..)
            .take(count)
            .map(|index| letter(text, index))
            .collect(),
        numbers: (0..=count).map(|number| digits(text, number)).collect(),
        place: text.get("ranker-place"),
        left_out: text.get("work-not-ranked"),
        said: text.with(
            "ranker-said",
            [
                ("response", "{response}".into()),
                ("state", "{state}".into()),
            ],
        ),
        at: text.with(
            "ranker-at",
            [("place", "{place}".into()), ("places", "{places}".into())],
        ),
        tied: text.with("ranker-tied", [("others", "{others}".into())]),
        comma: text.get("ranker-comma"),
    }
}
