use super::*;
use domain::consent::Purpose;

fn facts() -> Facts {
    let answered = |purpose: Purpose, answer| Answered {
        purpose,
        label: format!("Purpose {}", purpose.name()),
        answer,
    };
    Facts {
        record: "0197b1f0-0000-7000-8000-000000000001".to_owned(),
        subject: "s-0123456789abcdef".to_owned(),
        notice: Notice {
            document: "0197b1f0-0000-7000-8000-000000000002".to_owned(),
            version: 2,
            sha256: "ab".repeat(32),
            language: "sw".to_owned(),
            title: "Kabla hujaanza".to_owned(),
        },
        controller: Controller {
            id: "0197b1f0-0000-7000-8000-000000000003".to_owned(),
            name: "The river council".to_owned(),
            address: "1 River Road".to_owned(),
            contact: "council@river.example".to_owned(),
        },
        jurisdiction: "KE".to_owned(),
        storage_location: "KE".to_owned(),
        retention: "until withdrawn".to_owned(),
        method: "web_form".to_owned(),
        given_at: Timestamp::from_micros(1_780_000_000_000_000),
        expires_at: None,
        purposes: vec![
            answered(Purpose::Annotate, Answer::Given),
            answered(Purpose::PublishJudgements, Answer::Withdrawn),
            answered(Purpose::Contact, Answer::Refused),
        ],
        withdrawal: "https://polyphony.example/me/consents".to_owned(),
        references: vec![("ethics_board".to_owned(), "IRB 2026-17".to_owned())],
    }
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&[3; 32])
}

#[test]
fn a_receipt_is_accepted_and_says_what_was_answered() {
    let receipt = render(&facts(), &key()).unwrap();
    assert_eq!(
        receipt,
        render(&facts(), &key()).unwrap(),
        "the same record, the same bytes"
    );
    let checked = verify(&receipt).unwrap();
    assert_eq!(checked.public_key, key().verifying_key().to_bytes());
    assert_eq!(checked.record, facts().record);
    let purposes: Vec<(&str, &str)> = checked
        .purposes
        .iter()
        .map(|(purpose, state)| (purpose.as_str(), state.as_str()))
        .collect();
    let expected = [
        ("annotate", "given"),
        ("publish_judgements", "withdrawn"),
        ("contact", "refused"),
    ];
    assert_eq!(purposes, expected);
}

#[test]
fn a_receipt_with_a_byte_changed_is_rejected() {
    let receipt = render(&facts(), &key()).unwrap();
    // Every thirteenth, because each try verifies a signature: all kinds of places are among them.
    for place in (0..receipt.len()).step_by(13) {
        let mut broken = receipt.clone();
        broken[place] ^= 1;
        assert!(verify(&broken).is_err(), "byte {place}");
    }
    assert!(verify(&receipt[..receipt.len() - 1]).is_err());
}

/// The guide's mandatory terms, listed here by themselves: `shape::REQUIRED` covers each of them.
#[test]
fn every_field_that_the_guide_requires_is_there_and_is_missed() {
    let mandatory = [
        "schema version",
        "record id",
        "receipt id",
        "pii principal id",
        "privacy notice",
        "language",
        "purpose",
        "pii information",
        "pii controllers",
        "storage locations",
        "retention period",
        "jurisdiction",
        "recipient third parties",
        "withdrawal method",
        "pii information and type",
        "party id",
        "party address",
        "party name",
        "party contact",
        "party type",
        "event time",
        "validity duration",
        "entity id",
        "event type",
        "event state",
    ];
    for term in mandatory {
        assert!(
            shape::REQUIRED
                .iter()
                .any(|(known, _, _)| known.contains(term)),
            "{term} is not checked"
        );
    }
    let sound: Value = serde_json::from_slice(&render(&facts(), &key()).unwrap()).unwrap();
    assert_eq!(shape::lacking(&sound), None);
    for (term, from, path) in shape::REQUIRED {
        let mut broken = sound.clone();
        let record = "/dpv:hasRecordOfActivity";
        let place = match from {
            shape::From::Receipt => String::new(),
            shape::From::Record => record.to_owned(),
            shape::From::Process => format!("{record}/dpv:hasProcess/1"),
        };
        let (last, parents) = path.split_last().unwrap();
        let parents: String = parents.iter().map(|key| format!("/{key}")).collect();
        let holder = broken.pointer_mut(&format!("{place}{parents}")).unwrap();
        holder.as_object_mut().unwrap().remove(*last).unwrap();
        let text = serde_json::to_vec(&broken).unwrap();
        let said = verify(&text).unwrap_err().to_string();
        assert!(said.contains(term), "{term}: {said}");
    }
}

#[test]
fn what_is_wrong_is_said() {
    let receipt = String::from_utf8(render(&facts(), &key()).unwrap()).unwrap();
    let altered = receipt.replace("River Road", "Other Road");
    assert_eq!(
        verify(altered.as_bytes()).unwrap_err(),
        ReceiptError::Altered
    );
    let spaced = receipt.replacen("  ", " ", 1);
    assert_eq!(
        verify(spaced.as_bytes()).unwrap_err(),
        ReceiptError::Rewritten
    );
    assert!(matches!(
        verify(b"{").unwrap_err(),
        ReceiptError::NotJson(_)
    ));
    let mut unsigned: Value = serde_json::from_str(&receipt).unwrap();
    unsigned.as_object_mut().unwrap().remove("proof");
    let unsigned = serde_json::to_vec(&unsigned).unwrap();
    assert!(matches!(
        verify(&unsigned).unwrap_err(),
        ReceiptError::Proof(_)
    ));
}
