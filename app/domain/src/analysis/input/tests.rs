use super::*;
use crate::ranking::Ranking;

fn read_text(text: &str, columns: &str, by: &str) -> Result<Read, Unreadable> {
    let columns: Columns = columns.parse::<Columns>()?.by(by);
    read(&Text::new(text)?, &columns, false)
}

fn values(text: &str) -> Study {
    match read_text(text, "person=who, item=what, value=stars", "age").unwrap() {
        Read {
            data: Data::Values(study),
            ..
        } => study,
        other => panic!("values: {other:?}"),
    }
}

fn orders(text: &str, columns: &str) -> Contest {
    match read_text(text, columns, "").unwrap().data {
        Data::Orders(contest) => contest,
        other => panic!("orders: {other:?}"),
    }
}

#[test]
fn csv_tabs_semicolons_and_json_lines_say_the_same() {
    let csv = "what,who,stars,age,note\na,p,1,young,\"x, y\"\na,q,2,,\nb,p,,young,\nb,q,5,old,\n";
    let json = "{\"what\":\"a\",\"who\":\"p\",\"stars\":1,\"age\":\"young\"}\n\n{\"what\":\"a\",\"who\":\"q\",\"stars\":2,\"age\":null}\n{\"what\":\"b\",\"who\":\"q\",\"stars\":5,\"age\":\"old\"}";
    let study = values(csv);
    assert_eq!(study, values(json));
    let plain = csv.replace("\"x, y\"", "x");
    assert_eq!(study, values(&plain.replace(',', "\t")));
    assert_eq!(study, values(&plain.replace(',', ";")));
    assert_eq!(
        (study.people, study.units.len(), study.ratings.len()),
        (2, 2, 3)
    );
    assert_eq!(study.attributes[0].values, ["old", "young"]);
    assert_eq!(study.attributes[0].of, [Some(1), Some(0)]);
}

#[test]
fn what_is_wrong_is_named_with_its_line_and_column() {
    let said = |text: &str| {
        let columns = "person=who, item=what, value=stars";
        read_text(text, columns, "age").unwrap_err().to_string()
    };
    assert_eq!(
        said("what,who,age\na,p,x"),
        "line 1: there is no column \"stars\""
    );
    let number = said("what,who,stars,age\nb,q,3,x\na,p,many,x");
    assert!(
        number.starts_with("line 3: column \"stars\": \"many\" is not a number"),
        "{number}"
    );
    assert!(said("{\"what\":1").starts_with("line 1: this is no JSON object"));
    assert!(said("what,who,stars,age\na,p,1,x\na,q,1\n").starts_with("line 3: "));
    assert_eq!(said(""), "line 1: there is nothing in it");
    assert_eq!(said("what,who,stars,age\n"), "there is nothing in it");
}

#[test]
fn an_attribute_that_changes_between_rows_is_not_known_and_attributes_cross() {
    let text = "what,who,stars,age,home\na,p,1,x,t\nb,p,2,y,t\na,q,1,x,v\n";
    let columns = "person=who,item=what,value=stars";
    let read = read_text(text, columns, "age, age*home").unwrap();
    let Data::Values(study) = read.data else {
        panic!("values")
    };
    assert_eq!(study.attributes[0].of, [None, Some(0)]);
    assert_eq!(study.attributes[1].name, "age × home");
    assert_eq!(study.attributes[1].values, ["x × v"]);
}

#[test]
fn votes_have_an_order_and_labels_their_own() {
    let said = |answers: [&str; 3]| {
        let [a, b, c] = answers;
        values(&format!(
            "what,who,stars,age\na,p,{a},\na,q,{b},\na,r,{c},\n"
        ))
    };
    let votes = said(["agree", "pass", "disagree"]);
    assert_eq!(votes.ratings[0].value, 1.0);
    assert_eq!(votes.ratings[2].value, -1.0);
    let labels = said(["toxic", "fine", "toxic"]);
    assert_eq!(
        labels.labels,
        [(0.0, "fine".to_owned()), (1.0, "toxic".to_owned())]
    );
}

#[test]
fn pairs_are_read_by_name_by_side_and_as_chosen() {
    let text = "model_a,model_b,winner,judge\nx,y,model_a,p\ny,z,z,p\nx,z,tie,q\n";
    let map = "option_a=model_a, option_b=model_b, winner=winner, person=judge";
    let contest = orders(text, map);
    assert_eq!(contest.candidates, ["x", "y", "z"]);
    assert!(!contest.items_known);
    let rankings: Vec<&Ranking<usize>> = contest.ballots.iter().map(|b| &b.ranking).collect();
    assert_eq!(rankings[0].tiers(), [[0], [1]]);
    assert_eq!(rankings[1].tiers(), [[2], [1]]);
    assert_eq!(rankings[2].tiers(), [vec![0, 2]]);
    let chosen = orders(
        "chosen,rejected,who\nx,y,p\n",
        "chosen=chosen, rejected=rejected, person=who",
    );
    assert_eq!(chosen.ballots[0].ranking.tiers(), [[0], [1]]);
    let wrong = read_text(
        "model_a,model_b,winner\nx,y,w\n",
        map.trim_end_matches(", person=judge"),
        "",
    );
    let said = wrong.unwrap_err().to_string();
    assert!(
        said.starts_with("line 2: column \"winner\": \"w\" names neither"),
        "{said}"
    );
}

#[test]
fn the_rows_of_a_person_and_an_item_make_a_ranking() {
    let text = "q,who,model,rank\n1,p,x,2\n1,p,y,1\n1,p,z,2\n2,p,x,1\n2,p,y,2\n";
    let map = "item=q, person=who, option=model, rank=rank";
    let contest = orders(text, map);
    assert_eq!(contest.ballots.len(), 2);
    assert_eq!(contest.ballots[0].ranking.tiers(), [vec![1], vec![0, 2]]);
    let twice = read_text("q,who,model,rank\n1,p,x,2\n1,p,x,1\n", map, "");
    assert_eq!(
        twice.unwrap_err().to_string(),
        "line 3: \"x\" is ranked twice by one person on one item"
    );
}

#[test]
fn columns_are_guessed_by_name_and_by_what_stands_in_them() {
    let mut text = "instance_id,user_id,text,offensiveness,gender\n".to_owned();
    for person in 0..8 {
        for item in 0..5 {
            let gender = ["Man", "Woman"][person % 2];
            text.push_str(&format!(
                "{item},{person},some words {item},{},{gender}\n",
                (item + person) % 5
            ));
        }
    }
    let rows = Text::new(&text).unwrap();
    let mut columns = Columns::default();
    let guessed = guess(&rows, &mut columns, true).unwrap();
    assert_eq!(columns.shape(), Some(Shape::Values));
    assert_eq!(columns.get(Part::Person), Some("user_id"));
    assert_eq!(columns.get(Part::Item), Some("instance_id"));
    assert_eq!(columns.get(Part::Value), Some("offensiveness"));
    assert_eq!(columns.attributes, [["gender"]]);
    assert_eq!(guessed.len(), 4);
    // What was said is not overruled.
    let mut said: Columns = "item=text".parse().unwrap();
    guess(&rows, &mut said, false).unwrap();
    assert_eq!(said.get(Part::Item), Some("text"));
    let pairs = Text::new("Model A,Model B,Winner,Judge\nx,y,tie,p\n").unwrap();
    let mut columns = Columns::default();
    guess(&pairs, &mut columns, true).unwrap();
    assert_eq!(columns.shape(), Some(Shape::Pairs));
    assert_eq!(columns.get(Part::Person), Some("Judge"));
}

#[test]
fn a_column_map_that_is_none_is_said() {
    let said = "person:who".parse::<Columns>().unwrap_err().to_string();
    assert!(
        said.starts_with("\"person:who\" is no part of a column map"),
        "{said}"
    );
    let unclear = read_text("x,y\n1,2\n", "", "").unwrap_err().to_string();
    assert!(unclear.ends_with("The columns are: x, y"), "{unclear}");
}
