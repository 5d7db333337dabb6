//! People who come from a panel: a provider sends them to a project by an address that says who they
//! are to it, each holds a place for a while, and a code tells the provider that they are done.
//!
//! A provider counts places. One that is returned, or whose time runs out before its work is done, is
//! free for somebody else; the time worked in it is paid all the same.

use crate::pay::transfer::quoted;
use crate::refusal::Refusal;
use crate::time::{Span, Timestamp};
use std::str::FromStr;

/// How addresses name the participant; the first that is there counts. Prolific's name, then what
/// Mechanical Turk and others use.
const PARTICIPANT: [&str; 4] = ["PROLIFIC_PID", "participant", "workerId", "pid"];
/// How they name the one submission that the participant makes.
const SUBMISSION: [&str; 3] = ["SESSION_ID", "session", "assignmentId"];
/// The longest id, in bytes.
const LONGEST: usize = 128;

/// Whom an address says it brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The participant's id with the provider.
    pub participant: String,
    /// What only this participant and the provider know: it opens the place again on another device.
    pub submission: Option<String>,
}

impl Arrival {
    /// Reads an address by the names of its parts.
    ///
    /// # Errors
    /// Refuses one that names nobody (`panel-nobody`): no id, one that a provider did not fill in, or
    /// what is no id at all.
    pub fn read<'v>(part: impl Fn(&str) -> Option<&'v str>) -> Result<Self, Refusal> {
        let first = |names: &[&str]| {
            let mut found = names.iter().filter_map(|name| part(name));
            found.find(|value| !value.trim().is_empty())
        };
        let sound = |value: &str| {
            let value = value.trim();
            let is = value.len() <= LONGEST
                && value.bytes().all(|byte| byte.is_ascii_graphic())
                // `{{%PROLIFIC_PID%}}`, `${workerId}`: nobody filled it in.
                && !value.contains(['{', '}']);
            is.then(|| value.to_owned())
        };
        let nobody = || Refusal::general("panel-nobody");
        Ok(Self {
            participant: first(&PARTICIPANT).and_then(sound).ok_or_else(nobody)?,
            submission: match first(&SUBMISSION) {
                Some(said) => Some(sound(said).ok_or_else(nobody)?),
                None => None,
            },
        })
    }
}

/// What a panel's link offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// For the organizers.
    pub name: String,
    /// How many people it is for.
    pub places: i64,
    /// How many judgements one makes.
    pub judgements: i64,
    /// For how many minutes a place is held.
    pub minutes: i64,
    /// The provider's code for who is done; without one each person gets their own.
    pub code: Option<String>,
    /// Where the provider wants them then.
    pub return_url: Option<String>,
}

impl Offer {
    /// Everything that is wrong with it at once.
    ///
    /// # Errors
    /// A missing name, numbers out of range, a code that is none, an address that is not `https`.
    pub fn check(&self) -> Result<(), Refusal> {
        let plain = |text: &str, most: usize| {
            (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
        };
        let within = |value: i64, most: i64| (1..=most).contains(&value);
        let name = self.name.trim().chars().count();
        let code = self.code.as_deref().is_none_or(|code| plain(code, 64));
        let back = self.return_url.as_deref();
        let back = back.is_none_or(|url| url.starts_with("https://") && plain(url, 500));
        Refusal::join([
            Refusal::unless((1..=120).contains(&name), "name", "text-missing"),
            Refusal::unless(within(self.places, 100_000), "places", "panel-places"),
            Refusal::unless(
                within(self.judgements, 10_000),
                "judgements",
                "panel-judgements",
            ),
            Refusal::unless(within(self.minutes, 10_080), "minutes", "panel-minutes"),
            Refusal::unless(code, "code", "panel-code"),
            Refusal::unless(back, "return_url", "panel-return"),
        ])
    }

    /// Until when a place is held that is taken now.
    #[must_use]
    pub fn until(&self, now: Timestamp) -> Timestamp {
        now + Span::minutes(self.minutes)
    }
}

/// What became of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Somebody is at work in it.
    Open,
    /// Its work is done.
    Completed,
    /// Its person gave it back.
    Returned,
    /// Its time ran out.
    TimedOut,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Open, Self::Completed, Self::Returned, Self::TimedOut];

    /// The name in the database and in exports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Completed => "completed",
            Self::Returned => "returned",
            Self::TimedOut => "timed_out",
        }
    }

    /// What a place is at a moment: `kept` says what was noted last, `done` how many of the `wanted`
    /// judgements were made since it was taken, `until` when its time runs out. Work that was done
    /// counts, however late it came, unless the place was given back.
    #[must_use]
    pub fn at(self, now: Timestamp, until: Timestamp, done: i64, wanted: i64) -> Self {
        match self {
            Self::Open | Self::TimedOut if done >= wanted => Self::Completed,
            Self::Open if until <= now => Self::TimedOut,
            kept => kept,
        }
    }
}

impl FromStr for State {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|state| state.name() == name);
        found.ok_or_else(|| Refusal::general("form-broken"))
    }
}

/// A code that nobody guesses, in letters that nobody confuses.
#[must_use]
pub fn code(random: [u8; 10]) -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).copied();
    random.iter().filter_map(letter).map(char::from).collect()
}

/// What a provider is told of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Line {
    /// Empty where the person erased themselves.
    pub participant: String,
    pub state: State,
    pub code: String,
    pub judgements: i64,
    pub active: Span,
    /// In the project's currency, with what is still to be paid.
    pub earned: crate::money::Micros,
    pub due: crate::money::Micros,
    pub taken_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

/// The places as comma-separated values, in UTC and decimal amounts.
#[must_use]
pub fn csv(currency: &str, lines: &[Line]) -> String {
    let mut out = String::from(
        "participant,state,code,judgements,active_ms,earned,due,currency,taken_at,ended_at\n",
    );
    for line in lines {
        let cells = [
            quoted(&line.participant),
            line.state.name().to_owned(),
            quoted(&line.code),
            line.judgements.to_string(),
            line.active.as_millis().to_string(),
            line.earned.to_string(),
            line.due.to_string(),
            currency.to_owned(),
            line.taken_at.to_string(),
            line.ended_at.map(|at| at.to_string()).unwrap_or_default(),
        ];
        out.push_str(&cells.join(","));
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Micros;
    use proptest::prelude::*;

    fn read(query: &[(&str, &'static str)]) -> Result<Arrival, Refusal> {
        let part = |name: &str| {
            let found = query.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| *value)
        };
        Arrival::read(part)
    }

    #[test]
    fn addresses_say_who_comes() {
        let prolific = [
            ("PROLIFIC_PID", " 5f2a9c "),
            ("STUDY_ID", "s1"),
            ("SESSION_ID", "x9"),
        ];
        let arrival = read(&prolific).unwrap();
        assert_eq!(arrival.participant, "5f2a9c");
        assert_eq!(arrival.submission.as_deref(), Some("x9"));
        let turk = read(&[("workerId", "A1"), ("assignmentId", "")]).unwrap();
        assert_eq!((turk.participant.as_str(), turk.submission), ("A1", None));
        for nobody in [
            vec![],
            vec![("PROLIFIC_PID", "")],
            vec![("PROLIFIC_PID", "{{%PROLIFIC_PID%}}")],
            vec![("workerId", "${workerId}")],
            vec![("pid", "two words")],
            vec![("pid", "a1"), ("session", "{{%SESSION_ID%}}")],
        ] {
            assert!(read(&nobody).is_err(), "{nobody:?}");
        }
        assert!(Arrival::read(|_| Some("x".repeat(129).leak())).is_err());
    }

    proptest! {
        #[test]
        fn a_place_ends_once_and_work_done_counts(
            until in 0i64..100, now in 0i64..100, done in 0i64..20, wanted in 1i64..20,
        ) {
            let moment = Timestamp::from_micros;
            for kept in State::ALL {
                let then = kept.at(moment(now), moment(until), done, wanted);
                // Looking twice changes nothing.
                prop_assert_eq!(then.at(moment(now), moment(until), done, wanted), then);
                if kept == State::Completed || kept == State::Returned {
                    prop_assert_eq!(then, kept);
                } else if done >= wanted {
                    prop_assert_eq!(then, State::Completed);
                }
                // Later it is not open again.
                if then != State::Open {
                    let later = then.at(moment(now + 1), moment(until), done, wanted);
                    prop_assert_ne!(later, State::Open);
                }
            }
        }
    }

    #[test]
    fn codes_are_of_letters_that_nobody_confuses() {
        let made = code([0, 31, 32, 255, 7, 8, 9, 10, 11, 12]);
        assert_eq!(made.len(), 10);
        assert!(!made.contains(['0', 'O', '1', 'I']), "{made}");
    }

    #[test]
    fn an_offer_is_checked_whole() {
        let offer = Offer {
            name: "March".to_owned(),
            places: 30,
            judgements: 10,
            minutes: 60,
            code: Some("C1ABCDEF".to_owned()),
            return_url: Some("https://panel.example/complete?cc=C1ABCDEF".to_owned()),
        };
        assert!(offer.check().is_ok());
        let wrong = Offer {
            name: " ".to_owned(),
            places: 0,
            judgements: 0,
            minutes: 0,
            code: Some("two words".to_owned()),
            return_url: Some("javascript:alert(1)".to_owned()),
        };
        assert_eq!(wrong.check().unwrap_err().problems.len(), 6);
    }

    #[test]
    fn a_provider_reads_who_is_done_and_what_is_due() {
        let line = Line {
            participant: "=cmd()".to_owned(),
            state: State::TimedOut,
            code: "AB".to_owned(),
            judgements: 2,
            active: Span::seconds(61),
            earned: Micros(1_500_000),
            due: Micros(500_000),
            taken_at: Timestamp::from_micros(0),
            ended_at: None,
        };
        let text = csv("EUR", &[line]);
        let said = text.lines().nth(1).unwrap();
        assert_eq!(
            said,
            "\"'=cmd()\",timed_out,\"AB\",2,61000,1.50,0.50,EUR,1970-01-01T00:00:00.000000Z,"
        );
    }
}
