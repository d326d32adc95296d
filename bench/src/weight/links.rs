//! What a page fetches: by its links, its style sheet's, its scripts'.

/// Addresses that a part of this kind leads to, as paths of the site where they are.
pub fn of(kind: &str, path: &str, text: &str) -> Vec<String> {
    let found = match kind {
        "HTML" => html(text),
        "CSS" => css(text),
        "JS" => script(text),
        _ => Vec::new(),
    };
    found.into_iter().map(|link| resolved(path, &link)).collect()
}

/// Style sheets, pictures, scripts and what is fetched early.
fn html(text: &str) -> Vec<String> {
    let tags = text.split('<').skip(1).filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag));
    tags.filter_map(|tag| {
        let (name, _) = tag.split_once(char::is_whitespace)?;
        let fetched = ["stylesheet", "icon", "preload", "modulepreload"];
        match name {
            "link" if fetched.contains(&attribute(tag, "rel")?) => attribute(tag, "href"),
            "script" | "img" | "source" | "iframe" | "video" | "audio" | "embed" => attribute(tag, "src"),
            _ => None,
        }
    })
    .map(str::to_owned)
    .collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

/// Pictures, and fonts that hold Latin letters: browsers leave the other subsets out until a page needs them.
fn css(text: &str) -> Vec<String> {
    let blocks = text.split('}').filter(|block| !block.contains("unicode-range") || latin(block));
    blocks
        .flat_map(|block| block.split("url(").skip(1))
        .filter_map(|rest| rest.split_once(')').map(|(link, _)| link.trim_matches(['"', '\'', ' ']).to_owned()))
        .filter(|link| !link.starts_with("data:") && !link.starts_with('#'))
        .collect()
}

fn latin(block: &str) -> bool {
    let range = block.split_once("unicode-range").map_or("", |(_, range)| range).to_ascii_lowercase();
    ["u+0-", "u+00-", "u+0000-", "u+20-", "u+0020-", "u+??"].iter().any(|start| range.contains(start))
}

/// Modules and wasm that a script imports or names by their place; other quoted words are no addresses.
fn script(text: &str) -> Vec<String> {
    let parts: Vec<&str> = text.split(['"', '\'']).collect();
    let fetched = |before: &str| ["from", "import", "import(", "URL("].iter().any(|word| before.trim_end().ends_with(word));
    let pairs = parts.windows(2).filter(|pair| fetched(pair[0]) && pair[1].starts_with("./"));
    pairs.map(|pair| pair[1].to_owned()).collect()
}

fn resolved(path: &str, link: &str) -> String {
    if link.starts_with('/') || link.contains("://") {
        return link.to_owned();
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/{}", link.trim_start_matches("./"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_fetches_is_found() {
        let page = r#"<link rel="canonical" href="/a"><link rel="stylesheet" href="/p/x.css"><img src="/p/w.svg" alt=""><script src="/p/l.js"></script>"#;
        assert_eq!(of("HTML", "/", page), ["/p/x.css", "/p/w.svg", "/p/l.js"]);
        let css = "@font-face{src:url(a.woff2);unicode-range:U+0-FF}@font-face{src:url(t.woff2);unicode-range:U+E00-E7F}b{background:url(\"c.svg\")}";
        assert_eq!(of("CSS", "/p/x.css", css), ["/p/a.woff2", "/p/c.svg"]);
        let js = r#"import init from "./app.js"; new URL("./app_bg.wasm", import.meta.url); imports["./app_bg.js"]"#;
        assert_eq!(of("JS", "/p/l.js", js), ["/p/app.js", "/p/app_bg.wasm"]);
        assert_eq!(of("HTML", "/", r#"<img src="https://other.example/x">"#), ["https://other.example/x"]);
    }
}
