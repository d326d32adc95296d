//! What every request passes before and after its handler, one small file for each matter.

mod body;
mod client;
mod encoding;
mod gate;
mod headers;
mod host;
mod islands;
mod nonce;
mod origin;
mod pace;
mod packing;
mod panic;
mod quota;
mod refusal;
mod request;

#[cfg(test)]
mod tests;

use std::{fmt, sync::Arc};

use axum::{
    Router,
    extract::{Request, State},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};

use self::{
    body::Bounds,
    quota::{Asking, Doors, Quota},
};
pub use self::{
    client::Client,
    headers::NO_SCRIPTS,
    nonce::Nonce,
    packing::around as packing,
    refusal::{ErrorPage, Refused, plain as plain_page},
    request::{RequestId, span},
};
use crate::{
    listen::Refusals,
    seats::Seats,
    settings::{BaseUrl, Limits, Settings},
};

/// So many forms of more than a few kilobytes are read at the same time: 64 KiB of each may lie in memory.
const LARGE_FORMS: usize = 2048;
/// And so many of one network: a venue's guests share one, and do not all send theirs in the same second.
const LARGE_FORMS_OF_ONE: usize = 256;

/// The layers around the routes. `router.rs` says which route stands in which of its groups.
#[derive(Clone)]
pub struct Edge(Arc<Parts>);

struct Parts {
    base_url: BaseUrl,
    proxies: Vec<ipnet::IpNet>,
    limits: Limits,
    max_upload: u64,
    requests: Quota<ipnet::IpNet>,
    doors: Doors,
    large_forms: Seats,
    page: ErrorPage,
}

impl Edge {
    /// `page` renders every error that no handler has rendered itself.
    pub fn new(settings: &Settings, page: ErrorPage) -> Self {
        let limits = &settings.limits;
        Self(Arc::new(Parts {
            base_url: settings.base_url.clone(),
            proxies: settings.trusted_proxies.clone(),
            limits: limits.clone(),
            max_upload: settings.max_upload,
            requests: Quota::new(limits.requests),
            doors: Doors::new(limits.sign_in, limits.address),
            large_forms: Seats::new(LARGE_FORMS, LARGE_FORMS_OF_ONE),
            page,
        }))
    }

    /// Around everything.
    pub fn around<S: Clone + Send + Sync + 'static>(&self, routes: Router<S>) -> Router<S> {
        routes.layer(middleware::from_fn_with_state(self.clone(), pass))
    }

    /// Routes that upload no file: small bodies, soon answered.
    pub fn usual<S: Clone + Send + Sync + 'static>(&self, routes: Router<S>) -> Router<S> {
        let limits = &self.0.limits;
        let large = Some(self.0.large_forms.clone());
        Bounds { size: limits.body, silence: limits.body_silence, slow: None, time: limits.request_time, large }.around(routes)
    }

    /// Routes that take files, as long as bytes keep coming, by drops no longer than other requests may take. Twice
    /// `PLENARY_MAX_UPLOAD` is read, so that a file that is too large is refused beside its field with all that was typed;
    /// beyond that it is cut off.
    pub fn uploads<S: Clone + Send + Sync + 'static>(&self, routes: Router<S>) -> Router<S> {
        /// For the form's other fields and the multipart boundaries.
        const MARGIN: u64 = 64 << 10;
        let limits = &self.0.limits;
        let size = self.0.max_upload.saturating_mul(2).saturating_add(MARGIN);
        let slow = Some(limits.request_time);
        // Files go to the disk as they come.
        Bounds { size, silence: limits.body_silence, slow, time: limits.upload_time, large: None }.around(routes)
    }

    /// Routes whose posts ask for mail (sign-in, resend): counted by network and by mail address.
    pub fn doors<S: Clone + Send + Sync + 'static>(&self, routes: Router<S>) -> Router<S> {
        routes.layer(middleware::from_fn_with_state((self.clone(), Asking::Always), quota::count_posts))
    }

    /// Routes whose form comes in steps (registration): counted likewise, once it is sent in.
    pub fn stepped_doors<S: Clone + Send + Sync + 'static>(&self, routes: Router<S>) -> Router<S> {
        routes.layer(middleware::from_fn_with_state((self.clone(), Asking::InTheEnd), quota::count_posts))
    }

    /// `/do/…`, the islands' functions: JSON in, JSON out.
    pub fn islands<S: Clone + Send + Sync + 'static>(&self, routes: Router<S>) -> Router<S> {
        routes.layer(middleware::from_fn(islands::speak_json))
    }

    /// What is answered to bytes that are no request, and so never come this far. The page brings no script: one nonce does for all.
    pub fn refusals(&self) -> Refusals {
        let (nonce, _) = fresh_words();
        Refusals::made_by(|status| refusal::whole(&self.0.page, status, &nonce, self.0.base_url.is_https()))
    }

    /// Forgets the clients that were quiet for long; called now and then.
    pub fn forget_the_quiet(&self) {
        self.0.requests.forget_the_quiet();
        self.0.doors.forget_the_quiet();
    }
}

/// The way of every request in, and of its answer out. One layer: of several, axum copies all inner ones
/// for each outer one, at every request.
async fn pass(State(edge): State<Edge>, mut request: Request, next: Next) -> Response {
    let (nonce, id) = fresh_words();
    request.extensions_mut().insert(nonce.clone());
    request.extensions_mut().insert(id.clone());
    packing::settle(request.headers_mut());
    let followed = request::Followed::begin(&request, id.clone());
    let asked = refusal::Asked::of(&request);
    let inside = async {
        match gate::check(&edge, &mut request) {
            Ok(()) => next.run(request).await,
            Err(turned_away) => turned_away.into_response(),
        }
    };
    let answer = panic::caught(inside, &id).await;
    let mut answer = refusal::dressed(&edge.0.page, answer, &asked, &nonce, &id);
    followed.end(&mut answer);
    headers::add(answer.headers_mut(), &nonce, edge.0.base_url.is_https());
    answer
}

/// The answer's nonce and the request's id: asked of the system at once.
fn fresh_words() -> (Nonce, RequestId) {
    let words: [u8; 24] = store::secrets::random();
    let (nonce, id) = words.split_at(16);
    (nonce::of(nonce), RequestId::of(id))
}

impl fmt::Debug for Edge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Edge").field("base_url", &self.0.base_url).finish_non_exhaustive()
    }
}
