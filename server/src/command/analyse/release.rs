//! A release's folder: verified first, then read.

use crate::cli::Analyse;
use domain::analysis::Source;
use domain::analysis::input::Data;
use domain::dataset::contest::contest;
use std::error::Error;

pub fn read(wanted: &Analyse) -> Result<(Source, Data), Box<dyn Error>> {
    let path = wanted.path.display();
    export::verify(&wanted.path).map_err(|error| format!("{path}: {error}"))?;
    if !wanted.columns.is_empty() {
        return Err(format!("{path}: a release says itself what its columns mean").into());
    }
    let tables = export::read_tables(&wanted.path)?;
    let mut found = contest(&tables).ok_or_else(|| format!("{path}: its tables do not fit"))?;
    if let Some(by) = &wanted.by {
        let mut chosen = Vec::new();
        for name in by.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let known = found.attributes.iter().map(|a| a.name.as_str());
            let all = known.collect::<Vec<_>>().join(", ");
            let crossed = found.crossing(name);
            chosen.push(
                crossed
                    .ok_or_else(|| format!("{path}: no attribute \"{name}\"; there are: {all}"))?,
            );
        }
        found.attributes = chosen;
    }
    let card = std::fs::read_to_string(wanted.path.join("README.md")).unwrap_or_default();
    let title = card.lines().find_map(|line| line.strip_prefix("# "));
    let simulated = card.contains("\n> **SIMULATED.**");
    let mut source = super::source(title.unwrap_or("release").to_owned());
    source.simulated = simulated;
    Ok((source, Data::Orders(found)))
}
