//! The kind of disagreement on an item, by an explicit rule over its [`Evidence`].
//!
//! Disagreement is routed, not erased, and each kind goes somewhere else: an ambiguous item to its
//! wording, a translation artefact to its translators, a likely slip back to the person, a value
//! difference and a divided item to deliberation. The rule asks in this order; the first yes decides:
//!
//! 1. fewer people than [`Rule::people`]: no kind;
//! 2. readers of parallel texts differ, though they are of the same groups: translation artefact;
//! 3. everybody agrees but for people who did not stand by their answer: likely slip;
//! 4. everybody agrees: agreement;
//! 5. people contradict themselves when asked again, or are not sure: ambiguous;
//! 6. groups differ: value difference;
//! 7. otherwise people differ, and what they declared does not explain it: divided.
//!
//! A minority is never a slip by being one: rule 3 needs conduct of the person's own.

use super::evidence::{Difference, Evidence};
use super::permutation::{FALSE_DISCOVERY_RATE, false_discovery};
use crate::undefined::Undefined;
use serde::{Deserialize, Serialize};

/// What kind of disagreement an item meets with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// People order the responses alike.
    Agreement,
    /// Groups differ, and people stand by their answers.
    ValueDifference,
    /// People differ, stand by their answers, and declared groups do not explain it.
    Divided,
    /// People contradict themselves, or are not sure.
    Ambiguous,
    /// Readers of parallel texts differ.
    TranslationArtefact,
    /// All agree but few, who did not stand by their answers.
    LikelySlip,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Agreement,
        Self::ValueDifference,
        Self::Divided,
        Self::Ambiguous,
        Self::TranslationArtefact,
        Self::LikelySlip,
    ];

    /// The name in tables, as in serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::ValueDifference => "value_difference",
            Self::Divided => "divided",
            Self::Ambiguous => "ambiguous",
            Self::TranslationArtefact => "translation_artefact",
            Self::LikelySlip => "likely_slip",
        }
    }
}

/// The thresholds of the rule. [`Rule::default`] is what is used where nothing else is said; a
/// release states what it used.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// The least number of people for a kind to be told.
    pub people: u64,
    /// The least mean tau_x between people that is agreement. At 0.5, of two people who order a pair
    /// three in four times put it the same way.
    pub agreement: f64,
    /// The most slips, as a share of people.
    pub slips: f64,
    /// Below this mean tau_x between their two answers people contradict themselves.
    pub stable: f64,
    /// The least number of people who answered twice for that to count.
    pub repeats: u64,
    /// Below this mean confidence (0 to 1) people are not sure. A third means "unsure" on average.
    pub confidence: f64,
    /// The least Jensen-Shannon distance of groups that matters, however sure it is.
    pub distance: f64,
    /// The rate of false discoveries among group differences, over all items and attributes.
    pub rate: f64,
}

impl Default for Rule {
    fn default() -> Self {
        Self {
            people: 5,
            agreement: 0.5,
            slips: 0.15,
            stable: 0.4,
            repeats: 3,
            confidence: 1.0 / 3.0,
            distance: 0.2,
            rate: FALSE_DISCOVERY_RATE,
        }
    }
}

/// Adjusts the p of group differences over all items and attributes, and those of parallel texts over
/// all items: their q from here on.
///
/// With few shuffles no p can be small enough: of m tests, d differences are found only where
/// 1 / (shuffles + 1) is at most rate × d / m.
pub fn discover(items: &mut [Evidence]) {
    adjust(items.iter_mut().flat_map(|item| item.attributes.iter_mut()));
    adjust(items.iter_mut().map(|item| &mut item.versions));
}

fn adjust<'d>(differences: impl Iterator<Item = &'d mut Result<Difference, Undefined>>) {
    let tested: Vec<&mut Difference> = differences.filter_map(|d| d.as_mut().ok()).collect();
    let p: Vec<f64> = tested.iter().map(|difference| difference.p).collect();
    for (difference, q) in tested.into_iter().zip(false_discovery(&p)) {
        difference.q = q;
    }
}

impl Rule {
    /// Whether groups differ, by this rule.
    #[must_use]
    pub fn differs(&self, difference: &Difference) -> bool {
        difference.q <= self.rate && difference.distance >= self.distance
    }

    /// The kind of an item whose differences went through [`discover`].
    ///
    /// # Errors
    /// `TooFew` below [`Rule::people`], or why it is not known how far people agree.
    pub fn kind(&self, item: &Evidence) -> Result<Kind, Undefined> {
        if item.people < self.people {
            return Err(Undefined::TooFew);
        }
        let agreement = item.agreement?;
        if item.versions.is_ok_and(|versions| self.differs(&versions)) {
            return Ok(Kind::TranslationArtefact);
        }
        let without = item.agreement_without_slips;
        let others_agree = without.is_ok_and(|without| without >= self.agreement);
        let few = super::alpha::float(item.slips) <= self.slips * super::alpha::float(item.people);
        if item.slips > 0 && few && others_agree {
            return Ok(Kind::LikelySlip);
        }
        if agreement >= self.agreement {
            return Ok(Kind::Agreement);
        }
        let known = item.repeats >= self.repeats;
        let unstable = known && item.retest.is_ok_and(|retest| retest < self.stable);
        let unsure = item.confidence.is_ok_and(|given| given < self.confidence);
        if unstable || unsure {
            return Ok(Kind::Ambiguous);
        }
        let mut differences = item.attributes.iter().flatten();
        if differences.any(|difference| self.differs(difference)) {
            return Ok(Kind::ValueDifference);
        }
        Ok(Kind::Divided)
    }
}

#[cfg(test)]
#[path = "kind_tests.rs"]
mod tests;
