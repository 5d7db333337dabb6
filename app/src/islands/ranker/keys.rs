//! What a key pressed on a response means.

use domain::ranking::Step;

/// What somebody wants of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// This rank; 0 leaves it out.
    Rank(u8),
    /// A step.
    Step(Step),
}

/// The intent of a key: `key` is what it writes, `code` where it lies. Digits are found by where they
/// lie, because layouts write others there; horizontal arrows follow the direction of reading.
pub fn intent(key: &str, code: &str, rightwards: bool) -> Option<Intent> {
    let place = code
        .strip_prefix("Digit")
        .or_else(|| code.strip_prefix("Numpad"));
    if let Some(rank) = place.or(Some(key)).and_then(|digit| digit.parse().ok()) {
        return Some(Intent::Rank(rank));
    }
    let step = match (key, rightwards) {
        ("ArrowUp", _) | ("ArrowLeft", true) | ("ArrowRight", false) => Step::Up,
        ("ArrowDown", _) | ("ArrowRight", true) | ("ArrowLeft", false) => Step::Down,
        ("=", _) => Step::Tie,
        ("Delete" | "Backspace", _) => Step::LeaveOut,
        _ => return None,
    };
    Some(Intent::Step(step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_mean_the_same_on_every_keyboard() {
        assert_eq!(intent("1", "Digit1", true), Some(Intent::Rank(1)));
        assert_eq!(intent("٣", "Digit3", false), Some(Intent::Rank(3)));
        assert_eq!(intent("&", "Digit1", true), Some(Intent::Rank(1)));
        assert_eq!(intent("0", "Numpad0", true), Some(Intent::Rank(0)));
        assert_eq!(intent("2", "", true), Some(Intent::Rank(2)));
        assert_eq!(intent("=", "Equal", true), Some(Intent::Step(Step::Tie)));
        assert_eq!(
            intent("Delete", "NumpadDecimal", true),
            Some(Intent::Step(Step::LeaveOut))
        );
        assert_eq!(intent("Tab", "Tab", true), None);
        assert_eq!(intent("Enter", "NumpadEnter", true), None);
    }

    #[test]
    fn horizontal_arrows_follow_the_direction_of_reading() {
        let up = Some(Intent::Step(Step::Up));
        assert_eq!(intent("ArrowLeft", "ArrowLeft", true), up);
        assert_eq!(intent("ArrowRight", "ArrowRight", false), up);
        assert_eq!(intent("ArrowUp", "ArrowUp", false), up);
    }
}
