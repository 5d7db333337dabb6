//! A person's own ledger in a project: every entry, what was paid out, what is left to pay.

use crate::project::{ProjectCard, by_slug};
use crate::{Deed, Error, Result, Service};
use domain::id::EntryId;
use domain::money::Micros;
use domain::pay::turned::Turned;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use serde::Serialize;
use serde_json::json;
use std::fmt::Write;

/// One's ledger in a project.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// Where.
    pub project: ProjectCard,
    /// The community that answers for the pay.
    pub community: String,
    /// Whose it is.
    pub handle: String,
    /// Every entry, the oldest first.
    pub lines: Vec<Line>,
    /// Paid time.
    pub active: Span,
    /// Everything earned.
    pub earned: Micros,
    /// Everything that went out.
    pub paid_out: Micros,
    /// What of it goes or went out in another currency, and how it became that; the newest first.
    pub turned: Vec<(Micros, Turned)>,
    /// When it was read.
    pub as_of: Timestamp,
}

/// One entry.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// Its id.
    pub entry: EntryId,
    /// When it was posted.
    pub at: Timestamp,
    /// `work`, `honorarium`, `top_up`, `correction` or `payout`.
    pub kind: String,
    /// For how much time.
    pub active_ms: i64,
    /// How much: earned above zero, paid out below.
    pub amount_micros: Micros,
}

/// One's own ledger in a project.
///
/// # Errors
/// `SignIn`; `NotFound` where nothing was earned there.
pub async fn ledger(service: &Service, deed: &Deed, slug: &Slug) -> Result<Ledger> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let person = store::person::by_id(&mut conn, me)
        .await?
        .ok_or(Error::NotFound)?;
    let rows = store::ledger::of_person(&mut conn, project.id, me).await?;
    if rows.is_empty() {
        return Err(Error::NotFound);
    }
    let payouts = store::payout::of_person(&mut conn, me).await?;
    let here =
        |paid: &store::payout::PaidOut| paid.project_id == project.id && paid.state != "dropped";
    let turned = payouts.into_iter().filter(here);
    let turned = turned.filter_map(|paid| Some((paid.amount_micros, paid.turned?.0)));
    let turned = turned.collect();
    let line = |(entry, at, kind, active_ms, amount_micros)| Line {
        entry,
        at,
        kind,
        active_ms,
        amount_micros,
    };
    let lines: Vec<Line> = rows.into_iter().map(line).collect();
    let (out, earned): (Vec<&Line>, Vec<&Line>) =
        lines.iter().partition(|line| line.kind == "payout");
    Ok(Ledger {
        active: Span::millis(lines.iter().map(|line| line.active_ms).sum()),
        earned: earned.iter().map(|line| line.amount_micros).sum(),
        paid_out: -out.iter().map(|line| line.amount_micros).sum::<Micros>(),
        project: ProjectCard::of(project, &community.slug),
        community: community.name,
        handle: person.handle,
        as_of: deed.at,
        turned,
        lines,
    })
}

impl Ledger {
    /// As comma-separated values: nothing in it needs quotes.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut out = String::from("entry,at,kind,active_ms,amount,currency\n");
        for line in &self.lines {
            let Line {
                entry,
                at,
                kind,
                active_ms,
                amount_micros,
            } = line;
            let currency = self.project.pay.currency;
            // Writing into a String does not fail.
            let _ = writeln!(
                out,
                "{entry},{at},{kind},{active_ms},{amount_micros},{currency}"
            );
        }
        out
    }

    /// As JSON.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        json!({
            "project": self.project.slug, "community": self.project.community,
            "currency": self.project.pay.currency, "as_of": self.as_of.to_string(),
            "active_ms": self.active.as_millis(), "earned_micros": self.earned,
            "paid_out_micros": self.paid_out,
            "turned": self.turned.iter().map(|(earned, turned)| json!({
                "earned_micros": earned, "turned": turned,
            })).collect::<Vec<_>>(),
            "entries": self.lines.iter().map(|line| json!({
                "entry": line.entry, "at": line.at.to_string(), "kind": line.kind,
                "active_ms": line.active_ms, "amount_micros": line.amount_micros,
            })).collect::<Vec<_>>(),
        })
    }
}
