//! The demo's rounds: one that went through all its stages, and two that are under way.
//!
//! As everywhere in the demo the people are simulated and go through the use cases of real people.

use super::communities::DemoCommunity;
use super::{deed, manners};
use domain::deliberation::record::About;
use domain::deliberation::{Stage, Template};
use domain::id::{PersonId, RequestKey, RoundId};
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use domain::viewpoint::votes::Vote;
use service::round::organize::{Lead, NewRound, Who};
use service::round::rank::NewOrder;
use service::round::view::{Look, Room};
use service::round::words::NewDissent;
use service::round::{Written, desk, organize, part, rank, talk, view, words};
use service::{Result, Service};

/// Days of each stage.
const DAYS: i64 = 4;
/// Items of a round.
const ITEMS: usize = 2;
/// Simulated people in a round.
const PEOPLE: usize = 12;

/// What is said in a round, in the community's language.
pub struct DemoRound {
    title: &'static str,
    purpose: &'static str,
    /// By manner of the response that they like best.
    reasons: [&'static str; 3],
    statements: [&'static str; 4],
    /// Posts, each about the statement of its place, and the reply to it.
    posts: [[&'static str; 2]; 2],
    proposals: [&'static str; 2],
    critique: &'static str,
    revision: &'static str,
    dissent: &'static str,
}

/// In the order of the communities.
pub const ROUNDS: [DemoRound; 3] = [
    DemoRound {
        title: "Je, jibu zuri ni fupi au la upole?",
        purpose: "Kuelewa kwa nini vijana na wazee wanapanga majibu haya tofauti, na tuandike nini katika mwongozo wetu.",
        reasons: [
            "Nikiwa na haraka nataka jambo moja la kufanya.",
            "Mtu mwenye shida anataka kwanza kusikilizwa.",
            "Lugha rasmi inaonyesha kwamba jambo ni zito.",
        ],
        statements: [
            "Jibu likiwa refu, watu hawalisomi hadi mwisho.",
            "Salamu na pole ni sehemu ya jibu, si mapambo.",
            "Kuhusu afya, jibu liseme kwanza uende wapi.",
            "Mashine haifai kuwashauri wazazi kuhusu dini.",
        ],
        posts: [
            [
                "Mama yangu husoma kila neno. Ni mimi ninayeruka mistari.",
                "Basi labda ufupi uwe mwanzoni, na maelezo chini yake.",
            ],
            [
                "Pole bila msaada haisaidii mgonjwa.",
                "Lakini msaada bila pole haukubaliki nyumbani kwetu.",
            ],
        ],
        proposals: [
            "Jibu zuri huanza na jambo la kufanya, kisha linaeleza kwa upole.",
            "Jibu zuri humjali mtu kwanza, hata kama ni refu kidogo.",
        ],
        critique: "Haijasema lolote kuhusu mambo ya afya.",
        revision: "Jibu zuri huanza na jambo la kufanya, kisha linaeleza kwa upole. Kuhusu afya, linasema kwanza uende wapi.",
        dissent: "Kwetu heshima haiwezi kusubiri mstari wa pili.",
    },
    DemoRound {
        title: "متى تكون الإجابة القصيرة قاسية؟",
        purpose: "أن نفهم لماذا يفضّل الشباب الإجابة القصيرة والكبار الإجابة الدافئة، وماذا نكتب في إرشاداتنا.",
        reasons: [
            "القصيرة أفهمها وأنا واقف.",
            "الكلمة الطيبة قبل النصيحة.",
            "الكلام المرتب يطمئنني.",
        ],
        statements: [
            "الإجابة القصيرة ليست قلة أدب.",
            "من يسأل عن ولده يحتاج كلمة تطمئنه أولًا.",
            "لا نريد إجابة تكلّمنا كأننا في مصلحة حكومية.",
            "في أمور الصحة تكفي جملة واحدة: اذهب إلى الطبيب.",
        ],
        posts: [
            [
                "قصيرة نعم، لكن بلا أمر ونهي.",
                "الفرق في أول كلمة: «حاول» غير «افعل».",
            ],
            [
                "أمي لا تكمل القراءة إن لم تجد سلامًا.",
                "وأنا لا أكمل إن وجدت مقدمة طويلة.",
            ],
        ],
        proposals: [
            "نريد إجابة تبدأ بكلمة طيبة واحدة، ثم تقول ما يُفعل في سطرين.",
            "نريد إجابة قصيرة تحترم وقت الناس.",
        ],
        critique: "لم تقل شيئًا عن السؤال حين يكون خطرًا.",
        revision: "نريد إجابة تبدأ بكلمة طيبة واحدة، ثم تقول ما يُفعل في سطرين. وحين يكون في الأمر خطر تبدأ بما يُفعل.",
        dissent: "السطران لا يكفيان من يسأل وهو حزين.",
    },
    DemoRound {
        title: "¿Qué le debe una respuesta a quien tiene miedo?",
        purpose: "Entender por qué nos divide el tono de las respuestas y qué queremos pedir en nuestras pautas.",
        reasons: [
            "Con miedo no se lee un párrafo.",
            "Primero hay que calmar a la persona.",
            "Si es de salud, que suene serio.",
        ],
        statements: [
            "Una respuesta corta también puede ser cercana.",
            "En temas de salud hay que decir siempre cuándo ir a la clínica.",
            "Las respuestas formales alejan a la gente mayor.",
            "Nadie debería recibir un consejo sin que antes le pregunten.",
        ],
        posts: [
            [
                "Mi vecina cuelga si le hablan como en un folleto.",
                "A la mía le da confianza justamente eso.",
            ],
            ["Lo corto no quita lo amable.", "Pero tampoco lo pone solo."],
        ],
        proposals: [
            "Primero lo urgente, después lo amable, y siempre cuándo ir a la clínica.",
            "Que la respuesta hable como habla una promotora.",
        ],
        critique: "Falta decir qué hacer si no hay clínica cerca.",
        revision: "Primero lo urgente, después lo amable, y siempre cuándo ir a la clínica o a quién llamar si está lejos.",
        dissent: "Lo amable no puede ir después.",
    },
];

/// A round that is being simulated.
struct Play<'p> {
    service: &'p Service,
    demo: &'p DemoCommunity,
    round: &'p DemoRound,
    id: RoundId,
    people: &'p [PersonId],
    at: Timestamp,
}

/// Holds a round among simulated people from a moment on, up to a stage, which is left as it is with
/// only some of them done; through all stages without one.
pub async fn hold(
    service: &Service,
    demo: &DemoCommunity,
    round: &DemoRound,
    people: &[PersonId],
    start: Timestamp,
    until: Option<Stage>,
) -> Result<()> {
    let root = deed(service, None, demo.locale, start).await?;
    let project: Slug = demo.project.slug.parse()?;
    let builder = desk::builder(service, &root, &project, None).await?;
    let new = NewRound {
        title: round.title.to_owned(),
        purpose: round.purpose.to_owned(),
        items: builder
            .items
            .iter()
            .take(ITEMS)
            .map(|item| item.id)
            .collect(),
        template: Template::slow(DAYS),
        who: Who::Everybody,
    };
    let id = organize::create(service, &root, &project, service.request_key(), new).await?;
    organize::lead(service, &root, id, service.request_key(), Lead::Open).await?;
    let mut play = Play {
        service,
        demo,
        round,
        id,
        people: people.get(..PEOPLE).unwrap_or(people),
        at: start,
    };
    for index in 0..play.people.len() {
        let (me, key) = play.turn(index, 20).await?;
        part::join(service, &me, id, key).await?;
    }
    for stage in Stage::ALL {
        let whole = until != Some(stage);
        play.stage(stage, whole).await?;
        if !whole {
            break;
        }
    }
    Ok(())
}

impl Play<'_> {
    /// The next person's deed, so many seconds later.
    async fn turn(&mut self, index: usize, seconds: i64) -> Result<(service::Deed, RequestKey)> {
        self.at = self.at + Span::seconds(seconds);
        let person = self.people.get(index).copied();
        let me = deed(self.service, person, self.demo.locale, self.at).await?;
        Ok((me, self.service.request_key()))
    }

    fn written(&self, text: &str) -> Written {
        Written {
            text: text.to_owned(),
            language: self.demo.locale.tag().to_owned(),
        }
    }

    /// What everybody does in a stage; where it is not gone through `whole`, every third is not done.
    async fn stage(&mut self, stage: Stage, whole: bool) -> Result<()> {
        for index in 0..self.people.len() {
            if !whole && index % 3 == 2 {
                continue;
            }
            match stage {
                Stage::Blind | Stage::Rerank => self.rank(index, stage).await?,
                Stage::Statements => self.state(index).await?,
                Stage::Discussion => self.talk(index).await?,
                Stage::Propose | Stage::Critique => self.word(index, stage).await?,
                Stage::Choose => {
                    let ranks = if index % 4 == 1 { [2, 1] } else { [1, 2] };
                    let (me, key) = self.turn(index, 90).await?;
                    words::choose(self.service, &me, self.id, key, &ranks.map(Some)).await?;
                }
                Stage::Endorse => self.support(index).await?,
                Stage::Reveal => {}
            }
            if matches!(
                stage,
                Stage::Reveal
                    | Stage::Statements
                    | Stage::Discussion
                    | Stage::Propose
                    | Stage::Critique
            ) {
                let (me, key) = self.turn(index, 30).await?;
                part::done(self.service, &me, self.id, key, stage).await?;
            }
        }
        Ok(())
    }

    async fn rank(&mut self, index: usize, stage: Stage) -> Result<()> {
        for _ in 0..ITEMS {
            let (me, key) = self.turn(index, 45).await?;
            let look = Look::default();
            let seen = view::view(self.service, &me, self.id, look).await?;
            let Room::Rank(room) = seen.room else { break };
            let Some(task) = room.task else { break };
            let moves = stage == Stage::Rerank && index % 4 == 2;
            let liked = index % 3;
            let reason = if stage == Stage::Blind && index < 3 {
                self.round.reasons[liked]
            } else {
                ""
            };
            if task.earlier.is_some() && !moves {
                rank::keep_earlier(self.service, &me, self.id, key, task.item, reason).await?;
                continue;
            }
            let texts: Vec<&str> = task.responses.iter().map(|one| one.text.as_str()).collect();
            let best = if moves { 1 } else { liked };
            let ranks = manners(self.demo, &texts).into_iter();
            let new = NewOrder {
                item: task.item,
                ranks: ranks
                    .map(|manner| Some(if manner == Some(best) { 1 } else { 2 }))
                    .collect(),
                none_acceptable: false,
                reason: reason.to_owned(),
            };
            rank::rank(self.service, &me, self.id, key, new).await?;
        }
        Ok(())
    }

    async fn state(&mut self, index: usize) -> Result<()> {
        if let Some(text) = self.round.statements.get(index) {
            let (me, key) = self.turn(index, 60).await?;
            let written = self.written(text);
            talk::write_statement(self.service, &me, self.id, key, &written, true).await?;
        }
        loop {
            let (me, key) = self.turn(index, 12).await?;
            let seen = view::view(self.service, &me, self.id, Look::default()).await?;
            let Room::Statements(room) = seen.room else {
                break;
            };
            let Some(next) = room.next else { break };
            let place = self.round.statements.iter().position(|s| *s == next.text);
            let place = place.unwrap_or_default();
            let vote = match (index + place) % 5 {
                0 => Vote::Pass,
                1 | 2 if place % 2 == index % 2 => Vote::Disagree,
                _ if place % 2 == 1 && index.is_multiple_of(3) => Vote::Disagree,
                _ => Vote::Agree,
            };
            talk::vote(self.service, &me, self.id, key, next.id, vote).await?;
        }
        Ok(())
    }

    async fn talk(&mut self, index: usize) -> Result<()> {
        let Some([first, _]) = self.round.posts.get(index / 2) else {
            return Ok(());
        };
        let (me, key) = self.turn(index, 80).await?;
        let statement = self.round.statements[index / 2];
        let seen = view::view(self.service, &me, self.id, Look::default()).await?;
        let Room::Talk(room) = seen.room else {
            return Ok(());
        };
        let topic = room.topics.iter().find(|topic| topic.text == statement);
        let Some(topic) = topic else { return Ok(()) };
        if index.is_multiple_of(2) {
            let written = self.written(first);
            talk::post(self.service, &me, self.id, key, topic.about, &written).await?;
            return Ok(());
        }
        let look = Look {
            topic: match topic.about {
                About::Item(id) => Some(id.0),
                About::Statement(id) => Some(id.0),
                About::Post(id) => Some(id.0),
            },
            ..Look::default()
        };
        let seen = view::view(self.service, &me, self.id, look).await?;
        let Room::Talk(room) = seen.room else {
            return Ok(());
        };
        let posts = room.thread.map(|thread| thread.posts).unwrap_or_default();
        // Whoever should have begun may not have come to it.
        let Some(first) = posts.first() else {
            return Ok(());
        };
        let about = About::Post(first.id);
        let written = self.written(self.round.posts[index / 2][1]);
        talk::post(self.service, &me, self.id, key, about, &written).await
    }

    async fn word(&mut self, index: usize, stage: Stage) -> Result<()> {
        let (me, key) = self.turn(index, 120).await?;
        let (service, id) = (self.service, self.id);
        match stage {
            Stage::Propose => {
                if let Some(text) = self.round.proposals.get(index) {
                    words::propose(service, &me, id, key, &self.written(text)).await?;
                }
            }
            _ if index == 3 => {
                let critique = self.written(self.round.critique);
                words::criticise(service, &me, id, key, &critique).await?;
            }
            _ if index == 4 => {
                let root = deed(service, None, self.demo.locale, self.at).await?;
                let revision = self.written(self.round.revision);
                words::revise(service, &root, id, key, &revision).await?;
            }
            _ => {}
        }
        Ok(())
    }

    async fn support(&mut self, index: usize) -> Result<()> {
        let supports = index % 4 != 1;
        let (me, key) = self.turn(index, 40).await?;
        words::endorse(self.service, &me, self.id, key, supports).await?;
        if supports {
            return Ok(());
        }
        let (me, key) = self.turn(index, 60).await?;
        let seen = view::view(self.service, &me, self.id, Look::default()).await?;
        let Room::Endorse(room) = seen.room else {
            return Ok(());
        };
        let new = match room.dissents.first() {
            Some(dissent) => NewDissent::Join(dissent.id),
            None => NewDissent::Write(self.written(self.round.dissent)),
        };
        words::dissent(self.service, &me, self.id, key, &new).await
    }
}
