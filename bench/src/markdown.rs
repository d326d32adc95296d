//! The figures as tables of docs/performance.md.

use std::fmt::Write;

use crate::{
    report::{Row, number},
    verdicts::Verdict,
};

/// Verdicts, then every group with its rows.
pub fn tables(head: &str, verdicts: &[Verdict], rows: &[Row]) -> String {
    let mut text = format!("{head}\n\n| figure | asked | here | |\n|---|---|---|---|\n");
    for it in verdicts {
        let word = if it.met { "holds" } else { "**misses**" };
        text += &format!("| {} | {} | {} | {word} |\n", it.figure.trim(), it.asked, it.here);
    }
    for group in rows.chunk_by(|one, other| one.group == other.group) {
        let Some(first) = group.first() else { continue };
        // Writing to a String cannot fail.
        let _ = if first.seen.is_some() { loads(&mut text, first.group, group) } else { values(&mut text, first.group, group) };
    }
    text
}

/// One line for each name, its rates and latencies side by side.
fn loads(text: &mut String, group: &str, rows: &[Row]) -> std::fmt::Result {
    writeln!(text, "\n| {group} | at once | per second | p50 ms | p99 ms | bytes |\n|---|---|---|---|---|---|")?;
    for same in rows.chunk_by(|one, other| one.name == other.name) {
        let column = |cell: &dyn Fn(&Row) -> String| same.iter().map(cell).collect::<Vec<_>>().join(" / ");
        let at_once = column(&|row| row.at_once.map_or_else(|| "–".to_owned(), |count| count.to_string()));
        let quantile =
            |pick: fn(&crate::load::Seen) -> f64| column(&|row| row.seen.as_ref().map_or_else(|| "–".to_owned(), |it| number(pick(it))));
        let bytes = same[0].seen.as_ref().filter(|it| it.bytes > 0).map_or_else(String::new, |it| it.bytes.to_string());
        let (p50, p99) = (quantile(|it| it.p50), quantile(|it| it.p99));
        let rates = column(&|row| format!("{}{}", number(row.value), if row.seen.is_some() { "" } else { row.unit }));
        writeln!(text, "| {} | {at_once} | {rates} | {p50} | {p99} | {bytes} |", same[0].name.trim())?;
    }
    Ok(())
}

fn values(text: &mut String, group: &str, rows: &[Row]) -> std::fmt::Result {
    writeln!(text, "\n| {group} | | |\n|---|---|---|")?;
    for row in rows {
        writeln!(text, "| {} | {} {} | {} |", row.name.trim(), number(row.value), row.unit, row.note)?;
    }
    Ok(())
}
