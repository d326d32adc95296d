//! Plain text whose own addresses can be pressed.

use domain::lang::Lang;
use leptos::prelude::*;

/// What stands between a letter's body and why it was written.
pub(super) const FOOT: &str = "\n\n-- \n";

/// A letter's text: its body in the language that it was written in, its foot in the recipient's.
pub(super) fn letter(text: &str, base: &str, [lang, body_lang]: [Lang; 2]) -> Vec<AnyView> {
    match text.rsplit_once(FOOT).filter(|_| lang != body_lang) {
        Some((body, foot)) => {
            let body = view! { <span lang=body_lang.code()>{linked(body, base)}</span> };
            std::iter::once(body.into_any()).chain(linked(&format!("{FOOT}{foot}"), base)).collect()
        }
        None => linked(text, base),
    }
}

/// The text with every address of the site as a link; others stay text.
pub(super) fn linked(text: &str, base: &str) -> Vec<AnyView> {
    let page = format!("{base}/");
    let mut pieces = Vec::new();
    let mut plain = String::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        let url = piece.trim_end().trim_end_matches(['.', ',', ';', ':', ')', '!', '?']);
        if url.starts_with(&page) {
            // An empty piece would show as a space.
            if !plain.is_empty() {
                pieces.push(std::mem::take(&mut plain).into_any());
            }
            let href = url.to_owned();
            pieces.push(view! { <a href=href>{url.to_owned()}</a> }.into_any());
            plain.push_str(&piece[url.len()..]);
        } else {
            plain.push_str(piece);
        }
    }
    if !plain.is_empty() {
        pieces.push(plain.into_any());
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::html;

    #[test]
    fn only_addresses_of_the_site_become_links() {
        let text = "See https://a.example/me. Not https://a.example.evil/x, <b>nor</b>\njavascript:alert(1)";
        let html = html(|| view! { <pre>{linked(text, "https://a.example")}</pre> }.into_any());
        assert_eq!(html.matches("<a ").count(), 1, "{html}");
        assert!(html.contains("<a href=\"https://a.example/me\">") && html.contains("&lt;b&gt;nor"), "{html}");
    }

    #[test]
    fn a_body_in_another_language_than_its_foot_says_so() {
        let text = "Dear Ông Thành,\n\nsee you\n\n-- \nBan tổ chức\n";
        let print = |body_lang| html(move || view! { <pre>{letter(text, "https://a.example", [Lang::Vi, body_lang])}</pre> }.into_any());
        let mixed = print(Lang::En);
        assert!(mixed.contains("<span lang=\"en\">Dear Ông Thành,\n\nsee you</span>\n\n-- \nBan tổ chức"), "{mixed}");
        assert!(!print(Lang::Vi).contains("<span"));
    }
}
