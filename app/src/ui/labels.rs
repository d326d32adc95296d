//! What the fields of a page are called, so that a summary at its top can name them.

use leptos::prelude::{provide_context, use_context};
use std::sync::{Arc, Mutex, PoisonError};

/// Names and labels of the fields that a page has shown so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Labels(Arc<Mutex<Vec<(String, String)>>>);

impl Labels {
    /// Begins a page.
    pub(crate) fn provide() {
        provide_context(Labels::default());
    }

    /// Those of the page that is being made.
    pub(super) fn here() -> Labels {
        use_context().unwrap_or_default()
    }

    /// What is wrong with a field, said so that the field is named; once is enough.
    pub(super) fn naming(&self, name: &str, message: &str) -> String {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match known.iter().find(|(field, _)| field == name) {
            Some((_, label)) if message.to_lowercase().contains(&label.to_lowercase()) => message.to_owned(),
            Some((_, label)) if label.ends_with(['?', ':', '.']) => format!("{label} {message}"),
            Some((_, label)) => format!("{label}: {message}"),
            None => message.to_owned(),
        }
    }
}

/// Notes what a field is called.
pub(crate) fn note_label(name: &str, label: &str) {
    if let Some(Labels(known)) = use_context() {
        known.lock().unwrap_or_else(PoisonError::into_inner).push((name.to_owned(), label.to_owned()));
    }
}
