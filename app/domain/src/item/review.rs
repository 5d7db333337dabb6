//! What peers say of a prompt that a contributor proposed, or of a translation that one mended.

use crate::refusal::Refusal;

/// How many of three peers must say the same.
pub const OF_THREE: usize = 2;

/// What becomes of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Two peers accept it.
    Accepted,
    /// Two peers do not.
    Declined,
    /// Another peer is asked.
    Open,
}

/// What peers' words come to: two of three decide, so that a third is only asked where two differ.
#[must_use]
pub fn verdict(accepts: impl IntoIterator<Item = bool>) -> Verdict {
    let (mut for_it, mut against) = (0, 0);
    for accepts in accepts {
        if accepts {
            for_it += 1;
        } else {
            against += 1;
        }
        // Whoever came later changes nothing.
        if for_it == OF_THREE {
            return Verdict::Accepted;
        }
        if against == OF_THREE {
            return Verdict::Declined;
        }
    }
    Verdict::Open
}

/// Why a peer does not accept a proposal; Fluent `review-reason-<key>`.
pub const REASONS: [&str; 6] = [
    "unclear",
    "language",
    "personal_data",
    "harmful",
    "twice",
    "other",
];

/// A peer's answer as a form states it: whether it accepts, and why not.
///
/// # Errors
/// Refuses a "no" without a reason of [`REASONS`].
pub fn answer(accepts: bool, reason: &str) -> Result<Option<String>, Refusal> {
    if accepts {
        return Ok(None);
    }
    Refusal::unless(REASONS.contains(&reason), "reason", "review-reason")?;
    Ok(Some(reason.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_of_three_decide() {
        assert_eq!(verdict([]), Verdict::Open);
        assert_eq!(verdict([true, false]), Verdict::Open);
        assert_eq!(verdict([true, false, true]), Verdict::Accepted);
        assert_eq!(verdict([false, false]), Verdict::Declined);
        assert_eq!(verdict([true, true, false, false]), Verdict::Accepted);
    }

    #[test]
    fn a_no_says_why() {
        assert_eq!(answer(true, ""), Ok(None));
        assert!(answer(false, "").is_err());
        assert_eq!(answer(false, "unclear"), Ok(Some("unclear".to_owned())));
    }
}
