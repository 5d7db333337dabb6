//! The dataset card: a head that `datasets` reads, then a datasheet for people.

use crate::build::parquet_path;
use crate::feed::Feed;
use domain::consent::Purpose;
use domain::dataset::{Records, Table};
use domain::disclosure::SUPPRESSED;
use domain::money::Micros;
use domain::pay::{PayKind, Spread, effective_hourly_wage, spread};
use domain::task::Kind;
use domain::time::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The card.
pub fn render(records: &Records, tables: &[Table], fingerprint: &str) -> String {
    let mut out = head(records, tables);
    let header = &records.header;
    let (judgements, people) = (records.judgements.len(), records.contributors.len());
    // Writing into a String does not fail.
    let mut say = |text: String| {
        let _ = write!(out, "{text}\n\n");
    };
    say(format!("# {}, version {}", header.title, header.version));
    if header.simulated {
        say("> **SIMULATED.** No person made these judgements. They come from a documented, seeded \
            simulation and are fit for trying tools, not for training models."
            .to_owned());
    }
    say(header.summary.clone());
    say(format!(
        "{judgements} judgements of {} items by {people} contributors of {}, as of {}.",
        records.items.len(),
        header.community_name,
        header.as_of
    ));
    say(format!("## Motivation\n\n{}", header.charter));
    say(format!("## Composition\n\n{}", composition(tables)));
    say(format!("## Collection\n\n{}", collection(records)));
    for guideline in &header.guidelines {
        let round = guideline.round.as_ref().map_or_else(String::new, |round| {
            format!("\n\nThe community voted for this version after the round `{round}`.")
        });
        say(format!(
            "### Guidelines, version {} ({})\n\n{}{round}",
            guideline.version,
            guideline.at.day(),
            guideline.text
        ));
    }
    say(format!("## Who took part\n\n{}", who(records, tables)));
    say(format!("## Pay\n\n{}", pay(records)));
    let agreed = |purpose| {
        let people = records.contributors.iter();
        people
            .filter(|person| person.granted.contains(&purpose))
            .count()
    };
    say(format!(
        "## Consent\n\nEvery row here comes from a person who agreed to publish judgements; each \
        points at its consent record in `consents`. Attributes are filled in for the {} contributors \
        who agreed to link them, and reasons in people's own words for the {} who agreed to be quoted. \
        {} agreed to the training of models that are sold: `commercial_training` in `contributors` \
        says who. Pseudonyms are keyed to this release: they name nobody in another.",
        records
            .contributors
            .iter()
            .filter(|person| person.linked)
            .count(),
        agreed(Purpose::QuoteWords),
        agreed(Purpose::CommercialTraining)
    ));
    say(format!(
        "## Uses\n\nFor training and evaluation on distributions of preferences. `preferences` loads \
        as explicit-prompt preference data, `unpaired` as labelled completions, `distributions` as \
        soft labels per group. Not for guessing who a contributor is, nor for ranking people. \
        Licence: {}.",
        header.licence
    ));
    say(format!(
        "## Limits\n\nThose who came are no random sample of the community. Groups of fewer than {} \
        people are suppressed, and others where a suppressed one would follow by subtraction. No \
        combination of declared attributes that fewer than {} people hold is in `contributors` or \
        what is made from it: some values of such people read `suppressed`. An unranked response says \
        nothing. Tables without rows are left out.",
        header.k, header.k
    ));
    say(format!(
        "## Verify\n\nThis release is signed with the key `{fingerprint}`; compare it with the one \
            that the publisher names elsewhere. `polyphony release verify --key {fingerprint} DIR` \
            checks the signature and every checksum, computes all distributions, preferences, labels \
            and counts again from the other tables, and checks that everybody consented to what is \
            here and was paid. `sha256sum -c SHA256SUMS` checks the bytes alone."
    ));
    say(format!(
        "## Maintenance and retraction\n\nThis release never changes. Withdrawals after it are told \
        at <{}>. Download that file now and then and take what was withdrawn out of your copy: \
        `polyphony release retract --apply DIR --feed retractions.json`.",
        header.retractions
    ));
    out
}

/// The card of a pruned copy: the original's with a note at its head.
pub fn retracted(original: &str, feed: &Feed) -> String {
    let rows: usize = feed
        .entries
        .iter()
        .flat_map(|entry| entry.change.remove.values())
        .map(Vec::len)
        .sum();
    let withdrawn = feed.entries.iter();
    let withdrawn = withdrawn.filter(|entry| entry.change.contributor.is_some());
    let withdrawn = withdrawn.count();
    let what = match feed.entries.len() - withdrawn {
        0 => format!("{withdrawn} withdrawals"),
        away => format!("{withdrawn} withdrawals and {away} texts that moderators took away"),
    };
    let note = format!(
        "> **A pruned copy.** {what}, the newest of {}, are taken out of it: {rows} rows are \
        gone, and some cells are empty. The figures below are those of the original release, whose \
        manifest is `{}`.\n\n",
        feed.entries.last().map_or("no day", |entry| &entry.day),
        feed.manifest_sha256
    );
    // After the head that `datasets` reads.
    let head = original
        .strip_prefix("---\n")
        .and_then(|rest| rest.find("\n---\n\n"))
        .map_or(0, |place| place + "---\n".len() + "\n---\n\n".len());
    let (head, body) = original.split_at(head);
    format!("{head}{note}{body}")
}

fn head(records: &Records, tables: &[Table]) -> String {
    let header = &records.header;
    let languages: BTreeSet<&str> = records
        .items
        .iter()
        .map(|i| i.language.split('-').next().unwrap_or("und"))
        .collect();
    let mut out = String::from("---\npretty_name: ");
    let _ = writeln!(out, "{}", serde_json::json!(header.title));
    let _ = writeln!(out, "license: {}", header.licence.to_lowercase());
    out.push_str("language:\n");
    for language in languages {
        let _ = writeln!(out, "- {}", serde_json::json!(language));
    }
    out.push_str("tags:\n- preference\n- pluralistic-alignment\n- polyphony\n");
    if header.simulated {
        out.push_str("- simulated\n");
    }
    let _ = writeln!(
        out,
        "size_categories:\n- {}",
        size(records.judgements.len())
    );
    out.push_str("configs:\n");
    for table in tables {
        let default = if table.name == "judgements" {
            "  default: true\n"
        } else {
            ""
        };
        let _ = write!(
            out,
            "- config_name: {}\n{default}  data_files:\n  - split: train\n    path: {}\n",
            table.name,
            parquet_path(table.name)
        );
    }
    out.push_str("---\n\n");
    out
}

const fn size(rows: usize) -> &'static str {
    match rows {
        0..1_000 => "n<1K",
        1_000..10_000 => "1K<n<10K",
        10_000..100_000 => "10K<n<100K",
        100_000..1_000_000 => "100K<n<1M",
        _ => "n>1M",
    }
}

/// How the items were asked, kind by kind, and what was rated.
fn collection(records: &Records) -> String {
    let mut out = String::from(
        "Responses were shown in a random order, which is kept in `order_shown`. The model that wrote \
        a response was hidden. Active time was measured by the server.\n",
    );
    let mut kinds = BTreeMap::<Kind, usize>::new();
    for judgement in &records.judgements {
        *kinds.entry(judgement.kind).or_default() += 1;
    }
    for (kind, count) in kinds {
        let how = match kind {
            Kind::Ranking => {
                "all responses in a weak order; ties, partial orders and \"none acceptable\" were allowed"
            }
            Kind::Pairwise => {
                "which of two responses is better, and by how much; ties and \"both bad\" were allowed. \
                Where an item has more responses, the two were drawn at random"
            }
            Kind::BestWorst => {
                "the best and the worst response; those between were not compared with one another"
            }
            Kind::Rating => {
                "every response on the scales below; no preference follows from ratings"
            }
            Kind::Edit => {
                "how one response, drawn at random, should have been worded. The wording is a further \
                response of its writer, published with a consent of its own, and preferred to the response \
                that it revises"
            }
        };
        let _ = write!(out, "\n- `{}` ({count} judgements): {how}.", kind.name());
    }
    for dimension in &records.header.dimensions {
        let _ = write!(
            out,
            "\n- dimension `{}`: {}.",
            dimension.key,
            dimension.meaning()
        );
    }
    out
}

fn composition(tables: &[Table]) -> String {
    let mut out = String::new();
    for table in tables {
        let _ = write!(
            out,
            "### `{}`: {} rows\n\nEach row is {}.\n\n| column | meaning |\n|---|---|\n",
            table.name,
            table.rows.len(),
            table.row
        );
        for column in &table.columns {
            let _ = writeln!(
                out,
                "| `{}` | {} |",
                column.name,
                column.meaning.replace('|', "\\|")
            );
        }
        out.push('\n');
    }
    out.trim_end().to_owned()
}

/// Counts per released value, from the table that is published.
fn who(records: &Records, tables: &[Table]) -> String {
    let Some(table) = tables.iter().find(|table| table.name == "contributors") else {
        return String::new();
    };
    let mut out = String::new();
    for attribute in &records.header.attributes {
        let question = &attribute.question;
        let column = domain::dataset::derive::attribute_column(&attribute.key);
        let Some(place) = table.column(&column) else {
            continue;
        };
        let mut counts = BTreeMap::<&str, usize>::new();
        let mut missing = 0;
        for row in &table.rows {
            // Who gives several values is counted at each.
            let values = row.get(place).map_or(&[][..], |value| value.texts());
            for value in values {
                *counts.entry(value.as_ref()).or_default() += 1;
            }
            missing += usize::from(values.is_empty());
        }
        let _ = write!(out, "**{question}** ");
        let shown = counts.iter().map(|(value, count)| match *value {
            SUPPRESSED => format!("in groups too small to name {count}"),
            value => format!("{value} {count}"),
        });
        let _ = write!(out, "{}; ", shown.collect::<Vec<_>>().join(", "));
        let _ = write!(out, "declined or not linked {missing}.\n\n");
    }
    if out.is_empty() {
        "No attributes were asked for.".to_owned()
    } else {
        out.trim_end().to_owned()
    }
}

fn pay(records: &Records) -> String {
    let policy = &records.header.policy;
    if policy.kind == PayKind::Volunteer {
        return "Contributors were volunteers and were not paid; they were told so before they began."
            .to_owned();
    }
    let wages: Vec<Micros> = records
        .pay
        .iter()
        .filter_map(|pay| effective_hourly_wage(pay.paid, Span::millis(pay.active_ms)))
        .collect();
    let spread = spread(wages);
    let show = |of: fn(&Spread) -> Micros| {
        spread
            .as_ref()
            .map_or_else(|| "unknown".to_owned(), |spread| of(spread).to_string())
    };
    format!(
        "All active time was paid: training, attention checks, proposed prompts, mended translations, reviews, \
        deliberation and skipped items included. Effective hourly wage in {}: least {}, \
        10th percentile {}, median {}; the floor is {}{}. Top-ups to the floor: {}. `pay.json` states the method and can be computed again from `pay`.",
        policy.currency,
        show(|spread| spread.min),
        show(|spread| spread.p10),
        show(|spread| spread.median),
        policy.floor,
        converted(records),
        records.pay.iter().map(|pay| pay.topped_up).sum::<Micros>()
    )
}

/// How the floor became one in the currency of the pay, where its own is another.
fn converted(records: &Records) -> String {
    let Some(conversion) = &records.header.conversion else {
        return String::new();
    };
    let rate = &conversion.rate;
    format!(
        " ({} {} at 1 {} = {} {}, {}, {})",
        conversion.currency,
        conversion.floor,
        rate.base,
        rate.worth,
        rate.quote,
        rate.day,
        rate.source
    )
}
