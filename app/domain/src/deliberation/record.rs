//! What people write in a round: statements and posts, under the handle of the round.

use crate::id::{ItemId, PostId, StatementId};
use crate::language::Language;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The longest statement, in characters: a claim, not an essay.
pub const LONGEST_STATEMENT: usize = 280;
/// The longest post, synthesis or dissent, in characters.
pub const LONGEST_POST: usize = 4_000;

/// A person's name in one round; another in the next, so that nobody is followed from round to
/// round. It says nothing about them, and no group is ever shown beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Handle(u16);

impl Handle {
    /// The handle with this number: the place in a shuffled list of the round's people, never the
    /// order in which they came.
    #[must_use]
    pub const fn new(number: u16) -> Self {
        Self(number)
    }

    /// Its number, from 0; the reader's language makes a name of it.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", u32::from(self.0) + 1)
    }
}

/// Where a statement comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// Somebody who takes part.
    Participant,
    /// A seed of the organizer; marked as such.
    Seed,
    /// A connected model; marked as such, and never posted by itself.
    Model,
}

impl Origin {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Participant, Self::Seed, Self::Model];

    /// The name in the database and releases.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Seed => "seed",
            Self::Model => "model",
        }
    }
}

impl FromStr for Origin {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|origin| origin.name() == name);
        found.ok_or_else(|| Refusal::field("origin", "form-broken"))
    }
}

/// Words that somebody wrote, in their language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The text, trimmed.
    pub text: String,
    /// Its language.
    pub language: Language,
}

impl Words {
    /// Checks a text against a length in characters.
    ///
    /// # Errors
    /// Nothing but space, or too long.
    pub fn new(text: &str, language: Language, longest: usize) -> Result<Self, Refusal> {
        let text = text.trim();
        if !text.chars().any(char::is_alphanumeric) {
            return Err(Refusal::field("text", "words-empty"));
        }
        if text.chars().count() > longest {
            return Err(Refusal::field("text", "words-long").with("most", longest));
        }
        let text = text.to_owned();
        Ok(Self { text, language })
    }
}

/// A short claim that others agree with, disagree with or pass on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// Who wrote it; `None` for seeds and models.
    pub by: Option<Handle>,
    /// Where it comes from.
    pub origin: Origin,
    /// What it says, at most [`LONGEST_STATEMENT`].
    pub words: Words,
}

/// What a post is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "kind", content = "id")]
pub enum About {
    /// An item of the round.
    Item(ItemId),
    /// A statement of the round.
    Statement(StatementId),
    /// Another post, which it replies to.
    Post(PostId),
}

/// A contribution to the talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// Its id.
    pub id: PostId,
    /// Who wrote it; `None` for a facilitator's prompt.
    pub by: Option<Handle>,
    /// What it is about.
    pub about: About,
    /// What it says, at most [`LONGEST_POST`].
    pub words: Words,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_something_and_end() {
        let language = || "sw".parse::<Language>().unwrap();
        let words = Words::new("  Ndiyo. ", language(), 280).unwrap();
        assert_eq!(words.text, "Ndiyo.");
        let key = |text: &str| {
            Words::new(text, language(), 5).unwrap_err().problems[0]
                .key
                .clone()
        };
        assert_eq!(key(" \u{202e} ... "), "words-empty");
        assert_eq!(key("abcdef"), "words-long");
        assert!(Words::new("公共汽车免", language(), 5).is_ok());
    }
}
