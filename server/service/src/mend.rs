//! Translations that people mend who have both languages. Two of three peers decide; then the mended
//! text is an item of its own, and the item with the earlier text is given to nobody any more: it stays,
//! with the judgements of those who were shown it.

use crate::community::text;
use crate::project::{ProjectCard, by_slug};
use crate::proposal::{ToReview, may_judge, publishes, with, working};
use crate::sidework::{self, Sidework};
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::id::{ItemId, MendId, PersonId, RequestKey};
use domain::item::provenance::Provenance;
use domain::item::review::{Verdict, answer, verdict};
use domain::item::{Message, NewItem, NewResponse};
use domain::language::Language;
use domain::refusal::Refusal;
use domain::slug::Slug;
use serde_json::json;
use store::item::{Item, Response};
use store::mend::Mend;
use store::project::Project;
use store::review::Reviewed;
use store::{Conn, Json, Tx};

/// The longest reason, in characters.
const LONGEST_NOTE: usize = 1_000;

/// What may be mended.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct MendView {
    pub project: ProjectCard,
    pub item: ItemId,
    pub language: Language,
    pub provenance: Provenance,
    pub turns: Vec<Message>,
    pub responses: Vec<String>,
    /// The same in the language that it was translated from, where the project has it.
    pub original: Option<(Language, Vec<Message>, Vec<String>)>,
}

/// A translated item, for somebody who may mend it.
async fn translated(
    conn: &mut Conn,
    deed: &Deed,
    me: PersonId,
    slug: &Slug,
    id: ItemId,
) -> Result<(Project, Item, Provenance)> {
    let project = by_slug(conn, slug).await?;
    deed.may_in(Act::Contribute, project.community_id)?;
    let item = store::item::by_id(conn, project.id, id).await?;
    let item = item.ok_or(Error::NotFound)?;
    let known = Provenance::of(&crate::item::metadata(&item)).unwrap_or_default();
    if !known.is_translation() {
        return Err(Error::NotFound);
    }
    let mine = working(conn, me).await?;
    let has = |language: &Language| mine.iter().any(|mine| mine.covers(language));
    let both = has(&item.language) && known.from.as_ref().is_none_or(has);
    if both {
        Ok((project, item, known))
    } else {
        Err(Error::Conflict("mend-languages"))
    }
}

/// A translation to mend.
///
/// # Errors
/// `NotFound` where it is no translation; forbidden but to contributors;
/// `Conflict("mend-languages")` to whoever does not name both languages.
pub async fn view(service: &Service, deed: &Deed, slug: &Slug, id: ItemId) -> Result<MendView> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let (project, item, provenance) = translated(&mut conn, deed, me, slug, id).await?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let mut original = None;
    if let (Some(parallel), Some(from)) = (&item.parallel_id, &provenance.from) {
        let others = store::item::parallel(&mut conn, project.id, parallel).await?;
        if let Some(other) = others
            .into_iter()
            .find(|other| from.covers(&other.language))
        {
            let responses = texts(store::item::responses(&mut conn, other.id).await?);
            original = Some((other.language, other.prompt.0, responses));
        }
    }
    Ok(MendView {
        item: item.id,
        language: item.language,
        provenance,
        turns: item.prompt.0,
        responses: texts(store::item::responses(&mut conn, id).await?),
        original,
        project: ProjectCard::of(project, &community.slug),
    })
}

fn texts(responses: Vec<Response>) -> Vec<String> {
    responses
        .into_iter()
        .map(|response| response.text)
        .collect()
}

/// Proposes a translation as one would have it: all turns and responses, in their order.
///
/// # Errors
/// As [`view`]; refuses a missing text, and one in which nothing changed; `Conflict("mend-open")` where
/// another mending of the item waits; `Conflict("proposal-consent")` where one's consent does not let
/// one's words be published.
pub async fn propose(
    service: &Service,
    deed: &Deed,
    (slug, id): (&Slug, ItemId),
    key: RequestKey,
    (turns, responses): (Vec<String>, Vec<String>),
    note: &str,
) -> Result<()> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let counted = store::pay::counted_until(&mut tx, me).await?;
    let (project, item, _) = translated(&mut tx, deed, me, slug, id).await?;
    let before = texts(store::item::responses(&mut tx, id).await?);
    let shown: Vec<&str> = item
        .prompt
        .iter()
        .map(|turn| turn.content.as_str())
        .collect();
    let same = shown == turns && before == responses;
    let whole = shown.len() == turns.len() && before.len() == responses.len();
    let all = || turns.iter().chain(&responses);
    let filled = all().all(|said| !said.trim().is_empty());
    let longest = domain::item::LONGEST_TEXT;
    let short = all().all(|said| said.chars().count() <= longest);
    Refusal::join([
        Refusal::unless(whole, "", "form-broken"),
        Refusal::unless(filled, "turn", "text-missing"),
        Refusal::unless(short, "turn", "text-long").map_err(|r| r.with("most", longest)),
        Refusal::unless(!same, "turn", "mend-same"),
        text("note", note, LONGEST_NOTE),
    ])?;
    if !publishes(&mut tx, &project, me, deed).await? {
        return Err(Error::Conflict("proposal-consent"));
    }
    let characters: usize = all().map(|said| said.chars().count()).sum();
    let roles = item.prompt.iter().zip(&turns);
    let mend = Mend {
        id: MendId::new(deed.at, service.random()),
        project_id: project.id,
        item_id: id,
        person_id: me,
        turns: Json(
            roles
                .map(|(turn, said)| Message {
                    role: turn.role.clone(),
                    content: said.trim().to_owned(),
                })
                .collect(),
        ),
        responses: Json(
            responses
                .iter()
                .map(|said| said.trim().to_owned())
                .collect(),
        ),
        note: note.trim().to_owned(),
        state: "review".to_owned(),
        created_at: deed.at,
    };
    match store::mend::insert(&mut tx, &mend).await {
        Err(store::Error::Duplicate) => return Err(Error::Conflict("mend-open")),
        other => other?,
    }
    let work = Sidework {
        key,
        characters: characters * 2,
        hint_ms: None,
        on_the_way: false,
        cause: format!("mend:{}", mend.id),
        event: "mend.proposed",
        body: json!({ "mend": mend.id, "item": id }),
    };
    sidework::pay(service, &mut tx, deed, &project, (me, counted), work).await?;
    Ok(tx.commit().await?)
}

/// What was shown and what is to be shown, where they differ.
async fn changes(conn: &mut Conn, mend: &Mend) -> Result<Option<(Item, Vec<(String, String)>)>> {
    let Some(item) = store::item::by_id(conn, mend.project_id, mend.item_id).await? else {
        return Ok(None);
    };
    let turns = item.prompt.iter().map(|turn| turn.content.clone());
    let before = turns.chain(texts(store::item::responses(conn, item.id).await?));
    let after = mend.turns.iter().map(|turn| turn.content.clone());
    let after = after.chain(mend.responses.iter().cloned());
    let changes = before.zip(after).filter(|(before, after)| before != after);
    let changes = changes.collect();
    Ok(Some((item, changes)))
}

/// A mended translation that waits for somebody's word, in a language that they have.
pub(crate) async fn to_review(
    conn: &mut Conn,
    project: &Project,
    me: PersonId,
    covered: &(dyn Fn(&Language) -> bool + Sync),
) -> Result<Option<ToReview>> {
    for mend in store::mend::to_review(conn, project.id, me, 20).await? {
        if let Some((item, changes)) = changes(conn, &mend).await?
            && covered(&item.language)
        {
            return Ok(Some(ToReview::Mend {
                id: mend.id,
                language: item.language,
                changes,
                note: mend.note,
            }));
        }
    }
    Ok(None)
}

/// Says one's word on a mended translation. The project's address.
///
/// # Errors
/// As `proposal::review`.
pub async fn review(
    service: &Service,
    deed: &Deed,
    id: MendId,
    key: RequestKey,
    accepts: bool,
    reason: &str,
) -> Result<Slug> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let counted = store::pay::counted_until(&mut tx, me).await?;
    let mend = store::mend::by_id(&mut tx, id).await?;
    let mend = mend.filter(|mend| mend.state == "review" && mend.person_id != me);
    let mend = mend.ok_or(Error::NotFound)?;
    let project = crate::posting::project(&mut tx, mend.project_id).await?;
    deed.may_in(Act::Contribute, project.community_id)?;
    let reason = answer(accepts, reason)?;
    let Some((item, changed)) = changes(&mut tx, &mend).await? else {
        return Err(Error::NotFound);
    };
    may_judge(&mut tx, me, &item.language).await?;
    store::review::add(
        &mut tx,
        Reviewed::Mend(id),
        me,
        accepts,
        reason.as_deref(),
        deed.at,
    )
    .await?;
    let reviews = store::review::all(&mut tx, Reviewed::Mend(id)).await?;
    match verdict(reviews.into_iter().map(|(accepts, _)| accepts)) {
        Verdict::Accepted => take(service, &mut tx, deed, &mend, item).await?,
        Verdict::Declined => {
            store::mend::settle(&mut tx, id, "declined", None).await?;
        }
        Verdict::Open => {}
    }
    let read = changed
        .iter()
        .map(|(a, b)| a.chars().count() + b.chars().count());
    let work = Sidework {
        key,
        characters: read.sum(),
        hint_ms: None,
        on_the_way: false,
        cause: format!("mend_review:{id}:{me}"),
        event: "review.given",
        body: json!({ "mend": id }),
    };
    sidework::pay(service, &mut tx, deed, &project, (me, counted), work).await?;
    tx.commit().await?;
    Ok(project.slug)
}

/// Makes an item of a mended translation, and closes the one with the earlier text.
async fn take(service: &Service, tx: &mut Tx, deed: &Deed, mend: &Mend, item: Item) -> Result<()> {
    let responses = store::item::responses(tx, item.id).await?;
    let mended = responses.into_iter().zip(&mend.responses.0);
    let mended = mended.map(|(response, text)| {
        let generation = serde_json::from_value(response.generation.0);
        Ok(NewResponse {
            text: text.clone(),
            model: response.model,
            generation: generation.map_err(|error| Error::Fault(error.to_string()))?,
        })
    });
    let metadata = with(
        crate::item::metadata(&item),
        &[
            ("origin", "human_translation"),
            ("mended_from", &item.external_id),
            ("checked_by", "two peers"),
        ],
    );
    let new = NewItem {
        id: format!("{}~{}", item.external_id, mend.id),
        prompt: mend.turns.0.clone(),
        responses: mended.collect::<Result<_>>()?,
        language: item.language.clone(),
        source: item.source.clone(),
        licence: item.licence.clone(),
        metadata,
    };
    let position = store::item::count(tx, mend.project_id).await? + 1;
    let made = crate::item::add(service, tx, deed, mend.project_id, new, position).await?;
    if !store::item::mend(tx, item.id, made).await? {
        return Err(Error::NotFound);
    }
    store::voice::turn(tx, item.id).await?;
    store::voice::close_item(tx, item.id).await?;
    store::mend::settle(tx, mend.id, "taken", Some(made)).await?;
    let body = json!({ "item": item.id, "mended_by": made });
    let aggregate = format!("project:{}", mend.project_id);
    Ok(store::outbox::append(tx, &aggregate, "item.mended", body, deed.at).await?)
}
