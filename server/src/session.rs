//! From a cookie to the person behind the request, loaded anew each time: a revocation counts at once.

use app::{cookies::Cookies, materials::received::heard_out, site::Site, trouble::Trouble};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use store::people::Viewer;
use tracing::Instrument;

use crate::edge;

/// Puts the viewer, or nobody, into the request for [`app::visit::Visit`] to find, and into an error's answer for its page.
pub async fn recognise(State(site): State<Site>, request: Request, next: Next) -> Response {
    let span = edge::span(&request);
    recognised(site, request, next).instrument(span).await
}

async fn recognised(site: Site, mut request: Request, next: Next) -> Response {
    let secret = Cookies::new(site.secure).read(request.headers(), Cookies::SESSION);
    let viewer: Option<Viewer> = match secret {
        None => None,
        Some(secret) => match heard_out(site.store.resume(&secret, site.clock.now()).await.map_err(Trouble::from), request).await {
            Ok((viewer, whole)) => {
                request = whole;
                viewer
            }
            Err(trouble) => return trouble.into_response(),
        },
    };
    request.extensions_mut().insert(viewer.clone());
    let mut answer = next.run(request).await;
    if let Some(viewer) = viewer.filter(|_| answer.status().is_client_error() || answer.status().is_server_error()) {
        answer.extensions_mut().insert(viewer);
    }
    answer
}
