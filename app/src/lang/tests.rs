use super::*;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey};
use std::collections::{BTreeMap, BTreeSet};

type Arguments = BTreeMap<String, BTreeSet<String>>;

/// What a catalogue's messages ask for, and the plural categories that they tell apart.
#[derive(Default)]
struct Found {
    arguments: BTreeSet<String>,
    plurals: BTreeSet<String>,
}

impl Found {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    if let VariantKey::Identifier { name } = &variant.key {
                        self.plurals.insert((*name).to_owned());
                    }
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
                positional.iter().for_each(|inner| self.inline(inner));
            }
            _ => {}
        }
    }
}

fn read(lang: &str) -> (Arguments, BTreeSet<String>) {
    let path = format!("{lang}/app.ftl");
    let (_, text) = CATALOGUES.iter().find(|(name, _)| *name == path).unwrap();
    let resource: Resource<&str> = fluent_syntax::parser::parse(*text).unwrap_or_else(|(_, faults)| panic!("{path}: {faults:?}"));
    let (mut arguments, mut plurals) = (Arguments::new(), BTreeSet::new());
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut found = Found::default();
        found.pattern(message.value.as_ref().unwrap_or_else(|| panic!("{}: no text", message.id.name)));
        plurals.append(&mut found.plurals);
        arguments.insert(message.id.name.to_owned(), found.arguments);
    }
    (arguments, plurals)
}

/// Counts may be told differently (Vietnamese has one form), so arguments are compared, not variants.
#[test]
fn every_offered_language_says_what_english_says() {
    let (english, _) = read("en");
    for lang in OFFERED {
        let (other, _) = read(lang.code());
        let ids = |of: &Arguments| of.keys().cloned().collect::<BTreeSet<_>>();
        let missing: Vec<_> = ids(&english).difference(&ids(&other)).cloned().collect();
        let surplus: Vec<_> = ids(&other).difference(&ids(&english)).cloned().collect();
        assert!(missing.is_empty() && surplus.is_empty(), "{}: missing {missing:?}, surplus {surplus:?}", lang.code());
        for (id, arguments) in &english {
            assert_eq!(&other[id], arguments, "{}: arguments of {id}", lang.code());
        }
    }
}

#[test]
fn plurals_are_those_of_the_language() {
    let categories = ["zero", "one", "two", "few", "many", "other"];
    for (lang, own) in [("en", &["one", "other"][..]), ("vi", &["other"])] {
        let (_, found) = read(lang);
        let wrong: Vec<_> = found.iter().filter(|key| categories.contains(&key.as_str()) && !own.contains(&key.as_str())).collect();
        assert!(wrong.is_empty(), "{lang} has no plural {wrong:?}");
    }
}

#[test]
fn words_carry_no_isolation_marks_and_counts_agree() {
    let left = |lang, count: i64| crate::t!(lang, "days-left", count = count);
    assert_eq!([left(Lang::En, 1), left(Lang::En, 9), left(Lang::Vi, 9)], ["1\u{a0}day left", "9\u{a0}days left", "còn 9\u{a0}ngày"]);
    assert_eq!(edition(Lang::En, 4), "Fourth workshop");
    assert_eq!(edition(Lang::Vi, 13), "Hội thảo lần thứ 13");
    assert_eq!(left(Lang::Th, 9), "9\u{a0}days left", "an incomplete language falls back to English");
}

#[test]
fn a_list_of_languages_is_one_piece_of_text() {
    assert_eq!(language_names(Lang::En, ["en", "th"]).join(", "), "English, Thai");
    assert_eq!(language_names(Lang::Vi, ["en", "th"]).join(", "), "Tiếng Anh, tiếng Thái");
}
