//! What a release says of itself: its project, its community, its terms.

use crate::community::in_locale;
use crate::{Result, Service};
use domain::dataset::records::{Attribute, Guideline, Header};
use domain::disclosure::K;
use domain::locale::Locale;
use domain::profile::Kind;
use store::Conn;
use store::community::Community;
use store::project::Project;
use store::release::Release;

/// What it is about.
pub(super) struct About<'r> {
    pub(super) project: &'r Project,
    pub(super) community: Community,
    pub(super) release: &'r Release,
    pub(super) attributes: &'r [store::profile::Attribute],
    /// Whether somebody rated, so that the dimensions are named.
    pub(super) rated: bool,
}

/// The header of the records.
pub(super) async fn header(service: &Service, conn: &mut Conn, about: About<'_>) -> Result<Header> {
    let About {
        project,
        community,
        release,
        ..
    } = about;
    let dimensions = if about.rated {
        crate::task::plan(conn, project).await?.dimensions
    } else {
        Vec::new()
    };
    let guidelines = store::project::guidelines(conn, project.id).await?;
    let terms = store::pay::terms(conn, project.id).await?;
    Ok(Header {
        project: project.slug.to_string(),
        title: project.title.clone(),
        summary: project.summary.clone(),
        community: community.slug.to_string(),
        community_name: community.name,
        charter: community.charter,
        licence: community.licence,
        version: release.version,
        as_of: release.as_of,
        software_version: env!("CARGO_PKG_VERSION").to_owned(),
        simulated: project.simulated,
        guidelines: guidelines
            .into_iter()
            .rev()
            .map(|known| Guideline {
                version: known.version,
                text: known.body,
                at: known.created_at,
                round: known.round_id.map(|round| round.to_string()),
            })
            .collect(),
        policy: project.pay(),
        floor: match terms.floor_of {
            Some((country, year)) => store::pay::floor(conn, country, year).await?,
            None => None,
        },
        conversion: store::rate::conversion(conn, project.id).await?,
        idle: terms.idle,
        k: K,
        attributes: about
            .attributes
            .iter()
            .map(|attribute| Attribute {
                key: attribute.key.clone(),
                question: in_locale(&attribute.label, Locale::En),
                several: attribute.kind == Kind::Several,
                version: attribute.version,
                source: attribute.source.clone(),
                values: attribute
                    .choices
                    .iter()
                    .map(|choice| {
                        let codes = choice.codes.iter().map(ToString::to_string);
                        let label = in_locale(&choice.label, Locale::En);
                        (choice.value.clone(), label, codes.collect())
                    })
                    .collect(),
            })
            .collect(),
        dimensions,
        retractions: crate::retraction::address(service, &project.slug, release.version),
    })
}
