//! Tasks whose answer is known: training before the work, attention checks within it.
//!
//! What is answered here is no judgement and reaches no release, because it stands in tables of its
//! own. Organizers set the tasks in `desk`; `task` gives them to people and takes their answers. A missed
//! attention check puts a mark beside the judgement before it, which can be answered, decided and
//! appealed like any; nothing is deleted or unpaid for it.

mod desk;
mod task;

pub use desk::{CheckRow, ChecksView, NewCheck, add, desk, retire, set_every};
pub(crate) use task::next;
pub use task::{CheckTask, Feedback, answer, feedback, pulse};

use crate::Result;
use domain::id::ProjectId;
use domain::quality::check::Check;
use store::Conn;

/// A project's tasks whose answer is known, with after how many judgements an attention check comes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Checks {
    pub every: u32,
    pub tasks: Vec<store::check::Task>,
}

impl Checks {
    /// As they stand.
    pub(crate) async fn read(conn: &mut Conn, project: ProjectId) -> Result<Self> {
        Ok(Self {
            every: store::voice::count(store::check::every(conn, project).await?),
            tasks: store::check::of_project(conn, project).await?,
        })
    }
}

/// A stored task as the rules see it.
fn check_of(task: &store::check::Task) -> Check {
    Check {
        kind: task.kind,
        prompt: task.prompt.0.clone(),
        responses: task.responses.0.clone(),
        best: task.best.iter().copied().collect(),
        explanation: task.explanation.clone(),
    }
}
