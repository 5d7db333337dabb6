//! Following a room while it goes on: what is new in it, from its outbox, to everybody who has it open.
//!
//! One task per room and process reads the outbox for all who follow it there: woken by this process's
//! own commits and by the word of others on the same PostgreSQL, and every [`FLOOR`] without any, so that
//! nothing depends on a word being heard. What is said twice is told once, by the number of its line.
//!
//! How many people are there is a number that lives in memory: nobody's name, and nothing is kept.

mod update;

pub use update::{Said, Update};

use super::loaded;
use super::view::{may_follow, may_know, may_read};
use crate::{Deed, Error, Result, Service};
use domain::authority::{Act, Thing, can};
use domain::id::{PersonId, RoundId};
use domain::locale::Locale;
use domain::time::{Span, Timestamp};
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, broadcast, watch};
use tokio::time::Interval;
use update::Reader;

/// Without any word, a room's outbox is looked at this often.
const FLOOR: Duration = Duration::from_secs(2);
/// After a word, so long is waited for more of it, which then goes out together.
const GATHER: Duration = Duration::from_millis(30);
/// How often it is asked again whether a follower still may, and a sign of life given.
const ASK_AGAIN: Duration = Duration::from_secs(20);
/// How many streams one account may hold: a few tabs and devices.
pub const MOST_STREAMS: usize = 4;
/// How many updates somebody may lag behind before they are told to look for themselves.
const LAG: usize = 256;
/// How many lines are read again for whoever comes back; beyond that they look for themselves.
const RESUME: i64 = 500;
/// Another process's count that was not repeated for so long is forgotten.
const STALE: Span = Span::seconds(15);
/// How often a process repeats its count to the others.
const REPEAT: Span = Span::seconds(5);

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The rooms that are followed in this process.
pub struct Rooms {
    /// What this process calls itself among others.
    name: String,
    open: Mutex<HashMap<RoundId, Arc<Room>>>,
    streams: Mutex<HashMap<PersonId, usize>>,
    stop: watch::Sender<bool>,
}

/// A room that somebody follows.
struct Room {
    wake: Notify,
    said: broadcast::Sender<Arc<Update>>,
    /// Who is there, with how many streams.
    people: Mutex<HashMap<PersonId, usize>>,
    /// How many are there in other processes, and when they said so.
    elsewhere: Mutex<HashMap<String, (usize, Option<Timestamp>)>>,
}

impl Room {
    fn new() -> Self {
        Self {
            wake: Notify::new(),
            said: broadcast::channel(LAG).0,
            people: Mutex::default(),
            elsewhere: Mutex::default(),
        }
    }

    fn here(&self) -> usize {
        lock(&self.people).len()
    }

    /// How many are there in all processes; those that were not heard of lately are forgotten.
    fn everywhere(&self, now: Timestamp) -> usize {
        let mut elsewhere = lock(&self.elsewhere);
        for (_, heard) in elsewhere.values_mut() {
            heard.get_or_insert(now);
        }
        elsewhere.retain(|_, (_, heard)| heard.is_some_and(|at| now.since(at) <= STALE));
        self.here() + elsewhere.values().map(|(count, _)| count).sum::<usize>()
    }
}

impl Rooms {
    /// None, in a process with this name.
    pub(crate) fn new(name: [u8; 8]) -> Self {
        Self {
            name: hex::encode(name),
            open: Mutex::default(),
            streams: Mutex::default(),
            stop: watch::Sender::new(false),
        }
    }

    /// Takes a word: that a round changed, or how many follow it in another process.
    pub(crate) fn hear(&self, word: &str) {
        let mut parts = word.split(':');
        let (kind, id) = (parts.next(), parts.next());
        let Some(id) = id.and_then(|id| id.parse().ok()) else {
            return;
        };
        let room = lock(&self.open).get(&id).map(Arc::clone);
        let Some(room) = room else {
            return;
        };
        match (kind, parts.next(), parts.next()) {
            (Some("round"), ..) => room.wake.notify_one(),
            (Some("here"), Some(name), Some(count)) if name != self.name => {
                if let Ok(count) = count.parse() {
                    // When it was heard is noted where there is a clock.
                    lock(&room.elsewhere).insert(name.to_owned(), (count, None));
                    room.wake.notify_one();
                }
            }
            _ => {}
        }
    }

    /// Ends every stream, and lets none begin.
    fn close(&self) {
        self.stop.send_replace(true);
    }
}

/// Ends every stream of this process, so that it can stop; none begins afterwards.
pub fn close(service: &Service) {
    service.rooms().close();
}

/// Hears the word of other processes, until the connection breaks; to be called again then.
///
/// # Errors
/// As the database says.
pub async fn hear_others(service: &Service) -> Result<()> {
    Ok(service.store().hear_others().await?)
}

/// Somebody's stream.
pub struct Follower {
    service: Service,
    room: Arc<Room>,
    id: RoundId,
    me: PersonId,
    locale: Locale,
    said: broadcast::Receiver<Arc<Update>>,
    stop: watch::Receiver<bool>,
    ask_again: Interval,
    before: VecDeque<Arc<Update>>,
    seq: i64,
    reads: bool,
    muted: HashSet<PersonId>,
}

/// What a stream tells.
#[derive(Clone, Debug)]
pub enum Told {
    /// Something is new.
    New(Arc<Update>),
    /// So much is new that the page is to be loaded again.
    Behind(i64),
    /// Nothing: the stream lives.
    Beat,
}

/// What of a round somebody may follow.
struct Access {
    reads: bool,
}

async fn access(service: &Service, deed: &Deed, id: RoundId) -> Result<Access> {
    let mut conn = service.store().read().await?;
    let (round, project) = loaded(&mut conn, id).await?;
    let (state, community) = (&round.state.0, project.community_id);
    may_know(deed, community, state)?;
    if !may_follow(deed, community, state) {
        return Err(Error::Forbidden);
    }
    let me = deed.actor.person().ok_or(Error::SignIn)?;
    if state.people.get(&me).is_some_and(|part| !part.left) {
        let consents = crate::work::consents(&mut conn, &project, me, deed.at).await?;
        return Ok(Access {
            reads: consents && may_read(state, me),
        });
    }
    let leads = can(&deed.actor, Act::RunRound, Thing::Community(community));
    Ok(Access { reads: leads })
}

/// Follows a room from a line of its outbox on: what came after it is told at once.
///
/// # Errors
/// As for the room's page; `Forbidden` to whoever is not in it and does not lead it, and once it is
/// over; `Busy` beyond [`MOST_STREAMS`] of one account, and while the process stops.
pub async fn follow(service: &Service, deed: &Deed, id: RoundId, after: i64) -> Result<Follower> {
    let Access { reads } = access(service, deed, id).await?;
    let me = deed.actor.person().ok_or(Error::SignIn)?;
    let rooms = service.rooms();
    let stop = rooms.stop.subscribe();
    if *stop.borrow() {
        return Err(Error::Busy);
    }
    // Noted before anything is counted: a room that is opened now tells what comes after it.
    let mut conn = service.store().read().await?;
    let from = store::outbox::position(&mut conn, &format!("round:{id}")).await?;
    drop(conn);
    {
        let mut streams = lock(&rooms.streams);
        let held = streams.entry(me).or_default();
        if *held >= MOST_STREAMS {
            return Err(Error::Busy);
        }
        *held += 1;
    }
    let room = enter(service, id, me, from);
    // From here on the stream is counted: it must end by being dropped.
    let mut follower = Follower {
        service: service.clone(),
        said: room.said.subscribe(),
        room,
        id,
        me,
        locale: deed.locale,
        stop,
        ask_again: tokio::time::interval(ASK_AGAIN),
        before: VecDeque::new(),
        seq: after,
        reads,
        muted: HashSet::new(),
    };
    follower.ask_again.reset();
    follower.catch_up(after).await?;
    Ok(follower)
}

/// Takes a place in a room; whoever comes first opens it.
fn enter(service: &Service, id: RoundId, me: PersonId, from: i64) -> Arc<Room> {
    let mut open = lock(&service.rooms().open);
    let room = open.get(&id).map(Arc::clone).unwrap_or_else(|| {
        let room = Arc::new(Room::new());
        open.insert(id, Arc::clone(&room));
        tokio::spawn(tell(service.clone(), id, Arc::clone(&room), from));
        room
    });
    *lock(&room.people).entry(me).or_default() += 1;
    room.wake.notify_one();
    room
}

impl Follower {
    async fn catch_up(&mut self, after: i64) -> Result<()> {
        let mut conn = self.service.store().read().await?;
        let muted = store::round::care::muted(&mut conn, self.id, self.me).await?;
        self.muted = muted.into_iter().map(|(person,)| person).collect();
        let aggregate = format!("round:{}", self.id);
        let lines = store::outbox::after(&mut conn, &aggregate, after, RESUME).await?;
        let mut update = if lines.len() < usize::try_from(RESUME).unwrap_or(usize::MAX) {
            Reader::default().read(&mut conn, self.id, &lines).await?
        } else {
            let seq = store::outbox::position(&mut conn, &aggregate).await?;
            Update::behind(seq)
        };
        update.here = self.room.everywhere(self.service.now());
        update.seq = update.seq.max(after);
        self.before.push_back(Arc::new(update));
        Ok(())
    }

    /// What is told next; nothing once the stream is over: the process stops, or the reader may not
    /// follow any more.
    pub async fn next(&mut self) -> Option<Told> {
        if let Some(update) = self.before.pop_front() {
            return Some(self.take(&update));
        }
        loop {
            tokio::select! {
                biased;
                _ = self.stop.changed() => return None,
                said = self.said.recv() => match said {
                    // What was told on coming is not told again; who is there always is.
                    Ok(update) if update.seq <= self.seq && !update.is_nothing() => {}
                    Ok(update) => return Some(self.take(&update)),
                    Err(broadcast::error::RecvError::Lagged(_)) => return Some(Told::Behind(self.seq)),
                    Err(broadcast::error::RecvError::Closed) => return None,
                },
                _ = self.ask_again.tick() => {
                    let deed = self.service.deed(Some(self.me), self.locale).await.ok()?;
                    self.reads = access(&self.service, &deed, self.id).await.ok()?.reads;
                    return Some(Told::Beat);
                }
            }
        }
    }

    fn take(&mut self, update: &Arc<Update>) -> Told {
        let after = self.seq;
        self.seq = self.seq.max(update.seq);
        if update.is_behind() {
            Told::Behind(self.seq)
        } else if self.reads && self.muted.is_empty() && update.is_after(after) {
            // The same for nearly everybody.
            Told::New(Arc::clone(update))
        } else {
            Told::New(Arc::new(update.for_reader(after, self.reads, &self.muted)))
        }
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        let less = |counts: &mut HashMap<PersonId, usize>| {
            if let Some(count) = counts.get_mut(&self.me) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    counts.remove(&self.me);
                }
            }
        };
        less(&mut lock(&self.service.rooms().streams));
        less(&mut lock(&self.room.people));
        self.room.wake.notify_one();
    }
}

/// Tells a room's followers what is new, until nobody follows it any more.
async fn tell(service: Service, id: RoundId, room: Arc<Room>, mut seq: i64) {
    let aggregate = format!("round:{id}");
    let mut reader = Reader::default();
    let mut told_here = 0;
    let mut repeated = Timestamp::default();
    loop {
        {
            let mut open = lock(&service.rooms().open);
            if room.here() == 0 {
                open.remove(&id);
                break;
            }
        }
        let now = service.now();
        let everywhere = room.everywhere(now);
        if told_here != everywhere || now.since(repeated) >= REPEAT {
            repeated = now;
            let word = format!("here:{id}:{}:{}", service.rooms().name, room.here());
            if let Err(error) = service.store().announce(&word).await {
                tracing::warn!(%error, "other processes do not hear how many are in a room");
            }
        }
        match news(&service, id, &aggregate, &mut seq, &mut reader).await {
            Ok(mut update) => {
                update.here = everywhere;
                if !update.is_nothing() || told_here != everywhere {
                    told_here = everywhere;
                    // Nobody may be listening just now; then nobody misses it.
                    let _ = room.said.send(Arc::new(update));
                }
            }
            Err(error) => tracing::error!(%error, round = %id, "what is new in a room is not read"),
        }
        let woken = tokio::time::timeout(FLOOR, room.wake.notified()).await;
        if woken.is_ok() {
            tokio::time::sleep(GATHER).await;
        }
    }
    let word = format!("here:{id}:{}:0", service.rooms().name);
    // Where this is not heard, the count goes stale by itself.
    let _ = service.store().announce(&word).await;
}

/// What came since the last look.
async fn news(
    service: &Service,
    id: RoundId,
    aggregate: &str,
    seq: &mut i64,
    reader: &mut Reader,
) -> Result<Update> {
    let mut conn = service.store().read().await?;
    let lines = store::outbox::after(&mut conn, aggregate, *seq, RESUME).await?;
    let mut update = reader.read(&mut conn, id, &lines).await?;
    update.seq = update.seq.max(*seq);
    *seq = update.seq;
    Ok(update)
}
