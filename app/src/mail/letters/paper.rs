//! A written letter, before it is printed as text or HTML.

use domain::lang::Lang;

/// A letter as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paper {
    /// The reader's language.
    pub lang: Lang,
    /// The language of the body, which is another where organizers wrote it.
    pub body_lang: Lang,
    /// The site's origin: addresses in the text that begin with it are links, no others.
    pub site: String,
    /// The subject.
    pub subject: String,
    /// How it begins.
    pub greeting: Option<String>,
    /// The answer, in a sentence.
    pub headline: Option<String>,
    /// What follows.
    pub body: Vec<Block>,
    /// How it ends.
    pub closing: Option<[String; 2]>,
    /// Why it was written, and where it is kept.
    pub foot: Vec<String>,
}

/// A part of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A paragraph; its line breaks are meant.
    Text(String),
    /// The one thing to do.
    Button { label: String, url: String },
    /// A code to type.
    Code(String),
    /// Things that happened, each with its lines.
    News(Vec<Item>),
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// What happened, in a word or two: "Moved".
    pub what: String,
    /// To what.
    pub title: String,
    /// When and where, and when and where before.
    pub lines: Vec<String>,
}
