//! What moderators, stewards and everybody else see of reported words.

use super::{AWAY, Pointed, found, reads};
use crate::round::view::{handle, may_know, may_read};
use crate::round::{catch_up, loaded};
use crate::{Deed, Error, Result, Service};
use domain::authority::{Act, Thing, can};
use domain::deliberation::care::{Rule, Standing, is_late};
use domain::deliberation::record::Handle;
use domain::id::{PersonId, RoundId};
use domain::slug::Slug;
use domain::time::Timestamp;
use store::Conn;
use store::round::Round;
use store::round::care::{CaseRow, WordsRow};
use uuid::Uuid;

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
pub(in crate::round) async fn waiting(
    conn: &mut Conn,
    id: RoundId,
    deed: &Deed,
) -> Result<(usize, bool)> {
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

pub(in crate::round) fn late(round: &Round, row: &CaseRow, now: Timestamp) -> bool {
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

pub(in crate::round) async fn reportable(
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

pub(in crate::round) async fn shown(
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
