//! Care for what is said in a round: reports, what moderators decide, appeals, and whom one does not
//! want to read.
//!
//! Who reported and who decided is told to nobody. Words that were taken away are read nowhere any
//! more but here, by those who decide and by their author.

use super::turn::Turn;
use super::view::{handle, may_know, may_read};
use super::{catch_up, loaded, refuse};
use crate::{Deed, Error, Result, Service};
use domain::authority::{Act, Thing, can};
use domain::deliberation::care::{
    Case, Decision, Event, Kind, LONGEST_APPEAL, Rule, Standing, is_late,
};
use domain::deliberation::record::Handle;
use domain::deliberation::transcript::Pass;
use domain::id::{ItemId, PersonId, RequestKey, RoundId};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;
use store::Conn;
use store::round::Round;
use store::round::care::{CaseRow, WordsRow};
use uuid::Uuid;

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

/// A case as those who decide see it.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct CaseView {
    pub words: Uuid,
    pub text: String,
    pub language: String,
    pub rule: Rule,
    pub standing: Standing,
    pub reports: i64,
    pub since: Timestamp,
    /// Whether it waits too long.
    pub late: bool,
    /// Whether the reader decided it last.
    pub mine: bool,
    pub appeal: Option<String>,
}

/// A line of the public log: no names, no words.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct LogLine {
    pub rule: Rule,
    pub standing: Standing,
    pub appealed: bool,
    pub at: Timestamp,
}

/// Words that somebody is about to report.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Reportable {
    pub pointed: Pointed,
    pub text: String,
    pub language: String,
    /// Whose, and whether the reader does not want to be shown them.
    pub by: Option<(Handle, bool)>,
}

/// A round's page of care.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct CareView {
    pub id: RoundId,
    pub title: String,
    pub project: Slug,
    pub report: Option<Reportable>,
    pub moderates: bool,
    pub rules: bool,
    /// What waits for moderators, the oldest first; never one's own words.
    pub queue: Vec<CaseView>,
    /// What a moderator hid and may show again.
    pub hidden: Vec<CaseView>,
    /// Appeals that wait for a steward.
    pub appeals: Vec<CaseView>,
    /// The reader's own words that are not shown, and whether they may appeal.
    pub own: Vec<(CaseView, bool)>,
    pub log: Vec<LogLine>,
}

/// How many cases wait for this moderator, and whether any waits too long.
pub(super) async fn waiting(conn: &mut Conn, id: RoundId, deed: &Deed) -> Result<(usize, bool)> {
    let round = store::round::by_id(conn, id)
        .await?
        .ok_or(Error::NotFound)?;
    let me = deed.actor.person();
    let cases = store::round::care::cases(conn, id).await?;
    let cases = cases.iter().filter(|row| row.standing.waits());
    let cases: Vec<&CaseRow> = cases
        .filter(|row| me.is_none() || row.author_id != me)
        .collect();
    let late = cases.iter().any(|row| late(&round, row, deed.at));
    Ok((cases.len(), late))
}

fn late(round: &Round, row: &CaseRow, now: Timestamp) -> bool {
    let state = &round.state.0;
    let plan = state.stage().and_then(|stage| {
        state
            .template
            .plans()
            .iter()
            .find(|plan| plan.stage == stage)
    });
    is_late(now.since(row.opened_at), plan.map(|plan| plan.lasts))
}

/// The page of care: the code of conduct is for everybody who may know of the round, and so is the log.
///
/// # Errors
/// As for the round's page; `NotFound` where the words to report are not there or not for the reader.
pub async fn view(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    pointed: Option<&str>,
) -> Result<CareView> {
    catch_up(service, deed, id).await?;
    let mut conn = service.store().read().await?;
    let (round, project) = loaded(&mut conn, id).await?;
    let community = project.community_id;
    may_know(deed, community, &round.state)?;
    let may = |act| can(&deed.actor, act, Thing::Community(community));
    let (moderates, rules) = (may(Act::Moderate), may(Act::RuleAppeals));
    let me = deed.actor.person();
    let report = match pointed {
        Some(pointed) => {
            let reads = me.is_some_and(|me| may_read(&round.state, me));
            if !reads && !moderates {
                return Err(Error::NotFound);
            }
            Some(reportable(&mut conn, id, me, pointed).await?)
        }
        None => None,
    };
    let rows = store::round::care::cases(&mut conn, id).await?;
    let mut page = CareView {
        id,
        title: round.title.clone(),
        project: project.slug,
        report,
        moderates,
        rules,
        queue: Vec::new(),
        hidden: Vec::new(),
        appeals: Vec::new(),
        own: Vec::new(),
        log: Vec::new(),
    };
    for row in &rows {
        let own = row.author_id.is_some() && row.author_id == me;
        if !row.standing.waits() {
            page.log.push(LogLine {
                rule: row.rule,
                standing: row.standing,
                appealed: row.appealed_at.is_some(),
                at: row.ruled_at.or(row.decided_at).unwrap_or(row.opened_at),
            });
        }
        let case = row.case();
        if own && !row.standing.shown() {
            let case = shown(&mut conn, &round, row, me, deed.at).await?;
            page.own.push((case, row.case().may_appeal()));
        }
        if own {
            continue;
        }
        if rules && case.awaits_ruling() {
            let case = shown(&mut conn, &round, row, me, deed.at).await?;
            page.appeals.push(case);
        } else if moderates && row.standing.waits() {
            let case = shown(&mut conn, &round, row, me, deed.at).await?;
            page.queue.push(case);
        } else if moderates && row.standing == Standing::Hidden {
            let case = shown(&mut conn, &round, row, me, deed.at).await?;
            page.hidden.push(case);
        }
    }
    page.log.reverse();
    let seen = match me {
        Some(me) if !(page.queue.is_empty() && page.appeals.is_empty()) => {
            let seen = store::round::care::moderator_seen(&mut conn, id, me).await?;
            Some((me, seen))
        }
        _ => None,
    };
    drop(conn);
    if let Some((me, seen)) = seen
        && seen.is_none_or(|seen| deed.at.since(seen) > AWAY)
    {
        let mut tx = service.store().begin().await?;
        store::round::care::note_moderation(&mut tx, id, me, deed.at, 0).await?;
        tx.commit().await?;
    }
    Ok(page)
}

async fn reportable(
    conn: &mut Conn,
    id: RoundId,
    me: Option<PersonId>,
    pointed: &str,
) -> Result<Reportable> {
    let pointed: Pointed = pointed.parse()?;
    let (_, words) = found(conn, id, &pointed).await?;
    reads(conn, words.id).await?;
    let by = match (words.author_id, me) {
        // A reason stands without a handle.
        (Some(by), Some(me)) if by != me && !matches!(pointed, Pointed::Reason(..)) => {
            let muted = store::round::care::muted(conn, id, me).await?;
            let member = store::round::member(conn, id, by).await?;
            member.map(|member| (handle(&member), muted.contains(&(by,))))
        }
        _ => None,
    };
    Ok(Reportable {
        pointed,
        language: words.language(),
        text: words.text,
        by,
    })
}

async fn shown(
    conn: &mut Conn,
    round: &Round,
    row: &CaseRow,
    me: Option<PersonId>,
    now: Timestamp,
) -> Result<CaseView> {
    let words = store::round::care::words(conn, row.kind, row.words_id).await?;
    let language = words.as_ref().map(WordsRow::language);
    Ok(CaseView {
        words: row.words_id,
        text: words.map(|words| words.text).unwrap_or_default(),
        language: language.unwrap_or_default(),
        rule: row.rule,
        standing: row.standing,
        reports: row.reports,
        since: row.opened_at,
        late: late(round, row, now),
        mine: row.decided_by.is_some() && row.decided_by == me,
        appeal: row.appeal.clone(),
    })
}
