//! Routes that know their row in the access table: the only way into the router.

use app::{page::see_other, trouble::encode};
use axum::{
    Router,
    extract::RawPathParams,
    handler::Handler,
    routing::{get, post},
};
use domain::access::{Address, Gate};
use http::StatusCode;

/// The row of an address; one that the table does not name does not compile.
macro_rules! at {
    ($path:literal) => {
        const { domain::access::named($path) }
    };
}
pub(crate) use at;

/// How an address is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// To look (HEAD too).
    Get,
    /// To change.
    Post,
}

/// A method of an address that the running router answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its row.
    pub address: &'static Address,
    /// Which of its methods.
    pub method: Method,
}

impl Known {
    /// What the table says of it; None where the table does not name the method.
    pub fn gate(&self) -> Option<Gate> {
        match self.method {
            Method::Get => self.address.get,
            Method::Post => self.address.post,
        }
    }
}

/// A router that keeps a list of what it answers.
#[derive(Debug)]
pub struct Routes<S> {
    router: Router<S>,
    known: Vec<Known>,
}

impl<S: Clone + Send + Sync + 'static> Default for Routes<S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: Clone + Send + Sync + 'static> Routes<S> {
    /// None yet.
    pub fn new() -> Self {
        Self { router: Router::new(), known: Vec::new() }
    }

    /// Something to look at.
    pub fn page<T: 'static>(self, address: &'static Address, show: impl Handler<T, S>) -> Self {
        self.page_at(address, address.path, show)
    }

    /// Something to look at whose path is only known when the site starts.
    #[allow(clippy::disallowed_methods, reason = "here routes come in")]
    pub fn page_at<T: 'static>(mut self, address: &'static Address, path: &str, show: impl Handler<T, S>) -> Self {
        self.known.push(Known { address, method: Method::Get });
        Self { router: self.router.route(path, get(show)), ..self }
    }

    /// Something that changes something.
    #[allow(clippy::disallowed_methods, reason = "here routes come in")]
    pub fn act<T: 'static>(mut self, address: &'static Address, save: impl Handler<T, S>) -> Self {
        self.known.push(Known { address, method: Method::Post });
        Self { router: self.router.route(address.path, post(save)), ..self }
    }

    /// Something that changes something from a form on another page: whoever only looks is led to that page.
    pub fn part<T: 'static>(self, address: &'static Address, page: &'static str, save: impl Handler<T, S>) -> Self {
        self.page(address, move |names: RawPathParams| async move { see_other(&filled(page, &names)) }).act(address, save)
    }

    /// A page whose form posts to its own address.
    pub fn form<T: 'static, U: 'static>(self, address: &'static Address, show: impl Handler<T, S>, save: impl Handler<U, S>) -> Self {
        self.page(address, show).act(address, save)
    }

    /// Whatever else is asked for is not there.
    #[allow(clippy::disallowed_methods, reason = "it adds no address")]
    pub fn else_absent(self) -> Self {
        Self { router: self.router.fallback(|| async { StatusCode::NOT_FOUND }), ..self }
    }

    /// These and those.
    pub fn merge(mut self, other: Routes<S>) -> Self {
        self.known.extend(other.known);
        Self { router: self.router.merge(other.router), ..self }
    }

    /// Through something that adds layers or state, never routes.
    pub fn through<T>(self, change: impl FnOnce(Router<S>) -> Router<T>) -> Routes<T> {
        Routes { router: change(self.router), known: self.known }
    }

    /// What is answered.
    pub fn known(&self) -> &[Known] {
        &self.known
    }

    /// The router itself, and what it answers.
    pub fn into_parts(self) -> (Router<S>, Vec<Known>) {
        (self.router, self.known)
    }
}

/// A page's address with the names of the one that was asked for.
fn filled(page: &str, names: &RawPathParams) -> String {
    names.iter().fold(page.to_owned(), |page, (name, value)| page.replace(&format!("{{{name}}}"), &encode(value)))
}
