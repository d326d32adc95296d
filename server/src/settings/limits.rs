//! What one client, one request, one connection may take.

use std::time::Duration;

use super::{Rate, flags::LimitFlags, quantity, rate, reading::Reading};

/// Request limits; the bench raises them on loopback.
#[derive(Clone, Debug)]
pub struct Limits {
    /// All requests of one client network.
    pub requests: Option<Rate>,
    /// Sign-in and registration posts of one client network.
    pub sign_in: Option<Rate>,
    /// Sign-in and registration posts for one mail address.
    pub address: Option<Rate>,
    pub connections: usize,
    /// Documents that are read or taken in at one time; what descriptors the system has left over decides.
    pub open_files: usize,
    /// Bytes of a body that is no upload.
    pub body: u64,
    pub head_time: Duration,
    pub body_silence: Duration,
    pub request_time: Duration,
    pub upload_time: Duration,
    pub drain_time: Duration,
}

impl Limits {
    pub(super) fn read(reading: &mut Reading<'_>, flags: &LimitFlags) -> Self {
        let mut time = |name, given: &Option<String>, default| reading.take(name, given, default, default, quantity::time);
        let head_time = time("PLENARY_LIMIT_HEAD_TIME", &flags.head_time, "10s");
        let body_silence = time("PLENARY_LIMIT_BODY_SILENCE", &flags.body_silence, "15s");
        let request_time = time("PLENARY_LIMIT_REQUEST_TIME", &flags.request_time, "30s");
        let upload_time = time("PLENARY_LIMIT_UPLOAD_TIME", &flags.upload_time, "1h");
        let drain_time = time("PLENARY_LIMIT_DRAIN_TIME", &flags.drain_time, "25s");
        let connections = reading.take("PLENARY_LIMIT_CONNECTIONS", &flags.connections, "16000", "16000", quantity::count);
        let mut rate = |name, given: &Option<String>, default| reading.take(name, given, default, default, rate::rate_or_off);
        Self {
            connections,
            open_files: connections,
            requests: rate("PLENARY_LIMIT_REQUESTS", &flags.requests, "3000/1m"),
            sign_in: rate("PLENARY_LIMIT_SIGN_IN", &flags.sign_in, "120/15m"),
            address: rate("PLENARY_LIMIT_ADDRESS", &flags.address, "10/15m"),
            body: reading.take("PLENARY_LIMIT_BODY", &flags.body, "64KiB", "64KiB", quantity::size),
            head_time,
            body_silence,
            request_time,
            upload_time,
            drain_time,
        }
    }
}
