//! Requests as bytes, for what no careful client sends: an answer is read to the end of the connection.

use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// What came back.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    /// 0 where the connection was closed without an answer.
    pub status: u16,
    /// In small letters, in order.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value that an answer sets a cookie to.
    pub fn cookie(&self) -> Option<String> {
        let set = self.headers.iter().find(|(name, _)| name == "set-cookie")?;
        set.1.split(';').next().map(str::to_owned)
    }
}

/// A request, byte for byte.
#[derive(Clone, Debug)]
pub struct Call {
    pub method: String,
    pub target: Vec<u8>,
    pub headers: Vec<(Vec<u8>, Vec<u8>)>,
    pub body: Vec<u8>,
}

impl Call {
    pub fn new(method: &str, target: &str) -> Call {
        Call { method: method.to_owned(), target: target.as_bytes().to_vec(), headers: Vec::new(), body: Vec::new() }
    }

    pub fn with(mut self, name: &str, value: impl AsRef<[u8]>) -> Call {
        self.headers.push((name.as_bytes().to_vec(), value.as_ref().to_vec()));
        self
    }

    pub fn body(mut self, kind: &str, body: impl Into<Vec<u8>>) -> Call {
        self.body = body.into();
        let length = self.body.len().to_string();
        self.with("content-type", kind).with("content-length", length)
    }

    /// A form as a page of the site sends it.
    pub fn form(self, fields: &[(&str, &str)]) -> Call {
        let body = serde_urlencoded::to_string(fields).unwrap();
        self.with("sec-fetch-site", "same-origin").body("application/x-www-form-urlencoded", body)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.method.as_bytes().to_vec();
        bytes.push(b' ');
        bytes.extend(&self.target);
        bytes.extend(b" HTTP/1.1\r\nconnection: close\r\n");
        for (name, value) in &self.headers {
            bytes.extend(name);
            bytes.extend(b": ");
            bytes.extend(value);
            bytes.extend(b"\r\n");
        }
        bytes.extend(b"\r\n");
        bytes.extend(&self.body);
        bytes
    }

    /// Sends it. The server may answer and hang up before it has read all.
    pub async fn send(&self, to: SocketAddr) -> Reply {
        parse(&said(to, &self.bytes()).await, self.method == "HEAD")
    }
}

/// All that comes back for these bytes.
pub async fn said(to: SocketAddr, bytes: &[u8]) -> Vec<u8> {
    let exchange = async {
        let (mut read, mut write) = TcpStream::connect(to).await.unwrap().into_split();
        let sending = async {
            let _ = write.write_all(bytes).await;
            write
        };
        let mut answer = Vec::new();
        let receiving = async {
            let _ = read.read_to_end(&mut answer).await;
        };
        tokio::join!(sending, receiving);
        answer
    };
    tokio::time::timeout(Duration::from_secs(60), exchange).await.expect("an answer within a minute")
}

/// What `said` gives, taken apart.
pub fn parse(bytes: &[u8], bodiless: bool) -> Reply {
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { return Reply::default() };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok()).unwrap_or(0);
    let headers: Vec<(String, String)> =
        lines.filter_map(|line| line.split_once(':')).map(|(name, value)| (name.to_lowercase(), value.trim().to_owned())).collect();
    let rest = &bytes[end + 4..];
    let chunked = headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let body = if bodiless {
        Vec::new()
    } else if chunked {
        unchunked(rest)
    } else {
        rest.to_vec()
    };
    Reply { status, headers, body }
}

fn unchunked(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = rest.windows(2).position(|two| two == b"\r\n") {
        let size = std::str::from_utf8(&rest[..end]).ok().and_then(|hex| usize::from_str_radix(hex.trim(), 16).ok()).unwrap_or(0);
        if size == 0 || rest.len() < end + 2 + size {
            break;
        }
        body.extend(&rest[end + 2..end + 2 + size]);
        rest = rest.get(end + 4 + size..).unwrap_or_default();
    }
    body
}
