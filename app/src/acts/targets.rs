//! Setting what a project wants.

use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::assignment::group::Crossing;
use domain::assignment::overlap::Adaptive;
use domain::assignment::repeat::RepeatPlan;
use domain::refusal::Refusal;
use domain::slug::Slug;
use service::Error;
use service::target::{self, NewTargets};

/// What stands before an attribute's key in the names of fields.
const VOICES: &str = "voices_";

/// `POST /act/set_targets`
pub async fn set_targets(visit: Visit, fields: Fields) -> Response {
    let done = set(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

/// A number, or 0 where the field is empty.
fn number(fields: &Fields, name: &str, key: &str) -> Result<u32, Refusal> {
    fields.optional(name, key).map(Option::unwrap_or_default)
}

async fn set(visit: &Visit, fields: &Fields) -> Done {
    let project: Slug = fields.get("project").parse().map_err(|_| Error::NotFound)?;
    let division: u32 = fields.parse("division", "division-range")?;
    let new = NewTargets {
        overlap: fields.parse("overlap", "overlap-range")?,
        crossings: crossings(fields)?,
        adaptive: Adaptive {
            cap: number(fields, "cap", "overlap-range")?,
            // The form speaks of percent, the rule of thousandths.
            division: division.saturating_mul(10),
            budget: number(fields, "budget", "overlap-range")?,
        },
        repeats: RepeatPlan {
            percent: number(fields, "repeat_percent", "repeat-range")?,
            gap: number(fields, "repeat_gap", "repeat-gap-range")?,
        },
    };
    target::set(visit.service(), &visit.deed, &project, new).await?;
    Ok((format!("/p/{project}/coverage"), Flash::done("targets-set")))
}

/// The attributes that were given a number, and the crossing of two.
fn crossings(fields: &Fields) -> Result<Vec<Crossing>, Refusal> {
    let mut found = Vec::new();
    for (name, value) in &fields.0 {
        let Some(attribute) = name.strip_prefix(VOICES) else {
            continue;
        };
        if !value.trim().is_empty() {
            let voices = value.trim().parse();
            found.push(Crossing {
                attributes: vec![attribute.to_owned()],
                voices: voices.map_err(|_| Refusal::field("voices", "overlap-range"))?,
            });
        }
    }
    let crossed = [fields.get("cross_first"), fields.get("cross_second")];
    let voices = fields.optional("cross_voices", "overlap-range")?;
    match (crossed.iter().filter(|key| !key.is_empty()).count(), voices) {
        (0, _) => Ok(found),
        (2, Some(voices)) => {
            let attributes = crossed.map(str::to_owned).to_vec();
            found.push(Crossing { attributes, voices });
            Ok(found)
        }
        _ => Err(Refusal::field("cross", "crossing-broken")),
    }
}
