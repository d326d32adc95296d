//! One request that somebody might send.

use super::chance::Chance;
use crate::{
    gate::{
        personas::Persona,
        walk::{Asked, addresses},
        world::{HOST, World},
    },
    wire::Call,
};
use server::router::Method;
use std::{collections::BTreeMap, fmt};

/// The fields of the forms that the site shows: address, then name and value of each field.
pub struct Forms(BTreeMap<String, Vec<(String, String)>>, Vec<String>);

impl Forms {
    /// Looks at every page as those who see most.
    pub async fn found(world: &World) -> Forms {
        let mut forms: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        for mailbox in ["organizer", "focal", "confirmed", "accepted", "speaker", "administrator"] {
            let persona = world.persona(mailbox);
            for asked in addresses(world, persona).into_iter().filter(|it| it.known.method == Method::Get) {
                let reply = persona.get(world, &asked.path).await;
                if reply.status == 200 && reply.header("content-type").starts_with("text/html") {
                    forms.entry(asked.known.address.path.to_owned()).or_default().extend(fields(&reply.text()));
                }
            }
        }
        let mut names: Vec<String> = forms.values().flatten().map(|(name, _)| name.clone()).collect();
        names.sort_unstable();
        names.dedup();
        assert!(names.len() > 60, "{names:?}");
        Forms(forms, names)
    }
}

fn fields(html: &str) -> Vec<(String, String)> {
    let document = scraper::Html::parse_document(html);
    let selector = scraper::Selector::parse("input[name], select[name], textarea[name], button[name]").unwrap();
    let each = document.select(&selector).map(|it| {
        let value = it.value().attr("value").map(str::to_owned).unwrap_or_else(|| it.text().collect());
        (it.value().attr("name").unwrap_or_default().to_owned(), value)
    });
    each.collect()
}

/// A request, and how to tell of it.
pub struct Sent {
    pub call: Call,
    who: String,
    /// More than the site takes: it may hang up while we still send.
    pub may_hang_up: bool,
}

impl fmt::Display for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let short = |bytes: &[u8], most| String::from_utf8_lossy(&bytes[..bytes.len().min(most)]).escape_debug().to_string();
        write!(f, "{}, {} {}", self.who, self.call.method, short(&self.call.target, 120))?;
        for (name, value) in self.call.headers.iter().filter(|(name, _)| name != b"cookie" && name != b"host") {
            write!(f, " [{}: {}]", short(name, 30), short(value, 60))?;
        }
        write!(f, " {} bytes {:?}", self.call.body.len(), short(&self.call.body, 160))
    }
}

const SIGNS_OUT: [&str; 2] = ["/sign-out", "/me/sign-out-everywhere"];

impl Sent {
    pub fn made(chance: &mut Chance, world: &World, forms: &Forms) -> Sent {
        let persona = chance.one(&world.personas).clone();
        let all = addresses(world, &persona);
        let asked = chance.one(&all).clone();
        let method = method(chance, &asked);
        let mut call = Call::new(&method, "/");
        call.target = target(chance, &asked);
        call = headers(chance, call, &persona, SIGNS_OUT.contains(&asked.known.address.path));
        if method != "GET" || chance.once_in(20) {
            call = body(chance, call, &asked, forms);
        }
        let odd_head = call.method.len() > 20 || call.target.len() > 60_000;
        let may_hang_up =
            odd_head || call.body.len() > 60_000 || call.headers.len() > 90 || call.headers.iter().any(|(_, it)| it.len() > 60_000);
        Sent { call, who: persona.name.clone(), may_hang_up }
    }
}

fn method(chance: &mut Chance, asked: &Asked) -> String {
    const ODD: [&str; 10] = ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW", "get", "POST", "GET"];
    if chance.once_in(8) {
        return (*chance.one(&ODD)).to_owned();
    }
    if asked.known.method == Method::Get { "GET".to_owned() } else { "POST".to_owned() }
}

fn target(chance: &mut Chance, asked: &Asked) -> Vec<u8> {
    let mut target: Vec<u8> = asked.path.as_bytes().to_vec();
    if chance.once_in(3) {
        let mut parts: Vec<Vec<u8>> = target.split(|byte| *byte == b'/').map(<[u8]>::to_vec).collect();
        let which = 1 + chance.below(parts.len() - 1);
        parts[which] = chance.path_part();
        target = parts.join(&b'/');
    }
    if chance.once_in(30) {
        target.extend(*chance.one(&[&b"/"[..], b"//", b"?", b"#x", b"/..", b".ics", b".json"]));
    }
    if chance.once_in(3) {
        const NAMES: [&str; 22] = [
            "q",
            "page",
            "day",
            "session",
            "sort",
            "order",
            "status",
            "country",
            "vetting",
            "lang",
            "next",
            "done",
            "n",
            "invitation",
            "group",
            "file",
            "kind",
            "to",
            "message",
            "theme",
            "room",
            "from",
        ];
        let pairs: Vec<(String, String)> = (0..1 + chance.below(4)).map(|_| ((*chance.one(&NAMES)).to_owned(), chance.text())).collect();
        target.push(b'?');
        target.extend(serde_urlencoded::to_string(pairs).unwrap().bytes().take(30_000));
        if chance.once_in(6) {
            target.extend(*chance.one(&[&b"&%FF=%00"[..], b"&&&", b"&lang=%", b"&a[b][c]=d", b"&q=%C3%28", b"&=", b"&\xc3\x28"]));
        }
    }
    target
}

fn headers(chance: &mut Chance, call: Call, persona: &Persona, signs_out: bool) -> Call {
    let mut call = match chance.below(40) {
        0 => call.with("host", "evil.example"),
        1 => call.with("host", HOST).with("host", HOST),
        2 => call,
        _ => call.with("host", HOST),
    };
    call = match chance.below(25) {
        0 => call.with("sec-fetch-site", "cross-site"),
        1 => call.with("origin", "null"),
        2 => call.with("origin", format!("https://{HOST}")),
        3 => call,
        _ => call.with("sec-fetch-site", "same-origin"),
    };
    // Nobody is signed out for the rest of the run.
    if let Some(cookie) = persona.cookie.as_ref().filter(|_| !signs_out) {
        call = call.with("cookie", cookie);
    }
    const ODD: [(&str, &str); 22] = [
        ("cookie", "__Host-plenary=%00; ;=;;"),
        ("cookie", "__Host-plenary-lang=xx; __Host-plenary-browser="),
        ("accept-language", ";;;q=,*;q=9"),
        ("accept-language", "vi"),
        ("range", "bytes=0-0,1-1,2-2"),
        ("range", "bytes=-99999999999999999999"),
        ("range", "bytes=5-2"),
        ("range", "lines=1-2"),
        ("if-none-match", "*"),
        ("if-none-match", "\"\u{1}\""),
        ("if-range", "\"x\""),
        ("if-modified-since", "yesterday"),
        ("content-encoding", "gzip"),
        ("content-encoding", "identity"),
        ("expect", "100-continue"),
        ("expect", "the unexpected"),
        ("x-forwarded-for", "1.2.3.4, ::1, x"),
        ("x-forwarded-host", "evil.example"),
        ("referer", "https://evil.example/"),
        ("accept", "text/html"),
        ("accept-encoding", "br;q=x, gzip"),
        ("upgrade", "h2c"),
    ];
    for _ in 0..chance.below(3) {
        let (name, value) = *chance.one(&ODD);
        call = call.with(name, value);
    }
    match chance.below(60) {
        0 => call.with("x-long", "x".repeat(chance.below(100_000))),
        1 => (0..150).fold(call, |call, number| call.with(&format!("x-{number}"), "x")),
        2 => call.with("x-bytes", [0xff, 0xfe, b'x']),
        _ => call,
    }
}

fn body(chance: &mut Chance, call: Call, asked: &Asked, forms: &Forms) -> Call {
    const KINDS: [&str; 9] = [
        "application/x-www-form-urlencoded",
        "application/json",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "text/plain",
        "multipart/form-data; boundary=\"a b\"",
        "application/x-www-form-urlencoded; charset=utf-16",
        "",
        "application/cbor",
    ];
    let path = asked.known.address.path;
    let takes_files =
        path.ends_with("/upload") || path.ends_with("/versions") || path.ends_with("/materials/new") || path.ends_with("/import");
    let (kind, body) = if path.starts_with("/do/") && !chance.once_in(5) {
        ("application/json".to_owned(), json(chance))
    } else if takes_files && !chance.once_in(4) {
        ("multipart/form-data; boundary=zz".to_owned(), multipart(chance, path, forms))
    } else {
        ("application/x-www-form-urlencoded".to_owned(), form(chance, path, forms))
    };
    let kind = if chance.once_in(12) { (*chance.one(&KINDS)).to_owned() } else { kind };
    if chance.once_in(25) {
        // Chunks: right, wrong, never ending.
        let mut chunked = call.with("content-type", kind).with("transfer-encoding", "chunked");
        chunked.body = match chance.below(3) {
            0 => [format!("{:x}\r\n", body.len()).into_bytes(), body, b"\r\n0\r\n\r\n".to_vec()].concat(),
            1 => b"zz\r\nabc\r\n0\r\n\r\n".to_vec(),
            _ => b"-5\r\n".to_vec(),
        };
        return chunked;
    }
    call.body(&kind, body)
}

fn fields_of(chance: &mut Chance, path: &str, forms: &Forms) -> Vec<(String, String)> {
    let mut fields = forms.0.get(path).cloned().unwrap_or_default();
    fields.retain(|_| !chance.once_in(5));
    for _ in 0..chance.below(6) {
        if !fields.is_empty() && chance.once_in(2) {
            let which = chance.below(fields.len());
            fields[which].1 = chance.text();
        } else {
            fields.push((chance.one(&forms.1).clone(), chance.text()));
        }
    }
    if chance.once_in(10) {
        let twice = fields.clone();
        fields.extend(twice);
    }
    fields
}

fn form(chance: &mut Chance, path: &str, forms: &Forms) -> Vec<u8> {
    match chance.below(60) {
        0 => format!("full_name={}", "x".repeat(1 << 20)).into_bytes(),
        1 => "a=1&".repeat(100_000).into_bytes(),
        2 => b"full_name=%FF%FE&email=%00".to_vec(),
        3 => format!("a{}=1", "[b]".repeat(3_000)).into_bytes(),
        4 => (0..chance.below(300)).map(|_| chance.next() as u8).collect(),
        5 => "=&".repeat(1_500).into_bytes(),
        _ => serde_urlencoded::to_string(fields_of(chance, path, forms)).unwrap().into_bytes(),
    }
}

fn json(chance: &mut Chance) -> Vec<u8> {
    let text = chance.text();
    match chance.below(7) {
        0 => "[".repeat(20_000).into_bytes(),
        1 => b"{\"order\":null}".to_vec(),
        2 => serde_json::json!({ "order": { "slug": text, "day": "2027-03-09", "session": "x", "seen": -1, "to": { "column": 99, "from": 0, "to": 1 } } })
            .to_string()
            .into_bytes(),
        3 => serde_json::json!({ "order": { "slug": "gate-here", "day": "2027-03-09", "session": "0".repeat(32), "seen": 1,
            "to": { "column": chance.below(9), "from": chance.next() as u32, "to": chance.next() as u32 } } })
        .to_string()
        .into_bytes(),
        4 => format!("{{\"a\":{}}}", "9".repeat(500)).into_bytes(),
        5 => serde_json::json!({ text.clone(): text }).to_string().into_bytes(),
        _ => b"\xff".to_vec(),
    }
}

fn multipart(chance: &mut Chance, path: &str, forms: &Forms) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields_of(chance, path, forms) {
        body.extend(
            format!("--zz\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n{value}\r\n", name.replace(['"', '\r', '\n'], "")).bytes(),
        );
    }
    const NAMES: [&str; 8] = ["a.pdf", "../../a.pdf", "a.html", "", "a\u{202E}fdp.exe", "a.xlsx", "a.csv", "C:\\a.zip"];
    const CONTENT: [&[u8]; 8] = [
        b"%PDF-1.7\nx",
        b"PK\x03\x04\x14\x00garbage",
        b"<html><script>alert(1)</script>",
        b"",
        b"\xff\xfe\x00",
        b"day,start\n=1,2\n",
        b"MZ",
        b"full_name,email,country\n=x,a@b.example,TH\n",
    ];
    let name = *chance.one(&NAMES);
    body.extend(format!("--zz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n").bytes());
    body.extend(*chance.one(&CONTENT));
    match chance.below(8) {
        0 => {}
        1 => body.extend(b"\r\n--zz"),
        2 => body.extend(b"\r\n--zz\r\n\r\n\r\n--zz--\r\n"),
        3 => body.extend(b"\r\n--zz\r\nContent-Disposition: attachment\r\n\r\nx\r\n--zz--\r\n"),
        4 => body.extend(b"\r\n--zz\r\nContent-Disposition: form-data; name=\"\xff\"\r\n\r\nx\r\n--zz--\r\n"),
        _ => body.extend(b"\r\n--zz--\r\n"),
    }
    body
}
