//! Small real PDFs for the demo: A4, base fonts, a label on every page.

use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str};

/// What stands in a demo document.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// Its title.
    pub title: &'a str,
    /// Where it belongs.
    pub place: &'a str,
    /// Its label, "TLP:AMBER".
    pub label: &'a str,
    /// Its paragraphs.
    pub paragraphs: &'a [String],
}

/// Lines of text that fit on a page, and characters that fit on a line.
const LINES: usize = 42;
const WIDTH: usize = 86;

/// The document's bytes.
pub fn pdf(sheet: &Sheet<'_>) -> Vec<u8> {
    let lines: Vec<String> = sheet.paragraphs.iter().flat_map(|text| folded(text).into_iter().chain([String::new()])).collect();
    let pages: Vec<&[String]> = if lines.is_empty() { vec![&[]] } else { lines.chunks(LINES).collect() };
    let (catalog, tree, serif, sans) = (Ref::new(1), Ref::new(2), Ref::new(3), Ref::new(4));
    let page_ref = |n: usize| Ref::new(10 + 2 * i32::try_from(n).unwrap_or_default());
    let mut out = Pdf::new();
    out.catalog(catalog).pages(tree);
    out.pages(tree).kids((0..pages.len()).map(page_ref)).count(i32::try_from(pages.len()).unwrap_or(1));
    for (n, lines) in pages.iter().enumerate() {
        let (id, text) = (page_ref(n), Ref::new(page_ref(n).get() + 1));
        let mut page = out.page(id);
        page.parent(tree).media_box(Rect::new(0.0, 0.0, 595.0, 842.0)).contents(text);
        page.resources().fonts().pair(Name(b"S"), serif).pair(Name(b"H"), sans);
        page.finish();
        out.stream(text, &content(sheet, lines, n + 1, pages.len()));
    }
    for (id, name) in [(serif, &b"Times-Roman"[..]), (sans, b"Helvetica-Bold")] {
        out.type1_font(id).base_font(Name(name)).encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    out.finish()
}

fn content(sheet: &Sheet<'_>, lines: &[String], page: usize, pages: usize) -> Vec<u8> {
    let mut content = Content::new();
    let mut put = |font: &[u8], size: f32, x: f32, y: f32, text: &str| {
        content.begin_text().set_font(Name(font), size).next_line(x, y).show(Str(&latin(text))).end_text();
    };
    put(b"H", 9.0, 56.0, 800.0, sheet.label);
    put(b"S", 9.0, 150.0, 800.0, sheet.place);
    if page == 1 {
        put(b"H", 18.0, 56.0, 764.0, sheet.title);
    }
    for (y, line) in (0u16..).zip(lines) {
        put(b"S", 11.0, 56.0, 730.0 - f32::from(y) * 15.5, line);
    }
    put(b"H", 9.0, 56.0, 36.0, sheet.label);
    put(b"S", 9.0, 510.0, 36.0, &format!("{page} / {pages}"));
    content.finish().to_vec()
}

/// What the base fonts have: Latin letters; others lose their marks.
fn latin(text: &str) -> Vec<u8> {
    domain_plain(text).chars().map(|c| u8::try_from(u32::from(c)).ok().filter(|b| *b < 128).unwrap_or(b'?')).collect()
}

fn domain_plain(text: &str) -> String {
    text.replace(['’', '‘'], "'").replace(['“', '”'], "\"").replace(['–', '—'], "-")
}

fn folded(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.last_mut().expect("there is a line");
        if !last.is_empty() && last.len() + 1 + word.len() > WIDTH {
            lines.push(word.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_demo_document_is_a_pdf_with_its_label_on_every_page() {
        let paragraphs = vec!["word ".repeat(2000)];
        let bytes = pdf(&Sheet { title: "Routes", place: "Hanoi", label: "TLP:AMBER", paragraphs: &paragraphs });
        assert!(bytes.starts_with(b"%PDF-") && bytes.len() > 10_000);
        let count = |needle: &[u8]| bytes.windows(needle.len()).filter(|window| *window == needle).count();
        let pages = count(b"/Type /Page\n").max(count(b"/Type/Page")).max(3);
        assert!(count(b"(TLP:AMBER)") >= 2 * pages.min(3));
    }
}
