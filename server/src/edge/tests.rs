//! A small site behind the whole edge.
#![allow(clippy::disallowed_methods, reason = "a site of the tests' own, outside the access table")]

mod answers;
mod bounds;
mod counts;
mod entry;

use std::{net::SocketAddr, time::Duration};

use axum::{
    Form, Json,
    body::{Body, Bytes},
    extract::{ConnectInfo, Path, Query, Request},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use futures_util::{StreamExt, stream};
use http::{Method, StatusCode, header};
use serde::Deserialize;
use tower::ServiceExt;

use super::*;
use crate::settings::Flags;

#[derive(Debug, Deserialize)]
struct Fields {
    places: u32,
}

fn routes(edge: &Edge) -> Router {
    let pages = Router::new()
        .route("/", get(|axum::Extension(Nonce(nonce)): axum::Extension<Nonce>| async move { nonce }))
        .merge(packing(Router::new().route("/packed", get(|| async { "word ".repeat(100) }).post(|| async { "word ".repeat(100) }))))
        .route("/absent", get(|| async { StatusCode::NOT_FOUND }))
        .route("/own", get(|| async { (StatusCode::UNPROCESSABLE_ENTITY, axum::response::Html("its own page")) }))
        .route("/kept", get(|| async { ([(header::CACHE_CONTROL, "max-age=60"), (header::CONTENT_SECURITY_POLICY, "sandbox")], "kept") }))
        .route(
            "/panic",
            get(|| async {
                if Method::GET == "GET" {
                    panic!("secret words")
                }
            }),
        )
        .route("/stuck", get(std::future::pending::<&'static str>).post(std::future::pending::<&'static str>))
        .route("/form", post(|Form(fields): Form<Fields>| async move { fields.places.to_string() }))
        .route("/raw", post(|request: Request| async move { read(request.into_body()).await }))
        .route("/number/{n}", get(|Path(n): Path<u32>, Query(_): Query<Fields>| async move { n.to_string() }));
    let doors = edge.doors(Router::new().route("/sign-in", get(|| async { "form" }).post(|body: Bytes| async { body })));
    let steps = edge.stepped_doors(Router::new().route("/register", post(|body: Bytes| async { body })));
    let uploads = edge.uploads(Router::new().route("/upload", post(|request: Request| async move { read(request.into_body()).await })));
    let islands = edge.islands(Router::new().route("/do/{name}", post(function)));
    edge.around(
        edge.usual(pages.merge(doors).merge(steps).merge(islands)).merge(uploads).merge(crate::health::routes(Vec::new()).into_parts().0),
    )
}

async fn read(body: Body) -> Response {
    match axum::body::to_bytes(body, usize::MAX).await {
        Ok(bytes) => bytes.len().to_string().into_response(),
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}

/// Answers as leptos_axum and server_fn do.
async fn function(Path(name): Path<String>) -> Response {
    match name.as_str() {
        "good" => Json("done").into_response(),
        "bad-arguments" => {
            (StatusCode::INTERNAL_SERVER_ERROR, [("serverfnerror", "x"), ("content-type", "application/json")], r#""Malformed""#)
                .into_response()
        }
        "refused" => (StatusCode::CONFLICT, [("serverfnerror", "x"), ("content-type", "application/json")], r#""Stale""#).into_response(),
        _ => (StatusCode::BAD_REQUEST, "Could not find a server function at the route").into_response(),
    }
}

fn site_with(change: impl FnOnce(&mut Settings)) -> Router {
    let flags = Flags { base_url: Some("https://plenary.example.org".into()), ..Flags::default() };
    let mut settings = Settings::read(&flags, &|_| None).expect("good settings");
    change(&mut settings);
    routes(&Edge::new(
        &settings,
        Arc::new(|refused: &Refused<'_>| format!("the site's {} page {:?}", refused.status.as_u16(), refused.incident)),
    ))
}

fn request(method: &str, path: &str) -> http::request::Builder {
    Request::builder().method(method).uri(path).header("host", "plenary.example.org").header("sec-fetch-site", "same-origin")
}

async fn send(site: &Router, request: http::request::Builder, body: impl Into<Body>) -> (Response, String) {
    let request = request.body(body.into()).expect("a request");
    let (parts, body) = site.clone().oneshot(request).await.expect("infallible").into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("read");
    (Response::from_parts(parts, Body::empty()), String::from_utf8_lossy(&bytes).into_owned())
}

async fn answer(path: &str) -> (Response, String) {
    send(&site_with(|_| {}), request("GET", path), Body::empty()).await
}

fn chunked(chunks: usize, size: usize) -> Body {
    Body::from_stream(stream::iter((0..chunks).map(move |_| Ok::<_, std::convert::Infallible>(Bytes::from(vec![b'x'; size])))))
}
