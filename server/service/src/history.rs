//! A contributor's own judgements, as they were given.

use crate::project::ProjectCard;
use crate::{Deed, Error, Result, Service};
use domain::id::{JudgementId, ResponseId};
use domain::item::Message;
use domain::language::Language;
use domain::task::{Given, Kind};
use domain::time::{Span, Timestamp};
use serde::Serialize;
use std::collections::HashMap;
use store::Conn;
use store::judgement::Judgement;
use uuid::Uuid;

/// How many judgements a page shows.
const SHOWN: usize = 20;

/// A response in a judgement of one's own.
#[derive(Clone, Debug, Serialize)]
pub struct Placed {
    /// Its index in the order that was shown: it names the response.
    pub shown: u8,
    /// The answer itself.
    pub text: String,
}

/// A judgement of one's own.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Past {
    pub id: JudgementId,
    pub at: Timestamp,
    pub project: ProjectCard,
    pub language: Language,
    pub prompt: Vec<Message>,
    /// Best first; tied responses stand together.
    pub tiers: Vec<Vec<Placed>>,
    pub unranked: Vec<Placed>,
    pub none_acceptable: bool,
    /// How it was asked.
    pub kind: Kind,
    /// What was answered, by places in the order shown; none where the order says all of it.
    pub given: Option<Given>,
    /// What one wrote in place of a response.
    pub wrote: Option<String>,
    /// Some of `domain::work::REASONS`.
    pub reasons: Vec<String>,
    pub rationale: String,
    /// One of `domain::work::FLAGS`.
    pub flag: Option<String>,
    pub active: Span,
}

/// Some judgements, newest first.
#[derive(Clone, Debug, Serialize)]
pub struct History {
    /// The judgements.
    pub judgements: Vec<Past>,
    /// Where to go on, where there are older ones.
    pub older: Option<JudgementId>,
}

/// One's own judgements before one of them, or the newest.
///
/// # Errors
/// `SignIn` where nobody is signed in.
pub async fn mine(service: &Service, deed: &Deed, before: Option<JudgementId>) -> Result<History> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let before = before.unwrap_or(JudgementId(Uuid::max()));
    let limit = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
    let mut found = store::judgement::of_person(&mut conn, me, before, limit).await?;
    let more = found.len() > SHOWN;
    found.truncate(SHOWN);
    let older = found.last().filter(|_| more).map(|judgement| judgement.id);
    let mut judgements = Vec::with_capacity(found.len());
    for judgement in found {
        judgements.push(past(&mut conn, judgement).await?);
    }
    Ok(History { judgements, older })
}

async fn past(conn: &mut Conn, judgement: Judgement) -> Result<Past> {
    let project = store::project::by_id(conn, judgement.project_id)
        .await?
        .ok_or(Error::NotFound)?;
    let community = store::community::by_id(conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let item = store::item::by_id(conn, project.id, judgement.item_id)
        .await?
        .ok_or(Error::NotFound)?;
    let responses = store::item::responses(conn, item.id).await?;
    let texts: HashMap<ResponseId, String> = responses
        .into_iter()
        .map(|response| (response.id, response.text))
        .collect();
    let shown = &judgement.order_shown.0;
    let placed = |id: ResponseId| {
        let index = shown.iter().position(|other| *other == id)?;
        Some(Placed {
            shown: u8::try_from(index).ok()?,
            text: texts.get(&id)?.clone(),
        })
    };
    let wrote = if judgement.task_kind == Kind::Edit {
        store::task::written_in(conn, judgement.id).await?
    } else {
        None
    };
    let ranking = &judgement.ranking.0;
    let tiers = ranking
        .tiers()
        .iter()
        .map(|tier| tier.iter().filter_map(|id| placed(*id)).collect());
    let unranked = shown.iter().filter(|id| ranking.position(**id).is_none());
    Ok(Past {
        id: judgement.id,
        at: judgement.submitted_at,
        tiers: tiers.collect(),
        unranked: unranked.filter_map(|id| placed(*id)).collect(),
        project: ProjectCard::of(project, &community.slug),
        language: item.language,
        prompt: item.prompt.0,
        none_acceptable: judgement.none_acceptable,
        kind: judgement.task_kind,
        given: judgement.answer.map(|answer| answer.0),
        wrote: wrote.map(|written| written.text),
        reasons: judgement.reasons.0,
        rationale: judgement.rationale,
        flag: judgement.flag,
        active: Span::millis(judgement.active_ms),
    })
}
