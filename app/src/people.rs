//! Signing in, and what is a person's own.
