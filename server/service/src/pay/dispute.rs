//! Rejecting work, and disputes about that and about pay. A rejection marks: the time stays paid, and a
//! steward can overturn it. Whoever it is about opens a dispute, both sides write in its thread, and a
//! steward who is not that person decides it.

use crate::posting::{self, Kind, NewEntry};
use crate::project::by_slug;
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::id::{DisputeId, JudgementId, MessageId, PersonId, RequestKey};
use domain::money::{Currency, Micros};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use serde::Serialize;
use serde_json::json;
pub use store::dispute::{Dispute, Work};
use store::{Conn, Tx};

/// The longest message, in characters.
const LONGEST: usize = 4_000;

/// A project's disputes and its newest work, as far as the actor may see them.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The project's title.
    pub title: String,
    /// Whether the actor may reject work.
    pub rejects: bool,
    /// Whether the actor contributes, and may object.
    pub objects: bool,
    /// Disputes, the newest first, with the handle of whom they are about.
    pub disputes: Vec<(Dispute, String)>,
    /// The newest judgements with their rejections.
    pub work: Vec<Work>,
    /// The project's currency.
    pub currency: Currency,
}

/// A dispute with its thread.
#[derive(Clone, Debug)]
pub struct Thread {
    /// The dispute.
    pub dispute: Dispute,
    /// The project's address, title and currency.
    pub project: (Slug, String, Currency),
    /// The rejection that it is about.
    pub reason: Option<String>,
    /// Who said what, and when.
    pub messages: Vec<(String, String, Timestamp)>,
    /// Whether the actor may decide it.
    pub decides: bool,
}

/// A steward's decision.
#[derive(Clone, Debug, Serialize)]
pub struct Decision {
    /// Whether the person is right.
    pub upheld: bool,
    /// What is paid to them on top.
    pub awarded: Micros,
    /// Why.
    pub words: String,
}

fn words(field: &str, text: &str) -> Result<String> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Refusal::field(field, "text-missing").into()),
        length if length > LONGEST => Err(Refusal::field(field, "answer-long")
            .with("most", LONGEST)
            .into()),
        _ => Ok(text.to_owned()),
    }
}

/// Whether a request with this key was carried out; notes it where not.
async fn repeated(
    tx: &mut Tx,
    key: RequestKey,
    me: PersonId,
    act: &str,
    at: Timestamp,
) -> Result<bool> {
    if store::request::answer(tx, key, me).await?.is_some() {
        return Ok(true);
    }
    store::request::keep(tx, key, me, act, json!({}), at);
    Ok(false)
}

async fn handle(conn: &mut Conn, person: PersonId) -> Result<String> {
    let found = store::person::by_id(conn, person).await?;
    Ok(found.map(|person| person.handle).unwrap_or_default())
}

/// A project's disputes and newest work: all of it for organizers and stewards, one's own for whoever
/// contributes.
///
/// # Errors
/// `SignIn`, or `Forbidden` to whoever has no part in the community.
pub async fn desk(service: &Service, deed: &Deed, slug: &Slug) -> Result<Desk> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    let rejects = deed.may_in(Act::PayPeople, project.community_id).is_ok();
    let decides = deed
        .may_in(Act::DecideDisputes, project.community_id)
        .is_ok();
    let objects = deed.may_in(Act::Contribute, project.community_id).is_ok();
    let only = if rejects || decides {
        None
    } else {
        deed.may_in(Act::Contribute, project.community_id)?;
        Some(deed.myself()?)
    };
    let mut disputes = Vec::new();
    for dispute in store::dispute::of_project(&mut conn, project.id, only).await? {
        let handle = handle(&mut conn, dispute.person_id).await?;
        disputes.push((dispute, handle));
    }
    Ok(Desk {
        rejects,
        objects,
        disputes,
        work: store::dispute::newest_work(&mut conn, project.id, only).await?,
        currency: project.currency,
        title: project.title,
    })
}

/// Rejects a judgement, with the reason that its person reads. It stays paid.
///
/// # Errors
/// Forbidden but to organizers; refuses no reason.
pub async fn reject(
    service: &Service,
    deed: &Deed,
    judgement: JudgementId,
    reason: &str,
) -> Result<Slug> {
    let mut tx = service.store().begin().await?;
    let (project, person) = store::dispute::whose(&mut tx, judgement)
        .await?
        .ok_or(Error::NotFound)?;
    let project = posting::project(&mut tx, project).await?;
    deed.may_in(Act::PayPeople, project.community_id)?;
    let reason = words("reason", reason)?;
    let by = deed.actor.person().unwrap_or(project.created_by);
    let of = (project.id, person);
    if store::dispute::reject(&mut tx, judgement, of, &reason, by, deed.at).await? {
        let body = json!({ "project": project.id, "judgement": judgement, "by": by });
        let aggregate = format!("person:{person}");
        store::outbox::append(&mut tx, &aggregate, "judgement.rejected", body, deed.at).await?;
    }
    tx.commit().await?;
    Ok(project.slug)
}

/// Opens a dispute about one's pay in a project, or about a rejection. The same key again opens nothing.
///
/// # Errors
/// Forbidden but to contributors; refuses no words; `NotFound` for somebody else's judgement.
pub async fn open(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    key: RequestKey,
    judgement: Option<JudgementId>,
    text: &str,
) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::Contribute, project.community_id)?;
    let me = deed.myself()?;
    let text = words("words", text)?;
    if let Some(judgement) = judgement {
        let whose = store::dispute::whose(&mut tx, judgement).await?;
        if whose != Some((project.id, me)) {
            return Err(Error::NotFound);
        }
    }
    if repeated(&mut tx, key, me, "dispute.open", deed.at).await? {
        return Ok(());
    }
    let dispute = Dispute {
        id: DisputeId::new(deed.at, service.random()),
        project_id: project.id,
        person_id: me,
        judgement_id: judgement,
        state: "open".to_owned(),
        awarded_micros: Micros(0),
        opened_at: deed.at,
        closed_at: None,
    };
    store::dispute::insert(&mut tx, &dispute).await?;
    let message = MessageId::new(deed.at, service.random());
    store::dispute::say(&mut tx, message, dispute.id, me, &text, deed.at).await?;
    let body = json!({ "project": project.id, "dispute": dispute.id, "judgement": judgement });
    let aggregate = format!("person:{me}");
    store::outbox::append(&mut tx, &aggregate, "dispute.opened", body, deed.at).await?;
    Ok(tx.commit().await?)
}

/// The dispute, for whom it is about and for those who run or decide; whether the actor may decide.
async fn mine(
    conn: &mut Conn,
    deed: &Deed,
    id: DisputeId,
) -> Result<(Dispute, store::project::Project, bool)> {
    let dispute = store::dispute::by_id(conn, id)
        .await?
        .ok_or(Error::NotFound)?;
    let project = store::project::by_id(conn, dispute.project_id)
        .await?
        .ok_or(Error::NotFound)?;
    let me = deed.actor.person();
    let own = me == Some(dispute.person_id);
    let decides = !own
        && deed
            .may_in(Act::DecideDisputes, project.community_id)
            .is_ok();
    if !own && !decides {
        deed.may_in(Act::PayPeople, project.community_id)?;
    }
    Ok((dispute, project, decides))
}

/// A dispute's thread.
///
/// # Errors
/// `NotFound`; forbidden but to whom it is about, organizers and stewards.
pub async fn thread(service: &Service, deed: &Deed, id: DisputeId) -> Result<Thread> {
    let mut conn = service.store().read().await?;
    let (dispute, project, decides) = mine(&mut conn, deed, id).await?;
    let mut messages = Vec::new();
    for (author, body, at) in store::dispute::thread(&mut conn, id).await? {
        messages.push((handle(&mut conn, author).await?, body, at));
    }
    let reason = match dispute.judgement_id {
        Some(judgement) => store::dispute::reason(&mut conn, judgement).await?,
        None => None,
    };
    Ok(Thread {
        decides: decides && dispute.state == "open",
        dispute,
        project: (project.slug, project.title, project.currency),
        reason,
        messages,
    })
}

/// Says something in an open dispute. The same key again says nothing.
///
/// # Errors
/// As [`thread`]; refuses no words; `Conflict("dispute-closed")`.
pub async fn reply(
    service: &Service,
    deed: &Deed,
    id: DisputeId,
    key: RequestKey,
    text: &str,
) -> Result<()> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let (dispute, ..) = mine(&mut tx, deed, id).await?;
    let text = words("words", text)?;
    if dispute.state != "open" {
        return Err(Error::Conflict("dispute-closed"));
    }
    if repeated(&mut tx, key, me, "dispute.reply", deed.at).await? {
        return Ok(());
    }
    let message = MessageId::new(deed.at, service.random());
    store::dispute::say(&mut tx, message, id, me, &text, deed.at).await?;
    Ok(tx.commit().await?)
}

/// Decides a dispute with a reason. Upheld, it overturns the rejection that it is about, and pays what it
/// awards. Deciding it again changes nothing.
///
/// # Errors
/// Forbidden but to stewards, and to the person whom it is about; refuses no reason;
/// `Conflict("dispute-closed")` where it was decided.
pub async fn decide(
    service: &Service,
    deed: &Deed,
    id: DisputeId,
    decision: Decision,
) -> Result<()> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let (dispute, project, decides) = mine(&mut tx, deed, id).await?;
    if !decides {
        return Err(Error::Forbidden);
    }
    let text = words("words", &decision.words)?;
    let (state, awarded) = if decision.upheld {
        ("upheld", decision.awarded)
    } else {
        ("declined", Micros(0))
    };
    if !store::dispute::close(&mut tx, id, state, awarded, me, deed.at).await? {
        return Err(Error::Conflict("dispute-closed"));
    }
    let message = MessageId::new(deed.at, service.random());
    store::dispute::say(&mut tx, message, id, me, &text, deed.at).await?;
    if let Some(judgement) = dispute.judgement_id.filter(|_| decision.upheld) {
        store::dispute::overturn(&mut tx, judgement, deed.at).await?;
    }
    let person = dispute.person_id;
    if awarded.0 > 0 {
        let entry = NewEntry {
            kind: Kind::Correction,
            person,
            assignment: None,
            paid: Span::default(),
            amount: awarded,
            cause: Some(format!("dispute:{id}")),
            event: "pay.corrected",
            body: json!({ "dispute": id }),
        };
        posting::post(service, &mut tx, deed.at, &project, entry).await?;
    }
    let body = json!({ "project": project.id, "dispute": id, "state": state, "by": me });
    let aggregate = format!("person:{person}");
    store::outbox::append(&mut tx, &aggregate, "dispute.decided", body, deed.at).await?;
    Ok(tx.commit().await?)
}
