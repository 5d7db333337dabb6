//! Statements that say nearly the same, so that people are asked once.
//!
//! A lexical measure for any script: the Jaccard index of character trigrams. Text is lowered,
//! everything but letters and digits becomes one gap, and marks that only vocalise or accent are
//! dropped where Unicode keeps them apart. Scripts without spaces need nothing else. It finds the
//! same words, not the same meaning: it points out, and a person decides.

use std::collections::BTreeSet;

/// From this similarity on, two statements are pointed out as near-duplicates.
pub const NEAR: f64 = 0.6;

/// The trigrams of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shingles(BTreeSet<[char; 3]>);

impl Shingles {
    /// Of a text; a gap stands at both ends, so that short words have some, too.
    #[must_use]
    pub fn of(text: &str) -> Self {
        const GAP: char = ' ';
        let mut plain = vec![GAP];
        for character in text.chars().flat_map(char::to_lowercase) {
            if character.is_alphanumeric() {
                plain.push(character);
            } else if !is_mark(character) && plain.last() != Some(&GAP) {
                plain.push(GAP);
            }
        }
        if plain.last() != Some(&GAP) {
            plain.push(GAP);
        }
        let trigrams = plain.windows(3).filter_map(|three| three.try_into().ok());
        Self(trigrams.collect())
    }

    /// The Jaccard index, 0 to 1; 0 where a text has no letters at all.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "as many trigrams as a text has letters"
    )]
    pub fn similarity(&self, other: &Self) -> f64 {
        let both = self.0.intersection(&other.0).count();
        let either = self.0.len() + other.0.len() - both;
        if either == 0 {
            0.0
        } else {
            both as f64 / either as f64
        }
    }
}

/// Combining marks that are no letters of their own: accents, Hebrew points, Arabic vowel signs
/// and the stretching tatweel, joiners.
const fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}'
            | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{200c}'..='\u{200d}'
    )
}

/// The statements of `others` that are near-duplicates of `text`, the nearest first.
#[must_use]
pub fn near(text: &Shingles, others: &[Shingles]) -> Vec<(usize, f64)> {
    let measured = others
        .iter()
        .map(|other| text.similarity(other))
        .enumerate();
    let mut found: Vec<(usize, f64)> = measured.filter(|(_, near)| *near >= NEAR).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn similarity(one: &str, other: &str) -> f64 {
        Shingles::of(one).similarity(&Shingles::of(other))
    }

    #[test]
    fn the_same_words_in_any_script_are_near() {
        for (one, other) in [
            ("The bus should be free.", "the bus should be free"),
            (
                "Usafiri wa basi uwe bure",
                "Usafiri wa basi uwe bure kabisa",
            ),
            ("يجب أن تكون الحافلات مجانيّة", "يجب أن تكون الحافلات مجانية!"),
            ("公共汽车应该免费", "公共汽车应该免费。"),
            ("รถเมล์ควรฟรีสำหรับทุกคน", "รถเมล์ควรฟรีสำหรับทุก ๆ คน"),
            ("बसें मुफ़्त होनी चाहिए", "बसें मुफ़्त होनी चाहिए।"),
        ] {
            let near = similarity(one, other);
            assert!(near >= NEAR, "{one} / {other}: {near}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for (one, other) in [
            ("The bus should be free.", "Schools need more teachers."),
            ("公共汽车应该免费", "学校需要更多的老师"),
            ("...", "!!!"),
            ("", ""),
        ] {
            assert!(similarity(one, other) < 0.2, "{one} / {other}");
        }
        assert!((similarity("ja", "Ja!") - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_nearest_come_first() {
        let of = |texts: &[&str]| {
            texts
                .iter()
                .map(|text| Shingles::of(text))
                .collect::<Vec<_>>()
        };
        let others = of(&[
            "Buses should be free today",
            "Trams cost too much",
            "Buses should be free",
        ]);
        let found = near(&Shingles::of("buses should be free"), &others);
        assert_eq!(found.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [2, 0]);
    }
}
