//! Many clients that share one list of work.

use crate::Outcome;
use crate::figures::Row;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// One client: it does a piece of work, and says what came of it.
pub trait Client<Work, Made>: Send + 'static {
    /// Does it.
    fn act(&mut self, work: &Work) -> impl Future<Output = Outcome<Made>> + Send;
}

/// Lets `clients` share `work`; the row of times, and what came of each piece in the order of the list.
pub async fn drive<Work, Made>(
    what: &'static str,
    clients: Vec<impl Client<Work, Made>>,
    work: Arc<Vec<Work>>,
) -> Outcome<(Row, Vec<Made>)>
where
    Work: Send + Sync + 'static,
    Made: Send + 'static,
{
    let next = Arc::new(AtomicUsize::new(0));
    let count = clients.len();
    let began = Instant::now();
    let mut tasks = Vec::new();
    for mut client in clients {
        let (next, work) = (Arc::clone(&next), Arc::clone(&work));
        tasks.push(tokio::spawn(async move {
            let mut done: Vec<(usize, Duration, Made)> = Vec::new();
            loop {
                let place = next.fetch_add(1, Ordering::Relaxed);
                let Some(piece) = work.get(place) else {
                    return Outcome::Ok(done);
                };
                let began = Instant::now();
                let made = client.act(piece).await?;
                done.push((place, began.elapsed(), made));
            }
        }));
    }
    let mut all = Vec::with_capacity(work.len());
    for task in tasks {
        all.extend(task.await??);
    }
    let wall = began.elapsed();
    all.sort_by_key(|(place, ..)| *place);
    let times = all.iter().map(|(_, time, _)| *time).collect();
    let row = Row {
        what,
        clients: count,
        times,
        wall,
        processor: None,
    };
    Ok((row, all.into_iter().map(|(.., made)| made).collect()))
}
