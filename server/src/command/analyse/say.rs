//! A report for the terminal: the same figures as in JSON, the most telling ones only.

use domain::analysis::ratings::Analysis;
use domain::analysis::sample::weighting::Warned;
use domain::analysis::sample::{PrivateCounts, Weighting};
use domain::analysis::{Apart, Beside, Figure, Found, Opinions, Range, Report, Verdict};
use std::fmt::Write;

/// So many units or items are listed.
const LISTED: usize = 10;

pub fn report(report: &Report) -> String {
    let mut out = String::new();
    // Writing into a String does not fail.
    let mut say = |line: String| {
        let _ = writeln!(out, "{line}");
    };
    say(report.source.name.clone());
    if report.source.simulated {
        say("SIMULATED: no person made these judgements".to_owned());
    }
    match &report.found {
        Found::Values(found) => values(found, &mut say),
        Found::Orders(found) => orders(found, &mut say),
    }
    beside(&report.beside, &report.found, &mut say);
    let method = report.found.method();
    say(format!(
        "\n95% intervals over people and p-values by shuffling people, {} draws; q is p after control of\nfalse discoveries. Nothing is told of fewer than {} people. --html writes a report to read.",
        method.draws, method.k
    ));
    out
}

/// What was asked for beside the findings.
fn beside(beside: &Beside, found: &Found, say: &mut dyn FnMut(String)) {
    match &beside.weighting {
        Some(Ok(weighting)) => weighed(weighting, say),
        Some(Err(reason)) => say(format!("\nnot weighted: {reason}")),
        None => {}
    }
    match (&beside.position, found) {
        (Some(Ok(corrected)), Found::Orders(verdict)) => {
            say(format!(
                "\nlog-worths without what the place shown did, from {} orders:",
                corrected.orders
            ));
            for (name, worth) in verdict.candidates.iter().zip(&corrected.worths) {
                say(format!("  {name:<28} {}", range(*worth)));
            }
            let effects = corrected.positions.iter().map(|effect| figure(*effect));
            let effects: Vec<String> = effects.collect();
            say(format!(
                "  places, first shown first: {}",
                effects.join(", ")
            ));
        }
        (Some(Err(reason)), _) => say(format!("\nnot corrected for the place shown: {reason}")),
        _ => {}
    }
}

fn weighed(weighting: &Weighting, say: &mut dyn FnMut(String)) {
    say(format!(
        "\nweighted to the population: {} people are worth {:.0}, the largest weight is {:.2}",
        weighting.people, weighting.effective, weighting.largest
    ));
    for warned in &weighting.warnings {
        say(format!("  careful: {}", warning(warned)));
    }
    for margin in &weighting.margins {
        let of = format!("{} {}", margin.attribute, margin.value);
        say(format!(
            "  {of:<40} {} here, {:.3} in the population, {} weighted",
            figure(margin.people),
            margin.population,
            figure(margin.weighted)
        ));
    }
    for answer in &weighting.answers {
        say(format!(
            "  {:<28} {} unweighted, {} weighted",
            answer.name.as_deref().unwrap_or("mean"),
            figure(answer.plain),
            range(answer.weighted)
        ));
    }
}

fn warning(warned: &Warned) -> String {
    let about = [&warned.attribute, &warned.value];
    let about: Vec<&str> = about.into_iter().flatten().map(String::as_str).collect();
    let about = about.join(" ");
    let share = warned.figure.unwrap_or_default();
    match warned.warning {
        "nobody" => format!("nobody here is {about}; its share went to the others"),
        "no-share" => format!("the population has no {about}: those people weigh nothing"),
        "untold" => format!("nobody said their {about}: it was not weighted"),
        "trimmed" => {
            format!("weights were cut to five times the mean; shares are missed by {share:.3}")
        }
        "run-away" => format!(
            "few people speak for many: the weights leave {:.0}% of the people's information",
            100.0 * share
        ),
        _ => format!("the margins contradict one another; shares are missed by {share:.3}"),
    }
}

/// Counts with differential privacy, for the terminal.
pub fn private(counts: &PrivateCounts) -> String {
    let mut out = String::new();
    let mut say = |line: String| {
        let _ = writeln!(out, "{line}");
    };
    say(format!(
        "people by their usual answer, with noise: epsilon {} of {} spent",
        counts.spent, counts.epsilon
    ));
    for table in &counts.tables {
        let of = table.attribute.as_deref().unwrap_or("everybody");
        say(format!("\n{of} (epsilon {})", table.epsilon));
        for group in &table.groups {
            let name = match (&group.name, &table.attribute) {
                (Some(name), _) => name.as_str(),
                (None, Some(_)) => "did not say",
                (None, None) => "all",
            };
            let people = counts.answers.iter().zip(&group.people);
            let people: Vec<String> = people.map(|(a, n)| format!("{a}: {n}")).collect();
            say(format!("  {name:<28} {}", people.join(", ")));
        }
    }
    say("\nEach person counts once in each table. Counts can be negative, and sums need not fit.\nRunning this again spends as much again: publish one run.".to_owned());
    out
}

fn figure(figure: Figure) -> String {
    match figure {
        Figure::Known(value) => format!("{value:.3}"),
        Figure::Unknown { undefined } => undefined.to_string(),
    }
}

fn range(range: Range) -> String {
    match range.known() {
        Some((value, low, high)) => format!("{value:.3} ({low:.3} to {high:.3})"),
        None => figure(range.value),
    }
}

fn apart(apart: &Apart) -> String {
    let q = apart.q.map_or(String::new(), |q| format!(", q {q:.3}"));
    match (apart.divergence, apart.p) {
        (Figure::Known(bits), Figure::Known(p)) => {
            format!("apart by {bits:.3} bits, p {p:.3}{q}")
        }
        (unknown, _) => format!("not compared: {}", figure(unknown)),
    }
}

fn values(found: &Analysis, say: &mut dyn FnMut(String)) {
    say(format!(
        "{} people, {} units, {} values\n",
        found.people,
        found.units,
        found.all.ratings.unwrap_or_default()
    ));
    let name = |place: usize| -> String {
        let label = found.labels.get(place).cloned();
        let value = found.values.get(place).copied().unwrap_or_default();
        label.unwrap_or_else(|| value.to_string())
    };
    for (place, share) in found.all.shares.iter().enumerate() {
        let of = Range {
            value: Figure::Known(share.share),
            low: share.low,
            high: share.high,
        };
        say(format!("  {:<12} {}", name(place), range(of)));
    }
    let all = &found.all;
    let [low, high] = all.mean_interval;
    let mean = Range {
        value: all.mean,
        low,
        high,
    };
    say(format!("mean {}, alpha {}", range(mean), figure(all.alpha)));
    for comparison in &found.by {
        say(format!(
            "\n{}: {} ({} people did not say)",
            comparison.attribute,
            apart(&comparison.apart),
            comparison.missing
        ));
        for group in &comparison.groups {
            let people = group.people.map_or("few".to_owned(), |n| n.to_string());
            let [low, high] = group.mean_interval;
            let mean = Range {
                value: group.mean,
                low,
                high,
            };
            let index = group.index.map_or("-".to_owned(), figure);
            say(format!(
                "  {:<28} {people:>5}  mean {}, alpha {}, association index {index}",
                group.name,
                range(mean),
                figure(group.alpha),
            ));
        }
    }
    if !found.findings.is_empty() {
        say("\nmost divided:".to_owned());
    }
    for unit in found.findings.iter().take(LISTED) {
        say(format!(
            "  {:<28} {:>5}  mean {}, agreement {}, entropy {}",
            unit.name,
            unit.people,
            figure(unit.mean),
            figure(unit.agreement),
            figure(unit.entropy)
        ));
    }
    opinions(found.opinions.as_ref(), say);
}

fn orders(found: &Verdict, say: &mut dyn FnMut(String)) {
    let items = found
        .items
        .map_or(String::new(), |n| format!(", {n} items"));
    say(format!(
        "{} people{items}, {} orders of which {} repeat an earlier one\n",
        found.people, found.ballots, found.repeats
    ));
    let name = |candidate: usize| found.candidates.get(candidate).map_or("?", String::as_str);
    match &found.standings {
        Ok(standings) => {
            say("log-worth (Bradley-Terry), share of first places:".to_owned());
            for standing in &standings.all {
                say(format!(
                    "  {:<28} {:<28} first {}",
                    name(standing.candidate),
                    range(standing.worth),
                    range(standing.first)
                ));
            }
            for rule in &standings.rules {
                let tier = |tier: &Vec<usize>| {
                    let names: Vec<&str> = tier.iter().map(|c| name(*c)).collect();
                    names.join(" = ")
                };
                let order: Vec<String> = rule.order.iter().map(tier).collect();
                let undefined = rule.undefined.map(|reason| reason.to_string());
                let said = undefined.unwrap_or_else(|| order.join(" > "));
                say(format!("  {:<14} {said}", rule.rule));
            }
            match standings.people_to_go {
                Ok(fragile) => say(format!(
                    "without {} of {} people {} no longer leads {}",
                    fragile.gone,
                    fragile.of,
                    name(fragile.winner),
                    name(fragile.challenger)
                )),
                Err(reason) => say(format!("how fragile the first place is: {reason}")),
            }
        }
        Err(reason) => say(format!("no standings: {reason}")),
    }
    for by in &found.by {
        say(format!(
            "\n{}: {} ({} people did not say)",
            by.attribute,
            apart(&by.apart),
            by.missing
        ));
        for (group, agreement) in by.groups.iter().zip(&by.agreement) {
            let people = group.people.map_or("few".to_owned(), |n| n.to_string());
            let first = group.first.map_or("-", name);
            say(format!(
                "  {:<28} {people:>5}  first {first}, alpha {}",
                group.name,
                figure(agreement.inside)
            ));
        }
    }
    let kinds: Vec<String> = found
        .kinds
        .iter()
        .filter(|count| count.items > 0)
        .map(|count| {
            let kind = count.kind.map_or("too few people", |kind| kind.name());
            format!("{} {kind}", count.items)
        })
        .collect();
    if !kinds.is_empty() {
        say(format!("\nitems: {}", kinds.join(", ")));
    }
    opinions(found.opinions.as_ref(), say);
}

fn opinions(found: Option<&Opinions>, say: &mut dyn FnMut(String)) {
    let Some(found) = found else { return };
    let sizes: Vec<String> = found
        .viewpoints
        .iter()
        .map(|viewpoint| viewpoint.people.map_or("few".to_owned(), |n| n.to_string()))
        .collect();
    say(format!(
        "\nviewpoints: {} (silhouette {})",
        sizes.join(" + "),
        figure(found.silhouette)
    ));
    for explained in &found.explained {
        let q = explained.q.map_or(String::new(), |q| format!(", q {q:.3}"));
        say(format!(
            "  {} explains {} of them (adjusted mutual information){q}",
            explained.attribute,
            figure(explained.adjusted)
        ));
    }
}
