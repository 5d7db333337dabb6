//! What an item is about that somebody may not want to read.

use crate::refusal::Refusal;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The warnings that every interface language has a word for; Fluent `warning-<key>`. An import may
/// state others, which are shown as they are written.
pub const WARNINGS: [&str; 9] = [
    "violence",
    "sexual",
    "self_harm",
    "hate",
    "abuse",
    "death",
    "illness",
    "religion",
    "politics",
];

/// The longest warning, in characters.
pub const LONGEST: usize = 40;
/// The most warnings of an item, and that one person may refuse.
pub const MOST: usize = 50;

/// A warning as it is compared: in lower case, with `_` for gaps.
#[must_use]
pub fn tidy(warning: &str) -> String {
    let words: Vec<String> = warning.split_whitespace().map(str::to_lowercase).collect();
    words.join("_").chars().take(LONGEST).collect()
}

/// The warnings that an item's metadata state, as `content_warnings` or `topics`: a list of texts.
#[must_use]
pub fn of(metadata: &BTreeMap<String, Value>) -> BTreeSet<String> {
    let stated = ["content_warnings", "topics"].into_iter();
    let lists = stated.filter_map(|key| metadata.get(key)?.as_array());
    let texts = lists.flatten().filter_map(Value::as_str).map(tidy);
    texts
        .filter(|warning| !warning.is_empty())
        .take(MOST)
        .collect()
}

/// What a person does not want.
///
/// # Errors
/// Refuses too many.
pub fn refused<'w>(said: impl Iterator<Item = &'w str>) -> Result<BTreeSet<String>, Refusal> {
    let refused: BTreeSet<String> = said
        .map(tidy)
        .filter(|warning| !warning.is_empty())
        .collect();
    Refusal::unless(refused.len() <= MOST, "warnings", "warnings-many")
        .map_err(|refusal| refusal.with("most", MOST))?;
    Ok(refused)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_warning_is_written_in_one_way() {
        let metadata = BTreeMap::from([
            (
                "content_warnings".to_owned(),
                json!(["Self Harm", "violence", 3, " "]),
            ),
            ("topics".to_owned(), json!(["Violence", "Football"])),
        ]);
        let found: Vec<String> = of(&metadata).into_iter().collect();
        assert_eq!(found, ["football", "self_harm", "violence"]);
        assert!(of(&BTreeMap::from([("topics".to_owned(), json!("no list"))])).is_empty());
        assert!(WARNINGS.iter().all(|warning| tidy(warning) == *warning));
    }
}
