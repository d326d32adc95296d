//! The words of the site, in the reader's language: `t!(lang, "message-id", name = value)`.

use domain::lang::Lang;
use i18n_embed::{I18nAssets, LanguageLoader, fluent::FluentLanguageLoader, unic_langid::LanguageIdentifier};
use std::{borrow::Cow, sync::OnceLock};

mod amounts;
mod and;
mod countries;
pub mod dates;
mod editions;
mod faults;
mod labels;
mod missing;
mod refusals;
#[cfg(test)]
mod tests;
mod zones;

pub use amounts::{file_size, percent, size_limit};
pub use and::and;
pub use countries::{countries, country_in_text, country_name, is_country, issues_passports, sort_by_country};
pub use editions::{edition, edition_place};
pub use faults::text_fault;
pub use labels::{LANGUAGES, language_in_text, language_name, language_names, status_name, tlp_key, tlp_meaning, workshop_status_name};
pub use missing::missing;
pub use refusals::refusal;
pub use zones::zones;

/// Languages that are complete and therefore offered. The others fall back to English.
pub const OFFERED: [Lang; 2] = [Lang::En, Lang::Vi];

/// A message in the reader's language. Ids and argument names are checked when compiling.
#[macro_export]
macro_rules! t {
    ($lang:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        ::i18n_embed_fl::fl!($crate::lang::loader($lang), $id $(, $name = ($value))*)
    };
}

/// The language itself where it is offered, else English.
pub fn offered(lang: Lang) -> Lang {
    if OFFERED.contains(&lang) { lang } else { Lang::En }
}

/// The prepared messages of one language.
pub fn loader(lang: Lang) -> &'static FluentLanguageLoader {
    static EN: OnceLock<FluentLanguageLoader> = OnceLock::new();
    static VI: OnceLock<FluentLanguageLoader> = OnceLock::new();
    match lang {
        Lang::Vi => VI.get_or_init(|| prepare(&["vi", "en"])),
        _ => EN.get_or_init(|| prepare(&["en"])),
    }
}

fn prepare(codes: &[&str]) -> FluentLanguageLoader {
    let id = |code: &&str| code.parse::<LanguageIdentifier>().expect("a BCP 47 code");
    let loader = FluentLanguageLoader::new("app", id(&"en"));
    let languages: Vec<LanguageIdentifier> = codes.iter().map(id).collect();
    loader.load_languages(&Catalogues, &languages).expect("the catalogues are compiled in and tested");
    // Isolation marks would stand in titles, attributes and mail; no offered language is written right to left.
    loader.set_use_isolating(false);
    loader
}

/// What build.rs joined, compiled in.
struct Catalogues;

impl I18nAssets for Catalogues {
    fn get_files(&self, path: &str) -> Vec<Cow<'_, [u8]>> {
        CATALOGUES.iter().filter(|(name, _)| *name == path).map(|(_, text)| Cow::Borrowed(text.as_bytes())).collect()
    }
    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(CATALOGUES.iter().map(|(name, _)| (*name).to_owned()))
    }
}

const CATALOGUES: [(&str, &str); 2] = [
    ("en/app.ftl", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/.bundle/en/app.ftl"))),
    ("vi/app.ftl", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/.bundle/vi/app.ftl"))),
];
