//! Text that models and people wrote: hostile until shown safely.
//!
//! It is escaped like all text, its direction is found from itself, code between fences keeps its
//! shape, and characters that would reorder the text around them are made visible.

use domain::credential::is_bidi_control;
use leptos::prelude::*;

/// A run of text, of code, or a table.
enum Block<'t> {
    Prose(&'t str),
    Code(&'t str),
    Table(Vec<Vec<&'t str>>),
}

/// The rows of a table written with bars, the heads first; nothing where it is none.
fn table(text: &str) -> Option<Vec<Vec<&str>>> {
    let mut lines = text.lines();
    let heads = split(lines.next()?)?;
    let rule = split(lines.next()?)?;
    let ruled = |cell: &&str| cell.contains('-') && cell.chars().all(|c| matches!(c, '-' | ':'));
    if rule.len() != heads.len() || !rule.iter().all(ruled) {
        return None;
    }
    let rows: Option<Vec<Vec<&str>>> = lines.map(split).collect();
    Some([vec![heads], rows?].concat())
}

/// The cells of a line with bars at both ends.
fn split(line: &str) -> Option<Vec<&str>> {
    let inside = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    Some(inside.split('|').map(str::trim).collect())
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    for (index, part) in text.split("```").enumerate() {
        if index % 2 == 0 {
            let paragraphs = part.split("\n\n").map(|p| p.trim_matches('\n'));
            blocks.extend(
                paragraphs
                    .filter(|p| !p.trim().is_empty())
                    .map(|p| table(p).map_or(Block::Prose(p), Block::Table)),
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
        Block::Table(rows) => table_view(&rows),
    });
    view! { <div class="content" lang=language.to_owned() dir="auto">{blocks.collect_view()}</div> }
        .into_any()
}

fn table_view(rows: &[Vec<&str>]) -> AnyView {
    let row = |cells: &Vec<&str>, head: bool| {
        let cells = cells.iter().map(|cell| {
            let cell = visible(cell);
            if head {
                view! { <th scope="col" dir="auto">{cell}</th> }.into_any()
            } else {
                view! { <td dir="auto">{cell}</td> }.into_any()
            }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    };
    let heads = rows.first().map(|cells| row(cells, true));
    let body = rows
        .iter()
        .skip(1)
        .map(|cells| row(cells, false))
        .collect_view();
    view! {
        <div class="table-scroll" tabindex="0"><table class="data"><thead>{heads}</thead><tbody>{body}</tbody></table></div>
    }
    .into_any()
}

/// How much of a text stands in a line, in characters.
const EXCERPT: usize = 90;

/// A text's beginning in one line.
pub fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = line.chars().take(EXCERPT);
    let mut start: String = shown.filter(|c| !is_bidi_control(*c)).collect();
    if line.chars().count() > EXCERPT {
        start.push('…');
    }
    start
}

/// From how many characters on, or how many lines, a text is long: it shows its beginning at first.
const LONG: (usize, usize) = (1_200, 20);

/// As [`content`]; a long text shows its beginning, and all of it once a box is ticked, which needs no
/// script. `more` is the box's label, `id` what its own id is made of.
pub fn collapsing(text: &str, language: &str, id: &str, more: String) -> AnyView {
    let (characters, lines) = LONG;
    if text.chars().count() < characters && text.lines().count() < lines {
        return content(text, language);
    }
    let id = format!("{id}-all");
    view! {
        <div class="long">
            {content(text, language)}
            <p class="more"><input type="checkbox" id=id.clone()/><label for=id>{more}</label></p>
        </div>
    }
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
        let html = html + &content("| a | b |\n|:--|---|\n| 1 | <i>2</i> |", "en").to_html();
        assert!(html.contains("<table") && html.contains("<th") && html.contains("&lt;i&gt;2"));
        assert!(
            !content("| a | b |\n| 1 | 2 |", "en")
                .to_html()
                .contains("<table"),
            "no rule, no table"
        );
        assert!(html.contains("<pre") && html.contains("let x = 1;") && !html.contains("js\n"));
    }
}
