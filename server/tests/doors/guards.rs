//! What stands before every handler.

use crate::house::{House, Who, on_each_with};
use crate::statuses::{address, routes};
use axum::body::Body;
use axum::http::{Request, header};
use server::router::Options;
use std::num::NonZeroU32;

#[tokio::test(flavor = "multi_thread")]
async fn no_other_site_can_act() {
    let options = Options {
        acts_per_second: NonZeroU32::new(1_000).unwrap(),
        ..Options::default()
    };
    on_each_with(options, |house| async move {
        let acts: Vec<String> = routes("post")
            .into_iter()
            .map(|route| address(&house, &route))
            .collect();
        assert!(acts.len() > 20, "the acts are found");
        for act in acts {
            let elsewhere = [
                ("sec-fetch-site", "cross-site"),
                ("sec-fetch-site", "same-site"),
                ("origin", "https://elsewhere.example"),
                ("origin", "null"),
                ("x-nothing", "says where it comes from"),
            ];
            for (name, value) in elsewhere {
                let request = Request::post(&act)
                    .header(header::HOST, "polyphony.example")
                    .header(header::COOKIE, house.cookie(Who::Contributor))
                    .header(name, value);
                let answer = house.send(request.body(Body::empty()).unwrap()).await;
                assert_eq!(answer.status, 403, "{act} with {name}: {value}");
            }
        }
        let own = Request::post("/act/set_locale")
            .header(header::HOST, "polyphony.example")
            .header(header::COOKIE, house.cookie(Who::Contributor))
            .header(header::ORIGIN, "https://polyphony.example");
        let answer = house
            .send(own.body(Body::from("locale=es&back=/")).unwrap())
            .await;
        assert_eq!(answer.status, 303, "this site itself can");
        house.service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_carries_the_headers_that_protect_it() {
    let house = House::open("sqlite", Options::default()).await;
    let mut nonces = Vec::new();
    for route in routes("get") {
        let answer = house.get(&address(&house, &route), Who::Curator).await;
        let policy = answer.header("content-security-policy");
        if answer.header("content-type").starts_with("text/html") {
            for rule in [
                "default-src 'self'",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'",
            ] {
                assert!(policy.contains(rule), "{route}: {policy}");
            }
            assert!(
                !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
                "{route}"
            );
            assert!(
                !answer.text.contains(" style=\""),
                "{route}: an inline style is blocked"
            );
            let (_, nonce) = policy.split_once("'nonce-").unwrap();
            nonces.push(nonce.split('\'').next().unwrap().to_owned());
        } else {
            assert!(
                policy.starts_with("default-src 'none'"),
                "{route}: {policy}"
            );
        }
        assert_eq!(
            answer.header("x-content-type-options"),
            "nosniff",
            "{route}"
        );
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{route}");
        assert_eq!(
            answer.header("cross-origin-opener-policy"),
            "same-origin",
            "{route}"
        );
        assert_eq!(
            answer.header("cache-control"),
            "private, no-store",
            "{route}"
        );
        assert_eq!(
            answer.header("strict-transport-security"),
            "",
            "{route}: plain http promises nothing"
        );
    }
    assert!(nonces.len() > 10);
    let count = nonces.len();
    nonces.sort();
    nonces.dedup();
    assert_eq!(nonces.len(), count, "no nonce is used twice");
    house.service.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn over_https_cookies_and_transport_are_strict() {
    let options = Options {
        secure: true,
        ..Options::default()
    };
    let fields = [("locale", "es"), ("back", "/")];
    let house = House::open("sqlite", options).await;
    let answer = house
        .post("/act/set_locale", Who::Contributor, &fields)
        .await;
    let set = answer.headers.get_all(header::SET_COOKIE).iter();
    let mut set = set.filter_map(|value| value.to_str().ok());
    let cookie = set.find(|cookie| cookie.contains("Host")).unwrap();
    for mark in [
        "__Host-polyphony=",
        "HttpOnly",
        "Secure",
        "SameSite=Lax",
        "Path=/",
    ] {
        assert!(cookie.contains(mark), "{cookie}");
    }
    assert_eq!(
        answer.header("strict-transport-security"),
        "max-age=31536000"
    );
    house.service.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_sends_too_much_waits_and_reading_is_free() {
    let options = Options {
        acts_per_second: NonZeroU32::MIN,
        ..Options::default()
    };
    let house = House::open("sqlite", options).await;
    let cookie = house.cookie(Who::Contributor);
    let fields = [("locale", "en"), ("back", "/")];
    let mut statuses = Vec::new();
    for _ in 0..12 {
        statuses.push(
            house
                .post_as("/act/set_locale", cookie, &fields)
                .await
                .status,
        );
    }
    assert_eq!(statuses.first(), Some(&303));
    assert_eq!(statuses.last(), Some(&429));
    let another = house.post("/act/set_locale", Who::Curator, &fields).await;
    assert_eq!(
        another.status, 303,
        "communities share an address: others are not held up"
    );
    for _ in 0..20 {
        assert_eq!(house.get("/me", Who::Contributor).await.status, 200);
    }
    house.service.close().await;
}
