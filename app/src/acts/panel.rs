//! What organizers do about panels, and what a panel's people do about their place.

use super::pay::slug;
use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::id::PanelId;
use domain::panel::{Arrival, Offer};
use domain::refusal::Refusal;
use service::{Error, panel};

fn panel(fields: &Fields) -> Result<PanelId, Error> {
    fields.get("panel").parse().map_err(|_| Error::NotFound)
}

/// `POST /act/create_panel`
pub async fn create_panel(visit: Visit, fields: Fields) -> Response {
    let done = create(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn create(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields, "project")?;
    let whole = |name: &str, key: &str| fields.parse::<i64>(name, key);
    let (places, judgements, minutes) = (
        whole("places", "panel-places"),
        whole("judgements", "panel-judgements"),
        whole("minutes", "panel-minutes"),
    );
    let numbers = [&places, &judgements, &minutes];
    Refusal::join(numbers.map(|number| number.as_ref().map(drop).map_err(Refusal::clone)))?;
    let said =
        |name: &str| Some(fields.get(name).trim().to_owned()).filter(|said| !said.is_empty());
    let offer = Offer {
        name: fields.get("name").to_owned(),
        places: places?,
        judgements: judgements?,
        minutes: minutes?,
        code: said("code"),
        return_url: said("return_url"),
    };
    panel::create(visit.service(), &visit.deed, &slug, offer).await?;
    Ok((format!("/p/{slug}/panels"), Flash::done("form-saved")))
}

/// `POST /act/close_panel`
pub async fn close_panel(visit: Visit, fields: Fields) -> Response {
    let done = close(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn close(visit: &Visit, fields: &Fields) -> Done {
    let slug = panel::close(visit.service(), &visit.deed, panel(fields)?).await?;
    Ok((format!("/p/{slug}/panels"), Flash::done("form-saved")))
}

/// `POST /act/enter_panel`: a place, and the browser signed in as whoever holds it.
pub async fn enter_panel(visit: Visit, fields: Fields) -> Response {
    let done = enter(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn enter(visit: &Visit, fields: &Fields) -> Done {
    let id = panel(fields)?;
    let arrival = Arrival::read(|name| Some(fields.get(name)))?;
    let key = fields.parse("key", "form-broken")?;
    let entered = panel::door::enter(visit.service(), &visit.deed, id, &arrival, key).await?;
    if entered.sign_in {
        visit.enter(entered.person).await?;
        visit.keep_locale().await?;
    }
    Ok((format!("/p/{}/work", entered.project), Flash::default()))
}

/// `POST /act/give_place_back`
pub async fn give_place_back(visit: Visit, fields: Fields) -> Response {
    let done = give_back(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn give_back(visit: &Visit, fields: &Fields) -> Done {
    let id = panel(fields)?;
    panel::place::give_back(visit.service(), &visit.deed, id).await?;
    Ok((format!("/panels/{id}/place"), Flash::default()))
}
