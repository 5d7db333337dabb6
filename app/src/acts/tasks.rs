//! Setting what a project asks.

use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use domain::task::dimension::LIBRARY;
use domain::task::{Dimension, Kind, Plan};
use service::{Error, task};

/// `POST /act/set_tasks`
pub async fn set_tasks(visit: Visit, fields: Fields) -> Response {
    let done = set(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn set(visit: &Visit, fields: &Fields) -> Done {
    let project: Slug = fields.get("project").parse().map_err(|_| Error::NotFound)?;
    let kinds = Kind::ALL.into_iter();
    let kinds = kinds.filter(|kind| fields.ticked(&format!("kind-{}", kind.name())));
    let library = LIBRARY.iter().map(|(key, _)| *key);
    let library = library.filter(|key| fields.ticked(&format!("dimension-{key}")));
    let mut dimensions: Vec<Dimension> = library.map(Dimension::of_library).collect();
    let own = fields.get("own_dimensions").lines();
    for line in own.filter(|line| !line.trim().is_empty()) {
        dimensions.push(Dimension::parse(line)?);
    }
    let plan = Plan {
        kinds: kinds.collect(),
        dimensions,
    };
    task::set(visit.service(), &visit.deed, &project, plan).await?;
    Ok((format!("/p/{project}/tasks"), Flash::done("tasks-set")))
}
