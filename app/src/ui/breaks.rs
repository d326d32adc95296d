//! Where an address may go on in the next line.

use leptos::prelude::*;

/// The text; addresses in it go on in the next line at an @, a dot or a slash, where else they would break amid a word.
pub fn breaking(text: &str) -> Vec<AnyView> {
    let mut pieces = Vec::new();
    for piece in broken(text) {
        if !pieces.is_empty() {
            pieces.push(view! { <wbr/> }.into_any());
        }
        pieces.push(piece.to_owned().into_any());
    }
    pieces
}

/// The pieces between which a line may end.
fn broken(text: &str) -> Vec<&str> {
    let mut from = 0;
    let mut pieces = Vec::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        if !(word.contains('@') || word.contains("://")) {
            continue;
        }
        let mut before = None;
        for (place, letter) in word.trim_end().char_indices() {
            // A mark that ends the word ends a sentence, and two slashes stay together.
            let last = place + letter.len_utf8() == word.trim_end().len();
            let breaks = matches!(letter, '@' | '.') || letter == '/' && before.is_some_and(|before| !matches!(before, '/' | ':'));
            if breaks && !last && before.is_some() {
                pieces.push(&text[from..start + place]);
                from = start + place;
            }
            before = Some(letter);
        }
    }
    if from < text.len() {
        pieces.push(&text[from..]);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_breaks_before_its_marks_and_a_sentence_at_none() {
        assert_eq!(broken("chea.bopha@mofa-kh.example"), ["chea", ".bopha", "@mofa-kh", ".example"]);
        assert_eq!(broken("Admit a@b.example. Then wait."), ["Admit a", "@b", ".example. Then wait."]);
        assert_eq!(broken("https://a.example/dev/mail"), ["https://a", ".example", "/dev", "/mail"]);
        assert_eq!(broken("Room 2.1, 10/20"), ["Room 2.1, 10/20"]);
        assert!(broken("").is_empty());
        for text in ["@", "@@..", "é@ü.đ ", "a://"] {
            assert_eq!(broken(text).concat(), text);
        }
    }
}
