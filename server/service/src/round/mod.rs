//! Rounds: organizers set them up and lead them, people go through their stages.
//!
//! The rules stand in `domain::deliberation`; here each use case holds the round (`turn`), puts what
//! happens through the state machine, keeps what was said, pays for the time and tells the outbox
//! (aggregate `round:<id>`). [`builder`], [`organize`] and [`desk`] are the organizer's; [`notice`] is what people
//! are told without asking; [`part`], [`rank`],
//! [`talk`] and [`words`] are acts of whoever takes part; [`view`] is what they see; [`care`] is what
//! becomes of words that somebody reports.

pub mod care;
mod compose;
mod forecast;
mod settle;
mod turn;

pub mod builder;
pub mod desk;
pub mod live;
pub mod notice;
pub mod organize;
pub mod part;
pub mod rank;
pub mod talk;
pub mod translate;
pub mod view;
pub mod words;

pub use forecast::Forecast;

use crate::{Deed, Error, Result, Service};
use domain::deliberation::record::Words;
use domain::id::{PersonId, RoundId};
use domain::language::Language;
use domain::refusal::Refusal;
use serde_json::Value;
use store::Conn;
use store::project::Project;
use store::round::Round;
use turn::Turn;

/// The kind of the job that carries out a deadline.
pub(crate) const JOB: &str = "round.deadline";

/// Carries out what is due in a round. Coming too early, or twice, changes nothing.
pub(crate) async fn carry_out(service: &Service, body: &Value) -> Result<()> {
    let deed = service.instance_deed();
    Turn::begin(service, &deed, named(body)?)
        .await?
        .settle()
        .await
}

/// The round that a job names.
fn named(body: &Value) -> Result<RoundId> {
    let id = body.get("round").and_then(Value::as_str);
    id.and_then(|id| id.parse().ok())
        .ok_or_else(|| Error::Fault("a round's job names no round".to_owned()))
}

/// Carries out what is due before a page is made of a round, where anything is.
async fn catch_up(service: &Service, deed: &Deed, id: RoundId) -> Result<()> {
    let mut conn = service.store().read().await?;
    let round = store::round::by_id(&mut conn, id)
        .await?
        .ok_or(Error::NotFound)?;
    drop(conn);
    let due = round.state.deadline().is_some_and(|until| until <= deed.at);
    if due {
        Turn::begin(service, deed, id).await?.settle().await?;
    }
    Ok(())
}

/// A round with its project.
async fn loaded(conn: &mut Conn, id: RoundId) -> Result<(Round, Project)> {
    let round = store::round::by_id(conn, id)
        .await?
        .ok_or(Error::NotFound)?;
    let project = store::project::by_id(conn, round.project_id)
        .await?
        .ok_or(Error::NotFound)?;
    Ok((round, project))
}

/// What a form says was written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The words.
    pub text: String,
    /// The tag of the language in which they are.
    pub language: String,
}

impl Written {
    /// Words of at most so many characters.
    fn words(&self, longest: usize) -> Result<Words> {
        let language: Language = self.language.parse::<Language>()?;
        Ok(Words::new(&self.text, language, longest)?)
    }
}

/// That somebody has not said something as often as they may in one round.
fn not_spent<'a>(
    authors: impl IntoIterator<Item = &'a Option<PersonId>>,
    me: PersonId,
    most: usize,
    key: &str,
) -> Result<()> {
    let mine = authors.into_iter().filter(|author| **author == Some(me));
    if mine.count() >= most {
        return Err(Refusal::general(key).with("most", most).into());
    }
    Ok(())
}

/// Nothing, or that the round is at another stage.
fn refuse<T>(key: &str) -> Result<T> {
    Err(Refusal::general(key).into())
}
