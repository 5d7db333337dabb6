//! Test-retest: how far a person's second answers are their first ones.

use crate::disagreement::kendall::tau_x;
use crate::ranking::Ranking;
use crate::undefined::Undefined;

/// The mean tau_x (Emond and Mason 2002) between a person's two rankings of each item that came back
/// by plan, with how many items that is: 1 where all are the same, -1 where all are reversed. Items
/// of which no two responses were ranked both times are left out.
///
/// # Errors
/// `NoRepeats` where there is none, `NoOverlap` where all are left out.
pub fn consistency<'r, R: Copy + Ord + 'r>(
    twice: impl IntoIterator<Item = (&'r Ranking<R>, &'r Ranking<R>)>,
) -> Result<(f64, u32), Undefined> {
    let (mut sum, mut items, mut any) = (0.0, 0_u32, false);
    for (first, second) in twice {
        any = true;
        if let Ok(tau) = tau_x(first, second) {
            sum += tau;
            items += 1;
        }
    }
    match (any, items) {
        (false, _) => Err(Undefined::NoRepeats),
        (true, 0) => Err(Undefined::NoOverlap),
        (true, _) => Ok((sum / f64::from(items), items)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_over_items_that_can_be_compared() {
        let ranking = |ranks: [Option<u8>; 3]| Ranking::from_ranks((0..3).zip(ranks));
        let up = ranking([Some(1), Some(2), Some(3)]);
        let down = ranking([Some(3), Some(2), Some(1)]);
        let one = ranking([Some(1), None, None]);
        assert_eq!(consistency([(&up, &up), (&up, &up)]), Ok((1.0, 2)));
        assert_eq!(
            consistency([(&up, &down), (&up, &up), (&up, &one)]),
            Ok((0.0, 2))
        );
        assert_eq!(consistency([(&one, &up)]), Err(Undefined::NoOverlap));
        let none: [(&Ranking<usize>, &Ranking<usize>); 0] = [];
        assert_eq!(consistency(none), Err(Undefined::NoRepeats));
    }
}
