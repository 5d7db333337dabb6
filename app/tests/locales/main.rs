//! Fluent files against each other and against the Rust sources that name their messages.
//!
//! Every finding names file and line. A key is found in sources as a string literal: `text.get("key")`;
//! a refusal's by `Refusal::field("field", "key")`, an import problem's likewise; a key made by
//! `format!("family-{}", ...)` belongs to a family, and [`families`] says which members there must
//! be. A new family needs a line there.

#![cfg(feature = "ssr")]

mod ftl;
mod rust;

use domain::amendment::Ending;
use domain::analysis::contest::RULES;
use domain::authority::Role;
use domain::consent::Purpose;
use domain::deliberation::Stage;
use domain::deliberation::balance::Balance;
use domain::deliberation::care::{Rule, Standing};
use domain::disagreement::kind::Kind;
use domain::fairwork::CHECKS;
use domain::generation::Failure;
use domain::item::Format;
use domain::item::provenance::Origin;
use domain::item::review::REASONS as REVIEW_REASONS;
use domain::item::warning::WARNINGS;
use domain::language::Proficiency;
use domain::locale::Locale;
use domain::panel::State;
use domain::pay::PayKind;
use domain::pay::floor::{Per, shipped};
use domain::profile::Kind as Answered;
use domain::profile::sets::{Say, sayings};
use domain::quality::REASONS;
use domain::quality::check::CheckKind;
use domain::task::dimension::LIBRARY;
use domain::task::{Kind as TaskKind, Verdict};
use domain::undefined::Undefined;
use domain::viewpoint::votes::Vote;
use domain::work::{FLAGS, SKIP_REASONS};
use ftl::Message;
use rust::Source;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What a key that the sources hold may be a part of.
const PREFIXES: [&str; 4] = ["", "refusal-", "refusal-conflict-", "import-"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn messages(locale: Locale) -> (Vec<Message>, Vec<String>) {
    let folder = root().join("locales").join(locale.tag());
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let (messages, broken): (Vec<_>, Vec<_>) = files.iter().map(|file| ftl::read(file)).unzip();
    (
        messages.into_iter().flatten().collect(),
        broken.into_iter().flatten().collect(),
    )
}

fn by_id(messages: &[Message]) -> BTreeMap<&str, &Message> {
    messages
        .iter()
        .map(|message| (message.id.as_str(), message))
        .collect()
}

/// A file's path within the repository.
fn within(file: &Path) -> &Path {
    file.strip_prefix(root()).unwrap_or(file)
}

fn at(file: &Path, line: usize) -> String {
    format!("{}:{line}", within(file).display())
}

fn sources() -> Vec<Source> {
    let folders = [
        "app/src",
        "app/domain/src",
        "server/service/src",
        "server/src",
    ];
    folders
        .iter()
        .flat_map(|folder| rust::read(&root().join(folder)))
        .collect()
}

/// CLDR's plural categories of whole numbers and decimals.
fn categories(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::En | Locale::Sw | Locale::Hi | Locale::Ur => &["one", "other"],
        Locale::Es | Locale::Fr | Locale::Pt => &["one", "many", "other"],
        Locale::Id | Locale::Zh => &["other"],
        Locale::Ar => &["zero", "one", "two", "few", "many", "other"],
    }
}

/// The keys that `format!` makes, where the members are known.
fn families() -> Vec<String> {
    let roles = Role::ALL.map(|role| format!("role-{}", role.name()));
    let purposes = Purpose::ALL
        .iter()
        .flat_map(|purpose| ["", "-help"].map(|part| format!("purpose-{}{part}", purpose.name())));
    let references = ["ethics_board", "guardianship"];
    let errors = ["not-found", "forbidden", "busy", "refused", "fault"];
    let mut keys: Vec<String> = roles.into_iter().chain(purposes).collect();
    keys.extend(references.map(|kind| format!("reference-kind-{kind}")));
    keys.extend(FLAGS.map(|flag| format!("flag-{flag}")));
    keys.extend(SKIP_REASONS.map(|reason| format!("skip-{reason}")));
    let kinds = TaskKind::ALL.map(TaskKind::name);
    keys.extend(
        kinds
            .iter()
            .flat_map(|kind| ["", "-help"].map(|p| format!("task-{kind}{p}"))),
    );
    keys.extend(Verdict::ALL.map(|verdict| format!("verdict-{}", verdict.name())));
    let ends = LIBRARY
        .iter()
        .flat_map(|(key, _)| ["", "-low", "-high"].map(|end| format!("dimension-{key}{end}")));
    keys.extend(ends);
    keys.extend(domain::work::REASONS.map(|reason| format!("reason-{reason}")));
    keys.extend(REASONS.map(|reason| format!("mark-reason-{reason}")));
    keys.extend(["kept", "lifted"].map(|ruling| format!("mark-ruling-{ruling}")));
    keys.extend((1..=domain::ranking::MOST_RESPONSES).map(|index| format!("letter-{index}")));
    keys.extend((1..=4).map(|level| format!("work-confidence-{level}")));
    keys.extend(["user", "assistant", "system"].map(|role| format!("speaker-{role}")));
    keys.extend(Format::ALL.map(|format| format!("items-format-{}", format.name())));
    let entries = ["work", "honorarium", "top_up", "correction", "payout"];
    keys.extend(entries.map(|kind| format!("entry-{kind}")));
    keys.extend(Answered::ALL.map(|kind| format!("question-kind-{}", kind.name())));
    keys.extend(sayings().into_iter().filter_map(|say| match say {
        Say::Question(set) => Some(format!("set-{set}")),
        Say::Why(set) => Some(format!("set-{set}-why")),
        Say::Value(set, value) => Some(format!("set-{set}-{value}")),
        Say::Years(..) => None,
    }));
    keys.extend(PayKind::ALL.map(|kind| format!("pay-kind-{}", kind.name())));
    keys.extend(["open", "upheld", "declined"].map(|state| format!("dispute-{state}")));
    keys.extend(["open", "paid", "dropped"].map(|state| format!("payout-{state}")));
    keys.extend(State::ALL.map(|state| format!("panel-state-{}", state.name())));
    keys.extend(["iban", "other"].map(|method| format!("payment-{method}")));
    keys.extend((1..=5).map(|n| format!("fairwork-principle-{n}")));
    keys.extend((1..=5).flat_map(|n| [1, 2].map(|m| format!("fairwork-point-{n}-{m}"))));
    keys.extend(CHECKS.map(|check| format!("fairwork-check-{check}")));
    let said = CHECKS.iter().take(5);
    keys.extend(said.map(|check| format!("fairwork-check-{check}-not")));
    let spans = Per::ALL.map(Per::name).into_iter();
    keys.extend(spans.flat_map(|per| [format!("floor-span-{per}"), format!("floors-per-{per}")]));
    keys.extend(
        shipped()
            .iter()
            .map(|floor| format!("country-{}", floor.country)),
    );
    keys.extend(Undefined::ALL.map(|reason| format!("undefined-{}", reason.name())));
    let kinds = Kind::ALL.map(Kind::name).into_iter().chain(["none"]);
    keys.extend(kinds.flat_map(|kind| ["", "-help"].map(|part| format!("kind-{kind}{part}"))));
    keys.extend(RULES.map(|rule| format!("analysis-rule-{rule}")));
    keys.extend(["waiting", "running", "done", "failed"].map(|state| format!("release-{state}")));
    keys.extend(["contributor", "organizer", "curator"].map(|role| format!("demo-enter-{role}")));
    keys.extend(
        Stage::ALL.iter().flat_map(|stage| {
            ["", "-help"].map(|part| format!("round-stage-{}{part}", stage.name()))
        }),
    );
    keys.extend(
        Vote::ALL
            .iter()
            .flat_map(|vote| ["vote", "voted"].map(|part| format!("round-{part}-{}", vote.name()))),
    );
    keys.extend(
        Rule::ALL
            .iter()
            .map(|rule| format!("care-rule-{}", rule.name())),
    );
    let standings = Standing::ALL.iter();
    keys.extend(standings.map(|standing| format!("care-standing-{}", standing.name())));
    keys.extend(WARNINGS.map(|key| format!("warning-{key}")));
    keys.extend(Proficiency::ALL.map(|known| format!("proficiency-{}", known.name())));
    keys.extend(Origin::ALL.map(|origin| format!("origin-{}", origin.name())));
    keys.extend(REVIEW_REASONS.map(|key| format!("review-reason-{key}")));
    keys.extend(Failure::ALL.map(|failure| format!("models-reason-{}", failure.name())));
    keys.extend(CheckKind::ALL.map(|kind| format!("check-{}", kind.name())));
    keys.extend(["review", "declined", "waiting", "taken"].map(|key| format!("proposal-{key}")));
    let places = [
        "away", "opening", "working", "alone", "dissent", "done", "paused", "outcome",
    ];
    keys.extend(places.map(|place| format!("round-at-{place}")));
    keys.extend(["everybody", "sortition", "list"].map(|rule| format!("round-who-{rule}")));
    keys.extend(Balance::ALL.map(|balance| format!("round-balance-{}", balance.name())));
    keys.extend(Ending::ALL.map(|ending| format!("amendment-ending-{}", ending.name())));
    keys.extend(["minutes", "hours", "days"].map(|unit| format!("round-unit-{unit}")));
    keys.extend(["all", "quorum", "stable", "never"].map(|early| format!("round-early-{early}")));
    keys.extend(
        errors
            .iter()
            .flat_map(|key| ["", "-help"].map(|p| format!("error-{key}{p}"))),
    );
    keys
}

fn fail_on(findings: Vec<String>) {
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

#[test]
fn every_locale_says_the_same_things() {
    let (english, mut findings) = messages(Locale::En);
    let source = by_id(&english);
    for locale in Locale::ALL {
        let (translated, broken) = messages(locale);
        findings.extend(broken);
        let here = by_id(&translated);
        for message in &translated {
            let place = at(&message.file, message.line);
            let id = &message.id;
            let first = here[id.as_str()];
            if (&first.file, first.line) != (&message.file, message.line) || message.empty {
                findings.push(format!("{place}: {id} stands twice or is empty"));
            }
            match source.get(id.as_str()) {
                None => findings.push(format!("{place}: {id} is not in English")),
                Some(wanted) if wanted.variables != message.variables => findings.push(format!(
                    "{place}: {id} names {:?}, English {:?}",
                    message.variables, wanted.variables
                )),
                Some(wanted) if wanted.file.file_name() != message.file.file_name() => {
                    findings.push(format!("{place}: {id} stands in another file in English"));
                }
                Some(_) => {}
            }
            for plural in &message.plurals {
                let wanted: BTreeSet<String> = categories(locale)
                    .iter()
                    .map(|name| (*name).to_owned())
                    .collect();
                if *plural != wanted {
                    findings.push(format!(
                        "{place}: {id} has plurals {plural:?}, not {wanted:?}"
                    ));
                }
            }
        }
        for message in english
            .iter()
            .filter(|message| !here.contains_key(message.id.as_str()))
        {
            let place = at(&message.file, message.line);
            findings.push(format!("{place}: {} is missing in {locale}", message.id));
        }
    }
    fail_on(findings);
}

/// The beginning and end of the keys that a `format!` literal makes.
fn family(literal: &str) -> Option<(&str, &str)> {
    let (head, rest) = literal.split_once('{')?;
    let (_, tail) = rest.rsplit_once('}')?;
    let open = PREFIXES.contains(&head) || !head.ends_with('-');
    (!open).then_some((head, tail))
}

#[test]
fn every_message_is_used() {
    let sources = sources();
    let literals: BTreeSet<&str> = sources
        .iter()
        .flat_map(|source| source.literals.iter().map(|literal| literal.text.as_str()))
        .collect();
    let made: Vec<_> = literals
        .iter()
        .filter_map(|literal| family(literal))
        .collect();
    let known = families();
    let used = |id: &str| {
        let named = PREFIXES.iter().any(|prefix| {
            id.strip_prefix(prefix)
                .is_some_and(|key| literals.contains(key))
        });
        let of_family = made.iter().any(|(head, tail)| {
            id.len() > head.len() + tail.len() && id.starts_with(head) && id.ends_with(tail)
        });
        named || (of_family && known.iter().any(|key| key == id)) || known.iter().any(|k| k == id)
    };
    let (english, _) = messages(Locale::En);
    let unused = english.iter().filter(|message| !used(&message.id));
    fail_on(
        unused
            .map(|message| {
                format!(
                    "{}: {} is unused",
                    at(&message.file, message.line),
                    message.id
                )
            })
            .collect(),
    );
}

/// Whether a literal looks like a message's key: words of small letters with hyphens between.
fn key_shaped(literal: &str) -> bool {
    let word = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    literal.contains('-')
        && literal.starts_with(|first: char| first.is_ascii_lowercase())
        && literal.split('-').all(word)
}

#[test]
fn every_key_in_the_sources_is_a_message() {
    let (english, _) = messages(Locale::En);
    let known = by_id(&english);
    let spaces: BTreeSet<&str> = english
        .iter()
        .filter_map(|message| Some(message.id.split_once('-')?.0))
        .collect();
    let mut findings: Vec<String> = families()
        .iter()
        .filter(|key| !known.contains_key(key.as_str()))
        .map(|key| format!("{key} of a family is missing"))
        .collect();
    for source in sources() {
        let in_app = source.file.starts_with(root().join("app/src"));
        for (index, literal) in source.literals.iter().enumerate() {
            let key = literal.text.as_str();
            let before = source.before(literal);
            let ends = |calls: &[&str]| calls.iter().any(|call| before.ends_with(call));
            let refusal = ends(&["Refusal::general(", "Error::Conflict("])
                || (source.first_of_pair(index).is_some()
                    && source.ends_call(literal)
                    && key_shaped(key));
            let said = ends(&["text.get(", "text.with(", "text.find(", "Flash::done("]);
            let loose = in_app
                && key_shaped(key)
                && !before.ends_with('=')
                && key
                    .split_once('-')
                    .is_some_and(|(space, _)| spaces.contains(space));
            let exists = PREFIXES
                .iter()
                .any(|prefix| known.contains_key(format!("{prefix}{key}").as_str()));
            if (refusal || said || loose) && !exists {
                findings.push(format!(
                    "{}: no message for {key}",
                    at(&source.file, literal.line)
                ));
            }
        }
    }
    fail_on(findings);
}

#[test]
fn every_call_gives_the_variables_of_its_message() {
    let (english, _) = messages(Locale::En);
    let known = by_id(&english);
    let mut findings = Vec::new();
    for source in sources() {
        for (index, literal) in source.literals.iter().enumerate() {
            let Some(message) = known.get(literal.text.as_str()) else {
                continue;
            };
            let before = source.before(literal);
            let given: BTreeSet<String> = if before.ends_with("text.get(") {
                BTreeSet::new()
            } else if before.ends_with("text.with(") || before.ends_with("self.with(") {
                source
                    .names_in_call(index)
                    .into_iter()
                    .map(str::to_owned)
                    .collect()
            } else {
                continue;
            };
            if given != message.variables {
                findings.push(format!(
                    "{}: {} takes {:?}, is given {given:?}",
                    at(&source.file, literal.line),
                    message.id,
                    message.variables
                ));
            }
        }
    }
    fail_on(findings);
}
