//! What people and organizers do in a round.

use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::deliberation::balance::Balance;
use domain::deliberation::notice::Notice;
use domain::deliberation::record::About;
use domain::deliberation::template::{EarlyEnd, Plan, Quorum};
use domain::deliberation::{Stage, Template};
use domain::id::{ItemId, PostId, RequestKey, RoundId, StatementId};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::Span;
use domain::viewpoint::votes::Vote;
use service::Error;
use service::round::organize::{Lead, NewRound, Who};
use service::round::words::NewDissent;
use service::round::{Written, notice, organize, part, rank, talk, words};

/// The round and the request that a form names.
pub(super) fn named(fields: &Fields) -> Result<(RoundId, RequestKey), Error> {
    let id = fields.get("round").parse().map_err(|_| Error::NotFound)?;
    Ok((id, fields.parse("key", "form-broken")?))
}

pub(super) fn written(fields: &Fields) -> Written {
    Written {
        text: fields.get("text").to_owned(),
        language: fields.get("language").to_owned(),
    }
}

fn room(id: RoundId) -> String {
    format!("/rounds/{id}")
}

/// To the room, without a word: what comes next says enough.
fn on(id: RoundId) -> (String, Flash) {
    (room(id), Flash::default())
}

/// A stage by its name.
pub(crate) fn stage(name: &str) -> Option<Stage> {
    Stage::ALL.into_iter().find(|stage| stage.name() == name)
}

/// A handler of a form whose work `$run` does.
macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident: $run:ident;)*) => {$(
        $(#[$doc])*
        pub async fn $name(visit: Visit, fields: Fields) -> Response {
            let done = $run(&visit, &fields).await;
            visit.conclude(&fields, done).await
        }
    )*};
}

acts! {
    /// `POST /act/create_round`
    create_round: create;
    /// `POST /act/lead_round`
    lead_round: lead;
    /// `POST /act/join_round`
    join_round: join;
    /// `POST /act/leave_round`
    leave_round: leave;
    /// `POST /act/finish_stage`
    finish_stage: finish;
    /// `POST /act/dismiss_notice`
    dismiss_notice: dismiss;
    /// `POST /act/rank_in_round`
    rank_in_round: order;
    /// `POST /act/keep_order`
    keep_order: keep;
    /// `POST /act/write_statement`
    write_statement: state;
    /// `POST /act/vote_statement`
    vote_statement: vote;
    /// `POST /act/write_post`
    write_post: post;
    /// `POST /act/propose_synthesis`
    propose_synthesis: propose;
    /// `POST /act/choose_synthesis`
    choose_synthesis: choose;
    /// `POST /act/criticise_synthesis`
    criticise_synthesis: criticise;
    /// `POST /act/revise_synthesis`
    revise_synthesis: revise;
    /// `POST /act/endorse_synthesis`
    endorse_synthesis: endorse;
    /// `POST /act/dissent_synthesis`
    dissent_synthesis: dissent;
}

async fn dismiss(visit: &Visit, fields: &Fields) -> Done {
    let (id, _) = named(fields)?;
    let about: Notice = fields.parse("about", "form-broken")?;
    notice::dismiss(visit.service(), &visit.deed, id, about).await?;
    Ok(("/me".to_owned(), Flash::default()))
}

/// The stages that a form names, each with its length in the form's unit.
fn template(fields: &Fields) -> Result<Template, Refusal> {
    let broken = || Refusal::field("stages", "round-stage-length");
    let unit = match fields.get("unit") {
        "minutes" => Span::minutes(1),
        "hours" => Span::hours(1),
        "days" => Span::days(1),
        _ => return Err(broken()),
    };
    let percent: u8 = fields.parse("quorum", "round-stage-length")?;
    let early = match fields.get("early") {
        "never" => EarlyEnd::Never,
        "quorum" => EarlyEnd::Quorum,
        "stable" => EarlyEnd::Stable,
        _ => EarlyEnd::All,
    };
    let chosen = Stage::ALL
        .into_iter()
        .filter(|stage| fields.ticked(&format!("stage-{}", stage.name())));
    let plan = |stage: Stage| {
        let count: i64 = fields
            .get(&format!("lasts-{}", stage.name()))
            .trim()
            .parse()
            .map_err(|_| broken())?;
        let lasts = unit.as_micros().checked_mul(count).ok_or_else(broken)?;
        Ok(Plan {
            stage,
            lasts: Span::micros(lasts),
            quorum: (percent > 0).then_some(Quorum::Percent(percent)),
            early,
        })
    };
    Template::new(chosen.map(plan).collect::<Result<_, Refusal>>()?)
}

fn who(fields: &Fields) -> Result<Who, Refusal> {
    match fields.get("who") {
        "list" => {
            let names = fields.get("people").lines();
            Ok(Who::List(names.map(str::to_owned).collect()))
        }
        "sortition" => {
            let balance = match fields.get("balance") {
                "" => Balance::default(),
                named => named.parse()?,
            };
            let seats = fields.parse("seats", "round-seats-range")?;
            Ok(Who::Sortition(seats, balance))
        }
        _ => Ok(Who::Everybody),
    }
}

fn items(fields: &Fields) -> Vec<ItemId> {
    let ticked = fields.0.iter().filter(|(_, value)| value == "on");
    ticked
        .filter_map(|(name, _)| name.strip_prefix("item-")?.parse().ok())
        .collect()
}

async fn create(visit: &Visit, fields: &Fields) -> Done {
    let (service, deed) = (visit.service(), &visit.deed);
    let key = fields.parse("key", "form-broken")?;
    let new = NewRound {
        title: fields.get("title").to_owned(),
        purpose: fields.get("purpose").to_owned(),
        items: items(fields),
        template: template(fields)?,
        who: who(fields)?,
    };
    let id = match fields.get("round") {
        "" => {
            let slug: Slug = fields.get("project").parse().map_err(|_| Error::NotFound)?;
            organize::create(service, deed, &slug, key, new).await?
        }
        _ => {
            let (id, key) = named(fields)?;
            organize::revise(service, deed, id, key, new).await?;
            id
        }
    };
    Ok((format!("/rounds/{id}/desk"), Flash::done("form-saved")))
}

async fn lead(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let lead = match fields.get("lead") {
        "open" => Lead::Open,
        "advance" => Lead::Advance,
        "pause" => Lead::Pause,
        "resume" => Lead::Resume,
        "extend" => {
            let hours: i64 = fields.parse("hours", "round-extension-length")?;
            Lead::Extend(Span::hours(hours.clamp(0, 10_000)))
        }
        "cancel" => Lead::Cancel,
        _ => return Err(Refusal::general("form-broken").into()),
    };
    organize::lead(visit.service(), &visit.deed, id, key, lead).await?;
    Ok((format!("/rounds/{id}/desk"), Flash::done("form-saved")))
}

async fn join(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    part::join(visit.service(), &visit.deed, id, key).await?;
    Ok(on(id))
}

async fn leave(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    part::leave(visit.service(), &visit.deed, id, key).await?;
    Ok((room(id), Flash::done("round-left-done")))
}

async fn finish(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let stage = stage(fields.get("stage")).ok_or_else(|| Refusal::general("form-broken"))?;
    part::done(visit.service(), &visit.deed, id, key, stage).await?;
    Ok(on(id))
}

async fn order(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let new = rank::NewOrder {
        item: fields.parse("item", "form-broken")?,
        ranks: super::answer::ranks(fields)?,
        none_acceptable: fields.ticked("none_acceptable"),
        reason: fields.get("rationale").to_owned(),
    };
    rank::rank(visit.service(), &visit.deed, id, key, new).await?;
    Ok(on(id))
}

async fn keep(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let item = fields.parse("item", "form-broken")?;
    let reason = fields.get("rationale");
    rank::keep_earlier(visit.service(), &visit.deed, id, key, item, reason).await?;
    Ok(on(id))
}

async fn state(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let (service, deed, written) = (visit.service(), &visit.deed, written(fields));
    let distinct = fields.ticked("distinct");
    if fields.get("as") == "organizer" {
        talk::seed_statement(service, deed, id, key, &written, distinct).await?;
        return Ok((format!("/rounds/{id}/desk"), Flash::done("form-saved")));
    }
    talk::write_statement(service, deed, id, key, &written, distinct).await?;
    Ok((room(id), Flash::done("round-statement-saved")))
}

async fn vote(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let statement: StatementId = fields.parse("statement", "form-broken")?;
    let vote: Vote = fields.get("vote").parse()?;
    talk::vote(visit.service(), &visit.deed, id, key, statement, vote).await?;
    Ok(on(id))
}

async fn post(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let reply: Option<PostId> = fields.optional("reply_to", "form-broken")?;
    let item: Option<ItemId> = fields.optional("item", "form-broken")?;
    let statement: Option<StatementId> = fields.optional("statement", "form-broken")?;
    let root = item.map(|item| (About::Item(item), item.0));
    let root = root.or(statement.map(|one| (About::Statement(one), one.0)));
    let (root, topic) = root.ok_or_else(|| Refusal::general("form-broken"))?;
    let about = reply.map_or(root, About::Post);
    let (service, deed, written) = (visit.service(), &visit.deed, written(fields));
    if fields.get("as") == "organizer" {
        talk::prompt(service, deed, id, key, about, &written).await?;
    } else {
        talk::post(service, deed, id, key, about, &written).await?;
    }
    Ok((format!("/rounds/{id}?topic={topic}"), Flash::default()))
}

async fn propose(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let (service, deed, written) = (visit.service(), &visit.deed, written(fields));
    if fields.get("as") == "organizer" {
        words::suggest(service, deed, id, key, &written).await?;
    } else {
        words::propose(service, deed, id, key, &written).await?;
    }
    Ok((room(id), Flash::done("round-proposal-saved")))
}

async fn choose(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let ranks = super::answer::ranks(fields)?;
    words::choose(visit.service(), &visit.deed, id, key, &ranks).await?;
    Ok((room(id), Flash::done("round-chosen-saved")))
}

async fn criticise(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    words::criticise(visit.service(), &visit.deed, id, key, &written(fields)).await?;
    Ok((room(id), Flash::done("round-critique-saved")))
}

async fn revise(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let written = Written {
        text: fields.get("revision").to_owned(),
        language: fields.get("language").to_owned(),
    };
    words::revise(visit.service(), &visit.deed, id, key, &written).await?;
    Ok((room(id), Flash::done("form-saved")))
}

async fn endorse(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let supports = match fields.get("supports") {
        "yes" => true,
        "no" => false,
        _ => return Err(Refusal::general("form-broken").into()),
    };
    words::endorse(visit.service(), &visit.deed, id, key, supports).await?;
    Ok(on(id))
}

async fn dissent(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let new = match fields.get("dissent") {
        "write" => NewDissent::Write(written(fields)),
        "decline" => NewDissent::Decline,
        joined => {
            let joined = joined
                .parse()
                .map_err(|_| Refusal::general("form-broken"))?;
            NewDissent::Join(joined)
        }
    };
    words::dissent(visit.service(), &visit.deed, id, key, &new).await?;
    Ok(on(id))
}
