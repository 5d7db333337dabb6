//! Notices within the platform: who may take part is invited when a round opens, and who has something left
//! to do in a stage is reminded before its end. `domain::deliberation::notice` says whom and when.

use super::desk::{RoundCard, card};
use super::turn::{Turn, job_at};
use crate::{Deed, Result, Service};
use domain::authority::Role;
use domain::deliberation::composition::Composition;
use domain::deliberation::notice::{Notice, remind_at, reminded};
use domain::id::RoundId;
use serde_json::{Value, json};

/// The kind of the job that reminds people.
pub(crate) const JOB: &str = "round.remind";

/// A notice as its reader sees it.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct NoticeView {
    pub card: RoundCard,
    pub about: Notice,
}

/// Invites those who may take part in a round that opens: whoever has a seat, or everybody who contributes.
pub(super) async fn invite(turn: &mut Turn<'_>) -> Result<()> {
    let (id, at) = (turn.round.id, turn.deed.at);
    let invited = match turn.round.composition.0 {
        Composition::Everybody => {
            let community = turn.project.community_id;
            store::community::people(&mut turn.tx, community, Role::Contributor).await?
        }
        _ => store::round::seats(&mut turn.tx, id).await?,
    };
    for (person,) in invited {
        store::round::notice::tell(&mut turn.tx, id, person, Notice::Invitation, at).await?;
    }
    Ok(())
}

/// Queues reminding people of the present stage.
pub(super) async fn plan(turn: &mut Turn<'_>) -> Result<()> {
    if let Some(at) = remind_at(&turn.state) {
        let (id, job) = (turn.round.id, job_at(JOB, turn.round.id, at));
        store::job::insert_once(&mut turn.tx, job, JOB, json!({ "round": id }), at).await?;
    }
    Ok(())
}

/// Carries out a job.
pub(crate) async fn carry_out(service: &Service, body: &Value) -> Result<()> {
    remind(service, super::named(body)?).await
}

/// Reminds whoever has something left to do, where it is time. Nobody is told anything twice.
///
/// # Errors
/// `NotFound`.
pub async fn remind(service: &Service, id: RoundId) -> Result<()> {
    let deed = service.instance_deed();
    let mut turn = Turn::begin(service, &deed, id).await?;
    let (at, mut told) = (deed.at, 0);
    let Some(stage) = turn.state.stage() else {
        return turn.settle().await;
    };
    for person in reminded(&turn.state, at) {
        let notice = Notice::Reminder(stage);
        let new = store::round::notice::tell(&mut turn.tx, id, person, notice, at).await?;
        told += i32::from(new);
    }
    if told == 0 {
        return turn.settle().await;
    }
    turn.end("round.reminded", json!({ "stage": stage, "people": told }))
        .await
}

/// What the reader is told of rounds, as far as it still holds.
///
/// # Errors
/// As the database says.
pub async fn mine(service: &Service, deed: &Deed) -> Result<Vec<NoticeView>> {
    let Some(me) = deed.actor.person() else {
        return Ok(Vec::new());
    };
    let mut conn = service.store().read().await?;
    let mut found = Vec::new();
    for (id, about) in store::round::notice::notices(&mut conn, me).await? {
        let (round, project) = super::loaded(&mut conn, id).await?;
        if about.holds(&round.state, me) {
            let card = card(&round, (&project.slug, &project.title), Some(me));
            found.push(NoticeView { card, about });
        }
    }
    Ok(found)
}

/// Takes a notice off the reader's page; what it tells of stays as it is.
///
/// # Errors
/// `SignIn`.
pub async fn dismiss(service: &Service, deed: &Deed, id: RoundId, about: Notice) -> Result<()> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    store::round::notice::dismiss(&mut tx, id, me, about, deed.at).await?;
    Ok(tx.commit().await?)
}
