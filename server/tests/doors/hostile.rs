//! Text that models and people wrote stays text.

use crate::house::{House, Who};
use crate::statuses::{address, routes};
use server::router::Options;

#[tokio::test(flavor = "multi_thread")]
async fn on_no_page_does_it_run_or_reorder() {
    let house = House::open("sqlite", Options::default()).await;
    let mut seen = 0;
    for route in routes("get") {
        for who in Who::ALL {
            let answer = house.get(&address(&house, &route), who).await;
            if !answer.header("content-type").starts_with("text/html") {
                continue;
            }
            for hostile in ["<script>alert", "<img src=x", "<b>bold", "</textarea><i>"] {
                assert!(
                    !answer.text.contains(hostile),
                    "{route} for {who:?}: {hostile}"
                );
            }
            seen += answer.text.matches("&lt;script&gt;alert").count();
        }
    }
    assert!(seen > 5, "it is shown somewhere, as text");
    let work = format!("/p/{}/work", house.project);
    let page = house.get(&work, Who::Contributor).await.text;
    assert!(
        page.contains("U+202E") && !page.contains('\u{202e}'),
        "reordering is made visible"
    );
    house.service.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_and_the_address_come_back_escaped() {
    let house = House::open("sqlite", Options::default()).await;
    let hostile = "\"><script>alert(3)</script>";
    let fields = [
        ("name", hostile),
        ("password", "guess"),
        ("back", "/signin"),
        ("next", hostile),
    ];
    let answer = house.post_as("/act/sign_in", "", &fields).await;
    let cookie = answer
        .header("set-cookie")
        .split(';')
        .next()
        .unwrap()
        .to_owned();
    let page = house.get_as("/signin", &cookie).await.text;
    assert!(
        page.contains("&lt;script&gt;alert(3)") || page.contains("&quot;&gt;"),
        "what was typed is kept"
    );
    assert!(!page.contains("<script>alert(3)"));
    for path in [
        "/?lang=%22%3E%3Cscript%3Ealert(4)%3C/script%3E",
        "/signin?next=%22%3E%3Cscript%3Ealert(4)",
    ] {
        let page = house.get(path, Who::Visitor).await.text;
        assert!(!page.contains("<script>alert(4)"), "{path}");
    }
    let away = [("locale", "en"), ("back", "https://elsewhere.example/")];
    let answer = house.post("/act/set_locale", Who::Contributor, &away).await;
    assert_eq!(
        answer.header("location"),
        "/",
        "no act leads to another site"
    );
    house.service.close().await;
}
