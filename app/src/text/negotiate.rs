//! In which language a visitor reads: what they chose comes before what their browser says.

use domain::locale::Locale;
use fluent_langneg::LanguageIdentifier;
use fluent_langneg::{NegotiationStrategy, negotiate_languages, parse_accepted_languages};

/// The first of the choices that there is an interface for, else what the browser accepts, else
/// English.
#[must_use]
pub fn negotiate(choices: &[Option<&str>], accept_language: &str) -> Locale {
    let chosen = choices.iter().flatten().find_map(|tag| tag.parse().ok());
    chosen.unwrap_or_else(|| accepted(accept_language))
}

fn accepted(header: &str) -> Locale {
    let wanted = parse_accepted_languages(header);
    let there: Vec<_> = Locale::ALL
        .iter()
        .filter_map(|l| l.tag().parse::<LanguageIdentifier>().ok())
        .collect();
    let found = negotiate_languages(&wanted, &there, None, NegotiationStrategy::Lookup);
    found
        .first()
        .and_then(|id| id.to_string().parse().ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_come_first() {
        assert_eq!(negotiate(&[None, Some("sw")], "ar"), Locale::Sw);
        assert_eq!(
            negotiate(&[Some("xx")], "ar-EG,ar;q=0.9,en;q=0.5"),
            Locale::Ar
        );
        assert_eq!(negotiate(&[], "de"), Locale::En);
    }
}
