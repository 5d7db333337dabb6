//! Care for what is said in a round: reports, what moderators decide, appeals, and whom one does not
//! want to read.
//!
//! Who reported and who decided is told to nobody. Words that were taken away are read nowhere any
//! more but here, by those who decide and by their author.

mod view;

use super::refuse;
use super::turn::Turn;
use super::view::{handle, may_read};
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::deliberation::care::{Case, Decision, Event, Kind, LONGEST_APPEAL, Rule};
use domain::deliberation::record::Handle;
use domain::deliberation::transcript::Pass;
use domain::id::{ItemId, RequestKey, RoundId};
use domain::refusal::Refusal;
use domain::time::{Span, Timestamp};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;
use store::Conn;
use store::round::care::{CaseRow, WordsRow};
use uuid::Uuid;
pub(super) use view::waiting;
pub use view::{CareView, CaseView, LogLine, Reportable, view};

/// After so long without a look at the cases, a moderator's time counts from when they are back.
const AWAY: Span = Span::minutes(10);

/// Words that somebody points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pointed {
    /// By their id.
    Words(Kind, Uuid),
    /// A reason, by its item and a digest of its text: an id would tell whose judgement it is once
    /// that is released.
    Reason(ItemId, String),
}

impl Pointed {
    /// A reason that the reveal shows.
    #[must_use]
    pub fn reason(item: ItemId, text: &str) -> Self {
        let digest: String = hex::encode(Sha256::digest(text)).chars().take(24).collect();
        Self::Reason(item, digest)
    }
}

impl fmt::Display for Pointed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(kind, id) => write!(f, "{}:{id}", kind.name()),
            Self::Reason(item, digest) => write!(f, "reason:{item}:{digest}"),
        }
    }
}

impl FromStr for Pointed {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let mut parts = text.split(':');
        let kind = parts.next().unwrap_or_default();
        let kind: Kind = kind.parse().map_err(|_| Error::NotFound)?;
        let id = parts.next().unwrap_or_default();
        let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
        match parts.next() {
            Some(digest) if kind == Kind::Reason => Ok(Self::Reason(ItemId(id), digest.to_owned())),
            None if kind != Kind::Reason => Ok(Self::Words(kind, id)),
            _ => Err(Error::NotFound),
        }
    }
}

/// The words that are meant, with their kind.
pub(super) async fn found(
    conn: &mut Conn,
    round: RoundId,
    pointed: &Pointed,
) -> Result<(Kind, WordsRow)> {
    let (kind, id) = match pointed {
        Pointed::Words(kind, id) => (*kind, *id),
        Pointed::Reason(item, _) => {
            let mut given = Vec::new();
            for pass in Pass::ALL {
                let of = store::round::judgements_of_item(conn, round, *item, pass);
                given.extend(of.await?);
            }
            let mut given = given.iter();
            let meant = given.find(|one| Pointed::reason(*item, &one.rationale) == *pointed);
            (Kind::Reason, meant.ok_or(Error::NotFound)?.id.0)
        }
    };
    let words = store::round::care::words(conn, kind, id).await?;
    let words = words.filter(|words| words.round_id == round && !words.text.is_empty());
    Ok((kind, words.ok_or(Error::NotFound)?))
}

/// That words are shown.
pub(super) async fn reads(conn: &mut Conn, words: Uuid) -> Result<()> {
    let case = store::round::care::case(conn, words).await?;
    if case.is_some_and(|case| !case.standing.shown()) {
        return Err(Error::NotFound);
    }
    Ok(())
}

/// Reports words to the moderators. Reporting them again changes nothing.
///
/// # Errors
/// Refuses one's own words; `NotFound` where there are none, and to whoever may not read them.
pub async fn report(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    pointed: &Pointed,
    rule: Rule,
) -> Result<()> {
    let begun = match Turn::of_member(service, deed, id, key, "round.report").await {
        // Not somebody who takes part: perhaps somebody who watches over it.
        Err(Error::Forbidden | Error::Refused(_)) => {
            let act = (Act::Moderate, "round.report");
            Turn::of_moderator(service, deed, id, key, act).await
        }
        begun => begun,
    };
    let Some((mut turn, me)) = begun? else {
        return Ok(());
    };
    let moderates = deed
        .may_in(Act::Moderate, turn.project.community_id)
        .is_ok();
    if !moderates && !may_read(&turn.state, me) {
        return Err(Error::NotFound);
    }
    let (kind, words) = found(&mut turn.tx, id, pointed).await?;
    let known = store::round::care::case(&mut turn.tx, words.id).await?;
    let mut row = known.unwrap_or_else(|| opened(id, kind, &words, rule, deed.at));
    let after = row.case().after(me, Event::Report)?;
    store::round::care::keep_case(&mut turn.tx, &row).await?;
    if !store::round::care::report(&mut turn.tx, words.id, me, rule, deed.at).await? {
        return turn.settle().await;
    }
    row.set(after);
    store::round::care::keep_case(&mut turn.tx, &row).await?;
    let body = json!({ "case": row.words_id, "standing": row.standing });
    turn.end("round.reported", body).await
}

fn opened(round: RoundId, kind: Kind, words: &WordsRow, rule: Rule, at: Timestamp) -> CaseRow {
    let case = Case::new(words.author_id);
    CaseRow {
        words_id: words.id,
        round_id: round,
        kind,
        author_id: case.author,
        rule,
        standing: case.standing,
        reports: 0,
        opened_at: at,
        decided_by: None,
        decided_at: None,
        seconded_by: None,
        appeal: None,
        appealed_at: None,
        ruled_by: None,
        ruled_at: None,
    }
}

/// A case of the round, with its words.
async fn case_of(turn: &mut Turn<'_>, words: Uuid) -> Result<(CaseRow, WordsRow)> {
    let row = store::round::care::case(&mut turn.tx, words).await?;
    let row = row.filter(|row| row.round_id == turn.round.id);
    let row = row.ok_or(Error::NotFound)?;
    let words = store::round::care::words(&mut turn.tx, row.kind, words).await?;
    Ok((row, words.ok_or(Error::NotFound)?))
}

/// Decides about words that were reported.
///
/// # Errors
/// Forbidden but to moderators; refuses as [`Case::after`].
pub async fn decide(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    words: Uuid,
    decision: Decision,
) -> Result<()> {
    let act = (Act::Moderate, "round.decide");
    let begun = Turn::of_moderator(service, deed, id, key, act).await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    let (mut row, words) = case_of(&mut turn, words).await?;
    turn.read([words.text.as_str()]);
    row.set(row.case().after(me, Event::Decide(decision))?);
    row.decided_at = Some(deed.at);
    store::round::care::keep_case(&mut turn.tx, &row).await?;
    if row.standing.taken_away() {
        crate::retraction::take_away(service, &mut turn.tx, deed.at, &turn.project, words.id)
            .await?;
    }
    let body = json!({ "case": row.words_id, "standing": row.standing });
    turn.end("round.decided", body).await
}

/// Appeals to the stewards against what was decided about one's own words.
///
/// # Errors
/// Refuses another's words, words that are shown, a second appeal, no text or too much.
pub async fn appeal(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    words: Uuid,
    text: &str,
) -> Result<()> {
    let begun = Turn::of_contributor(service, deed, id, key, "round.appeal").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    let (mut row, _) = case_of(&mut turn, words).await?;
    row.set(row.case().after(me, Event::Appeal)?);
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::field("appeal", "text-missing").into());
    }
    if text.chars().count() > LONGEST_APPEAL {
        let refusal = Refusal::field("appeal", "answer-long");
        return Err(refusal.with("most", LONGEST_APPEAL).into());
    }
    row.appeal = Some(text.to_owned());
    row.appealed_at = Some(deed.at);
    store::round::care::keep_case(&mut turn.tx, &row).await?;
    turn.end("round.appealed", json!({ "case": row.words_id }))
        .await
}

/// Rules on an appeal: whether the words are shown again.
///
/// # Errors
/// Forbidden but to stewards; refuses where nobody appealed, and whoever decided before.
pub async fn rule(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    words: Uuid,
    restore: bool,
) -> Result<()> {
    let act = (Act::RuleAppeals, "round.rule");
    let begun = Turn::of_moderator(service, deed, id, key, act).await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    let (mut row, words) = case_of(&mut turn, words).await?;
    turn.read([words.text.as_str()]);
    turn.read(row.appeal.as_deref());
    row.set(row.case().after(me, Event::Rule { restore })?);
    row.ruled_at = Some(deed.at);
    store::round::care::keep_case(&mut turn.tx, &row).await?;
    let body = json!({ "case": row.words_id, "standing": row.standing });
    turn.end("round.ruled", body).await
}

/// Says whether one wants to be shown somebody's posts in the round; nobody else is told.
///
/// # Errors
/// Refuses oneself; `NotFound` for a handle that nobody has.
pub async fn mute(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    whom: Handle,
    muted: bool,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.mute").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    let members = store::round::members(&mut turn.tx, id).await?;
    let whom = members.iter().find(|member| handle(member) == whom);
    let whom = whom.ok_or(Error::NotFound)?.person_id;
    if whom == me {
        return refuse("care-own");
    }
    if muted {
        store::round::care::mute(&mut turn.tx, id, me, whom).await?;
    } else {
        store::round::care::unmute(&mut turn.tx, id, me, whom).await?;
    }
    // Not an event: whom somebody mutes is theirs.
    turn.settle().await
}
