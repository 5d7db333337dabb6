//! Which column of a table says what.

use super::Unreadable;
use std::collections::BTreeMap;
use std::str::FromStr;

/// What a column can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who judged.
    Person,
    /// What was judged.
    Item,
    /// The value that was given: a number or a label.
    Value,
    /// The first of two that were compared.
    OptionA,
    /// The second.
    OptionB,
    /// Which of the two was preferred, or a tie.
    Winner,
    /// One of several that were ranked.
    Option,
    /// Its rank; 1 is best.
    Rank,
    /// The preferred of two.
    Chosen,
    /// The other.
    Rejected,
    /// What an item has in common with the same item in other languages.
    Parallel,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 11] = [
        Self::Person,
        Self::Item,
        Self::Value,
        Self::OptionA,
        Self::OptionB,
        Self::Winner,
        Self::Option,
        Self::Rank,
        Self::Chosen,
        Self::Rejected,
        Self::Parallel,
    ];

    /// How it is written in a map of columns.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Item => "item",
            Self::Value => "value",
            Self::OptionA => "option_a",
            Self::OptionB => "option_b",
            Self::Winner => "winner",
            Self::Option => "option",
            Self::Rank => "rank",
            Self::Chosen => "chosen",
            Self::Rejected => "rejected",
            Self::Parallel => "parallel",
        }
    }

    /// What such columns are often called, the surest first; small letters and underscores.
    pub(super) const fn usual_names(self) -> &'static [&'static str] {
        match self {
            Self::Person => &[
                "person",
                "person_id",
                "contributor",
                "annotator",
                "annotator_id",
                "user_id",
                "user",
                "rater",
                "rater_id",
                "worker",
                "worker_id",
                "workerid",
                "participant",
                "participant_id",
                "respondent",
                "respondent_id",
                "judge",
                "judge_id",
                "voter",
                "voter_id",
                "coder",
                "evaluator",
                "labeler",
                "subject",
                "author",
            ],
            Self::Item => &[
                "item",
                "item_id",
                "instance_id",
                "instance",
                "unit",
                "unit_id",
                "prompt_id",
                "question_id",
                "conversation_id",
                "statement_id",
                "comment_id",
                "text_id",
                "task_id",
                "example_id",
                "document_id",
                "doc_id",
                "post_id",
                "tweet_id",
                "statement",
                "question",
                "prompt",
                "comment",
                "text",
                "id",
            ],
            Self::Value => &[
                "value",
                "rating",
                "ratings",
                "score",
                "label",
                "vote",
                "annotation",
                "stars",
                "answer",
                "response",
                "judgement",
                "judgment",
                "choice",
                "code",
                "class",
                "category",
            ],
            Self::OptionA => &["option_a", "model_a", "response_a", "system_a", "left", "a"],
            Self::OptionB => &[
                "option_b",
                "model_b",
                "response_b",
                "system_b",
                "right",
                "b",
            ],
            Self::Winner => &["winner", "preferred", "preference", "outcome", "verdict"],
            Self::Option => &["option", "model", "candidate", "system", "alternative"],
            Self::Rank => &["rank", "position", "place"],
            Self::Chosen => &["chosen", "chosen_model"],
            Self::Rejected => &["rejected", "rejected_model"],
            Self::Parallel => &["parallel", "parallel_id"],
        }
    }
}

/// How a table's rows say what people judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One value of an item by a person.
    Values,
    /// One comparison of two options.
    Pairs,
    /// One rank of an option; the rows of a person and an item make a ranking.
    Ranks,
}

impl Shape {
    /// The parts that it can't do without; people, and items of pairs and ranks, are optional.
    #[must_use]
    pub const fn needs(self, chosen: bool) -> &'static [Part] {
        match self {
            Self::Values => &[Part::Item, Part::Value],
            Self::Pairs if chosen => &[Part::Chosen, Part::Rejected],
            Self::Pairs => &[Part::OptionA, Part::OptionB, Part::Winner],
            Self::Ranks => &[Part::Item, Part::Option, Part::Rank],
        }
    }
}

/// A map of columns: `person=user_id, item=instance_id, value=offensiveness`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The column of each part that is known.
    pub parts: BTreeMap<Part, String>,
    /// What people declared: a column each, or several whose values are crossed.
    pub attributes: Vec<Vec<String>>,
}

impl Columns {
    /// The column of a part.
    #[must_use]
    pub fn get(&self, part: Part) -> Option<&str> {
        self.parts.get(&part).map(String::as_str)
    }

    /// With groups as `gender, region, gender*region`: crossings are joined by `*`.
    #[must_use]
    pub fn by(mut self, attributes: &str) -> Self {
        let named = attributes.split(',').map(str::trim);
        self.attributes = named
            .filter(|attribute| !attribute.is_empty())
            .map(|attribute| attribute.split('*').map(|a| a.trim().to_owned()).collect())
            .collect();
        self
    }

    /// Whether all that a shape needs is known.
    #[must_use]
    pub fn shape(&self) -> Option<Shape> {
        let has = |parts: &[Part]| parts.iter().all(|part| self.parts.contains_key(part));
        let all = [
            (Shape::Pairs, false),
            (Shape::Pairs, true),
            (Shape::Ranks, false),
            (Shape::Values, false),
        ];
        let found = all
            .into_iter()
            .find(|(shape, chosen)| has(shape.needs(*chosen)));
        found.map(|(shape, _)| shape)
    }
}

impl FromStr for Columns {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let mut columns = Self::default();
        for pair in text.split(',').map(str::trim).filter(|p| !p.is_empty()) {
            let unclear = || Unreadable::whole("columns-shape", pair);
            let (part, column) = pair.split_once('=').ok_or_else(unclear)?;
            let part = part.trim();
            let part = Part::ALL.into_iter().find(|known| known.name() == part);
            columns
                .parts
                .insert(part.ok_or_else(unclear)?, column.trim().to_owned());
        }
        Ok(columns)
    }
}
