//! A setting that cannot be used.

/// The name, what is wrong with the value, and a value that would do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name} {fault}. Example: {name}={example}")]
pub struct Wrong {
    pub name: &'static str,
    pub fault: String,
    pub example: &'static str,
}
