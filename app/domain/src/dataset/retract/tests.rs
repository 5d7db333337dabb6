//! A small release, and what withdrawals take out of it.

use super::*;
use crate::dataset::{Column, Kind};

fn table(name: &'static str, columns: &[(&str, Kind)], rows: Vec<Vec<Value>>) -> Table {
    Table {
        name,
        row: "",
        columns: columns
            .iter()
            .map(|(name, kind)| Column::new(*name, *kind, ""))
            .collect(),
        rows,
    }
}

/// Five people of one age and five of another, each with a judgement with a reason.
fn release() -> Vec<Table> {
    let person = |n: usize| format!("c-{n}");
    let people = (0..10).map(|n| {
        let age = if n < 5 { "young" } else { "old" };
        let name = person(n);
        vec![name.as_str().into(), true.into(), true.into(), age.into()]
    });
    let judged = (0..10).map(|n| {
        let (id, name) = (format!("j-{n}"), person(n));
        vec![id.as_str().into(), name.as_str().into(), "because".into()]
    });
    vec![
        table(
            "contributors",
            &[
                ("contributor", Kind::Text),
                ("link_demographics", Kind::Flag),
                ("commercial_training", Kind::Flag),
                ("attribute_age", Kind::Text),
            ],
            people.collect(),
        ),
        table(
            "judgements",
            &[
                ("judgement_id", Kind::Text),
                ("contributor", Kind::Text),
                ("rationale", Kind::Text),
            ],
            judged.collect(),
        ),
    ]
}

#[test]
fn a_whole_withdrawal_removes_the_rows_and_what_becomes_too_few() {
    let mut tables = release();
    let change = change(&tables, "c-1", &Purposes::new(), 5);
    assert_eq!(change.remove["judgements"], ["j-1"]);
    assert_eq!(change.remove["contributors"], ["c-1"]);
    // Four young people are left, who would follow from the five old ones: all are hidden.
    assert_eq!(change.suppress[0].rows.len(), 9);
    apply(&mut tables, &change).unwrap();
    assert_eq!((tables[0].rows.len(), tables[1].rows.len()), (9, 9));
    assert!(
        tables[0]
            .rows
            .iter()
            .all(|row| text(row, 3) == Some(SUPPRESSED))
    );
    let again = apply(&mut tables, &change);
    assert_eq!(again.unwrap_err().name, "c-1", "nothing is taken out twice");
}

#[test]
fn a_purpose_takes_out_its_own_cells_alone() {
    let all = Purposes::from(Purpose::ALL);
    let without = |purpose| {
        let mut left = all.clone();
        left.remove(&purpose);
        change(&release(), "c-7", &left, 2)
    };
    assert!(without(Purpose::Contact).is_empty());
    let words = without(Purpose::QuoteWords);
    assert_eq!(
        (words.clear.len(), words.clear[0].rows.as_slice()),
        (1, &["j-7".to_owned()][..])
    );
    let linked = without(Purpose::LinkDemographics);
    assert_eq!(linked.clear[0].column, "attribute_age");
    assert_eq!(linked.lower[0].column, "link_demographics");
    let sold = without(Purpose::CommercialTraining);
    assert_eq!(
        (sold.clear.len(), sold.lower[0].rows.as_slice()),
        (0, &["c-7".to_owned()][..])
    );
    assert!(change(&release(), "c-7", &all, 2).is_empty());
    assert!(change(&release(), "nobody", &Purposes::new(), 2).is_empty());
}

#[test]
fn what_was_applied_needs_no_further_change() {
    let mut tables = release();
    let left = Purposes::from([Purpose::Annotate, Purpose::PublishJudgements]);
    let first = change(&tables, "c-3", &left, 5);
    apply(&mut tables, &first).unwrap();
    assert!(change(&tables, "c-3", &left, 5).is_empty());
}
