//! Input that cannot be wrong: built once at the edge, trusted ever after.
//!
//! All text is kept in NFC, without control, zero-width or bidirectional-override characters
//! (REG-5, REG-7) and without stacks of combining marks that no script writes (REG-6).

mod cell;
pub use cell::csv_cell;

use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

/// What is wrong with a piece of input, in words that a form can show beside its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// Nothing was entered.
    #[error("nothing was entered")]
    Empty,
    /// More than this many characters.
    #[error("more than {0} characters")]
    TooLong(usize),
    /// A control, invisible or direction-changing character.
    #[error("a character that cannot be shown")]
    Unprintable,
    /// More marks on one letter than any script writes.
    #[error("too many marks on one letter")]
    MarkStack,
    /// Not an address for mail.
    #[error("not a mail address")]
    NotAnAddress,
    /// Not a telephone number in international form.
    #[error("not an international telephone number")]
    NotAPhone,
}

/// Thai and Vietnamese write up to three marks on a letter, Khmer a few more; ten is generous.
const MOST_MARKS: usize = 10;

/// The longest byte length looked at; anything above is too long whatever it holds (REG-4).
const MOST_BYTES: usize = 64 * 1024;

fn forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}')
}

fn clean(raw: &str, most: usize, lines: bool) -> Result<String, TextFault> {
    if raw.len() > MOST_BYTES {
        return Err(TextFault::TooLong(most));
    }
    let raw = if raw.contains('\r') { raw.replace("\r\n", "\n").into() } else { Cow::Borrowed(raw) };
    // What is stored is read anew with each page, and is nearly always fit as it is: the dear checks are for the rest.
    let text = if is_nfc(&raw) { raw } else { raw.nfc().collect() };
    let text = text.trim();
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    if text.chars().any(|c| forbidden(c) && !(lines && (c == '\n' || c == '\t'))) {
        return Err(TextFault::Unprintable);
    }
    let stacked = |grapheme: &str| grapheme.nfd().filter(|c| is_combining_mark(*c)).count() > MOST_MARKS;
    if text.chars().any(is_combining_mark) && text.graphemes(true).any(stacked) {
        return Err(TextFault::MarkStack);
    }
    if text.len() > most && text.graphemes(true).count() > most {
        return Err(TextFault::TooLong(most));
    }
    Ok(text.to_owned())
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The text itself.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{:?}", self.0) }
        }
        impl From<$name> for String {
            fn from(text: $name) -> String { text.0 }
        }
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str { &self.0 }
        }
    )+};
}

texts! {
    /// One line of text.
    Line,
    /// Text of several lines.
    Text,
    /// Why somebody decided as they did: a few sentences, since it stands in tables and in the trail.
    Reason,
    /// A mail address, its domain in lower case.
    Email,
    /// A telephone number in the shape of E.164, as it was grouped ("+62 21 5550 101").
    Phone,
}

impl Line {
    /// The longest line that a form takes unless it says otherwise, in characters as people count.
    pub const MOST: usize = 200;

    /// Reads one line of at most [`Line::MOST`] characters.
    pub fn parse(raw: &str) -> Result<Line, TextFault> {
        Line::parse_up_to(raw, Line::MOST)
    }

    /// Reads one line of at most `most` characters.
    pub fn parse_up_to(raw: &str, most: usize) -> Result<Line, TextFault> {
        clean(raw, most, false).map(Line)
    }

    /// Reads a line that may be left out.
    pub fn optional(raw: &str) -> Result<Option<Line>, TextFault> {
        if raw.trim().is_empty() { Ok(None) } else { Line::parse(raw).map(Some) }
    }
}

impl Text {
    /// The longest text that a form takes, in characters.
    pub const MOST: usize = 10_000;

    /// Reads a text of at most [`Text::MOST`] characters.
    pub fn parse(raw: &str) -> Result<Text, TextFault> {
        clean(raw, Text::MOST, true).map(Text)
    }

    /// Reads a text that may be left out.
    pub fn optional(raw: &str) -> Result<Option<Text>, TextFault> {
        if raw.trim().is_empty() { Ok(None) } else { Text::parse(raw).map(Some) }
    }
}

impl Reason {
    /// The longest reason, in characters.
    pub const MOST: usize = 500;

    /// Reads a reason of at most [`Reason::MOST`] characters.
    pub fn parse(raw: &str) -> Result<Reason, TextFault> {
        clean(raw, Reason::MOST, true).map(Reason)
    }

    /// Reads a reason that may be left out.
    pub fn optional(raw: &str) -> Result<Option<Reason>, TextFault> {
        if raw.trim().is_empty() { Ok(None) } else { Reason::parse(raw).map(Some) }
    }
}

impl Email {
    /// Reads an address (RFC 5321 length, RFC 5322 shape, a domain with a dot).
    pub fn parse(raw: &str) -> Result<Email, TextFault> {
        let text = clean(raw, 254, false)?;
        let options = email_address::Options::default().with_required_tld().without_domain_literal().without_display_text();
        email_address::EmailAddress::parse_with_options(&text, options).map_err(|_| TextFault::NotAnAddress)?;
        let (local, host) = text.rsplit_once('@').ok_or(TextFault::NotAnAddress)?;
        if local.starts_with('"') || !host.is_ascii() {
            return Err(TextFault::NotAnAddress);
        }
        Ok(Email(format!("{local}@{}", host.to_ascii_lowercase())))
    }

    /// The form by which one mailbox is recognised: providers do not tell capitals apart.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl Phone {
    /// Reads a number: `+`, then 7 to 15 digits, grouped by spaces, dots, hyphens or parentheses.
    pub fn parse(raw: &str) -> Result<Phone, TextFault> {
        let text = clean(raw, 40, false)?;
        let rest = text.strip_prefix('+').ok_or(TextFault::NotAPhone)?;
        let digits = rest.chars().filter(char::is_ascii_digit).count();
        let grouped = rest.chars().all(|c| c.is_ascii_digit() || " .-()".contains(c));
        if !grouped || !(7..=15).contains(&digits) {
            return Err(TextFault::NotAPhone);
        }
        Ok(Phone(text))
    }

    /// Reads a number that may be left out.
    pub fn optional(raw: &str) -> Result<Option<Phone>, TextFault> {
        if raw.trim().is_empty() { Ok(None) } else { Phone::parse(raw).map(Some) }
    }
}

/// The form in which text is searched: lower case, without accents, đ as d, single spaces.
pub fn search_key(text: &str) -> String {
    let folded: String = text
        .nfd()
        .filter(|c| !(is_combining_mark(*c) && ('\u{0300}'..='\u{036F}').contains(c)))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'đ' | 'ð' => 'd',
            'ı' => 'i',
            'ł' => 'l',
            'ø' => 'o',
            other => other,
        })
        .collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_kept_as_they_are() {
        for name in
            ["Suharto", "Nguyễn Thị Minh Châu", "พิมพ์ชนก วงศ์สวัสดิ์", "សុខ ដារ៉ា", "Rajendran a/l Subramaniam", "O’Brien", "=HYPERLINK(1)"]
        {
            assert_eq!(Line::parse(name).map(String::from), Ok(name.to_owned()));
        }
    }

    #[test]
    fn two_spellings_of_one_name_are_stored_alike() {
        let decomposed: String = "Lê Văn Thành".nfd().collect();
        assert_eq!(Line::parse(&decomposed), Line::parse("Lê Văn Thành"));
    }

    #[test]
    fn what_cannot_be_seen_is_refused() {
        for raw in ["a\u{202E}b", "a\u{200B}b", "a\0b", "a\nb", "a\rb", "\u{FEFF}a", "a\u{2066}b"] {
            assert_eq!(Line::parse(raw), Err(TextFault::Unprintable), "{raw:?}");
        }
        assert_eq!(Text::parse("one\ntwo").map(String::from), Ok("one\ntwo".to_owned()));
        assert_eq!(Text::parse("one\r\ntwo").map(String::from), Ok("one\ntwo".to_owned()));
    }

    #[test]
    fn a_stack_of_marks_is_no_name() {
        assert_eq!(Line::parse(&format!("a{}", "\u{0301}".repeat(300))), Err(TextFault::MarkStack));
    }

    #[test]
    fn length_is_counted_as_people_count() {
        for letter in ["x", "ệ", "ก่", "ក្រៅ", "=("] {
            let times = Line::MOST / letter.graphemes(true).count();
            assert!(Line::parse(&letter.repeat(times)).is_ok(), "{letter}");
            assert_eq!(Line::parse(&letter.repeat(times + 1)), Err(TextFault::TooLong(Line::MOST)), "{letter}");
        }
    }

    #[test]
    fn a_megabyte_is_no_name() {
        assert_eq!(Line::parse(&"x".repeat(1 << 20)), Err(TextFault::TooLong(200)));
    }

    #[test]
    fn a_reason_is_a_few_sentences() {
        assert!(Reason::parse(&"x".repeat(500)).is_ok());
        assert_eq!(Reason::parse(&"x".repeat(5000)), Err(TextFault::TooLong(500)));
        assert_eq!((Reason::parse(" "), Reason::optional(" ")), (Err(TextFault::Empty), Ok(None)));
    }

    #[test]
    fn addresses_are_told_from_other_text() {
        assert!(Email::parse("vanthanh.le@VKS.example").is_ok_and(|e| e.as_str() == "vanthanh.le@vks.example"));
        for raw in [
            "not-an-address",
            "a@b",
            "a@@b.example",
            "a b@c.example",
            "<a@b.example>",
            "a@b.example\r\nBcc: c@d.example",
            "\"a b\"@c.example",
            "a@[127.0.0.1]",
        ] {
            assert!(Email::parse(raw).is_err(), "{raw}");
        }
    }

    #[test]
    fn telephone_numbers_are_international() {
        assert!(Phone::parse("+62 21 5550 101").is_ok());
        for raw in ["021 5550", "+62", "+62 21 call me", "+1234567890123456"] {
            assert_eq!(Phone::parse(raw), Err(TextFault::NotAPhone), "{raw}");
        }
    }

    #[test]
    fn search_passes_over_accents() {
        assert_eq!(search_key("Đặng  Hữu Phước"), "dang huu phuoc");
        assert_eq!(search_key("สมชาย ใจดี"), "สมชาย ใจดี");
    }

    proptest! {
        #[test]
        fn reading_what_was_read_changes_nothing(raw in "\\PC{0,80}") {
            if let Ok(line) = Line::parse(&raw) {
                prop_assert_eq!(Line::parse(line.as_str()), Ok(line));
            }
        }
    }
}
