//! The map of the site: every address, and what stands around it.

use std::sync::Arc;

use axum::Router;

use crate::{
    assets,
    edge::{Edge, ErrorPage, plain_page},
    health::{self, Probe},
};

/// Every address. An unknown one and a forbidden one answer the same page (`edge::refusal`).
pub fn site(edge: &Edge, probes: Vec<Probe>) -> Router {
    let machines = Router::new().merge(health::routes(probes)).merge(assets::routes());
    edge.around(edge.usual(machines))
}

/// How errors look that no handler rendered.
pub fn error_page() -> ErrorPage {
    Arc::new(plain_page)
}
