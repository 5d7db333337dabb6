//! How much the responses to a prompt differ, before people spend time on them.
//!
//! Responses that say the same in the same words teach nothing: whoever ranks them tosses a coin. The
//! measures look at letters and words alone, in any script, and need no model: they find the same
//! words, not the same meaning. They warn; what is collected a person decides.
//!
//! Sources: resemblance as the Jaccard index of shingles, Broder 1997; near-duplicates from 0.8 on as
//! in Lee et al. 2022 ("Deduplicating Training Data Makes Language Models Better"); distinct-n, Li et
//! al. 2016 ("A Diversity-Promoting Objective Function for Neural Conversation Models").

use crate::deliberation::similar::Shingles;
use std::collections::BTreeSet;

/// From this resemblance on two responses are nearly identical.
pub const NEAR_IDENTICAL: f64 = 0.8;

/// Two responses to one prompt that are nearly identical.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// The place of the prompt.
    pub prompt: usize,
    /// The places of the two responses.
    pub responses: (usize, usize),
    /// 0 to 1.
    pub resemblance: f64,
}

/// How diverse the responses to some prompts are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meter {
    /// How many prompts have at least two responses.
    pub prompts: usize,
    /// How many prompts have a nearly identical pair.
    pub prompts_near: usize,
    /// Those pairs, the nearest first.
    pub near: Vec<Near>,
    /// The resemblance of two responses to one prompt, on average over prompts; `None` without any.
    pub resemblance: Option<f64>,
    /// Distinct-2, on average over prompts; `None` where no response has two words.
    pub distinct: Option<f64>,
}

#[expect(clippy::cast_precision_loss, reason = "there are not 2^52 of them")]
fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// How diverse responses are; one list of texts a prompt.
#[must_use]
pub fn meter<T: AsRef<str>>(prompts: &[Vec<T>]) -> Meter {
    let mut meter = Meter::default();
    let (mut resemblances, mut distincts) = (Vec::new(), Vec::new());
    for (prompt, texts) in prompts.iter().enumerate() {
        let shingles: Vec<Shingles> = texts.iter().map(|t| Shingles::of(t.as_ref())).collect();
        let mut pairs = Vec::new();
        let before = meter.near.len();
        for (first, one) in shingles.iter().enumerate() {
            for (second, other) in shingles.iter().enumerate().skip(first + 1) {
                let same =
                    texts.get(first).map(AsRef::as_ref) == texts.get(second).map(AsRef::as_ref);
                // Texts of signs alone have no shingles and may be equal all the same.
                let resemblance = if same { 1.0 } else { one.similarity(other) };
                pairs.push(resemblance);
                if resemblance >= NEAR_IDENTICAL {
                    meter.near.push(Near {
                        prompt,
                        responses: (first, second),
                        resemblance,
                    });
                }
            }
        }
        meter.prompts += usize::from(!pairs.is_empty());
        meter.prompts_near += usize::from(meter.near.len() > before);
        resemblances.extend(mean(&pairs));
        distincts.extend(distinct(texts, 2));
    }
    meter.near.sort_by(|a, b| {
        b.resemblance
            .total_cmp(&a.resemblance)
            .then(a.prompt.cmp(&b.prompt))
    });
    meter.resemblance = mean(&resemblances);
    meter.distinct = mean(&distincts);
    meter
}

/// Distinct-n: distinct runs of `n` words by all such runs, over the texts together, 0 to 1; `None`
/// where there is none.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "there are not 2^52 words")]
pub fn distinct<T: AsRef<str>>(texts: &[T], n: usize) -> Option<f64> {
    let words: Vec<Vec<String>> = texts.iter().map(|text| words(text.as_ref())).collect();
    let runs: Vec<&[String]> = words
        .iter()
        .flat_map(|words| words.windows(n.max(1)))
        .collect();
    let distinct: BTreeSet<&&[String]> = runs.iter().collect();
    (!runs.is_empty()).then(|| distinct.len() as f64 / runs.len() as f64)
}

/// The words of a text in lower case; where a script writes no gaps between words, each letter is one.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        let alone = is_unspaced(letter);
        if (alone || !letter.is_alphanumeric()) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if alone {
            words.push(letter.to_string());
        } else if letter.is_alphanumeric() {
            word.push(letter);
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Thai, Lao, Burmese, Khmer, kana and Chinese characters.
const fn is_unspaced(letter: char) -> bool {
    matches!(
        letter,
        '\u{e01}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
            | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
            | '\u{20000}'..='\u{323af}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_words_are_found_in_any_script() {
        let prompts = [
            vec![
                "Boil the water first, then add tea.",
                "Boil the water first, then add tea!",
            ],
            vec!["先把水烧开,再放茶叶。", "先把水烧开,再放茶叶"],
            vec!["اغلِ الماء أولاً ثم أضف الشاي", "ابدأ بتسخين الإبريق"],
            vec!["Only one"],
            vec!["???", "???"],
        ];
        let meter = meter(&prompts);
        assert_eq!((meter.prompts, meter.prompts_near), (4, 3));
        let near: Vec<usize> = meter.near.iter().map(|near| near.prompt).collect();
        assert_eq!(near, [0, 1, 4]);
    }

    #[test]
    fn distinct_counts_runs_of_words() {
        assert_eq!(distinct(&["a b a b"], 2), Some(2.0 / 3.0));
        assert_eq!(distinct(&["a b", "a b"], 2), Some(0.5));
        assert_eq!(distinct(&["好好"], 1), Some(0.5));
        assert_eq!(distinct(&["...", ""], 2), None);
    }

    proptest! {
        #[test]
        fn an_order_of_responses_changes_nothing(mut texts in prop::collection::vec("[a-d ]{0,12}", 2..5)) {
            let forth = meter(&[texts.clone()]);
            texts.reverse();
            let back = meter(&[texts]);
            prop_assert_eq!(forth.prompts_near, back.prompts_near);
            prop_assert_eq!(forth.near.len(), back.near.len());
            let (forth, back) = (forth.resemblance.unwrap(), back.resemblance.unwrap());
            prop_assert!((forth - back).abs() < 1e-12 && (0.0..=1.0).contains(&forth));
        }
    }
}
