//! The work that a contributor is offered: what it is and pays, before any of it is accepted.

use crate::project::{MyWork, ProjectCard, my_work};
use crate::{Deed, Result, Service};
use domain::authority::{Act, Actor};
use domain::language::Language;
use domain::money::Micros;
use domain::time::Span;
use serde::Serialize;

/// Up to how many open items are counted.
pub const MOST_COUNTED: i64 = 500;

/// A project with work for somebody.
#[derive(Clone, Debug, Serialize)]
pub struct Offer {
    /// What it is.
    pub project: ProjectCard,
    /// What one item pays, where it takes as long as it is thought to.
    pub per_item: Micros,
    /// Items left for this person, counted up to [`MOST_COUNTED`].
    pub left: i64,
    /// What they did so far.
    pub my_work: MyWork,
}

/// The projects that one may work in, those in one's languages first (in the interface's, where one
/// names none), then those with work left.
///
/// # Errors
/// `SignIn` where nobody is signed in.
pub async fn mine(service: &Service, deed: &Deed) -> Result<Vec<Offer>> {
    let me = deed.myself()?;
    let Actor::Person { roles, .. } = &deed.actor else {
        return Ok(Vec::new());
    };
    let mut communities: Vec<_> = roles.iter().map(|(community, _)| *community).collect();
    communities.sort_unstable();
    communities.dedup();
    let mut conn = service.store().read().await?;
    let mut offers = Vec::new();
    for id in communities {
        let Some(community) = store::community::by_id(&mut conn, id).await? else {
            continue;
        };
        if deed.may_in(Act::Contribute, id).is_err() {
            continue;
        }
        for project in store::project::of_community(&mut conn, id).await? {
            let target = project.target_overlap;
            let rule = store::language::rule(&mut conn, project.id, me).await?;
            let left = store::assignment::count_left(
                &mut conn,
                project.id,
                me,
                target,
                MOST_COUNTED,
                rule,
            )
            .await?;
            let my_work = my_work(&mut conn, project.id, me, deed.at).await?;
            let project = ProjectCard::of(project, &community.slug);
            let per_item = project.pay.earned(Span::minutes(project.minutes_estimate));
            offers.push(Offer {
                project,
                per_item,
                left,
                my_work,
            });
        }
    }
    let spoken = store::language::spoken(&mut conn, me).await?;
    let foreign = |offer: &Offer| match offer.project.locale.parse::<Language>() {
        Ok(language) if spoken.is_empty() => language.base() != deed.locale.tag(),
        Ok(language) => !spoken.iter().any(|(mine, _)| mine.covers(&language)),
        Err(_) => true,
    };
    offers.sort_by_key(|offer| (foreign(offer), offer.left == 0));
    Ok(offers)
}
