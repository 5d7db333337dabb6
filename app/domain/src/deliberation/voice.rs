//! Equality of voice: who had how much of the talk.

use serde::{Deserialize, Serialize};

/// What one person contributed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// Words, counted by whoever can: for scripts without spaces, characters over two.
    pub words: u64,
    /// Posts and statements.
    pub posts: u64,
}

/// How even the talk was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Voice {
    /// Gini coefficient of words over people, those who said nothing among them; `None` where
    /// nobody said anything.
    pub words: Option<f64>,
    /// The same of posts.
    pub posts: Option<f64>,
    /// Per group, in the order asked for.
    pub groups: Vec<Part>,
}

/// A group's part in the talk.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// People of the group.
    pub people: usize,
    /// Their share of all people.
    pub of_people: Option<f64>,
    /// Their share of all words.
    pub of_words: Option<f64>,
    /// Their share of all posts.
    pub of_posts: Option<f64>,
}

/// Measures the talk of `people`; `group_of` says each one's group, of `groups`. Small groups are
/// to be suppressed before anything of this is shown ([`crate::disclosure`]).
#[must_use]
pub fn voice(people: &[Spoken], group_of: &[Option<usize>], groups: usize) -> Voice {
    let words: Vec<u64> = people.iter().map(|spoken| spoken.words).collect();
    let posts: Vec<u64> = people.iter().map(|spoken| spoken.posts).collect();
    let part = |group: usize| {
        let in_group = |counts: &[u64]| -> u64 {
            let members = counts
                .iter()
                .zip(group_of)
                .filter(|(_, of)| **of == Some(group));
            members.map(|(count, _)| count).sum()
        };
        let ones = vec![1; people.len()];
        let members = in_group(&ones);
        Part {
            people: usize::try_from(members).unwrap_or(usize::MAX),
            of_people: share(members, ones.iter().sum()),
            of_words: share(in_group(&words), words.iter().sum()),
            of_posts: share(in_group(&posts), posts.iter().sum()),
        }
    };
    Voice {
        words: gini(&words),
        posts: gini(&posts),
        groups: (0..groups).map(part).collect(),
    }
}

/// The words of a text: stretches of letters between gaps; in scripts that leave no gaps, two
/// characters count as one word.
#[must_use]
pub fn words(text: &str) -> u64 {
    let (mut words, mut dense, mut inside) = (0, 0_u64, false);
    for character in text.chars() {
        let without_gaps = matches!(
            character,
            '\u{0e01}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
                | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3134f}'
        );
        if without_gaps {
            dense += 1;
            inside = false;
        } else if character.is_alphanumeric() {
            words += u64::from(!inside);
            inside = true;
        } else if character.is_whitespace() || character == '-' || character == '/' {
            inside = false;
        }
    }
    words + dense.div_ceil(2)
}

/// The Gini coefficient: 0 where all have the same, towards 1 where one has everything. `None`
/// where there is nothing to share.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of words are far below 2^52"
)]
pub fn gini(counts: &[u64]) -> Option<f64> {
    let whole: u64 = counts.iter().sum();
    if whole == 0 {
        return None;
    }
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    let n = sorted.len() as f64;
    let ranked = sorted.iter().enumerate();
    let weighted: f64 = ranked
        .map(|(at, count)| (2.0 * (at + 1) as f64 - n - 1.0) * *count as f64)
        .sum();
    Some(weighted / (n * whole as f64))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of words are far below 2^52"
)]
fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gini_by_hand() {
        assert_eq!(gini(&[0, 0]), None);
        assert_eq!(gini(&[5, 5, 5]), Some(0.0));
        assert!((gini(&[0, 0, 0, 8]).unwrap() - 0.75).abs() < 1e-12);
        assert!((gini(&[4, 1, 3, 2]).unwrap() - 0.25).abs() < 1e-12);
    }

    #[test]
    fn shares_by_group() {
        let spoken = |words, posts| Spoken { words, posts };
        let people = [spoken(10, 1), spoken(30, 1), spoken(0, 0), spoken(60, 2)];
        let found = voice(&people, &[Some(0), Some(0), Some(1), None], 2);
        assert_eq!(found.groups[0].of_words, Some(0.4));
        assert_eq!(found.groups[1].of_people, Some(0.25));
        assert_eq!(found.groups[1].of_posts, Some(0.0));
    }

    #[test]
    fn words_of_several_scripts() {
        assert_eq!(words("It's well-known, really."), 4);
        assert_eq!(words("يجب أن تكون مجانية"), 4);
        assert_eq!(words("公共汽车应该免费"), 4);
        assert_eq!(words(" ... "), 0);
    }
}
