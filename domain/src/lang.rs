//! The languages that people here write in.

use serde::{Deserialize, Serialize};

/// A language of screens, letters and documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English, into which a missing translation falls back.
    #[default]
    En,
    /// Bahasa Indonesia.
    Id,
    /// Bahasa Melayu.
    Ms,
    /// Thai.
    Th,
    /// Vietnamese.
    Vi,
}

impl Lang {
    /// Every language, in the order of the chooser.
    pub const ALL: [Lang; 5] = [Lang::En, Lang::Id, Lang::Ms, Lang::Th, Lang::Vi];

    /// The BCP 47 code.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Id => "id",
            Lang::Ms => "ms",
            Lang::Th => "th",
            Lang::Vi => "vi",
        }
    }

    /// Reads a BCP 47 code; a region is passed over ("vi-VN" is Vietnamese).
    pub fn from_code(code: &str) -> Option<Lang> {
        let primary = code.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// What its speakers call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Id => "Bahasa Indonesia",
            Lang::Ms => "Bahasa Melayu",
            Lang::Th => "ไทย",
            Lang::Vi => "Tiếng Việt",
        }
    }
}

/// Words given in one or several languages; never empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(std::collections::BTreeMap<Lang, String>);

impl Words {
    /// Words in one language.
    pub fn one(lang: Lang, text: impl Into<String>) -> Words {
        Words(std::collections::BTreeMap::from([(lang, text.into())]))
    }

    /// Words in several; nothing where none was given.
    pub fn several(words: impl IntoIterator<Item = (Lang, String)>) -> Option<Words> {
        let words: std::collections::BTreeMap<_, _> = words.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect();
        (!words.is_empty()).then_some(Words(words))
    }

    /// The words for a reader, and the language they are in: the reader's, else English, else the first.
    pub fn for_reader(&self, lang: Lang) -> (Lang, &str) {
        let found = self.0.get_key_value(&lang).or_else(|| self.0.get_key_value(&Lang::En)).or_else(|| self.0.first_key_value());
        found.map_or((Lang::En, ""), |(lang, text)| (*lang, text.as_str()))
    }

    /// The words in exactly this language.
    pub fn in_lang(&self, lang: Lang) -> Option<&str> {
        self.0.get(&lang).map(String::as_str)
    }

    /// Every language given, with its words.
    pub fn each(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }
}
