//! One keep-alive connection of HTTP/1.1.

use std::net::SocketAddr;

use bytes::Bytes;
use http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, client::conn::http1};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::Done;

/// A connection; requests follow one another.
#[derive(Debug)]
pub struct Connection {
    sender: http1::SendRequest<Full<Bytes>>,
}

/// What came back, whole.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Connection {
    /// Connects.
    pub async fn open(address: SocketAddr) -> Done<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { sender })
    }

    /// Sends, and gives the head.
    async fn begin(&mut self, request: Request<Full<Bytes>>) -> Done<http::Response<Incoming>> {
        self.sender.ready().await?;
        Ok(self.sender.send_request(request).await?)
    }

    /// Sends, and gives status and the body's length, which is read to its end.
    pub async fn count(&mut self, request: Request<Full<Bytes>>) -> Done<(StatusCode, u64)> {
        let mut response = self.begin(request).await?;
        let mut length = 0;
        while let Some(frame) = response.body_mut().frame().await {
            length += frame?.data_ref().map_or(0, |bytes| bytes.len() as u64);
        }
        Ok((response.status(), length))
    }

    /// Sends, and gives everything.
    pub async fn ask(&mut self, request: Request<Full<Bytes>>) -> Done<Answer> {
        let (head, body) = self.begin(request).await?.into_parts();
        Ok(Answer { status: head.status, headers: head.headers, body: body.collect().await?.to_bytes() })
    }
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Who asks, and where.
#[derive(Clone, Debug)]
pub struct Who {
    pub address: SocketAddr,
    /// The session cookie's value, where somebody is signed in.
    pub cookie: Option<String>,
}

impl Who {
    /// GET, as browsers ask.
    pub fn get(&self, path: &str) -> Request<Full<Bytes>> {
        self.request(Method::GET, path).body(Full::default()).expect("a request of ours")
    }

    /// A form, as browsers post it.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Request<Full<Bytes>> {
        let body = serde_urlencoded::to_string(fields).expect("pairs of text");
        self.request(Method::POST, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .body(Full::from(body))
            .expect("a request of ours")
    }

    fn request(&self, method: Method, path: &str) -> http::request::Builder {
        let request = Request::builder().method(method).uri(path).header("Host", format!("localhost:{}", self.address.port()));
        let request = request.header("Accept-Encoding", "gzip, deflate, br").header("Accept", "text/html,*/*;q=0.8");
        match &self.cookie {
            Some(secret) => request.header("Cookie", format!("plenary={secret}")),
            None => request,
        }
    }
}
