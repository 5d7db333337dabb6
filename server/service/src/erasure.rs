//! Erasing oneself, and taking along everything that is one's own before it.

use crate::consent::ERASURE;
use crate::passwords::NO_PASSWORD;
use crate::vault::About;
use crate::{Deed, Error, Result, Service, consent, secrets};
use domain::consent::Purpose;
use domain::credential::account_key;
use domain::id::PersonId;
use domain::locale::Locale;
use domain::refusal::Refusal;
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};
use store::Conn;

/// Removes oneself, once the password is right, or the name where the account has none: consent is withdrawn everywhere, what names or
/// describes the person is overwritten, and the bytes go from the database's file and its log. The
/// ledger's entries and the judgements' figures stay under an id that names nobody.
///
/// # Errors
/// Refuses a wrong password (`password-wrong`) or name (`erase-name`), and the last admin of an instance (`erase-last-admin`).
pub async fn erase(service: &Service, deed: &Deed, password: &str) -> Result<()> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let person = store::person::by_id(&mut conn, me)
        .await?
        .ok_or(Error::SignIn)?;
    drop(conn);
    if person.password == NO_PASSWORD {
        Refusal::unless(password.trim() == person.handle, "password", "erase-name")?;
    } else {
        let hash = Some(person.password.as_str());
        let checked = service.inner.passwords.check(password, hash).await?;
        Refusal::unless(checked.right, "password", "password-wrong")?;
    }
    let mut tx = service.store().begin().await?;
    let mut communities = BTreeSet::new();
    for standing in store::consent::of_person(&mut tx, me).await? {
        if communities.insert(standing.community_id) {
            consent::take_back(service, &mut tx, deed, &standing, None, ERASURE).await?;
        }
    }
    let names = [Some(person.handle.as_str()), person.email.as_deref()];
    for name in names.into_iter().flatten() {
        let key = secrets::token_hash(&account_key(name));
        store::erasure::forget_failures(&mut tx, &key).await?;
    }
    let erased = format!("erased-{}", hex::encode(service.random::<8>()));
    store::erasure::erase(&mut tx, me, &erased, deed.at).await?;
    if person.admin && !store::person::any_admin(&mut tx).await? {
        return Err(Refusal::general("erase-last-admin").into());
    }
    let aggregate = format!("person:{me}");
    store::outbox::append(&mut tx, &aggregate, "person.erased", json!({}), deed.at).await?;
    tx.commit().await?;
    // Somebody may be reading; the rows are gone either way, and the next erasure or start tries again.
    if let Err(error) = service.store().scrub().await {
        tracing::warn!(%error, "the write-ahead log still holds what was erased");
    }
    Ok(())
}

/// Everything that is one's own, as one JSON document: account, communities, consent with its
/// receipts, answers about oneself now and before, judgements with the profile of their time, marks
/// with what was said to them, pay, where it goes and went, disputes, sessions.
///
/// # Errors
/// `SignIn` where nobody is signed in.
pub async fn archive(
    service: &Service,
    deed: &Deed,
    label: &(dyn Fn(Purpose, Locale) -> String + Sync),
) -> Result<Value> {
    let me = deed.myself()?;
    let account = crate::account::overview(service, deed).await?;
    let sessions = crate::account::sessions(service, deed, None).await?;
    let earnings = crate::earnings::mine(service, deed).await?;
    let mut consents = Vec::new();
    for record in consent::mine(service, deed).await? {
        let receipt = consent::receipt(service, deed, record.id, label).await?;
        let receipt: Value =
            serde_json::from_slice(&receipt).map_err(|error| Error::Fault(error.to_string()))?;
        consents.push(json!({ "record": record, "receipt": receipt }));
    }
    let mut profiles = Vec::new();
    for belonging in &account.roles {
        let slug = &belonging.community.slug;
        let answers = crate::profile::questions(service, deed, slug).await?;
        profiles.push(json!({ "community": slug, "answers": answers }));
    }
    let marks = crate::mark::mine(service, deed).await?;
    let (wants, _) = crate::preference::mine(service, deed).await?;
    let payee = crate::pay::payout::payee(service, deed).await?;
    let mut conn = service.store().read().await?;
    let versions = store::judgement::profile_versions(&mut conn, me).await?;
    let versions: HashMap<_, _> = versions.into_iter().collect();
    let disputes = disputes(&mut conn, me).await?;
    let payouts = store::payout::of_person(&mut conn, me).await?;
    let payouts = payouts.into_iter().map(|paid| {
        json!({
            "batch": paid.batch_id, "project": paid.project_id,
            "amount": paid.amount_micros.to_string(), "turned": paid.turned.map(|turned| turned.0),
            "state": paid.state, "reference": paid.reference, "made_at": paid.created_at.to_string(),
        })
    });
    let payouts: Vec<Value> = payouts.collect();
    let panels = panels(service, &mut conn, me).await?;
    let written = store::task::written_by(&mut conn, me).await?;
    let written = written.into_iter().map(|written| {
        json!({ "id": written.id, "judgement": written.judgement_id, "revises": written.revises, "text": written.text })
    });
    let brought = brought(&mut conn, me).await?;
    let judgements = store::judgement::all_of_person(&mut conn, me).await?;
    let judgements = judgements.into_iter().map(|judgement| {
        json!({
            "id": judgement.id, "project": judgement.project_id, "item": judgement.item_id,
            "ranking": judgement.ranking.0, "none_acceptable": judgement.none_acceptable,
            "confidence": judgement.confidence, "rationale": judgement.rationale,
            "task_kind": judgement.task_kind, "answer": judgement.answer.map(|answer| answer.0),
            "reasons": judgement.reasons.0, "flag": judgement.flag, "order_shown": judgement.order_shown.0,
            "guideline_version": judgement.guideline_version, "consent": judgement.consent_id,
            "profile_version": versions.get(&judgement.id),
            "locale": judgement.locale, "active_ms": judgement.active_ms,
            "started_at": judgement.started_at.to_string(),
            "submitted_at": judgement.submitted_at.to_string(),
        })
    });
    Ok(json!({
        "made_at": deed.at.to_string(),
        "account": account,
        "consents": consents,
        "profiles": profiles,
        "judgements": judgements.collect::<Vec<_>>(),
        "marks": marks,
        "preferences": { "languages": wants.languages, "refused_warnings": wants.refused },
        "brought": brought,
        "written_responses": written.collect::<Vec<_>>(),
        "earnings": earnings,
        "payee": payee,
        "payouts": payouts,
        "panels": panels,
        "disputes": disputes,
        "sessions": sessions,
    }))
}

/// The panels by which a person came, with who they are to each provider.
async fn panels(service: &Service, conn: &mut Conn, me: PersonId) -> Result<Vec<Value>> {
    let mut found = Vec::new();
    for (place, sealed) in store::panel::all_of_person(conn, me).await? {
        let about = About::Place(me, place.panel_id);
        let open = |sealed| service.unseal::<String>(about, &sealed);
        found.push(json!({
            "project": place.project_id, "participant": sealed.map(open).transpose()?,
            "state": place.state.name(), "taken_at": place.taken_at.to_string(),
            "ended_at": place.ended_at.map(|at| at.to_string()),
        }));
    }
    Ok(found)
}

/// What a person proposed, mended, and answered in training and checks.
async fn brought(conn: &mut Conn, me: PersonId) -> Result<Value> {
    let prompts = store::prompt::all_of_author(conn, me).await?;
    let prompts = prompts.into_iter().map(|prompt| {
        json!({
            "id": prompt.id, "project": prompt.project_id, "language": prompt.language,
            "turns": prompt.turns.0, "state": prompt.state, "at": prompt.created_at.to_string(),
        })
    });
    let mends = store::mend::all_of_person(conn, me).await?;
    let mends = mends.into_iter().map(|mend| {
        json!({
            "id": mend.id, "item": mend.item_id, "turns": mend.turns.0,
            "responses": mend.responses.0, "note": mend.note, "state": mend.state,
            "at": mend.created_at.to_string(),
        })
    });
    let checks = store::check::all_of_person(conn, me).await?;
    let checks = checks.into_iter().map(|answer| {
        json!({
            "task": answer.check_id, "order_shown": answer.order_shown.0,
            "ranking": answer.ranking.0, "right": answer.is_right,
            "active_ms": answer.active_ms, "at": answer.answered_at.to_string(),
        })
    });
    Ok(json!({
        "prompts": prompts.collect::<Vec<_>>(),
        "mended_translations": mends.collect::<Vec<_>>(),
        "training_and_checks": checks.collect::<Vec<_>>(),
    }))
}

/// A person's disputes with their threads; whoever else spoke has no name in them.
async fn disputes(conn: &mut Conn, me: PersonId) -> Result<Vec<Value>> {
    let mut found = Vec::new();
    for dispute in store::dispute::of_person(conn, me).await? {
        let thread = store::dispute::thread(conn, dispute.id).await?;
        let messages = thread.into_iter().map(|(author, body, at)| {
            json!({ "mine": author == me, "words": body, "at": at.to_string() })
        });
        found.push(json!({
            "id": dispute.id, "project": dispute.project_id, "judgement": dispute.judgement_id,
            "state": dispute.state, "awarded": dispute.awarded_micros.to_string(),
            "opened_at": dispute.opened_at.to_string(),
            "closed_at": dispute.closed_at.map(|at| at.to_string()),
            "messages": messages.collect::<Vec<_>>(),
        }));
    }
    Ok(found)
}
