//! What programs read. A changed answer shows as a changed snapshot: `cargo insta review`, or
//! `INSTA_UPDATE=always cargo test -p server --test doors`.

use crate::house::{House, Who, on_each};
use server::router::Options;

/// Pretty, with the release's digest left out: it changes with the software's version.
fn readable(text: &str) -> String {
    let mut value: serde_json::Value = serde_json::from_str(text).unwrap();
    for release in value.as_array_mut().into_iter().flatten() {
        if let Some(digest) = release
            .get_mut("digest")
            .filter(|digest| digest.is_string())
        {
            *digest = "(digest)".into();
        }
    }
    serde_json::to_string_pretty(&value).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn answers() {
    on_each(|house| async move {
        let project = format!("/api/v1/projects/{}", house.project);
        let answers = [
            (
                "communities",
                "/api/v1/communities".to_owned(),
                Who::Visitor,
                200,
            ),
            ("project", project.clone(), Who::Visitor, 200),
            ("releases", format!("{project}/releases"), Who::Curator, 200),
            (
                "releases_visitor",
                format!("{project}/releases"),
                Who::Visitor,
                401,
            ),
            (
                "releases_contributor",
                format!("{project}/releases"),
                Who::Contributor,
                403,
            ),
            (
                "project_unknown",
                "/api/v1/projects/nothing".to_owned(),
                Who::Curator,
                404,
            ),
        ];
        for (name, path, who, status) in answers {
            let answer = house.get(&path, who).await;
            assert_eq!(answer.status, status, "{path} for {who:?}");
            assert_eq!(answer.header("content-type"), "application/json");
            // The same on both engines.
            insta::assert_snapshot!(name, readable(&answer.text));
        }
        house.service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_document_that_describes_them() {
    let house = House::open("sqlite", Options::default()).await;
    let answer = house.get("/api/openapi.json", Who::Visitor).await;
    assert_eq!(answer.status, 200);
    insta::assert_snapshot!("openapi", readable(&answer.text));
    house.service.close().await;
}
