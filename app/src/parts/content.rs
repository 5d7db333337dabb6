//! Text that models and people wrote: hostile until shown safely.
//!
//! It is escaped like all text, its direction is found from itself, code between fences keeps its
//! shape, and characters that would reorder the text around them are made visible.

use domain::credential::is_bidi_control;
use leptos::prelude::*;

/// A run of text or of code.
enum Block<'t> {
    Prose(&'t str),
    Code(&'t str),
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    for (index, part) in text.split("```").enumerate() {
        if index % 2 == 0 {
            let paragraphs = part.split("\n\n").map(|p| p.trim_matches('\n'));
            blocks.extend(
                paragraphs
                    .filter(|p| !p.trim().is_empty())
                    .map(Block::Prose),
            );
        } else {
            // The first line may name the language.
            let code = part.split_once('\n').map_or(part, |(_, code)| code);
            blocks.push(Block::Code(code));
        }
    }
    blocks
}

/// Pieces of a line, with reordering characters in between shown as their code points.
fn visible(text: &str) -> Vec<AnyView> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(is_bidi_control) {
        let (before, after) = rest.split_at(at);
        let mut characters = after.chars();
        let control = characters.next().unwrap_or_default();
        pieces.push(before.to_owned().into_any());
        pieces.push(
            view! { <span class="control">{format!("U+{:04X}", u32::from(control))}</span> }
                .into_any(),
        );
        rest = characters.as_str();
    }
    pieces.push(rest.to_owned().into_any());
    pieces
}

/// Somebody's text in its language, line breaks kept.
pub fn content(text: &str, language: &str) -> AnyView {
    let blocks = blocks(text).into_iter().map(|block| match block {
        Block::Prose(prose) => view! { <p dir="auto">{visible(prose)}</p> }.into_any(),
        Block::Code(code) => {
            view! { <pre dir="ltr" tabindex="0"><code>{visible(code)}</code></pre> }.into_any()
        }
    });
    view! { <div class="content" lang=language.to_owned() dir="auto">{blocks.collect_view()}</div> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        let html = content(
            "<script>alert(1)</script> a\u{202e}b\n\n```js\nlet x = 1;\n```",
            "en",
        )
        .to_html();
        assert!(!html.contains("<script>"));
        assert!(html.contains("&lt;script&gt;"));
        assert!(html.contains("U+202E") && !html.contains('\u{202e}'));
        assert!(html.contains("<pre") && html.contains("let x = 1;") && !html.contains("js\n"));
    }
}
