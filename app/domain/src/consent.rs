//! What a person agrees to, purpose by purpose.

use crate::time::Timestamp;
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
    /// To have the published judgements train models that are sold.
    CommercialTraining,
    /// To have one's own written words, such as rationales, in releases.
    QuoteWords,
    /// To have the answers that one wrote oneself, such as edits, in releases as further responses.
    PublishResponses,
    /// To be written to about later work and outcomes.
    Contact,
    /// To have the published judgements kept in archives after the project has ended.
    Archive,
}

impl Purpose {
    /// All purposes, in the order in which a document lists them.
    pub const ALL: [Self; 8] = [
        Self::Annotate,
        Self::PublishJudgements,
        Self::LinkDemographics,
        Self::CommercialTraining,
        Self::QuoteWords,
        Self::PublishResponses,
        Self::Contact,
        Self::Archive,
    ];

    /// The name in forms, the database and releases.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Annotate => "annotate",
            Self::PublishJudgements => "publish_judgements",
            Self::LinkDemographics => "link_demographics",
            Self::CommercialTraining => "commercial_training",
            Self::QuoteWords => "quote_words",
            Self::PublishResponses => "publish_responses",
            Self::Contact => "contact",
            Self::Archive => "archive",
        }
    }

    /// Whether work is impossible without it.
    #[must_use]
    pub const fn required(self) -> bool {
        matches!(self, Self::Annotate)
    }

    /// The purpose without which this one means nothing: nobody's words are quoted from a judgement
    /// that is not published, and nothing is published that may not be kept.
    #[must_use]
    pub const fn rests_on(self) -> Option<Self> {
        match self {
            Self::Annotate | Self::Contact => None,
            Self::PublishJudgements => Some(Self::Annotate),
            Self::LinkDemographics
            | Self::CommercialTraining
            | Self::QuoteWords
            | Self::PublishResponses
            | Self::Archive => Some(Self::PublishJudgements),
        }
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

/// What an answer grants of the purposes that a document asks for: what was ticked, less whatever
/// rests on a purpose that was not. In doubt it is the smaller grant that counts.
#[must_use]
pub fn granted(ticked: &Purposes, asked: &Purposes) -> Purposes {
    let given = |purpose: Purpose| ticked.contains(&purpose) && asked.contains(&purpose);
    let stands = |purpose: &Purpose| {
        let chain = std::iter::successors(Some(*purpose), |purpose| purpose.rests_on());
        chain.into_iter().all(given)
    };
    asked.iter().copied().filter(stands).collect()
}

/// Whether a person who answered one document has to be asked again because another one is in force:
/// only a changed set of purposes asks again. Work done under the old answer stays what it was.
#[must_use]
pub fn asks_again(answered: &Purposes, in_force: &Purposes) -> bool {
    answered != in_force
}

/// Whether a record that ends at `expires_at` has ended by `now`; `None` never ends by itself.
#[must_use]
pub fn expired(expires_at: Option<Timestamp>, now: Timestamp) -> bool {
    expires_at.is_some_and(|end| end <= now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_purposes() -> impl Strategy<Value = Purposes> {
        prop::sample::subsequence(Purpose::ALL.to_vec(), 0..=Purpose::ALL.len())
            .prop_map(|purposes| purposes.into_iter().collect())
    }

    proptest! {
        #[test]
        fn nothing_is_granted_without_what_it_rests_on(
            ticked in any_purposes(), asked in any_purposes(),
        ) {
            let granted = granted(&ticked, &asked);
            prop_assert!(granted.is_subset(&ticked) && granted.is_subset(&asked));
            for purpose in &granted {
                prop_assert!(purpose.rests_on().is_none_or(|base| granted.contains(&base)));
            }
            prop_assert_eq!(super::granted(&granted, &asked), granted);
        }

        #[test]
        fn taking_one_purpose_back_never_grants_another(
            ticked in any_purposes(), gone in prop::sample::select(Purpose::ALL.to_vec()),
        ) {
            let asked = Purposes::from(Purpose::ALL);
            let before = granted(&ticked, &asked);
            let mut left = before.clone();
            left.remove(&gone);
            prop_assert!(granted(&left, &asked).is_subset(&before));
        }
    }

    #[test]
    fn publishing_falls_with_taking_part_and_contact_does_not() {
        let asked = Purposes::from(Purpose::ALL);
        let ticked = Purposes::from([
            Purpose::PublishJudgements,
            Purpose::Archive,
            Purpose::Contact,
        ]);
        assert_eq!(granted(&ticked, &asked), Purposes::from([Purpose::Contact]));
        assert_eq!(granted(&asked, &asked), asked);
    }

    #[test]
    fn an_end_counts_from_its_very_moment() {
        let end = Timestamp::from_micros(5);
        assert!(expired(Some(end), end) && !expired(Some(end), Timestamp::from_micros(4)));
        assert!(!expired(None, Timestamp::from_micros(i64::MAX)));
    }
}
