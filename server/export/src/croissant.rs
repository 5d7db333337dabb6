//! Croissant 1.0 with the Responsible AI extension.

use crate::build::parquet_path;
use crate::files::Digests;
use domain::dataset::records::Header;
use domain::dataset::{Column, Kind, Table};
use serde_json::{Value, json};

fn context() -> Value {
    json!({
        "@language": "en", "@vocab": "https://schema.org/", "sc": "https://schema.org/",
        "cr": "http://mlcommons.org/croissant/", "rai": "http://mlcommons.org/croissant/RAI/",
        "dct": "http://purl.org/dc/terms/", "citeAs": "cr:citeAs", "column": "cr:column",
        "conformsTo": "dct:conformsTo", "data": { "@id": "cr:data", "@type": "@json" },
        "dataType": { "@id": "cr:dataType", "@type": "@vocab" },
        "examples": { "@id": "cr:examples", "@type": "@json" }, "extract": "cr:extract",
        "field": "cr:field", "fileProperty": "cr:fileProperty", "fileObject": "cr:fileObject",
        "fileSet": "cr:fileSet", "format": "cr:format", "includes": "cr:includes",
        "isLiveDataset": "cr:isLiveDataset", "jsonPath": "cr:jsonPath", "key": "cr:key",
        "md5": "cr:md5", "parentField": "cr:parentField", "path": "cr:path",
        "recordSet": "cr:recordSet", "references": "cr:references", "regex": "cr:regex",
        "repeated": "cr:repeated", "replace": "cr:replace", "separator": "cr:separator",
        "source": "cr:source", "subField": "cr:subField", "transform": "cr:transform",
    })
}

/// The metadata. It describes the Parquet files.
pub fn render(header: &Header, tables: &[Table], files: &Digests) -> Value {
    let distribution = tables.iter().filter_map(|table| {
        let path = parquet_path(table.name);
        let file = files.get(&path)?;
        Some(json!({
            "@type": "cr:FileObject", "@id": path, "name": path, "contentUrl": path,
            "encodingFormat": "application/x-parquet", "contentSize": format!("{} B", file.bytes),
            "sha256": file.sha256, "description": format!("Each row is {}.", table.row),
        }))
    });
    let record_sets = tables.iter().map(|table| {
        let fields: Vec<Value> = table
            .columns
            .iter()
            .map(|column| field(table, column))
            .collect();
        json!({
            "@type": "cr:RecordSet", "@id": table.name, "name": table.name,
            "description": format!("Each row is {}.", table.row), "field": fields,
        })
    });
    let people = if header.simulated {
        "Simulated: no person took part."
    } else {
        "People of the community, paid for their time, self-described where they consented."
    };
    json!({
        "@context": context(),
        "@type": "sc:Dataset",
        "conformsTo": ["http://mlcommons.org/croissant/1.0", "http://mlcommons.org/croissant/RAI/1.0"],
        "name": format!("{}-v{}", header.project, header.version),
        "description": header.summary,
        "version": format!("{}.0.0", header.version),
        "license": header.licence,
        "datePublished": header.as_of.day(),
        "url": header.retractions,
        "citeAs": format!("{}, {}, version {}, {}.", header.community_name, header.title, header.version, header.as_of.day()),
        "creator": { "@type": "sc:Organization", "name": header.community_name },
        "rai:annotationPlatform": format!("Polyphony {}", header.software_version),
        "rai:annotationsPerItem": "See n_people in distributions; partial rankings and ties are kept.",
        "rai:annotatorDemographics": people,
        "rai:dataCollection": "Contributors ranked, compared, rated or reworded responses shown in random order; task_kind says which. Ties and partial orders were allowed.",
        "rai:dataCollectionType": ["Surveys", "Manual Human Curator"],
        "rai:dataCollectionTimeframe": [header.as_of.day()],
        "rai:dataBiases": "The people who came are not a random sample of the community; see missing attributes.",
        "rai:dataLimitations": format!("Groups of fewer than {} people are suppressed.", header.k),
        "rai:personalSensitiveInformation": "Declared attributes, under pseudonyms keyed to this release, where linking was consented to.",
        "rai:dataReleaseMaintenance": "Withdrawals are told in the retraction feed named in retractions.json.",
        "rai:dataUseCases": "Training and evaluating models on distributions of preferences instead of one majority label.",
        "distribution": distribution.collect::<Vec<_>>(),
        "recordSet": record_sets.collect::<Vec<_>>(),
    })
}

fn field(table: &Table, column: &Column) -> Value {
    let id = format!("{}/{}", table.name, column.name);
    let source = |name: &str| json!({ "fileObject": { "@id": parquet_path(table.name) }, "extract": { "column": name } });
    let data_type = match column.kind {
        Kind::Integer => "sc:Integer",
        Kind::Number => "sc:Float",
        Kind::Flag => "sc:Boolean",
        Kind::Text | Kind::Texts | Kind::Tiers | Kind::Messages | Kind::Shares => "sc:Text",
    };
    let repeated = matches!(
        column.kind,
        Kind::Texts | Kind::Tiers | Kind::Messages | Kind::Shares
    );
    let mut field = json!({
        "@type": "cr:Field", "@id": id, "name": id, "description": column.meaning,
        "dataType": data_type, "source": source(&column.name),
    });
    if repeated && let Some(map) = field.as_object_mut() {
        map.insert("repeated".to_owned(), json!(true));
    }
    field
}
