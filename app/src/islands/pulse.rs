//! Active time as the browser sees it: the server pays wall time up to an allowance, and what is said
//! here can only make it less.
//!
//! Time counts while the page is visible and its reader did something within the allowance. What was
//! seen is sent every half minute and when the page is hidden, and what was not yet taken goes with
//! the form.

use super::form::all;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Headers, HtmlInputElement, RequestInit, Response, VisibilityState};
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// How often time is added up, in milliseconds.
const TICK: u64 = 5_000;
/// How often it is sent, in milliseconds.
const SEND: u64 = 30_000;

/// What somebody does who is there. A scroll of the document reaches the window.
const SIGNS: [&str; 6] = [
    "pointerdown",
    "pointermove",
    "keydown",
    "input",
    "wheel",
    "scroll",
];

/// Adds up active time; moments are milliseconds of a clock that never goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Watch {
    /// Up to when it was added up.
    until: i64,
    /// When something was last done.
    touched: i64,
    /// Whether the page is visible.
    visible: bool,
    /// How long reading without touching anything counts.
    allowance: i64,
    /// Active time that nobody took yet.
    active: i64,
}

impl Watch {
    const fn new(now: i64, visible: bool, allowance: i64) -> Self {
        Self {
            until: now,
            touched: now,
            visible,
            allowance,
            active: 0,
        }
    }

    /// Adds up to now; what nobody took yet.
    fn tick(&mut self, now: i64) -> i64 {
        if self.visible {
            let end = now.min(self.touched + self.allowance);
            self.active += (end - self.until).max(0);
        }
        self.until = self.until.max(now);
        self.active
    }

    /// Something was done.
    fn touch(&mut self, now: i64) {
        self.tick(now);
        self.touched = now;
    }

    /// The page came into view, or left it. Coming into view is doing something.
    fn show(&mut self, now: i64, visible: bool) {
        self.touch(now);
        self.visible = visible;
    }
}

/// Sends pulses for what somebody works on, and leaves the rest in the form's field.
#[island]
pub fn Pulse(
    /// What it is, as it is posted: `assignment=..`, or `check=..&key=..`.
    about: String,
    /// How long reading without touching anything counts, in milliseconds.
    allowance_ms: i64,
) -> impl IntoView {
    let about = StoredValue::new(about);
    Effect::new(move || start(about, allowance_ms));
}

/// Listens as long as the page lives.
fn start(about: StoredValue<String>, allowance_ms: i64) {
    let watch = StoredValue::new(Watch::new(now(), visible(), allowance_ms));
    let over = StoredValue::new(false);
    let active = move || {
        watch
            .try_update_value(|watch| watch.tick(now()))
            .unwrap_or_default()
    };
    let send = move || {
        let active = active();
        if active == 0 || over.get_value() {
            return;
        }
        spawn_local(async move {
            match post(&about.get_value(), active).await {
                Some(204) => watch.update_value(|watch| watch.active -= active),
                // Answered or handed back meanwhile, or signed out: nothing more to say.
                Some(400 | 401 | 403 | 404) => over.set_value(true),
                _ => {}
            }
        });
    };
    for sign in SIGNS {
        window_event_listener_untyped(sign, move |_| {
            watch.update_value(|watch| watch.touch(now()))
        });
    }
    window_event_listener_untyped("visibilitychange", move |_| {
        watch.update_value(|watch| watch.show(now(), visible()));
        if !visible() {
            send();
        }
    });
    window_event_listener_untyped("submit", move |_| {
        for field in all("input[name='active_hint_ms']") {
            if let Ok(field) = field.dyn_into::<HtmlInputElement>() {
                field.set_value(&active().to_string());
            }
        }
    });
    let tick = move || {
        active();
    };
    set_interval(tick, Duration::from_millis(TICK));
    set_interval(
        move || {
            if visible() {
                send()
            }
        },
        Duration::from_millis(SEND),
    );
}

/// Whole milliseconds since the page was opened.
fn now() -> i64 {
    window().performance().map_or(0, |clock| clock.now() as i64)
}

fn visible() -> bool {
    document().visibility_state() == VisibilityState::Visible
}

/// Posts a pulse; the status of the answer, where there is one.
async fn post(about: &str, active: i64) -> Option<u16> {
    let headers = Headers::new().ok()?;
    headers
        .set("content-type", "application/x-www-form-urlencoded")
        .ok()?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&JsValue::from_str(&format!("{about}&active_ms={active}")));
    let answer = JsFuture::from(window().fetch_with_str_and_init("/act/pulse", &request));
    Some(answer.await.ok()?.dyn_into::<Response>().ok()?.status())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_time_in_view_and_in_use_counts() {
        let mut watch = Watch::new(0, true, 60_000);
        watch.tick(50_000);
        assert_eq!(watch.active, 50_000, "reading counts");
        watch.tick(500_000);
        assert_eq!(watch.active, 60_000, "a parked page does not");
        watch.touch(600_000);
        watch.tick(610_000);
        assert_eq!(watch.active, 70_000);
        watch.show(620_000, false);
        watch.tick(900_000);
        assert_eq!(watch.active, 80_000, "nor does a hidden one");
        watch.show(900_000, true);
        watch.tick(905_000);
        assert_eq!(watch.active, 85_000);
        watch.tick(1_000);
        assert_eq!(watch.active, 85_000, "time is never taken back");
    }
}
