//! What was measured: told as it comes, judged at the end, kept as JSON.

use std::{fs, path::Path, time::Duration};

use serde::Serialize;

use crate::{Done, load::Seen, machine::Machine, markdown, scale::Scale, verdicts};

/// Everything of one run.
#[derive(Debug, Serialize)]
pub struct Report {
    machine: Machine,
    database: &'static str,
    data: String,
    seconds: f64,
    rows: Vec<Row>,
    verdicts: Vec<verdicts::Verdict>,
    #[serde(skip)]
    group: &'static str,
}

/// One figure.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub group: &'static str,
    pub name: String,
    /// Connections or writers at the same time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_once: Option<usize>,
    pub value: f64,
    pub unit: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Report {
    /// An empty one.
    pub fn begin(machine: Machine, scale: &Scale, database: &'static str) -> Self {
        println!("{machine}");
        Self { machine, database, data: scale.to_string(), seconds: 0.0, rows: Vec::new(), verdicts: Vec::new(), group: "" }
    }

    /// How long loading took.
    pub fn loaded(&mut self, took: Duration) {
        self.value("loading", "everything", took.as_secs_f64(), "s", "");
    }

    /// Answers under load.
    pub fn load(&mut self, group: &'static str, name: &str, at_once: usize, seen: Seen) {
        self.load_with(group, name, at_once, seen, "");
    }

    /// The same, with something to say.
    pub fn load_with(&mut self, group: &'static str, name: &str, at_once: usize, seen: Seen, note: &str) {
        self.add(Row {
            group,
            name: name.to_owned(),
            at_once: Some(at_once),
            value: seen.rate,
            unit: "/s",
            seen: Some(seen),
            note: note.to_owned(),
        });
    }

    /// A plain figure.
    pub fn value(&mut self, group: &'static str, name: &str, value: f64, unit: &'static str, note: &str) {
        self.add(Row { group, name: name.to_owned(), at_once: None, value, unit, seen: None, note: note.to_owned() });
    }

    fn add(&mut self, row: Row) {
        if self.group != row.group {
            println!("\n── {}", row.group);
            self.group = row.group;
        }
        println!("{}", line(&row));
        self.rows.push(row);
    }

    /// A figure that was measured.
    pub fn find(&self, group: &str, name: &str, at_once: Option<usize>) -> Option<&Row> {
        self.rows.iter().find(|row| row.group == group && row.name == name && row.at_once == at_once)
    }

    /// Judges, tells and keeps.
    pub fn finish(mut self, took: Duration, json: &Path) -> Done {
        self.seconds = took.as_secs_f64();
        self.verdicts = verdicts::of(&self);
        println!("\n── beside what is asked for");
        for it in &self.verdicts {
            println!("{:6} {:46} {:>22}   asked: {}", if it.met { "holds" } else { "MISSES" }, it.figure, it.here, it.asked);
        }
        if let Some(folder) = json.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(json, serde_json::to_string_pretty(&self)?)?;
        let head = format!("{}. {}. {}.", self.database, self.machine, self.data);
        let tables = json.with_extension("md");
        fs::write(&tables, markdown::tables(&head, &self.verdicts, &self.rows))?;
        println!("\n{:.0} s in all; written to {} and {}", self.seconds, json.display(), tables.display());
        Ok(())
    }
}

fn line(row: &Row) -> String {
    let at_once = row.at_once.map_or_else(String::new, |count| format!("× {count}"));
    let value = number(row.value);
    let seen = row.seen.as_ref().map_or_else(String::new, |it| {
        let bytes = if it.bytes > 0 { format!("{:>10} B", it.bytes) } else { String::new() };
        format!("  p50 {:>8.2} ms  p99 {:>8.2} ms {bytes}", it.p50, it.p99)
    });
    format!("{:44} {at_once:>5} {value:>9} {:4}{seen}  {}", row.name, row.unit, row.note).trim_end().to_owned()
}

/// With as many places as matter.
pub fn number(value: f64) -> String {
    if value.is_nan() {
        "–".to_owned()
    } else if value >= 100.0 || value.fract() == 0.0 {
        format!("{value:.0}")
    } else {
        format!("{value:.2}")
    }
}
