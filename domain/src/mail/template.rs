//! Places in a message that are filled for each recipient. Strict: a brace that is no known place
//! is refused, so that nobody gets a letter with "{greting}" in it.

/// A place that is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Placeholder {
    /// How the recipient wants to be addressed.
    Greeting,
    /// The host city, in the message's language.
    City,
    /// The workshop's days, in the message's language.
    Dates,
    /// The address of the recipient's own page.
    Link,
}

impl Placeholder {
    /// Every place.
    pub const ALL: [Placeholder; 4] = [Placeholder::Greeting, Placeholder::City, Placeholder::Dates, Placeholder::Link];

    /// What stands between the braces.
    pub const fn word(self) -> &'static str {
        match self {
            Placeholder::Greeting => "greeting",
            Placeholder::City => "city",
            Placeholder::Dates => "dates",
            Placeholder::Link => "link",
        }
    }

    /// Reads what stands between the braces.
    pub fn from_word(word: &str) -> Option<Placeholder> {
        Placeholder::ALL.into_iter().find(|place| place.word() == word)
    }
}

/// Why a text is no template.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateFault {
    /// No such place.
    #[error("nothing is known by the name {{{0}}}")]
    Unknown(String),
    /// A brace without its other half.
    #[error("a brace stands alone")]
    LoneBrace,
}

/// A text with places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Words(String),
    Place(Placeholder),
}

impl Template {
    /// Reads a text; every brace must belong to a place.
    pub fn parse(text: &str) -> Result<Template, TemplateFault> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(start) = rest.find(['{', '}']) {
            let (words, from_brace) = rest.split_at(start);
            let inside = from_brace.strip_prefix('{').ok_or(TemplateFault::LoneBrace)?;
            let (word, after) = inside.split_once('}').ok_or(TemplateFault::LoneBrace)?;
            let place = Placeholder::from_word(word).ok_or_else(|| TemplateFault::Unknown(word.chars().take(40).collect()))?;
            pieces.push(Piece::Words(words.to_owned()));
            pieces.push(Piece::Place(place));
            rest = after;
        }
        pieces.push(Piece::Words(rest.to_owned()));
        Ok(Template(pieces))
    }

    /// Whether a place stands in it.
    pub fn has(&self, place: Placeholder) -> bool {
        self.0.contains(&Piece::Place(place))
    }

    /// The text for one recipient. What is filled in is never read as a place again.
    pub fn fill(&self, mut fill: impl FnMut(Placeholder) -> String) -> String {
        let mut text = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Place(place) => text.push_str(&fill(*place)),
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn places_are_filled_once() {
        let template = Template::parse("Dear {greeting}, see you in {city}. {greeting}!").unwrap();
        assert!(template.has(Placeholder::City) && !template.has(Placeholder::Dates));
        let text = template.fill(|place| if place == Placeholder::City { "Bangkok".into() } else { "{city} Wayan".into() });
        assert_eq!(text, "Dear {city} Wayan, see you in Bangkok. {city} Wayan!");
    }

    #[test]
    fn a_brace_that_is_no_place_is_refused_by_name() {
        assert_eq!(Template::parse("Dear {greting}"), Err(TemplateFault::Unknown("greting".into())));
        assert_eq!(Template::parse("{{greeting}}"), Err(TemplateFault::Unknown("{greeting".into())));
        for lone in ["Dear {greeting", "Dear greeting}", "}{", "{"] {
            assert_eq!(Template::parse(lone), Err(TemplateFault::LoneBrace), "{lone}");
        }
        assert_eq!(Template::parse("{passport_number}"), Err(TemplateFault::Unknown("passport_number".into())));
    }

    proptest! {
        #[test]
        fn text_without_braces_stays_as_it_is(text in "[^{}]*") {
            prop_assert_eq!(Template::parse(&text).unwrap().fill(|_| unreachable!()), text);
        }

        #[test]
        fn no_text_breaks_the_reader(text in ".*") {
            let _ = Template::parse(&text);
        }
    }
}
