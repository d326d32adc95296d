//! Places, counted by network: so many in all, and so many of them for one network.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use ipnet::{IpNet, Ipv4Net, Ipv6Net};

/// Clones share the places.
#[derive(Clone, Debug)]
pub(crate) struct Seats(Arc<Room>);

#[derive(Debug)]
struct Room {
    all: usize,
    of_one: usize,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    by: HashMap<IpNet, usize>,
}

/// Why there is no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Full {
    /// Many networks have taken them.
    ForAll,
    /// This network has as many as it may.
    ForThem,
}

impl Seats {
    /// So many in all, and so many of one network.
    pub(crate) fn new(all: usize, of_one: usize) -> Self {
        Self(Arc::new(Room { all, of_one, taken: Mutex::default() }))
    }

    /// A place for somebody at this address, until it is dropped.
    pub(crate) fn take(&self, address: IpAddr) -> Result<Seat, Full> {
        let network = neighbours(address);
        let mut taken = self.0.taken();
        let theirs = taken.by.get(&network).copied().unwrap_or(0);
        if theirs >= self.0.of_one {
            return Err(Full::ForThem);
        }
        if taken.all >= self.0.all {
            return Err(Full::ForAll);
        }
        taken.all += 1;
        taken.by.insert(network, theirs + 1);
        drop(taken);
        Ok(Seat { room: self.0.clone(), network })
    }
}

/// Whoever has one address has these: an IPv4 /24, an IPv6 /48.
fn neighbours(address: IpAddr) -> IpNet {
    match address.to_canonical() {
        IpAddr::V4(address) => Ipv4Net::new_assert(address, 24).trunc().into(),
        IpAddr::V6(address) => Ipv6Net::new_assert(address, 48).trunc().into(),
    }
}

impl Room {
    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place that is taken, until it is dropped.
#[derive(Debug)]
pub(crate) struct Seat {
    room: Arc<Room>,
    network: IpNet,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.room.taken();
        taken.all -= 1;
        match taken.by.get_mut(&self.network) {
            Some(theirs) if *theirs > 1 => *theirs -= 1,
            // Nothing is kept of those who have left.
            _ => drop(taken.by.remove(&self.network)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_network_takes_its_part_and_many_take_all() {
        let network = |number: u8| IpAddr::from([192, 0, number, 7]);
        let seats = Seats::new(5, 2);
        let mut first = vec![seats.take(network(1)).expect("free"), seats.take(network(1)).expect("free")];
        assert_eq!(seats.take(network(1)).expect_err("a third"), Full::ForThem);
        let others: Vec<_> = [2, 2, 3].map(|number| seats.take(network(number)).expect("free")).into();
        assert_eq!(seats.take(network(4)).expect_err("a sixth"), Full::ForAll);
        first.pop();
        assert!(seats.take(network(4)).is_ok() && seats.take(network(1)).is_ok());
        drop((first, others));
        let taken = seats.0.taken();
        assert!(taken.all == 0 && taken.by.is_empty(), "{taken:?}");
    }

    #[test]
    fn neighbours_share_their_places() {
        let words = |address: &str| neighbours(address.parse().expect("an address")).to_string();
        assert_eq!(words("203.0.113.9"), "203.0.113.0/24");
        assert_eq!(words("::ffff:203.0.113.9"), "203.0.113.0/24");
        assert_eq!(words("2001:db8:1:2:3::4"), "2001:db8:1::/48");
    }
}
