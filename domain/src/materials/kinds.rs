//! Which files are taken: by content, and the name must agree.

use super::{
    MaterialRefusal,
    archive::{Entry, check_entries},
};

/// A kind of file that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileKind {
    /// What downloads say it is.
    pub media_type: &'static str,
    /// What people read: "PDF", "Word".
    pub label: &'static str,
}

/// Ending, media type, label, and the media types that the content may be recognised as.
const TAKEN: &[(&str, &str, &str, &[&str])] = &[
    ("pdf", "application/pdf", "PDF", &["application/pdf"]),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", OFFICE),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", OFFICE),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint", OFFICE),
    ("odt", "application/vnd.oasis.opendocument.text", "OpenDocument", ODF),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument", ODF),
    ("odp", "application/vnd.oasis.opendocument.presentation", "OpenDocument", ODF),
    ("png", "image/png", "PNG", &["image/png"]),
    ("jpg", "image/jpeg", "JPEG", &["image/jpeg"]),
    ("jpeg", "image/jpeg", "JPEG", &["image/jpeg"]),
    ("mp4", "video/mp4", "MP4", &["video/mp4"]),
    ("zip", "application/zip", "ZIP", &["application/zip"]),
    ("txt", "text/plain", "Text", &[]),
    ("csv", "text/csv", "CSV", &[]),
];
const OFFICE: &[&str] = &[
    "application/zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
];
const ODF: &[&str] = &[
    "application/zip",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
];

/// The kind of a file by its name, by what its first bytes were recognised as (`None`: nothing known),
/// and by what it holds, for an archive. Text has no mark of its own: it must be UTF-8 without control
/// characters and no markup.
pub fn kind_of(name: &str, recognised: Option<&str>, head: &[u8], held: &[Entry]) -> Result<FileKind, MaterialRefusal> {
    if head.is_empty() {
        return Err(MaterialRefusal::Empty);
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).ok_or(MaterialRefusal::TypeNotTaken)?;
    let (_, media_type, label, contents) = TAKEN.iter().find(|(known, ..)| *known == ending).ok_or(MaterialRefusal::TypeNotTaken)?;
    let agrees = match recognised {
        Some(found) => contents.contains(&found),
        None => contents.is_empty() && is_plain_text(head),
    };
    if !agrees || is_also_markup(head) {
        return Err(MaterialRefusal::TypeNotTaken);
    }
    if is_archive(head) {
        check_entries(&ending, held)?;
    }
    Ok(FileKind { media_type, label })
}

/// Whether a file with this beginning is an archive, whose directory is to be looked at.
pub fn is_archive(head: &[u8]) -> bool {
    head.starts_with(b"PK")
}

/// The label of a stored media type.
pub fn label_of(media_type: &str) -> &'static str {
    TAKEN.iter().find(|(_, known, ..)| *known == media_type).map_or("File", |(_, _, label, _)| label)
}

fn is_plain_text(head: &[u8]) -> bool {
    // The head may end within a character.
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(fault) if fault.error_len().is_none() => std::str::from_utf8(&head[..fault.valid_up_to()]).unwrap_or_default(),
        Err(_) => return false,
    };
    !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// A file that is one thing by its mark and a page by what stands in it.
fn is_also_markup(head: &[u8]) -> bool {
    let lower: Vec<u8> = head.iter().take(1024).map(u8::to_ascii_lowercase).collect();
    let holds = |needle: &[u8]| lower.windows(needle.len()).any(|window| window == needle);
    [&b"<html"[..], b"<!doctype html", b"<script", b"<svg", b"<?php"].into_iter().any(holds)
}

/// A name that every file system keeps: its last part, without what separates folders.
pub fn file_name(raw: &str) -> Result<String, MaterialRefusal> {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let line = crate::text::Line::parse_up_to(last, 150).map_err(|_| MaterialRefusal::BadName)?;
    let name = line.as_str();
    let tame = !name.starts_with('.') && !name.chars().any(|c| matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|'));
    if tame { Ok(name.to_owned()) } else { Err(MaterialRefusal::BadName) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_content_must_agree() {
        let word = ["[Content_Types].xml", "word/document.xml"].map(|name| Entry { name: name.to_owned(), packed: 1, unpacked: 1 });
        assert!(kind_of("a.pdf", Some("application/pdf"), b"%PDF-1.7", &[]).is_ok_and(|kind| kind.label == "PDF"));
        assert!(kind_of("Tài liệu.DOCX", Some("application/zip"), b"PK\x03\x04", &word).is_ok());
        assert!(kind_of("a.docx", Some("application/zip"), b"PK\x03\x04", &[]).is_err());
        assert!(kind_of("a.csv", None, "tên,nước".as_bytes(), &[]).is_ok());
        for (name, recognised, head) in [
            ("a.pdf", Some("application/x-executable"), &b"\x7fELF"[..]),
            ("a.exe", Some("application/pdf"), b"%PDF"),
            ("a", Some("application/pdf"), b"%PDF"),
            ("a.html", Some("text/html"), b"<html>"),
            ("a.svg", None, b"<svg onload=alert(1)>"),
            ("a.txt", None, b"<script>alert(1)</script>"),
            ("a.txt", None, b"\x00\x01"),
            ("a.png", Some("application/pdf"), b"%PDF"),
            ("a.pdf", Some("application/pdf"), b"%PDF-1.7 <html><script>"),
            ("a.pdf", None, b"just text"),
        ] {
            assert_eq!(kind_of(name, recognised, head, &[]), Err(MaterialRefusal::TypeNotTaken), "{name}");
        }
    }

    #[test]
    fn an_empty_file_is_called_empty_whatever_its_name() {
        for name in ["a.pdf", "a.txt", "a.exe", "a"] {
            assert_eq!(kind_of(name, None, b"", &[]), Err(MaterialRefusal::Empty), "{name}");
        }
    }

    #[test]
    fn names_lead_nowhere() {
        assert_eq!(file_name("C:\\Users\\x\\Slides.pdf"), Ok("Slides.pdf".to_owned()));
        assert_eq!(file_name("../../etc/passwd"), Ok("passwd".to_owned()));
        for bad in ["", "..", ".htaccess", "a\r\nb.pdf", "a\u{202E}fdp.exe", "a?b.pdf", "x/"] {
            assert_eq!(file_name(bad), Err(MaterialRefusal::BadName), "{bad:?}");
        }
    }
}
