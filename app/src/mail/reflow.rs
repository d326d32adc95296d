//! A letter's plain text on a page: folded lines are joined again, and paragraphs and lists are set as such.
//! Nothing of the text is markup: it stays what was sent.

use super::{
    letters::WIDTH,
    linked::{FOOT, linked},
};
use domain::lang::Lang;
use leptos::prelude::*;

/// A part of a letter between empty lines.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    /// A paragraph, in the lines that its author wrote.
    Paragraph(Vec<String>),
    /// A list; each of its items in its own lines.
    List(Vec<Vec<String>>),
}

/// What begins an item of a list.
const MARKS: [&str; 3] = ["* ", "- ", "• "];

/// A letter: its body in the language that it was written in, its foot in the recipient's.
pub(super) fn letter(text: &str, base: &str, [lang, body_lang]: [Lang; 2]) -> AnyView {
    let (body, foot) = text.rsplit_once(FOOT).map_or((text, None), |(body, foot)| (body, Some(foot)));
    view! {
        <div class="letter" lang=lang.code()>
            <div class="letter-body" lang=(body_lang != lang).then(|| body_lang.code())>{set(parts(body), base)}</div>
            {foot.map(|foot| view! { <div class="letter-foot">{set(foot_parts(foot), base)}</div> })}
        </div>
    }
    .into_any()
}

fn set(parts: Vec<Part>, base: &str) -> Vec<AnyView> {
    parts
        .into_iter()
        .map(|part| match part {
            Part::Paragraph(lines) => view! { <p>{broken(&lines, base)}</p> }.into_any(),
            Part::List(items) => {
                let items: Vec<_> = items.iter().map(|lines| view! { <li>{broken(lines, base)}</li> }).collect();
                view! { <ul>{items}</ul> }.into_any()
            }
        })
        .collect()
}

/// Lines one under the other, their addresses as links.
fn broken(lines: &[String], base: &str) -> Vec<AnyView> {
    let mut pieces = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        if place > 0 {
            pieces.push(view! { <br/> }.into_any());
        }
        pieces.extend(linked(line, base));
    }
    pieces
}

/// Paragraphs and lists; items that stand in parts of their own are one list.
fn parts(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for block in text.split("\n\n").filter(|block| !block.trim().is_empty()) {
        match (part(block), parts.last_mut()) {
            (Part::List(more), Some(Part::List(items))) => items.extend(more),
            (part, _) => parts.push(part),
        }
    }
    parts
}

/// A foot: each of its sentences, and its address, stands in a line of its own; a folded one goes on behind no full stop.
fn foot_parts(text: &str) -> Vec<Part> {
    let blocks = text.split("\n\n").filter(|block| !block.trim().is_empty());
    blocks.map(|block| Part::Paragraph(unfolded(block, is_address, |line| line.ends_with('.')))).collect()
}

fn part(block: &str) -> Part {
    let lines = unfolded(block, |_| false, |_| false);
    if lines.first().is_none_or(|line| marked(line).is_none()) {
        return Part::Paragraph(lines);
    }
    let mut items: Vec<Vec<String>> = Vec::new();
    for line in lines {
        match (marked(&line), items.last_mut()) {
            (None, Some(item)) => item.push(line),
            (words, _) => items.push(vec![words.unwrap_or(&line).to_owned()]),
        }
    }
    Part::List(items)
}

/// An e-mail address, and nothing else.
fn is_address(line: &str) -> bool {
    line.contains('@') && !line.contains(' ')
}

fn marked(line: &str) -> Option<&str> {
    MARKS.iter().find_map(|mark| line.strip_prefix(mark))
}

/// The lines as they were before they were folded: one was, where the next word would not have fitted. An address
/// keeps the line of its own that its button had, what stands `alone` too, and nothing is added to a line that `ends`.
fn unfolded(block: &str, alone: impl Fn(&str) -> bool, ends: impl Fn(&str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut width = 0;
    for line in block.lines() {
        let words = line.trim();
        let first = words.split(' ').next().unwrap_or_default();
        let own = marked(words).is_some() || first.starts_with("https://") || first.starts_with("http://") || alone(words);
        match lines.last_mut() {
            Some(before) if !own && !ends(before) && width + 1 + first.chars().count() > WIDTH => {
                before.push(' ');
                before.push_str(words);
            }
            _ => lines.push(words.to_owned()),
        }
        width = line.chars().count();
    }
    lines.retain(|line| !line.is_empty());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::html;

    const LETTER: &str = "Dear Khun Anan,\n\n\
        The workshop begins on 2 February 2027 at 9 in the morning, and the bus\n\
        leaves the hotel at a quarter past eight.\nBring your badge.\n\n\
        * Moved: Opening plenary, which everybody who takes part in the workshop\n  attends\n  2 February, 09:00\n\n\
        * New: Reception\n\n\
        Your place:\nhttps://a.example/me\n\n-- \nYou get this letter because you are registered.\n";

    #[test]
    fn folded_lines_are_joined_and_meant_ones_stay() {
        let (body, foot) = LETTER.rsplit_once(FOOT).unwrap();
        let line = |words: &str| words.to_owned();
        let first = "The workshop begins on 2 February 2027 at 9 in the morning, and the bus leaves the hotel at a quarter past eight.";
        let moved = "Moved: Opening plenary, which everybody who takes part in the workshop attends";
        assert_eq!(
            parts(body),
            [
                Part::Paragraph(vec![line("Dear Khun Anan,")]),
                Part::Paragraph(vec![line(first), line("Bring your badge.")]),
                Part::List(vec![vec![line(moved), line("2 February, 09:00")], vec![line("New: Reception")]]),
                Part::Paragraph(vec![line("Your place:"), line("https://a.example/me")]),
            ]
        );
        assert_eq!(foot_parts(foot), [Part::Paragraph(vec![line("You get this letter because you are registered.")])]);
    }

    #[test]
    fn a_foot_keeps_its_lines() {
        let foot = "You get this letter because your name is on the list of registrations of\nthe workshop in Bangkok.\n\
            It is kept under “My place”, so that you can read it again at any time.\nPlease do not pass this letter on to anybody else, whoever it may be.\n\
            secretariat.of.the.series@plenary.example\n";
        let lines = [
            "You get this letter because your name is on the list of registrations of the workshop in Bangkok.",
            "It is kept under “My place”, so that you can read it again at any time.",
            "Please do not pass this letter on to anybody else, whoever it may be.",
            "secretariat.of.the.series@plenary.example",
        ];
        assert_eq!(foot_parts(foot), [Part::Paragraph(lines.map(str::to_owned).to_vec())]);
    }

    #[test]
    fn nothing_in_a_letter_is_markup() {
        let evil =
            "<script>alert(1)</script>\n\n- <img src=x onerror=alert(1)>\n- javascript:alert(1)\n\nhttps://a.example.evil/\"onclick=x";
        let page = html(|| letter(evil, "https://a.example", [Lang::En, Lang::En]));
        assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("<a "), "{page}");
        assert_eq!(page.matches("<li>").count(), 2, "{page}");
    }

    #[test]
    fn a_body_in_another_language_than_its_foot_says_so_on_the_page() {
        let page = html(|| letter(LETTER, "https://a.example", [Lang::Vi, Lang::En]));
        assert!(page.contains("<div lang=\"vi\" class=\"letter\"><div lang=\"en\" class=\"letter-body\">"), "{page}");
        assert!(
            page.contains("Your place:<br><a href=\"https://a.example/me\">https://a.example/me</a></p>")
                && page.contains("class=\"letter-foot\""),
            "{page}"
        );
    }
}
