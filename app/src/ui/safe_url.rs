//! Links from data: only to web pages and mailboxes.

/// An address that may stand in a link: `https:`, `http:` or `mailto:`, nothing that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeUrl(String);

impl SafeUrl {
    /// Reads an address.
    pub fn parse(text: &str) -> Option<SafeUrl> {
        let text = text.trim();
        let plain =
            text.len() <= 2000 && text.chars().all(|c| !c.is_control() && !c.is_whitespace() && !matches!(c, '"' | '<' | '>' | '\\'));
        let lower = text.to_ascii_lowercase();
        let scheme = ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len());
        (plain && scheme).then(|| SafeUrl(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, for people to see where a link leads.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_pages_and_mailboxes_only() {
        assert!(SafeUrl::parse("https://asean.example/treaty").is_some_and(|url| url.host() == "asean.example"));
        for bad in [
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "https://",
            "https://a b",
            "https://a\"onclick=",
        ] {
            assert_eq!(SafeUrl::parse(bad), None, "{bad}");
        }
    }
}
