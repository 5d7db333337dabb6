//! Work on all cores that comes to the same on any number of them.
//!
//! A release must have the same bytes on every machine, so nothing may depend on how many cores there
//! are: whoever calls cuts the work into parts by its size alone, draws all chance before, and gets the
//! results in the order of the parts. In a browser, which has no threads, the parts are done one by one.

use std::panic::resume_unwind;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Builder};

/// How many threads are worth having; asked once, because the answer costs system calls.
fn count() -> usize {
    static COUNT: OnceLock<usize> = OnceLock::new();
    *COUNT.get_or_init(|| thread::available_parallelism().map_or(1, usize::from))
}

/// What `of` makes of every part, in the order of the parts. A part should be worth some 50 µs or more,
/// because a thread costs that.
pub fn map<P: Sync, R: Send>(parts: &[P], of: impl Fn(&P) -> R + Sync) -> Vec<R> {
    let workers = count().min(parts.len());
    if workers < 2 {
        return parts.iter().map(of).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(part) = parts.get(place) else {
                return done;
            };
            done.push((place, of(part)));
        }
    };
    let mut done = thread::scope(|scope| {
        // Where the system gives no thread, the others do its part.
        let others: Vec<_> = (1..workers)
            .filter_map(|_| Builder::new().spawn_scoped(scope, work).ok())
            .collect();
        let mut done = work();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

/// As [`map`], for many small pieces of work: a part is `size` of them.
pub fn map_small<P: Sync, R: Send>(
    pieces: &[P],
    size: usize,
    of: impl Fn(&P) -> R + Sync,
) -> Vec<R> {
    let parts: Vec<&[P]> = pieces.chunks(size.max(1)).collect();
    let of_parts = map(&parts, |part| part.iter().map(&of).collect::<Vec<R>>());
    of_parts.into_iter().flatten().collect()
}

/// The stretches of `size` that `0..len` is cut into, the last one shorter.
#[must_use]
pub fn stretches(len: usize, size: usize) -> Vec<std::ops::Range<usize>> {
    (0..len)
        .step_by(size.max(1))
        .map(|from| from..len.min(from + size.max(1)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_parts() {
        let parts: Vec<u64> = (0..1_000).collect();
        let found = map(&parts, |part| part * part);
        assert!(
            found
                .iter()
                .zip(&parts)
                .all(|(found, part)| *found == part * part)
        );
        assert_eq!(found.len(), 1_000);
        assert_eq!(map_small(&parts, 7, |part| part * part), found);
        assert!(map(&[], |part: &u8| *part).is_empty());
        assert_eq!(map(&[7], |part| part + 1), [8]);
    }

    #[test]
    fn stretches_cover_everything_once() {
        assert_eq!(stretches(5, 2), [0..2, 2..4, 4..5]);
        assert_eq!(stretches(0, 2), []);
        assert_eq!(stretches(2, 0), [0..1, 1..2]);
    }

    #[test]
    fn a_panic_comes_through() {
        let parts = [1, 2, 3, 4];
        let caught = std::panic::catch_unwind(|| map(&parts, |part| assert!(*part < 3)));
        assert!(caught.is_err());
    }
}
