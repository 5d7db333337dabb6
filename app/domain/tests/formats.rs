//! Every format's sample is read, written in the project's own format, read again, and is the same.

use domain::item::{Columns, Format, NewItem, Reading, read};

fn sample(format: Format) -> &'static str {
    match format {
        Format::Polyphony => {
            r#"{"id":"a","prompt":"Hi","responses":[{"text":"x","model":"m"},{"text":"y"}],"language":"sw"}"#
        }
        Format::Argilla => include_str!("formats/argilla.json"),
        Format::LabelStudio => include_str!("formats/label-studio.json"),
        Format::Potato => include_str!("formats/potato.jsonl"),
        Format::OpenAssistant => include_str!("formats/open-assistant.jsonl"),
        Format::Arena => include_str!("formats/arena.jsonl"),
        Format::Pairs => include_str!("formats/pairs.jsonl"),
        Format::Csv => include_str!("formats/table.csv"),
    }
}

fn reading(format: Format) -> Reading {
    let columns = "id=qid, prompt=question, response=answer_a, response=answer_b, model=name_a, model=name_b, language=lang";
    Reading {
        format,
        language: Some("en".parse().unwrap()),
        columns: if format == Format::Csv {
            columns.parse().unwrap()
        } else {
            Columns::default()
        },
    }
}

fn items(format: Format) -> Vec<NewItem> {
    let read = read(sample(format), &reading(format)).unwrap();
    read.into_iter().map(|numbered| numbered.item).collect()
}

/// Id, language, last turn of the prompt, responses, models.
fn told(item: &NewItem) -> (String, String, String, Vec<String>, Vec<String>) {
    let texts = item.responses.iter().map(|response| response.text.clone());
    let models = item.responses.iter().map(|response| response.model.clone());
    (
        item.id.clone(),
        item.language.to_string(),
        item.prompt.last().unwrap().content.clone(),
        texts.collect(),
        models.collect(),
    )
}

#[test]
fn what_is_read_is_written_and_read_again() {
    for format in Format::ALL {
        let first = items(format);
        let written: Vec<String> = first
            .iter()
            .map(|item| serde_json::to_string(item).unwrap())
            .collect();
        let again = read(&written.join("\n"), &Reading::default()).unwrap();
        let again: Vec<NewItem> = again.into_iter().map(|numbered| numbered.item).collect();
        assert_eq!(first, again, "{}", format.name());
        assert!(format.name().parse() == Ok(format));
    }
}

#[test]
fn each_format_gives_prompt_responses_and_models() {
    let own = |text: &str| text.to_owned();
    let [record, _] = &items(Format::Argilla)[..] else {
        panic!("two records")
    };
    let replies = ["Bake something.", "Say it plainly.", "Write a card."].map(own);
    let names = ["reply-1", "reply-2", "reply-3"].map(own);
    let expected = (
        own("record-1"),
        own("en"),
        own("How do I thank a neighbour?"),
        replies.to_vec(),
        names.to_vec(),
    );
    assert_eq!(told(record), expected);

    let [ranker, pairwise] = &items(Format::LabelStudio)[..] else {
        panic!("two tasks")
    };
    assert_eq!(told(ranker).4, ["Model one", "Model two"]);
    assert_eq!(
        told(pairwise).3,
        ["Yes, a berry even.", "In the kitchen it is not."]
    );

    let potato = items(Format::Potato);
    assert_eq!(potato[1].responses.len(), 3);
    assert_eq!(told(&potato[0]).2, "Describe rain to a child.");

    let [root, deeper] = &items(Format::OpenAssistant)[..] else {
        panic!("two places with several replies")
    };
    assert_eq!(root.responses.len(), 2, "what was deleted stays out");
    assert_eq!(deeper.prompt.len(), 3, "the thread is the prompt");
    assert_eq!(deeper.language.to_string(), "es");

    let [same, parted] = &items(Format::Arena)[..] else {
        panic!("two battles")
    };
    assert_eq!(told(same).4, ["model-x", "model-y"]);
    assert_eq!(
        told(parted).3,
        ["Hello!", "Good day."],
        "what both models were asked alike"
    );

    let [text, turns] = &items(Format::Pairs)[..] else {
        panic!("two pairs")
    };
    assert_eq!(told(text).0, "pair-1");
    assert_eq!(told(turns).2, "Two plus two?");
    assert_eq!(told(turns).3, ["Four.", "Five."]);

    let table = items(Format::Csv);
    assert_eq!(told(&table[0]).2, "What is \"umami\"?");
    assert_eq!(told(&table[1]).4, ["model-y", "model-x"]);
}

#[test]
fn problems_name_line_and_field() {
    let broken =
        sample(Format::LabelStudio).replace("\"body\": \"Peas and spinach.\"", "\"body\": \"\"");
    let problems = read(&broken, &reading(Format::LabelStudio)).unwrap_err();
    assert_eq!(
        (problems[0].line, problems[0].field.as_str()),
        (2, "responses")
    );

    let unfit = Reading {
        columns: "prompt=question, response=nowhere".parse().unwrap(),
        ..reading(Format::Csv)
    };
    let problems = read(sample(Format::Csv), &unfit).unwrap_err();
    assert_eq!(
        (problems[0].field.as_str(), problems[0].key.as_str()),
        ("nowhere", "column-missing")
    );

    let empty_cell = sample(Format::Csv).replace("Ask a compass.", "");
    let problems = read(&empty_cell, &reading(Format::Csv)).unwrap_err();
    assert_eq!(
        (problems[0].line, problems[0].key.as_str()),
        (4, "responses-count")
    );

    let nameless = read(
        sample(Format::Potato),
        &Reading {
            language: None,
            ..reading(Format::Potato)
        },
    );
    assert_eq!(nameless.unwrap_err()[1].line, 2);
    assert!("prompt".parse::<Columns>().is_err());
    assert!("xml".parse::<Format>().is_err());
}
