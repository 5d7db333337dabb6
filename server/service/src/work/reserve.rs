//! Reserving an item for a person, and reclaiming leases that ran out.

use super::pay::{Ended, post};
use super::voices::Wants;
use super::{LEASE, active_now};
use crate::hot::{HotItem, HotProject};
use crate::{Deed, Error, Result, Service};
use domain::activity;
use domain::assignment::repeat::other_order;
use domain::id::{AssignmentId, ItemId, JudgementId, PersonId, ResponseId};
use domain::pay::budget;
use domain::task::{Kind, Plan};
use rand::Rng;
use rand::SeedableRng;
use rand::seq::SliceRandom;
use serde::Serialize;
use store::assignment::{Assignment, Ending};
use store::project::Project;
use store::{Json, Tx};

/// How often picking is tried again when others took the same items.
const TRIES: usize = 5;

/// Why a project hands out nothing, although items lack voices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Stop {
    /// Its organizers ended it.
    Ended,
    /// Its money does not reach for one more assignment beside those handed out.
    NoMoney,
}

/// What came of reserving.
pub(super) enum Reserved {
    Assignment(Box<Assignment>),
    NothingLeft,
    Stopped(Stop),
}

/// Whether the budget, where there is one, pays for `item` beside everything that is handed out.
async fn affords(
    tx: &mut Tx,
    project: &Project,
    item: ItemId,
    idle: activity::Idle,
) -> Result<bool> {
    let Some(budget) = store::budget::lock(tx, project.id).await? else {
        return Ok(true);
    };
    let flight = store::budget::in_flight(tx, project.id).await?;
    let item = store::item::by_id(tx, project.id, item)
        .await?
        .ok_or(Error::NotFound)?;
    let responses = store::item::responses(tx, item.id).await?;
    let texts = item.prompt.iter().map(|turn| &turn.content);
    let texts = texts.chain(responses.iter().map(|response| &response.text));
    let characters: usize = texts.map(|text| text.chars().count()).sum();
    let characters = i64::try_from(characters).unwrap_or_default();
    let each = budget::reserved(project.minutes_estimate, idle, characters);
    Ok(budget.affords(&project.pay(), flight, each))
}

/// Sees to it that this person holds `held` assignments of the project, and returns the first of them.
/// What is reserved is a planned repeat where one is due, else the item that lacks their groups' voices
/// most.
pub(super) async fn reserve(
    service: &Service,
    deed: &Deed,
    hot: &HotProject,
    me: PersonId,
    held: usize,
) -> Result<Reserved> {
    reclaim(service, deed, &hot.project).await?;
    for _ in 0..TRIES {
        match attempt(service, deed, hot, me, held).await {
            // Others took every candidate, or another tab of this person was quicker.
            Err(Error::Busy | Error::Conflict("duplicate")) => {}
            done => return done,
        }
    }
    Err(Error::Busy)
}

/// Ends the leases of a project that ran out: their time is paid, and their voices are free again.
/// A transaction of its own, so that whoever waits for an item holds no other.
async fn reclaim(service: &Service, deed: &Deed, project: &Project) -> Result<()> {
    let mut conn = service.store().read().await?;
    let none = store::assignment::overdue(&mut conn, project.id, deed.at)
        .await?
        .is_empty();
    drop(conn);
    if none {
        return Ok(());
    }
    let mut tx = service.store().begin().await?;
    let wants = Wants::hold(&mut tx, project).await?;
    let overdue = store::assignment::overdue(&mut tx, project.id, deed.at).await?;
    expire(service, &mut tx, deed, project, &wants, overdue).await?;
    Ok(tx.commit().await?)
}

/// Ends open assignments: their time is paid, and their voices are free again.
async fn expire(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    project: &Project,
    wants: &Wants,
    open: Vec<Assignment>,
) -> Result<()> {
    let mut expired = Vec::new();
    for ended in open {
        let ending = Ending {
            state: "expired",
            active_ms: ended.active_ms,
            seen_at: ended.seen_at,
            skip_reason: None,
        };
        if !store::assignment::finish(tx, &ended, ending).await? {
            continue;
        }
        if ended.repeat_of.is_none() {
            let (item, person) = (ended.item_id, ended.person_id);
            wants.give_back(tx, project.id, item, person).await?;
        }
        expired.push(ended);
    }
    // After all of them are locked: posting locks the budget, and whoever answers late holds an
    // assignment while it waits for that.
    for ended in &expired {
        post(service, tx, deed, project, ended, Ended::Expired, None).await?;
    }
    Ok(())
}

/// Ends everything that a person holds of a project, as if its leases had run out. Where the person is
/// `here` as it happens, their time counts up to now.
pub(crate) async fn let_go(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    project: &Project,
    person: PersonId,
    here: bool,
) -> Result<()> {
    store::pay::hold_clock(tx, person);
    let mut open = store::assignment::open(tx, project.id, person).await?;
    if open.is_empty() {
        return Ok(());
    }
    for held in open.iter_mut().filter(|_| here) {
        // Where its predecessor's time ends, its own begins.
        let standing = store::assignment::standing(tx, held).await?;
        let active = active_now(tx, deed, (held, &standing), None);
        held.active_ms = active.as_millis();
        held.seen_at = deed.at;
    }
    let wants = Wants::hold(tx, project).await?;
    expire(service, tx, deed, project, &wants, open).await
}

/// How an item is asked: the kind, and the responses to show in the order of their import.
fn asked(plan: &Plan, hot: &HotItem, rng: &mut impl Rng) -> (Kind, Vec<ResponseId>) {
    let stated = hot.item.metadata.get("task");
    let stated = stated.and_then(|name| name.as_str()?.parse().ok());
    let mut responses: Vec<ResponseId> = hot.responses.iter().map(|r| r.id).collect();
    let kind = plan.kind_of(hot.item.position, stated, responses.len());
    responses.shuffle(rng);
    responses.truncate(kind.shows(responses.len()));
    (kind, responses)
}

async fn attempt(
    service: &Service,
    deed: &Deed,
    hot: &HotProject,
    me: PersonId,
    held: usize,
) -> Result<Reserved> {
    let project = &hot.project;
    let mut tx = service.store().begin().await?;
    let open = store::assignment::open(&mut tx, project.id, me).await?;
    // Another tab may have been quicker.
    if let Some(first) = open.first()
        && open.len() >= held
    {
        let first = Box::new(first.clone());
        tx.commit().await?;
        return Ok(Reserved::Assignment(first));
    }
    let taken = |place: &i64| open.iter().any(|open| open.ahead == *place);
    let ahead = (0..).find(|place| !taken(place)).unwrap_or_default();
    let terms = store::pay::terms(&mut tx, project.id).await?;
    if terms.ended_at.is_some() {
        tx.commit().await?;
        return Ok(Reserved::Stopped(Stop::Ended));
    }
    let mut rng = rand_chacha::ChaCha8Rng::from_seed(service.random());
    let wants = Wants::hold(&mut tx, project).await?;
    let repeat = repeat(&mut tx, &wants, project, me, &mut rng).await?;
    let (item_id, (task_kind, order), repeat_of) = match repeat {
        Some((judgement, item, asked)) => (item, asked, Some(judgement)),
        None => match wants.claim(&mut tx, project.id, me, &mut rng).await? {
            None => {
                tx.commit().await?;
                return Ok(Reserved::NothingLeft);
            }
            Some(None) => return Err(Error::Busy),
            Some(Some(item)) => {
                let kept = service.hot().item(&mut tx, project.id, item).await?;
                (item, asked(&hot.tasks, &kept, &mut rng), None)
            }
        },
    };
    if !affords(&mut tx, project, item_id, terms.idle).await? {
        // Dropped with its claim: the voice stays free.
        return Ok(Reserved::Stopped(Stop::NoMoney));
    }
    let assignment = Assignment {
        id: AssignmentId::new(deed.at, service.random()),
        project_id: project.id,
        item_id,
        person_id: me,
        state: "open".to_owned(),
        order_shown: Json(order),
        assigned_at: deed.at,
        expires_at: deed.at + LEASE,
        seen_at: deed.at,
        active_ms: 0,
        repeat_of,
        ahead,
        task_kind,
    };
    store::assignment::insert(&mut tx, &assignment);
    store::ledger::open_accounts(&mut tx, project.id, me, project.currency);
    tx.commit().await?;
    Ok(Reserved::Assignment(Box::new(assignment)))
}

/// The judgement that is to be repeated now, with its item and how it is asked: as before, in another
/// order of its responses.
async fn repeat(
    tx: &mut Tx,
    wants: &Wants,
    project: &Project,
    me: PersonId,
    rng: &mut impl Rng,
) -> Result<Option<(JudgementId, ItemId, (Kind, Vec<ResponseId>))>> {
    let plan = wants.repeats();
    if plan.percent == 0 {
        return Ok(None);
    }
    let (firsts, repeats) = store::judgement::repeats_of_person(tx, project.id, me).await?;
    if !plan.is_due(store::voice::count(firsts), store::voice::count(repeats)) {
        return Ok(None);
    }
    let gap = i64::from(plan.gap);
    let earlier = store::judgement::repeatable(tx, project.id, me, gap).await?;
    // Each lies at least the gap back: that is what was asked for.
    let far: Vec<(usize, u32)> = (0..earlier.len()).map(|place| (place, plan.gap)).collect();
    let chosen = plan.choose(&far, rng).and_then(|place| earlier.get(place));
    Ok(chosen.map(|(judgement, item, shown, kind)| {
        (*judgement, *item, (*kind, other_order(shown, rng)))
    }))
}
