//! What a round is thought to take: time a person, and money.

use crate::Result;
use domain::authority::Role;
use domain::deliberation::State;
use domain::deliberation::composition::Composition;
use domain::id::RoundId;
use domain::money::{Currency, Micros};
use domain::time::Span;
use store::Conn;
use store::project::Project;

/// What a round is thought to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Minutes of work a person.
    pub minutes: i64,
    /// How many people.
    pub people: i64,
    /// What that costs, at the rate or the floor, whichever is higher.
    pub amount: Micros,
    /// In which currency.
    pub currency: Currency,
}

/// The forecast of a round: of those on its list or in its draw; where everybody may come, of those who
/// are there, or of every contributor while nobody is.
pub(super) async fn forecast(
    conn: &mut Conn,
    project: &Project,
    id: RoundId,
    composition: &Composition,
    state: &State,
) -> Result<Forecast> {
    let items = store::round::items(conn, id).await?.len();
    let people = match composition {
        Composition::List { people } => people.len(),
        Composition::Sortition { seats, .. } => *seats,
        Composition::Everybody => match state.present().count() {
            0 => store::community::people(conn, project.community_id, Role::Contributor)
                .await?
                .len(),
            present => present,
        },
    };
    let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let each = u32::try_from(project.minutes_estimate).unwrap_or(u32::MAX);
    let minutes = i64::from(state.template.minutes(whole(items), each));
    let policy = project.pay();
    let hour = policy.rate_per_hour();
    let one = domain::pay::for_time(hour, Span::minutes(minutes));
    let people = i64::from(whole(people));
    Ok(Forecast {
        minutes,
        people,
        amount: Micros(one.0.saturating_mul(people)),
        currency: policy.currency,
    })
}
