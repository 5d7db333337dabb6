//! How candidates stand, by several rules, and how easily the first changes.

use super::{count, number, range, share};
use crate::parts::chart::{Axis, Figure as Chart, Row, Shades, interval, legend, stacked};
use crate::text::Text;
use domain::analysis::contest::{Fragility, Standings, Verdict};
use domain::undefined::Undefined;
use leptos::prelude::*;

/// So many pairs are drawn: those of the candidates that stand first.
const PAIRS: usize = 15;

fn name(verdict: &Verdict, candidate: usize) -> String {
    verdict
        .candidates
        .get(candidate)
        .cloned()
        .unwrap_or_default()
}

/// Who is preferred, or why that can't be told.
pub fn view(text: Text, verdict: &Verdict) -> AnyView {
    let standings = match &verdict.standings {
        Ok(standings) => standings,
        Err(reason) => {
            let said = super::reason(text, *reason);
            let said = text.with("analysis-standings-none", [("reason", said.into())]);
            return view! { <p class="finding">{said}</p> }.into_any();
        }
    };
    let axis = Axis::new(text, 0.0, 1.0).against(Some(0.5));
    let rows = standings.all.iter().map(|standing| {
        let said = range(text, standing.chance, share);
        Row {
            label: name(verdict, standing.candidate),
            picture: standing
                .chance
                .known()
                .map(|known| interval(&axis, known, said.clone())),
            cells: vec![
                said,
                range(text, standing.first, share),
                range(text, standing.worth, number),
                number(text, standing.plackett_luce),
                count(text, standing.people),
            ],
            whole: false,
        }
    });
    let heads = [
        "analysis-chance",
        "analysis-first",
        "analysis-worth",
        "analysis-plackett-luce",
        "distribution-people",
    ];
    let figure = Chart {
        title: text.get("analysis-standings-title"),
        finding: lead(text, verdict, standings),
        how: Some(text.get("analysis-standings-how")),
        legend: None,
        label_head: text.get("analysis-candidate"),
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: rows.collect(),
        axis: Some(axis.view(|tick| text.percent(tick))),
    };
    let fragile = fragile(text, verdict, standings.people_to_go);
    let unmarked = standings.unmarked.as_ref().map(|worths| {
        let best = worths.iter().enumerate();
        let best = best.filter_map(|(candidate, worth)| Some((candidate, worth.known()?)));
        let best = best
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(candidate, _)| candidate);
        let first = standings.all.first().map(|standing| standing.candidate);
        let key = if best == first {
            "analysis-unmarked-same"
        } else {
            "analysis-unmarked-other"
        };
        let best = best.map_or_else(String::new, |candidate| name(verdict, candidate));
        view! { <p>{text.with(key, [("first", best.into())])}</p> }
    });
    let earlier = standings.earlier.and_then(|earlier| {
        let (value, low, high) = earlier.known()?;
        let key = if low > 0.5 || high < 0.5 {
            "analysis-earlier-biased"
        } else {
            "analysis-earlier-even"
        };
        let said = text.with(
            key,
            [
                ("share", text.percent(value).into()),
                ("low", text.percent(low).into()),
                ("high", text.percent(high).into()),
            ],
        );
        Some(view! { <p>{said}</p> })
    });
    view! { {figure.view(text)}<p>{fragile}</p>{unmarked}{earlier} }.into_any()
}

fn lead(text: Text, verdict: &Verdict, standings: &Standings) -> Option<String> {
    let [first, second, ..] = &standings.all[..] else {
        return None;
    };
    let (value, low, high) = first.chance.known()?;
    let clear = second.chance.known().is_some_and(|(_, _, high)| low > high);
    let key = if clear {
        "analysis-standings-clear"
    } else {
        "analysis-standings-open"
    };
    let said = [
        ("first", name(verdict, first.candidate).into()),
        ("second", name(verdict, second.candidate).into()),
        ("share", text.percent(value).into()),
        ("low", text.percent(low).into()),
        ("high", text.percent(high).into()),
    ];
    Some(text.with(key, said))
}

/// How many people decide who is first.
fn fragile(text: Text, verdict: &Verdict, found: Result<Fragility, Undefined>) -> String {
    let fragile = match found {
        Ok(fragile) => fragile,
        Err(Undefined::TooFew) => return text.get("analysis-fragile-not"),
        Err(Undefined::NoVariation) => return text.get("analysis-fragile-tied"),
        Err(reason) => {
            let said = super::reason(text, reason);
            return text.with("analysis-fragile-unknown", [("reason", said.into())]);
        }
    };
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of people are far below 2^52"
    )]
    let part = fragile.gone as f64 / fragile.of.max(1) as f64;
    text.with(
        "analysis-fragile",
        [
            ("gone", count(text, fragile.gone).into()),
            ("of", count(text, fragile.of).into()),
            ("share", text.percent(part).into()),
            ("winner", name(verdict, fragile.winner).into()),
            ("challenger", name(verdict, fragile.challenger).into()),
        ],
    )
}

/// The orders of several rules beside one another.
pub fn rules(text: Text, verdict: &Verdict) -> Option<AnyView> {
    let standings = verdict.standings.as_ref().ok()?;
    let firsts: Vec<&Vec<usize>> = standings
        .rules
        .iter()
        .filter_map(|rule| rule.order.first())
        .collect();
    let first = firsts.first()?;
    let finding = if firsts.iter().all(|other| other == first) {
        let named: Vec<String> = first.iter().map(|c| name(verdict, *c)).collect();
        text.with(
            "analysis-rules-agree",
            [("first", named.join(" = ").into())],
        )
    } else {
        text.get("analysis-rules-differ")
    };
    let rows = standings.rules.iter().map(|rule| {
        let tier = |tier: &Vec<usize>| {
            let names: Vec<String> = tier.iter().map(|c| name(verdict, *c)).collect();
            names.join(" = ")
        };
        let order: Vec<String> = rule.order.iter().map(tier).collect();
        let undefined = rule.undefined.map(|reason| super::reason(text, reason));
        Row {
            label: text.get(&format!("analysis-rule-{}", rule.rule)),
            picture: None,
            cells: vec![undefined.unwrap_or_else(|| order.join(" › "))],
            whole: false,
        }
    });
    let figure = Chart {
        title: text.get("analysis-rules-title"),
        finding: Some(finding),
        how: Some(text.get("analysis-rules-how")),
        legend: None,
        label_head: text.get("analysis-rule"),
        heads: vec![text.get("analysis-order")],
        rows: rows.collect(),
        axis: None,
    };
    Some(figure.view(text))
}

/// Two candidates at a time, each person once.
pub fn pairs(text: Text, verdict: &Verdict) -> Option<AnyView> {
    let standings = verdict.standings.as_ref().ok()?;
    let place = |candidate: usize| standings.all.iter().position(|s| s.candidate == candidate);
    let mut pairs: Vec<_> = verdict
        .pairs
        .iter()
        .filter_map(|pair| Some(((place(pair.a)?, place(pair.b)?), pair)))
        .collect();
    pairs.sort_by_key(|((a, b), _)| (a.min(b).to_owned(), a.max(b).to_owned()));
    let rows = pairs.iter().take(PAIRS).map(|((a, b), pair)| {
        // Whoever stands better first.
        let turned = a > b;
        let (first, second) = if turned {
            (pair.b, pair.a)
        } else {
            (pair.a, pair.b)
        };
        let ranges = if turned {
            [pair.prefer_b, pair.neither, pair.prefer_a]
        } else {
            [pair.prefer_a, pair.neither, pair.prefer_b]
        };
        let shares: Option<Vec<f64>> = ranges.iter().map(|range| range.value.known()).collect();
        let names = [
            name(verdict, first),
            text.get("analysis-neither"),
            name(verdict, second),
        ];
        let said = names.iter().zip(ranges);
        let said: Vec<String> = said
            .map(|(name, range)| format!("{name}: {}", share(text, range.value)))
            .collect();
        let [prefer_first, neither, prefer_second] =
            ranges.map(|range| super::range(text, range, share));
        Row {
            label: text.with(
                "distribution-pair",
                [
                    ("a", name(verdict, first).into()),
                    ("b", name(verdict, second).into()),
                ],
            ),
            picture: shares.map(|shares| stacked(text, Shades::Outcomes, &shares, said.join(", "))),
            cells: vec![prefer_first, neither, prefer_second],
            whole: false,
        }
    });
    let rows: Vec<Row> = rows.collect();
    let heads = [
        "analysis-prefer-first",
        "analysis-neither",
        "analysis-prefer-second",
    ];
    let heads = heads.map(|key| text.get(key)).to_vec();
    (!rows.is_empty()).then(|| {
        Chart {
            title: text.get("analysis-pairs-title"),
            finding: None,
            how: Some(text.get("analysis-pairs-how")),
            legend: Some(legend(Shades::Outcomes, &heads)),
            label_head: text.get("analysis-pair"),
            heads,
            rows,
            axis: None,
        }
        .view(text)
    })
}
