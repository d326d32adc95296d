//! Places for what lies in memory while it comes: so many in all, and so many of them for one network.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use ipnet::IpNet;

#[derive(Clone, Debug)]
pub(super) struct Seats(Arc<Room>);

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
pub(super) enum Full {
    /// Many networks have taken them.
    ForAll,
    /// This network has as many as it may.
    ForThem,
}

impl Seats {
    pub(super) fn new(all: usize, of_one: usize) -> Self {
        Self(Arc::new(Room { all, of_one, taken: Mutex::default() }))
    }

    pub(super) fn take(&self, network: IpNet) -> Result<Seat, Full> {
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

impl Room {
    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place that is taken, until it is dropped.
#[derive(Debug)]
pub(super) struct Seat {
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
        let network = |number: u8| IpNet::from(ipnet::Ipv4Net::new_assert([192, 0, number, 0].into(), 24));
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
}
