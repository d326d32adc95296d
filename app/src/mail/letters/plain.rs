//! The letter as plain text, in lines that mail programs do not break again.

use super::paper::{Block, Paper};

/// Short enough to be quoted once or twice (RFC 3676 speaks of 78).
pub(in crate::mail) const WIDTH: usize = 72;

pub(super) fn print(paper: &Paper) -> String {
    let mut parts = Vec::new();
    parts.extend(paper.greeting.iter().map(|text| fold(text)));
    parts.extend(paper.headline.iter().map(|text| fold(text)));
    parts.extend(paper.body.iter().map(block));
    parts.extend(paper.closing.iter().map(|[regards, name]| format!("{regards}\n{name}")));
    let foot = paper.foot.iter().map(|line| fold(line)).collect::<Vec<_>>().join("\n");
    format!("{}\n\n-- \n{foot}\n", parts.join("\n\n"))
}

fn block(block: &Block) -> String {
    match block {
        Block::Text(text) => fold(text),
        // Alone on its line, so that no mail program cuts it.
        Block::Button { label, url } => format!("{label}:\n{url}"),
        Block::Code(code) => format!("    {code}"),
        Block::News(items) => items
            .iter()
            .map(|item| {
                let head = hang("* ", &format!("{}: {}", item.what, item.title));
                let lines = item.lines.iter().map(|line| hang("  ", line));
                std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
            })
            .collect::<Vec<_>>()
            .join("\n\n"),
    }
}

/// Folds each line at blanks; a longer word, such as an address, stays whole.
fn fold(text: &str) -> String {
    text.lines().map(|line| fold_line(line, WIDTH).join("\n")).collect::<Vec<_>>().join("\n")
}

/// Folds, with a mark before the first line and blanks before the others.
fn hang(mark: &str, text: &str) -> String {
    let lines = fold_line(text, WIDTH - mark.len());
    format!("{mark}{}", lines.join(&format!("\n{}", " ".repeat(mark.len()))))
}

fn fold_line(line: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in line.split(' ') {
        let last = lines.last_mut().expect("there is a first line");
        if last.is_empty() {
            last.push_str(word);
        } else if last.chars().count() + 1 + word.chars().count() <= width {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_at_blanks_and_addresses_stay_whole() {
        let url = format!("https://plenary.example/{}", "a".repeat(90));
        let folded = fold(&format!("{} {url} end\nnext line", "word ".repeat(20).trim_end()));
        assert!(folded.lines().all(|line| line.chars().count() <= WIDTH || line == url), "{folded}");
        assert!(folded.contains(&url) && folded.ends_with("end\nnext line"), "{folded}");
    }
}
