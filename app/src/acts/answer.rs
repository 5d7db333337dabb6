//! Reading an answer out of its form; `parts::task` says what the fields are called.

use crate::forms::Fields;
use domain::refusal::Refusal;
use domain::task::{BestWorst, Edit, Given, Kind, Pairwise, Ranks, Ratings};
use domain::work::{Answer, REASONS};
use std::collections::BTreeMap;

/// What a form answers. One without a kind is a ranking, as all were once.
pub fn answer(fields: &Fields) -> Result<Answer, Refusal> {
    let kind: Kind = match fields.get("kind") {
        "" => Kind::Ranking,
        name => name.parse().map_err(|_| Refusal::general("form-broken"))?,
    };
    let reasons = REASONS.iter().copied();
    let reasons = reasons.filter(|reason| fields.ticked(&format!("reason-{reason}")));
    Ok(Answer {
        given: given(kind, fields)?,
        confidence: fields.optional("confidence", "confidence-range")?,
        rationale: fields.get("rationale").to_owned(),
        reasons: reasons.map(str::to_owned).collect(),
        flag: Some(fields.get("flag").to_owned()),
    })
}

fn given(kind: Kind, fields: &Fields) -> Result<Given, Refusal> {
    let none_acceptable = fields.ticked("none_acceptable");
    Ok(match kind {
        Kind::Ranking => Given::Ranking(Ranks {
            ranks: ranks(fields)?,
            none_acceptable,
        }),
        Kind::Pairwise => Given::Pairwise(Pairwise {
            verdict: fields.get("verdict").parse()?,
        }),
        Kind::BestWorst => Given::BestWorst(BestWorst {
            best: fields.optional("best", "best-range")?,
            worst: fields.optional("worst", "best-range")?,
            none_acceptable,
        }),
        Kind::Rating => Given::Rating(ratings(fields)?),
        Kind::Edit => Given::Edit(Edit {
            as_it_is: fields.ticked("as_it_is"),
            text: fields.get("edit").to_owned(),
        }),
    })
}

/// `rank[0]`, `rank[1]`, ... in the order shown.
pub fn ranks(fields: &Fields) -> Result<Vec<Option<u8>>, Refusal> {
    let names = (0..).map(|index| format!("rank[{index}]"));
    names
        .take_while(|name| fields.0.iter().any(|(key, _)| key == name))
        .map(|name| {
            fields
                .optional(&name, "rank-range")
                .map_err(|_| Refusal::field("rank", "rank-range"))
        })
        .collect()
}

/// `rate[0][helpful]`, ...; a scale without a value says nothing.
fn ratings(fields: &Fields) -> Result<Ratings, Refusal> {
    let broken = || Refusal::field("rate", "rating-range");
    let mut by_place = BTreeMap::<usize, BTreeMap<String, u8>>::new();
    for (name, value) in &fields.0 {
        let Some(rest) = name.strip_prefix("rate[") else {
            continue;
        };
        let parts = rest
            .strip_suffix(']')
            .and_then(|rest| rest.split_once("]["));
        let (place, dimension) = parts.ok_or_else(broken)?;
        let values = by_place
            .entry(place.parse().map_err(|_| broken())?)
            .or_default();
        if !value.is_empty() {
            let value = value.parse().map_err(|_| broken())?;
            values.insert(dimension.to_owned(), value);
        }
    }
    // The places are those that were shown, from the first on.
    let whole = by_place.keys().copied().eq(0..by_place.len());
    Refusal::unless(whole, "rate", "rating-range")?;
    Ok(Ratings {
        ratings: by_place.into_values().collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::task::Verdict;

    fn form(fields: &[(&str, &str)]) -> Fields {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Fields(fields.iter().map(own).collect())
    }

    #[test]
    fn each_kind_is_read_from_its_fields() {
        let old = answer(&form(&[("rank[0]", "2"), ("rank[1]", "")])).unwrap();
        assert_eq!(old.given, Given::ranked(vec![Some(2), None]));
        let pair = answer(&form(&[
            ("kind", "pairwise"),
            ("verdict", "tie"),
            ("reason-tone", "on"),
        ]))
        .unwrap();
        let verdict = Verdict::Tie;
        assert_eq!(pair.given, Given::Pairwise(Pairwise { verdict }));
        assert_eq!(pair.reasons, ["tone"]);
        assert!(answer(&form(&[("kind", "pairwise")])).is_err());
        assert!(answer(&form(&[("kind", "guess")])).is_err());
        let rated = answer(&form(&[
            ("kind", "rating"),
            ("rate[1][helpful]", "5"),
            ("rate[0][helpful]", ""),
        ]))
        .unwrap();
        let expected = vec![BTreeMap::new(), [("helpful".to_owned(), 5)].into()];
        assert_eq!(rated.given, Given::Rating(Ratings { ratings: expected }));
        for broken in ["rate[9][helpful]", "rate[0]", "rate[a][helpful]"] {
            assert!(answer(&form(&[("kind", "rating"), (broken, "5")])).is_err());
        }
    }
}
