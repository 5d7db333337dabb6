//! Distributions as bars: server-rendered SVG with a table of the same numbers beside it.
//!
//! Shares are told apart by pattern and label, not by colour alone. There is no script and no style
//! attribute; in right-to-left languages the picture is mirrored by its coordinates.

use crate::text::Text;
use domain::locale::Direction;
use domain::preference::{Counts, Share};
use leptos::prelude::*;

const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 34.0;

/// One row of a figure: a group and its counts; `None` where suppressed.
pub struct Bar {
    /// Whose.
    pub label: String,
    /// The counts, or nothing.
    pub counts: Option<Counts>,
}

/// A figure of bars with its table; `names` are the three outcomes', the middle empty where there
/// are only two.
pub fn figure(text: Text, title: String, names: &[String; 3], bars: &[Bar]) -> AnyView {
    let said = finding(text, names, bars);
    telling(text, title, said, names, bars)
}

/// The same with another finding.
pub fn telling(
    text: Text,
    title: String,
    finding: Option<String>,
    names: &[String; 3],
    bars: &[Bar],
) -> AnyView {
    let rtl = text.locale.direction() == Direction::Rtl;
    let rows = bars
        .iter()
        .map(|bar| row(text, names, bar, rtl))
        .collect_view();
    let heads = names.iter().filter(|name| !name.is_empty());
    let heads = heads
        .map(|name| view! { <th scope="col">{name.clone()}</th> })
        .collect_view();
    view! {
        <figure class="card stack bars">
            <figcaption><strong>{title.clone()}</strong></figcaption>
            {finding.map(|said| view! { <p>{said}</p> })}
            <div class="table-scroll" tabindex="0" role="region" aria-label=title>
                <table class="data">
                    <thead><tr>
                        <th scope="col">{text.get("distribution-group")}</th>
                        <th scope="col" class="number">{text.get("distribution-people")}</th>
                        <th scope="col">{text.get("distribution-picture")}</th>
                        {heads}
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </figure>
    }
    .into_any()
}

/// The finding in words: what the largest share of everybody says.
fn finding(text: Text, names: &[String; 3], bars: &[Bar]) -> Option<String> {
    let counts = bars.first()?.counts?;
    let shares = counts.shares()?;
    let of_names = names
        .iter()
        .zip(shares)
        .filter(|(name, _)| !name.is_empty());
    let (name, share) = of_names.max_by(|a, b| a.1.share.total_cmp(&b.1.share))?;
    Some(text.with(
        "distribution-finding",
        [
            ("outcome", name.clone().into()),
            ("share", text.percent(share.share).into()),
            ("low", text.percent(share.low).into()),
            ("high", text.percent(share.high).into()),
            (
                "people",
                i64::try_from(counts.people()).unwrap_or_default().into(),
            ),
        ],
    ))
}

fn row(text: Text, names: &[String; 3], bar: &Bar, rtl: bool) -> AnyView {
    let columns = names.iter().filter(|name| !name.is_empty()).count();
    let Some((counts, shares)) = bar
        .counts
        .and_then(|counts| Some((counts, counts.shares()?)))
    else {
        let why = if bar.counts.is_none() {
            "distribution-suppressed"
        } else {
            "distribution-nobody"
        };
        return view! {
            <tr>
                <th scope="row" dir="auto">{bar.label.clone()}</th>
                <td colspan=(columns + 2).to_string()>{text.get(why)}</td>
            </tr>
        }
        .into_any();
    };
    let cells = names
        .iter()
        .zip(shares)
        .filter(|(name, _)| !name.is_empty())
        .map(|(_, share)| {
            view! { <td class="number">{interval(text, share)}</td> }
        });
    let cells = cells.collect_view();
    let people = text.number(i64::try_from(counts.people()).unwrap_or_default());
    view! {
        <tr>
            <th scope="row" dir="auto">{bar.label.clone()}</th>
            <td class="number">{people}</td>
            <td>{picture(text, names, &shares, rtl)}</td>
            {cells}
        </tr>
    }
    .into_any()
}

fn interval(text: Text, share: Share) -> String {
    text.with(
        "distribution-share",
        [
            ("share", text.percent(share.share).into()),
            ("low", text.percent(share.low).into()),
            ("high", text.percent(share.high).into()),
        ],
    )
}

/// The stacked bar, with a whisker for the first outcome's interval.
fn picture(text: Text, names: &[String; 3], shares: &[Share; 3], rtl: bool) -> AnyView {
    let place = |share: f64, width: f64| {
        let x = share * WIDTH;
        if rtl { WIDTH - x - width } else { x }
    };
    let mut from = 0.0;
    let mut parts = Vec::new();
    for (share, class) in shares.iter().zip(["first", "tie", "second"]) {
        let width = share.share * WIDTH;
        let x = format!("{:.1}", place(from, width));
        parts.push(view! {
            <rect class=format!("share share-{class}") x=x y="6" height="22" width=format!("{width:.1}")></rect>
        });
        from += share.share;
    }
    let [first, ..] = shares;
    let (low, high) = (
        format!("{:.1}", place(first.low, 0.0)),
        format!("{:.1}", place(first.high, 0.0)),
    );
    let said: Vec<String> = names
        .iter()
        .zip(shares)
        .filter(|(name, _)| !name.is_empty())
        .map(|(name, share)| format!("{name} {}", text.percent(share.share)))
        .collect();
    view! {
        <svg class="bar" role="img" aria-label=said.join(", ") viewBox=format!("0 0 {WIDTH} {HEIGHT}") width="320" height="34">
            {parts}
            <line class="whisker" x1=low.clone() x2=high.clone() y1="17" y2="17"></line>
            <line class="whisker" x1=low.clone() x2=low y1="12" y2="22"></line>
            <line class="whisker" x1=high.clone() x2=high y1="12" y2="22"></line>
        </svg>
    }
    .into_any()
}
