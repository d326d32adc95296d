//! Plain text whose own addresses can be pressed.

use leptos::prelude::*;

/// The text with every address of the site as a link; others stay text.
pub(super) fn linked(text: &str, base: &str) -> Vec<AnyView> {
    let page = format!("{base}/");
    let mut pieces = Vec::new();
    let mut plain = String::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        let url = piece.trim_end().trim_end_matches(['.', ',', ';', ':', ')', '!', '?']);
        if url.starts_with(&page) {
            pieces.push(std::mem::take(&mut plain).into_any());
            let href = url.to_owned();
            pieces.push(view! { <a href=href>{url.to_owned()}</a> }.into_any());
            plain.push_str(&piece[url.len()..]);
        } else {
            plain.push_str(piece);
        }
    }
    pieces.push(plain.into_any());
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
}
