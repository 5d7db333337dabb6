//! A room that goes on while somebody reads it: a line that says how many are there and what is new, and
//! a plain script that brings new posts in. Without scripts the page is loaded again, as any page is.

use crate::visit::Visit;
use leptos::prelude::*;
use service::round::view::RoundView;

/// The page's script, served where `Backend::live` says.
pub const PAGE: &str = include_str!("page.js");

/// The line above a room, with its script; nothing for whoever may not follow it.
pub fn line(visit: &Visit, round: &RoundView) -> Option<AnyView> {
    if !round.may_follow {
        return None;
    }
    let text = visit.text;
    let topic = visit.query.get("topic").cloned().unwrap_or_default();
    let topic: String = url::form_urlencoded::byte_serialize(topic.as_bytes()).collect();
    let (id, lang) = (round.card.id, text.locale.tag());
    let stream = format!("/rounds/{id}/live?lang={lang}&topic={topic}");
    let here = visit.path.clone();
    Some(
        view! {
            <div class="live" data-stream=stream data-after=round.seq.to_string() data-gone=text.get("care-gone")>
                <span data-here></span>" "
                <span role="status"><a data-fresh href=here.clone() hidden></a></span>
            </div>
            <p class="notice" data-kind="info" role="status" data-moved hidden>
                {text.get("live-moved")}" "<a href=format!("/rounds/{}", round.card.id)>{text.get("live-see")}</a></p>
            <script src=visit.backend.live.to_string() defer></script>
        }
        .into_any(),
    )
}
