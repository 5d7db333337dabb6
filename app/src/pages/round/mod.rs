//! A round's pages: where it stands, and the room that its reader is in.

mod build;
mod care;
mod desk;
mod head;
mod list;
mod live;
mod outcome;
mod preview;
mod rank;
mod reveal;
mod talk;
mod translate;
mod words;

pub use build::get as build;
pub use care::get as care;
pub use desk::get as desk;
pub use list::{cards, get as list, notices};
pub use live::get as live;
pub use preview::get as preview;
pub use translate::get as translate;

use crate::acts::round::stage;
use crate::parts::content::content;
use crate::parts::form::{FormParts, Line};
use crate::parts::notice;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::{IntoResponse, Redirect, Response};
use domain::deliberation::care::Kind;
use domain::deliberation::record::{Handle, Origin};
use domain::deliberation::translation::same;
use domain::deliberation::{Phase, Stage, Step};
use domain::id::RoundId;
use domain::locale::Locale;
use domain::time::{Span, Timestamp};
use leptos::prelude::*;
use service::round::care::Pointed;
use service::round::view::{Look, Room, RoundView, TranslationView};
use uuid::Uuid;

/// `GET /rounds/{id}`
pub async fn get(visit: Visit, Path(id): Path<RoundId>) -> Response {
    let asked = |name: &str| visit.query.get(name).map(String::as_str);
    let look = Look {
        stage: asked("stage").and_then(stage),
        item: asked("item").and_then(|id| id.parse().ok()),
        topic: asked("topic").and_then(|id| id.parse().ok()),
    };
    match service::round::view::view(visit.service(), &visit.deed, id, look).await {
        Ok(view) if matches!(view.room, Room::NeedsConsent) => {
            Redirect::to(&format!("/c/{}/start", view.community)).into_response()
        }
        Ok(view) => visit.answer(Ok(page(&visit, view))),
        Err(error) => visit.fault(&error),
    }
}

/// What the rooms share.
struct Scene {
    text: Text,
    form: FormParts,
    id: RoundId,
    now: Timestamp,
    languages: Vec<Locale>,
    may_run: bool,
    takes_part: bool,
    reply_to: Option<String>,
}

impl Scene {
    /// The fields that every form of the round carries.
    fn hidden(&self) -> AnyView {
        view! {
            {self.form.hidden()}
            <input type="hidden" name="round" value=self.id.to_string()/>
            // Whoever leads and does not take part speaks as the organizer.
            {(!self.takes_part && self.may_run).then(|| view! { <input type="hidden" name="as" value="organizer"/> })}
        }
        .into_any()
    }

    /// The language that something is written in: asked for where the community has several.
    fn language(&self) -> AnyView {
        let current = self.text.locale;
        let mut all = self.languages.clone();
        if !all.contains(&current) {
            all.push(current);
        }
        if all.len() < 2 {
            return view! { <input type="hidden" name="language" value=current.tag()/> }.into_any();
        }
        let options = all
            .into_iter()
            .map(|locale| (locale.tag().to_owned(), locale.endonym().to_owned()))
            .collect();
        self.form
            .select("language", "round-language", options, current.tag())
    }

    /// Where these words of another can be reported, for whoever is in the round or watches over it.
    fn report(&self, pointed: &Pointed) -> Option<AnyView> {
        (self.takes_part || self.may_run).then(|| {
            let to = format!("/rounds/{}/care?words={pointed}", self.id);
            view! { <a class="quiet" href=to>{self.text.get("care-report")}</a> }.into_any()
        })
    }

    /// Words as they are read: in the reader's language where there is a translation that nobody
    /// disputes, with the original one tap away; or that they are not shown any more.
    fn words(&self, text: &str, language: &str, other: Option<&TranslationView>) -> AnyView {
        if text.is_empty() {
            return view! { <p class="help">{self.text.get("care-gone")}</p> }.into_any();
        }
        let original = content(text, language);
        let Some(other) = other else {
            return original;
        };
        let said = translate::said(self.text, other);
        let translated = content(&other.text, &other.language);
        if other.trust.shown() {
            view! {
                {translated}
                <details class="original"><summary>{said}" · "{self.text.get("tr-original")}</summary>{original}</details>
            }
            .into_any()
        } else {
            view! { {original}<details class="original"><summary>{said}</summary>{translated}</details> }
                .into_any()
        }
    }

    /// Where words in another language than the reader's are translated, and translations checked.
    fn translate(&self, kind: Kind, id: Uuid, language: &str) -> Option<AnyView> {
        let other = !same(language, self.text.locale.tag());
        (other && self.takes_part).then(|| {
            let pointed = Pointed::Words(kind, id);
            let to = format!("/rounds/{}/translate?words={pointed}", self.id);
            view! { <a class="quiet" href=to>{self.text.get("tr-title")}</a> }.into_any()
        })
    }

    /// Whose words something is.
    fn by(&self, handle: Option<Handle>, origin: Origin) -> String {
        match (handle, origin) {
            (Some(handle), _) => voice(self.text, handle),
            (None, Origin::Model) => self.text.get("round-origin-model"),
            (None, Origin::Seed) => self.text.get("round-origin-seed"),
            (None, Origin::Participant) => self.text.get("round-origin-gone"),
        }
    }
}

/// What somebody is called in a round.
fn voice(text: Text, handle: Handle) -> String {
    let number = i64::from(handle.number()) + 1;
    text.with("round-voice", [("number", number.into())])
}

/// How long it is to a moment, in days where it is long.
pub(super) fn time_left(text: Text, now: Timestamp, until: Timestamp) -> String {
    let left = until.since(now);
    let days = left.as_micros() / Span::days(1).as_micros();
    if days >= 2 {
        text.with("round-days", [("count", days.into())])
    } else {
        text.span(left)
    }
}

fn page(visit: &Visit, round: RoundView) -> Page {
    let (text, now) = (visit.text, visit.deed.at);
    let scene = Scene {
        text,
        form: visit.form(),
        id: round.card.id,
        now,
        languages: round.languages.clone(),
        may_run: round.may_run,
        takes_part: round.me.is_some(),
        reply_to: visit.query.get("reply").cloned(),
    };
    let live = crate::live::line(visit, &round);
    let looking = round.shown != round.card.stage;
    let islands = matches!(round.room, Room::Rank(_));
    let wide = matches!(round.room, Room::Rank(_) | Room::Reveal(_));
    let page = Page::new(round.card.title.clone(), move || {
        let card = &round.card;
        let waits = matches!(card.step, Some(Step::AwaitStage { .. })) && !looking;
        view! {
            <p><a href=format!("/p/{}/rounds", card.project) dir="auto">{card.project_title.clone()}</a></p>
            <h1 dir="auto">{card.title.clone()}</h1>
            {notice::simulated(text, round.simulated)}
            <p class="lead" dir="auto">{round.purpose.clone()}</p>
            {head::head(&scene, &round)}
            {head::stages(&scene, &round)}
            {live}
            {waits.then(|| head::waiting(&scene, &round))}
            {matches!(card.phase, Phase::Paused { .. }).then(|| view! {
                <p class="notice" data-kind="info">{text.get("round-paused-note")}</p>
            })}
            {room(&scene, &round)}
            {foot(&scene, &round, looking)}
        }
        .into_any()
    });
    let page = if wide { page.wide() } else { page };
    if islands { page.with_islands() } else { page }
}

fn room(scene: &Scene, round: &RoundView) -> AnyView {
    let text = scene.text;
    match &round.room {
        Room::Outside | Room::NeedsConsent => outside(scene, round),
        Room::Lobby => view! {
            <section class="card stack"><h2>{text.get("round-lobby")}</h2><p>{text.get("round-lobby-help")}</p>
                {round.may_join.then(|| care::code(text))}
                {round.may_join.then(|| join(scene, round))}</section>
        }
        .into_any(),
        Room::Rank(room) => rank::room(scene, round, room),
        Room::Reveal(room) => reveal::room(scene, room),
        Room::Statements(room) => talk::statements(scene, room),
        Room::Talk(room) => talk::room(scene, room),
        Room::Propose(room) => words::propose(scene, room),
        Room::Choose(room) => words::choose(scene, room),
        Room::Critique(room) => words::critique(scene, room),
        Room::Endorse(room) => words::endorse(scene, room),
        Room::Outcome(room) => outcome::room(scene, &round.card.project, room),
    }
}

fn outside(scene: &Scene, round: &RoundView) -> AnyView {
    let text = scene.text;
    let key = if round.may_join {
        "round-join-help"
    } else {
        "round-outside"
    };
    let pay = round.may_join.then(|| text.get("round-pay"));
    view! {
        <section class="card stack">
            <p>{text.get(key)}</p>
            {pay.map(|pay| view! { <p class="pay">{pay}</p> })}
            {round.may_join.then(|| care::code(text))}
            {round.may_join.then(|| join(scene, round))}
        </section>
    }
    .into_any()
}

fn join(scene: &Scene, round: &RoundView) -> AnyView {
    let label = match round.card.step {
        Some(Step::Return) => "round-return",
        Some(Step::Join { late: true }) => "round-join-late",
        _ => "round-join",
    };
    view! {
        <form method="post" action="/act/join_round">{scene.hidden()}{scene.form.submit(label)}</form>
    }
    .into_any()
}

/// Being done with the stage, and leaving.
fn foot(scene: &Scene, round: &RoundView, looking: bool) -> Option<AnyView> {
    if !scene.takes_part || matches!(round.card.phase, Phase::Closed { .. } | Phase::Draft) {
        return None;
    }
    let text = scene.text;
    let done = match round.card.step {
        Some(Step::Do { stage, .. })
            if !looking && !matches!(stage, Stage::Blind | Stage::Rerank | Stage::Endorse) =>
        {
            Some(view! {
                <form method="post" action="/act/finish_stage" class="round-done">
                    {scene.hidden()}
                    <input type="hidden" name="stage" value=stage.name()/>
                    <button class="button" type="submit">{text.get("round-done")}</button>
                    <p class="help">{text.get("round-done-help")}</p>
                </form>
            })
        }
        _ => None,
    };
    Some(
        view! {
            {done}
            <details class="skip"><summary>{text.get("round-leave")}</summary>
                <form method="post" action="/act/leave_round" class="stack">
                    {scene.hidden()}
                    <p>{text.get("round-leave-help")}</p>
                    <button class="button" type="submit">{text.get("round-leave")}</button>
                </form>
            </details>
        }
        .into_any(),
    )
}

/// A number field of a form.
fn number(form: &FormParts, name: &'static str, label: &str, value: &str, help: &str) -> AnyView {
    let line = Line {
        kind: "number",
        value,
        help,
        ..Line::default()
    };
    form.line(name, label, line)
}

/// A count as a variable of a message.
fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
