//! A prompt of one turn or of several, as whoever answers it reads it.

use crate::parts::content::{collapsing, excerpt};
use crate::text::Text;
use domain::item::Message;
use leptos::prelude::*;

/// How many of a conversation's last turns stand open: what was asked, and what it was asked upon.
const OPEN: usize = 3;

/// The conversation; of a long one, the earlier turns are folded, and each long turn shows its beginning.
/// Neither needs a script.
pub fn prompt(text: Text, turns: &[Message], language: &str) -> AnyView {
    let early = turns.len().saturating_sub(OPEN);
    // One turn alone is not worth a fold.
    let early = if early == 1 { 0 } else { early };
    let (folded, open) = turns.split_at(early);
    let folded = (!folded.is_empty()).then(|| {
        let first = folded.first().map(|turn| excerpt(&turn.content));
        let count = text.number(i64::try_from(folded.len()).unwrap_or_default());
        let said = turn_views(text, folded, language, 0);
        view! {
            <details class="earlier">
                <summary>{text.with("work-earlier", [("count", count.into())])}" "
                    <span class="excerpt" lang=language.to_owned() dir="auto">{first}</span></summary>
                {said}
            </details>
        }
    });
    let open = turn_views(text, open, language, early);
    view! {
        <section class="prompt" aria-labelledby="prompt">
            <h2 id="prompt">{text.get("work-prompt")}</h2>{folded}{open}
        </section>
    }
    .into_any()
}

fn turn_views(text: Text, turns: &[Message], language: &str, from: usize) -> AnyView {
    let turns = turns.iter().zip(from..).map(|(turn, place)| {
        let speaker = text.get(&format!("speaker-{}", turn.role));
        let more = text.get("work-show-turn");
        let shown = collapsing(&turn.content, language, &format!("turn-{place}"), more);
        view! {
            <div class="turn" data-role=turn.role.clone()>
                <p class="speaker">{speaker}</p>
                {shown}
            </div>
        }
    });
    turns.collect_view().into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::locale::Locale;

    fn turns(count: usize) -> Vec<Message> {
        let role = |place| if place % 2 == 0 { "user" } else { "assistant" };
        (0..count)
            .map(|place| Message {
                role: role(place).to_owned(),
                content: format!("turn number {place}"),
            })
            .collect()
    }

    #[test]
    fn long_conversations_fold_and_lose_nothing() {
        let text = Text { locale: Locale::En };
        for count in [1, 3, 4, 5, 12] {
            let html = prompt(text, &turns(count), "en").to_html();
            assert_eq!(html.contains("<details"), count > 4, "{count}");
            for place in 0..count {
                assert!(
                    html.contains(&format!("turn number {place}<")),
                    "{place} of {count}"
                );
            }
        }
        let long = [Message {
            role: "user".to_owned(),
            content: "word ".repeat(400),
        }];
        assert!(
            prompt(text, &long, "en")
                .to_html()
                .contains("type=\"checkbox\"")
        );
    }
}
