//! The letter as HTML. Mail programs know no stylesheets: every rule stands on its element, in the
//! colours and sizes of the site.

use super::paper::{Block, Item, Paper};
use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
use std::fmt::Write;

const SERIF: &str = "Cambria,Georgia,'Noto Serif','Times New Roman',serif";
const SANS: &str = "'Segoe UI','Noto Sans',Roboto,'Helvetica Neue',Arial,sans-serif";
const MONO: &str = "Menlo,Consolas,'Noto Sans Mono',monospace";

pub(super) fn print(paper: &Paper) -> String {
    let lang = crate::lang::offered(paper.lang).code();
    let mut body = String::new();
    body.extend(paper.greeting.iter().map(|text| paragraph(&lines(text))));
    body.extend(paper.headline.iter().map(|text| {
        let text = lines(text);
        format!("<h1 style=\"margin:0 0 16px;font:400 26px/1.3 {SERIF};color:#1d2822\">{text}</h1>\n")
    }));
    let blocks: String = paper.body.iter().map(|block| print_block(block, &paper.site)).collect();
    if paper.body_lang == paper.lang {
        body.push_str(&blocks);
    } else {
        let _ = write!(body, "<div lang=\"{}\">\n{blocks}</div>\n", paper.body_lang.code());
    }
    body.extend(paper.closing.iter().map(|[regards, name]| paragraph(&lines(&format!("{regards}\n{name}")))));
    let foot: String = paper.foot.iter().map(|text| foot_line(text)).collect();
    let subject = encode_text(&paper.subject);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{subject}</title>\n</head>\n\
         <body style=\"margin:0;padding:24px 12px;background:#faf6ec;color:#1d2822\">\n\
         <div style=\"max-width:600px;margin:0 auto;box-sizing:border-box;padding:32px;border:1px solid #d8cfba;background:#fffdf7\">\n\
         <p style=\"margin:0 0 20px;padding:0 0 8px;border-bottom:3px solid #12402f;font:600 15px/1.4 {SANS};color:#12402f\">Plenary</p>\n\
         {body}\
         <div style=\"margin:24px 0 0;padding:16px 0 0;border-top:1px solid #d8cfba\">\n{foot}</div>\n\
         </div>\n</body>\n</html>\n"
    )
}

fn print_block(block: &Block, site: &str) -> String {
    match block {
        Block::Text(text) => paragraph(&linked(text, site)),
        Block::Button { label, url } => button(label, url),
        Block::Code(code) => {
            let code = encode_text(code);
            format!("<p style=\"margin:0 0 16px;font:400 28px/1.3 {MONO};letter-spacing:6px\">{code}</p>\n")
        }
        Block::News(items) => items.iter().map(news).collect(),
    }
}

fn paragraph(html: &str) -> String {
    format!("<p style=\"margin:0 0 16px;font:400 17px/1.6 {SERIF}\">{html}</p>\n")
}

fn foot_line(text: &str) -> String {
    format!("<p style=\"margin:0 0 8px;font:400 13px/1.55 {SANS};color:#545d55\">{}</p>\n", lines(text))
}

/// The address stands in words too: many read mail where links cannot be pressed.
fn button(label: &str, url: &str) -> String {
    let (label, href, shown) = (encode_text(label), attribute(url), encode_text(url));
    format!(
        "<p style=\"margin:0 0 8px\"><a href=\"{href}\" style=\"display:inline-block;padding:12px 24px;border-radius:2px;\
         background:#12402f;color:#fbf7ec;font:600 15px/1.3 {SANS};text-decoration:none\">{label}</a></p>\n\
         <p style=\"margin:0 0 16px;font:400 13px/1.55 {SANS};color:#545d55;overflow-wrap:anywhere;word-break:break-word\">{shown}</p>\n"
    )
}

fn news(item: &Item) -> String {
    let (what, title) = (encode_text(&item.what), encode_text(&item.title));
    let mut html = format!(
        "<div style=\"margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #b9660f\">\n\
         <p style=\"margin:0;font:600 13px/1.55 {SANS};color:#884508\">{what}</p>\n\
         <p style=\"margin:0;font:600 17px/1.5 {SERIF}\">{title}</p>\n"
    );
    for line in &item.lines {
        let _ = writeln!(html, "<p style=\"margin:0;font:400 15px/1.5 {SANS}\">{}</p>", encode_text(line));
    }
    html.push_str("</div>\n");
    html
}

/// The text's lines, with the site's own addresses as links.
fn linked(text: &str, site: &str) -> String {
    let page = format!("{site}/");
    let mut html = String::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        let url = piece.trim_end().trim_end_matches(['.', ',', ';', ':', ')', '!', '?']);
        if url.starts_with(&page) {
            let _ = write!(html, "<a href=\"{}\" style=\"color:#12402f\">{}</a>", attribute(url), encode_text(url));
            html.push_str(&lines(&piece[url.len()..]));
        } else {
            html.push_str(&lines(piece));
        }
    }
    html
}

fn lines(text: &str) -> String {
    encode_text(text).replace('\n', "<br>\n")
}
