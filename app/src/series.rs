//! The series and its workshops.
