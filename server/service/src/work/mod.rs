//! A contributor's work: the next item, its judgement, its pay.
//!
//! [`offer`] says what there is to do, `reserve` picks the item, [`answer`] takes what was made of
//! it, `pay` posts its time, `receipt` gives a retry the answer that was given before, and `voices` keeps count.

mod answer;
mod offer;
mod pay;
mod receipt;
mod reserve;
pub(crate) mod voices;

pub use answer::{Submission, pulse, skip, submit};
pub use offer::{Held, Next, Shown, Task, fetch_ahead, next, one};
pub use receipt::Receipt;
pub use reserve::Stop;
pub(crate) use reserve::let_go;

use crate::{Deed, Error, Result};
use domain::activity;
use domain::consent::{Purpose, asks_again, expired};
use domain::id::{AssignmentId, PersonId};
use domain::time::{Span, Timestamp};
use store::assignment::{Assignment, Standing};
use store::project::Project;
use store::{Conn, Tx};

/// For how long an item stays reserved after the last sign of activity.
const LEASE: Span = Span::minutes(45);

/// Whether the person's consent in force lets them work.
pub(crate) async fn consents(
    conn: &mut Conn,
    project: &Project,
    person: PersonId,
    now: Timestamp,
) -> Result<bool> {
    let standing = store::consent::standing(conn, person, project.community_id).await?;
    Ok(standing.is_some_and(|consent| {
        consent.granted.contains(&Purpose::Annotate) && !expired(consent.expires_at, now)
    }))
}

/// Whether the community asks for other purposes by now than the person answered.
async fn asked_again(conn: &mut Conn, project: &Project, person: PersonId) -> Result<bool> {
    let community = project.community_id;
    let standing = store::consent::standing(conn, person, community).await?;
    let newest = store::consent::newest_document(conn, community).await?;
    Ok(match (standing, newest) {
        (Some(standing), Some(newest)) if standing.document_id != newest.id => {
            let answered = standing.granted.union(&standing.refused).copied().collect();
            asks_again(&answered, &newest.purposes.iter().copied().collect())
        }
        _ => false,
    })
}

/// The active time of one's [`own`] assignment with what the interval that ends now adds, noted on the
/// person's clock.
fn active_now(
    tx: &mut Tx,
    deed: &Deed,
    (assignment, standing): (&Assignment, &Standing),
    hint: Option<i64>,
) -> Span {
    let (until, allowance) = (standing.counted_until, standing.allowance());
    let hint = hint.map(Span::millis);
    let counted = activity::count(until, assignment.seen_at, deed.at, allowance, hint);
    store::pay::count_until(tx, assignment.person_id, counted.until);
    Span::millis(assignment.active_ms) + counted.active
}

/// One's own assignment; one's clock is held before it is read.
async fn own(tx: &mut Tx, deed: &Deed, id: AssignmentId) -> Result<Assignment> {
    let me = deed.myself()?;
    store::pay::hold_clock(tx, me);
    let assignment = store::assignment::by_id(tx, id).await?;
    let mine = assignment.filter(|assignment| assignment.person_id == me);
    mine.ok_or(Error::NotFound)
}
