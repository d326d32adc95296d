//! Messages that organizers write.
