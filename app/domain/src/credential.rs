//! Names and passwords that people sign in with.

use crate::refusal::Refusal;

/// A pseudonymous name, 2 to 40 characters, without control characters, `@` or outer spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handle(String);

impl Handle {
    /// Parses a handle.
    ///
    /// # Errors
    /// Where it is too short, too long, or could be taken for an address.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let visible = text
            .chars()
            .all(|c| !c.is_control() && c != '@' && !is_bidi_control(c));
        if (2..=40).contains(&text.chars().count()) && visible {
            Ok(Self(text.to_owned()))
        } else {
            Err(Refusal::field("handle", "handle-shape"))
        }
    }

    /// As the person wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What must be unique: lower case, so that `Ana` and `ana` are one.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

/// An e-mail address; only its shape is checked here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Parses an address.
    ///
    /// # Errors
    /// Where it has no local part, no dotted domain, or spaces.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let shaped = text.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty()
                && domain.contains('.')
                && !domain.starts_with('.')
                && !domain.ends_with('.')
                && !domain.contains('@')
        });
        if shaped && text.len() <= 254 && !text.chars().any(|c| c.is_whitespace() || c.is_control())
        {
            Ok(Self(text.to_owned()))
        } else {
            Err(Refusal::field("email", "email-shape"))
        }
    }

    /// As the person wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What must be unique.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

/// The key under which an account is looked up: a handle's or an address's, whichever was typed.
#[must_use]
pub fn account_key(typed: &str) -> String {
    typed.trim().to_lowercase()
}

/// A new password: at least 10 characters, at most 256 bytes (a longer one would only cost time).
///
/// # Errors
/// Where it is shorter or longer.
pub fn check_password(password: &str) -> Result<(), Refusal> {
    if password.chars().count() < 10 {
        Err(Refusal::field("password", "password-short"))
    } else if password.len() > 256 {
        Err(Refusal::field("password", "password-long"))
    } else {
        Ok(())
    }
}

/// Whether a character reorders the text around it.
#[must_use]
pub const fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles() {
        assert_eq!(
            Handle::parse(" Ana ").map(|h| h.key()),
            Ok("ana".to_owned())
        );
        for bad in ["", "a", "a@b.c", "ab\u{202e}cd", &"a".repeat(41)] {
            assert!(Handle::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn addresses() {
        for good in ["a@b.co", "Ana.P+x@mail.example"] {
            assert!(Email::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "a", "@b.co", "a@b", "a b@c.de", "a@b@c.de", "a@.co"] {
            assert!(Email::parse(bad).is_err(), "{bad}");
        }
    }
}
