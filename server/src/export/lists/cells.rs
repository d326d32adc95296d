//! Cells of the lists, from the rows' JSON.

use std::fs::File;

use domain::text::csv_cell;
use serde_json::Value;

use super::super::Outcome;

/// Words in a language, else in whichever they were given.
pub(super) fn words(value: &Value, lang: &str) -> String {
    let own = text(value, lang);
    if own.is_empty() { value.as_object().and_then(|each| each.values().next()).map(bare).unwrap_or_default() } else { own }
}

pub(super) fn text(row: &Value, field: &str) -> String {
    row.get(field).map(bare).unwrap_or_default()
}

fn bare(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(each) => each.iter().map(bare).collect::<Vec<_>>().join(";"),
        other => other.to_string(),
    }
}

/// No cell is a formula (REG-12).
pub(super) fn write(rows: &mut csv::Writer<File>, cells: impl IntoIterator<Item = String>) -> Outcome<()> {
    let cells: Vec<String> = cells.into_iter().map(|cell| csv_cell(&cell).into_owned()).collect();
    Ok(rows.write_record(cells)?)
}
