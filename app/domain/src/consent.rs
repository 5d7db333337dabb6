//! What a person agrees to, purpose by purpose.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::str::FromStr;

/// One use of a person's data that is granted or refused by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To judge items at all, and to have the judgements kept.
    Annotate,
    /// To have the judgements in dataset releases, under a pseudonym.
    PublishJudgements,
    /// To have declared demographic attributes beside the judgements.
    LinkDemographics,
    /// To be written to about later work and outcomes.
    Contact,
}

impl Purpose {
    /// All purposes, in the order in which a document lists them.
    pub const ALL: [Self; 4] = [
        Self::Annotate,
        Self::PublishJudgements,
        Self::LinkDemographics,
        Self::Contact,
    ];

    /// The name in forms, the database and releases.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Annotate => "annotate",
            Self::PublishJudgements => "publish_judgements",
            Self::LinkDemographics => "link_demographics",
            Self::Contact => "contact",
        }
    }

    /// Whether work is impossible without it.
    #[must_use]
    pub const fn required(self) -> bool {
        matches!(self, Self::Annotate)
    }
}

impl FromStr for Purpose {
    type Err = crate::refusal::Refusal;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|purpose| purpose.name() == name);
        found.ok_or_else(|| crate::refusal::Refusal::field("purpose", "purpose-unknown"))
    }
}

/// The purposes that a record grants; each of the document's others is refused.
pub type Purposes = BTreeSet<Purpose>;
