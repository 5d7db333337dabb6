//! What people do over HTTP: load the ranking page, send the form, follow.

use crate::Outcome;
use crate::alone::ranks;
use crate::browser::{Answer, Browser};
use crate::drive::{Client, drive};
use crate::figures::Row;
use crate::process::Running;
use crate::world::Seats;
use hyper::body::Bytes;
use std::sync::Arc;

/// Connections that load the forms before they are measured.
const BEFORE: usize = 16;

/// Somebody's seat in a project.
struct Seat {
    cookie: String,
    page: String,
}

/// A form, ready to be sent.
struct Form {
    cookie: String,
    page: String,
    body: Bytes,
}

struct Loads(Browser);
struct Reloads(Browser);
struct Sends(Browser);
struct SendsAndFollows(Browser);

/// Measures pages, submissions and whole rounds with each number of clients.
pub async fn measure(server: &Running, seats: &Seats, clients: &[usize]) -> Outcome<Vec<Row>> {
    let mut rows = Vec::new();
    for &count in clients {
        let projects = if count == 1 { 4 } else { seats.projects.len() };
        let mut browsers = Vec::new();
        let (reserving, forms) = load(server, seats, projects, BEFORE).await?;
        for compressed in [false, true] {
            let what = if compressed {
                "task pages, compressed"
            } else {
                "task pages"
            };
            for mut browser in Browser::connect_all(server.address, count).await? {
                browser.compressed = compressed;
                browsers.push(Reloads(browser));
            }
            let used = server.processor()?;
            let (mut row, _) = drive(what, std::mem::take(&mut browsers), forms.clone()).await?;
            row.processor = Some(server.processor()? - used);
            rows.push(row);
        }
        let browsers = Browser::connect_all(server.address, count).await?;
        let used = server.processor()?;
        let browsers = browsers.into_iter().map(Sends).collect();
        let (mut row, _) = drive("durable submissions", browsers, forms).await?;
        row.processor = Some(server.processor()? - used);
        rows.push(row);
        if count == BEFORE {
            rows.push(reserving);
        }

        let (_, forms) = load(server, seats, projects, BEFORE).await?;
        let browsers = Browser::connect_all(server.address, count).await?;
        let used = server.processor()?;
        let browsers = browsers.into_iter().map(SendsAndFollows).collect();
        let (mut row, _) = drive("submission and next page", browsers, forms).await?;
        row.processor = Some(server.processor()? - used);
        rows.push(row);
    }
    Ok(rows)
}

/// Loads the ranking page of everybody in some projects; their forms.
async fn load(
    server: &Running,
    seats: &Seats,
    projects: usize,
    clients: usize,
) -> Outcome<(Row, Arc<Vec<Form>>)> {
    let seat = |project: &domain::slug::Slug, cookie: &String| Seat {
        cookie: cookie.clone(),
        page: format!("/p/{project}/work"),
    };
    let projects = seats.projects.iter().take(projects);
    let all = projects.flat_map(|project| {
        seats
            .cookies
            .iter()
            .map(move |cookie| seat(project, cookie))
    });
    let browsers = Browser::connect_all(server.address, clients).await?;
    let browsers = browsers.into_iter().map(Loads).collect();
    let used = server.processor()?;
    let what = "task pages that reserve an item";
    let (mut row, forms) = drive(what, browsers, Arc::new(all.collect())).await?;
    row.processor = Some(server.processor()? - used);
    Ok((row, Arc::new(forms)))
}

impl Client<Seat, Form> for Loads {
    async fn act(&mut self, seat: &Seat) -> Outcome<Form> {
        let answer = self.0.get(&seat.page, &seat.cookie).await?;
        answer.expect_status(200)?;
        let html = std::str::from_utf8(&answer.body)?;
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        for name in ["back", "key", "assignment", "project"] {
            form.append_pair(name, hidden(html, name).ok_or("the form lacks a field")?);
        }
        let key = hidden(html, "key").ok_or("the form lacks a key")?;
        for (index, rank) in ranks(key.as_bytes()).iter().enumerate() {
            let rank = rank.map(|rank| rank.to_string()).unwrap_or_default();
            form.append_pair(&format!("rank[{index}]"), &rank);
        }
        form.append_pair("confidence", "3");
        form.append_pair("rationale", "The second one leaves the door open.");
        Ok(Form {
            cookie: seat.cookie.clone(),
            page: seat.page.clone(),
            body: form.finish().into(),
        })
    }
}

/// The value of a form's hidden field.
fn hidden<'h>(html: &'h str, name: &str) -> Option<&'h str> {
    let (_, rest) = html.split_once(&format!("name=\"{name}\" value=\""))?;
    Some(rest.split_once('"')?.0)
}

impl Client<Form, ()> for Reloads {
    async fn act(&mut self, form: &Form) -> Outcome {
        self.0
            .get(&form.page, &form.cookie)
            .await?
            .expect_status(200)
    }
}

async fn send(browser: &mut Browser, form: &Form) -> Outcome<Answer> {
    let answer = browser
        .post("/act/submit_judgement", &form.cookie, form.body.clone())
        .await?;
    answer.expect_status(303)?;
    // A refused form leads back without these thanks.
    match &answer.location {
        Some(to) if to.ends_with("?done=saved") => Ok(answer),
        other => Err(format!("not saved: {other:?}").into()),
    }
}

impl Client<Form, ()> for Sends {
    async fn act(&mut self, form: &Form) -> Outcome {
        send(&mut self.0, form).await?;
        Ok(())
    }
}

impl Client<Form, ()> for SendsAndFollows {
    async fn act(&mut self, form: &Form) -> Outcome {
        let to = send(&mut self.0, form).await?.location.unwrap_or_default();
        self.0.get(&to, &form.cookie).await?.expect_status(200)
    }
}
