//! Prompts that contributors bring from their own life and language, and their peers' word on them:
//! two of three decide. One that is accepted waits for responses, and becomes an item whose words are
//! native. Proposing and reviewing are paid by their time.

use crate::community::text;
use crate::project::{ProjectCard, by_slug};
use crate::sidework::{self, Sidework};
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::consent::{Purpose, expired};
use domain::id::{MendId, PersonId, PromptId, RequestKey};
use domain::item::review::{Verdict, answer, verdict};
use domain::item::{Message, warning};
use domain::language::{Language, Proficiency};
use domain::refusal::Refusal;
use domain::slug::Slug;
use serde_json::json;
use std::collections::BTreeMap;
use store::project::Project;
use store::prompt::Prompt;
use store::review::Reviewed;
use store::{Conn, Json, Tx};

/// The longest prompt that somebody proposes, in characters.
const LONGEST: usize = 4_000;
/// How many of one's proposals may wait for peers at once.
const MOST_OPEN: usize = 20;
/// Own proposals on a page.
const SHOWN: i64 = 50;
/// How many times longer writing takes than reading: 36 words a minute on a phone (Palin et al. 2019)
/// against the three a second that the idle allowance grants.
const WRITING: usize = 5;

/// One of one's own proposals.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Mine {
    pub text: String,
    pub language: Language,
    /// `review`, `declined`, `waiting` or `taken`.
    pub state: String,
    /// Why peers did not accept it, of `domain::item::review::REASONS`.
    pub reasons: Vec<String>,
}

/// Something that waits for one's word.
#[derive(Clone, Debug)]
pub enum ToReview {
    /// A prompt that somebody proposed.
    Prompt {
        /// Which.
        id: PromptId,
        /// Its language.
        language: Language,
        /// What it says.
        turns: Vec<Message>,
    },
    /// A translation that somebody mended.
    Mend {
        /// Which.
        id: MendId,
        /// Its language.
        language: Language,
        /// What was shown, and what is to be shown.
        changes: Vec<(String, String)>,
        /// Why.
        note: String,
    },
}

/// The page of proposals.
#[derive(Clone, Debug)]
pub struct ProposalsView {
    /// Which project.
    pub project: ProjectCard,
    /// The languages that one may propose in: those that one names.
    pub languages: Vec<Language>,
    /// What waits for one's word: one at a time.
    pub review: Option<ToReview>,
    /// One's own, newest first.
    pub mine: Vec<Mine>,
}

/// The project, for somebody who contributes to it.
async fn open(conn: &mut Conn, deed: &Deed, slug: &Slug) -> Result<Project> {
    let project = by_slug(conn, slug).await?;
    deed.may_in(Act::Contribute, project.community_id)?;
    Ok(project)
}

/// The languages in which somebody works well enough to write and to judge a text.
pub(crate) async fn working(conn: &mut Conn, person: PersonId) -> Result<Vec<Language>> {
    let named = store::language::spoken(conn, person).await?;
    let well = named
        .into_iter()
        .filter(|(_, level)| *level >= Proficiency::Working.level());
    Ok(well.map(|(language, _)| language).collect())
}

/// Whether somebody's consent in force lets their words be published as a part of the data.
pub(crate) async fn publishes(
    conn: &mut Conn,
    project: &Project,
    person: PersonId,
    deed: &Deed,
) -> Result<bool> {
    let standing = store::consent::standing(conn, person, project.community_id).await?;
    Ok(standing.is_some_and(|consent| {
        let needed = [Purpose::Annotate, Purpose::PublishResponses];
        needed
            .iter()
            .all(|purpose| consent.granted.contains(purpose))
            && !expired(consent.expires_at, deed.at)
    }))
}

/// One's own proposals, and what waits for one's word.
///
/// # Errors
/// Forbidden but to contributors.
pub async fn view(service: &Service, deed: &Deed, slug: &Slug) -> Result<ProposalsView> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let project = open(&mut conn, deed, slug).await?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let mut mine = Vec::new();
    for prompt in store::prompt::of_author(&mut conn, project.id, me, SHOWN).await? {
        let reviews = store::review::all(&mut conn, Reviewed::Prompt(prompt.id)).await?;
        mine.push(Mine {
            text: said(&prompt),
            language: prompt.language,
            state: prompt.state,
            reasons: reviews
                .into_iter()
                .filter_map(|(_, reason)| reason)
                .collect(),
        });
    }
    let languages = working(&mut conn, me).await?;
    let review = to_review(&mut conn, &project, me, &languages).await?;
    Ok(ProposalsView {
        languages,
        review,
        mine,
        project: ProjectCard::of(project, &community.slug),
    })
}

fn said(prompt: &Prompt) -> String {
    let turns = prompt.turns.iter().map(|turn| turn.content.as_str());
    turns.collect::<Vec<_>>().join("\n\n")
}

async fn to_review(
    conn: &mut Conn,
    project: &Project,
    me: PersonId,
    languages: &[Language],
) -> Result<Option<ToReview>> {
    let covered = |of: &Language| languages.iter().any(|mine| mine.covers(of));
    let prompts = store::prompt::to_review(conn, project.id, me, 100).await?;
    if let Some(prompt) = prompts.into_iter().find(|prompt| covered(&prompt.language)) {
        return Ok(Some(ToReview::Prompt {
            id: prompt.id,
            language: prompt.language,
            turns: prompt.turns.0,
        }));
    }
    crate::mend::to_review(conn, project, me, &covered).await
}

/// Proposes a prompt of one's own.
///
/// # Errors
/// Forbidden but to contributors; refuses a missing or a too long text, a language that one does not
/// name, and too many that wait; `Conflict("proposal-consent")` where one's consent does not let one's
/// words be published; `Conflict("duplicate")` where the same form was sent before.
pub async fn propose(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    key: RequestKey,
    (words, language, warnings): (&str, Language, Vec<String>),
) -> Result<()> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let counted = store::pay::counted_until(&mut tx, me).await?;
    let project = open(&mut tx, deed, slug).await?;
    let languages = working(&mut tx, me).await?;
    let open_ones = store::prompt::of_author(&mut tx, project.id, me, SHOWN).await?;
    let waiting = open_ones
        .iter()
        .filter(|prompt| prompt.state == "review")
        .count();
    Refusal::join([
        text("prompt", words, LONGEST),
        Refusal::unless(
            languages.iter().any(|mine| mine.covers(&language)),
            "language",
            "language-not-named",
        ),
        Refusal::unless(waiting < MOST_OPEN, "", "proposals-many")
            .map_err(|refusal| refusal.with("most", MOST_OPEN)),
        warning::refused(warnings.iter().map(String::as_str)).map(drop),
    ])?;
    if !publishes(&mut tx, &project, me, deed).await? {
        return Err(Error::Conflict("proposal-consent"));
    }
    let metadata = json!({ "origin": "native", "content_warnings": warnings });
    let id = PromptId::new(deed.at, service.random());
    let prompt = Prompt {
        id,
        project_id: project.id,
        external_id: format!("proposal-{key}"),
        language,
        turns: Json(vec![Message {
            role: "user".to_owned(),
            content: words.trim().to_owned(),
        }]),
        source: "a contributor".to_owned(),
        licence: String::new(),
        metadata: Json(metadata),
        state: "review".to_owned(),
        author_id: Some(me),
        created_at: deed.at,
    };
    store::prompt::insert(&mut tx, &prompt).await?;
    let work = Sidework {
        key,
        characters: words.chars().count() * WRITING,
        hint_ms: None,
        on_the_way: false,
        cause: format!("proposal:{id}"),
        event: "prompt.proposed",
        body: json!({ "prompt": id }),
    };
    sidework::pay(service, &mut tx, deed, &project, (me, counted), work).await?;
    Ok(tx.commit().await?)
}

/// Says one's word on somebody's proposal. The project's address.
///
/// # Errors
/// `NotFound` where it waits for nobody, or is one's own; forbidden but to contributors; refuses a "no"
/// without its reason, and whoever does not name its language; `Conflict("duplicate")` where one said so
/// before.
pub async fn review(
    service: &Service,
    deed: &Deed,
    id: PromptId,
    key: RequestKey,
    accepts: bool,
    reason: &str,
) -> Result<Slug> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let counted = store::pay::counted_until(&mut tx, me).await?;
    let prompt = store::prompt::by_id(&mut tx, id).await?;
    let prompt = prompt.filter(|prompt| prompt.state == "review" && prompt.author_id != Some(me));
    let prompt = prompt.ok_or(Error::NotFound)?;
    let project = crate::posting::project(&mut tx, prompt.project_id).await?;
    deed.may_in(Act::Contribute, project.community_id)?;
    let reason = answer(accepts, reason)?;
    may_judge(&mut tx, me, &prompt.language).await?;
    store::review::add(
        &mut tx,
        Reviewed::Prompt(id),
        me,
        accepts,
        reason.as_deref(),
        deed.at,
    )
    .await?;
    let reviews = store::review::all(&mut tx, Reviewed::Prompt(id)).await?;
    let becomes = match verdict(reviews.into_iter().map(|(accepts, _)| accepts)) {
        Verdict::Accepted => Some("waiting"),
        Verdict::Declined => Some("declined"),
        Verdict::Open => None,
    };
    if let Some(state) = becomes {
        store::prompt::set_state(&mut tx, id, ("review", state), None).await?;
        let body = json!({ "prompt": id, "state": state });
        let aggregate = format!("project:{}", project.id);
        store::outbox::append(&mut tx, &aggregate, "prompt.reviewed", body, deed.at).await?;
    }
    let work = Sidework {
        key,
        characters: said(&prompt).chars().count(),
        hint_ms: None,
        on_the_way: false,
        cause: format!("prompt_review:{id}:{me}"),
        event: "review.given",
        body: json!({ "prompt": id }),
    };
    sidework::pay(service, &mut tx, deed, &project, (me, counted), work).await?;
    tx.commit().await?;
    Ok(project.slug)
}

/// Refuses whoever does not name a language well enough to judge a text in it.
pub(crate) async fn may_judge(tx: &mut Tx, me: PersonId, language: &Language) -> Result<()> {
    let mine = working(tx, me).await?;
    let covered = mine.iter().any(|mine| mine.covers(language));
    Ok(Refusal::unless(covered, "", "language-not-named")?)
}

/// The metadata of an item that stands in place of another.
pub(crate) fn with(
    mut metadata: BTreeMap<String, serde_json::Value>,
    more: &[(&str, &str)],
) -> BTreeMap<String, serde_json::Value> {
    for (key, value) in more {
        metadata.insert((*key).to_owned(), json!(value));
    }
    metadata
}
