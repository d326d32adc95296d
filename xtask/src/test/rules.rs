//! Rules of the house that no compiler knows, by reading the sources of `app`.

use std::{collections::BTreeMap, path::Path};

use crate::{
    fault::{Done, Fault},
    place, wasm,
};

/// The one component that may write a text area, and the one folder whose markup needs style attributes: mail has no stylesheet.
const TEXTAREA: &str = "ui/textarea.rs";
const LETTERS: &str = "letter";

/// No breach in any file of `app`.
pub fn check() -> Done {
    let top = place::at("app/src");
    let mut files = BTreeMap::new();
    wasm::gather(&top, &top, &mut files)?;
    let breaches: Vec<_> = files
        .iter()
        .filter(|(name, _)| name.ends_with(".rs"))
        .flat_map(|(name, bytes)| breaches(name, &String::from_utf8_lossy(bytes)))
        .collect();
    if breaches.is_empty() {
        return Ok(());
    }
    Err(Fault::new(
        breaches.join("\n"),
        "use SafeTextarea (text in a raw one is not escaped), and classes (the pages' policy forbids style attributes)",
    ))
}

fn breaches(name: &str, text: &str) -> Vec<String> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    let broken = lines.filter_map(|(number, line)| {
        let rule = if line.contains("<textarea") && name != TEXTAREA {
            "a raw <textarea"
        } else if has_style(line) && !is_letter(name) {
            "a style attribute"
        } else {
            return None;
        };
        Some(format!("app/src/{name}:{}: {rule}", number + 1))
    });
    broken.collect()
}

fn is_letter(name: &str) -> bool {
    Path::new(name).iter().any(|part| part.to_string_lossy().starts_with(LETTERS))
}

/// `style=` or Leptos' `style:…=` where an attribute can stand.
fn has_style(line: &str) -> bool {
    line.match_indices("style").any(|(at, word)| {
        let before = line[..at].chars().next_back();
        let after = &line[at + word.len()..];
        before.is_none_or(char::is_whitespace)
            && (after.starts_with('=') || (after.starts_with(':') && !after.starts_with("::") && !after.starts_with(": ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaches_are_found_where_they_are_breaches() {
        let cases = [
            ("people/form.rs", "<textarea name=\"a\">", 1),
            ("ui/textarea.rs", "<textarea name=\"a\">", 0),
            ("people/form.rs", "// <textarea is forbidden", 0),
            ("people/form.rs", "<p style=\"color: red\">", 1),
            ("people/form.rs", "<p style:color=\"red\">", 1),
            ("mail/letter.rs", "<p style=\"color: red\">", 0),
            ("people/form.rs", "let style = 1; Paint { style: 2 }; style::bundle()", 0),
            ("people/form.rs", "<link rel=\"stylesheet\" href=css>", 0),
        ];
        for (name, line, count) in cases {
            assert_eq!(breaches(name, line).len(), count, "{name}: {line}");
        }
    }
}
