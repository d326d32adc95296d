//! Places: accepted + confirmed + places held for a substitute.

use super::{RegistrationRefusal, Vetting};

/// What the decision to accept one registration depends on, counted while nobody else decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seats {
    /// The delegation's quota and how many of its places are taken or held; none for guests.
    pub delegation: Option<(u32, u32)>,
    /// The workshop's capacity and how many of its places are taken or held.
    pub workshop: (u32, u32),
    /// Whether one of those held places is held for this very person.
    pub held_for_this: bool,
    /// Whether this workshop accepts only people whose vetting is cleared.
    pub vetting_required: bool,
    /// This person's vetting.
    pub vetting: Vetting,
}

impl Seats {
    /// Whether this person may be accepted now.
    pub fn admit(&self) -> Result<(), RegistrationRefusal> {
        let cleared = match self.vetting {
            Vetting::NotCleared => false,
            Vetting::Cleared => true,
            Vetting::NotNeeded | Vetting::Pending => !self.vetting_required,
        };
        if !cleared {
            return Err(RegistrationRefusal::NotCleared);
        }
        let own = u32::from(self.held_for_this);
        let free = |(most, taken): (u32, u32)| taken.saturating_sub(own) < most;
        if self.delegation.is_some_and(|places| !free(places)) {
            return Err(RegistrationRefusal::DelegationFull);
        }
        if !free(self.workshop) {
            return Err(RegistrationRefusal::WorkshopFull);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FREE: Seats =
        Seats { delegation: Some((10, 9)), workshop: (60, 20), held_for_this: false, vetting_required: false, vetting: Vetting::NotNeeded };

    #[test]
    fn a_full_delegation_admits_nobody_but_the_one_its_place_is_held_for() {
        assert_eq!(FREE.admit(), Ok(()));
        let full = Seats { delegation: Some((10, 10)), ..FREE };
        assert_eq!(full.admit(), Err(RegistrationRefusal::DelegationFull));
        assert_eq!(Seats { held_for_this: true, ..full }.admit(), Ok(()));
    }

    #[test]
    fn a_full_workshop_admits_no_guest() {
        let guest = Seats { delegation: None, workshop: (60, 60), ..FREE };
        assert_eq!(guest.admit(), Err(RegistrationRefusal::WorkshopFull));
        assert_eq!(Seats { workshop: (60, 59), ..guest }.admit(), Ok(()));
    }

    #[test]
    fn acceptance_waits_for_clearance_where_it_is_required() {
        for (vetting, required, admitted) in [
            (Vetting::NotNeeded, false, true),
            (Vetting::Pending, false, true),
            (Vetting::NotCleared, false, false),
            (Vetting::NotNeeded, true, false),
            (Vetting::Pending, true, false),
            (Vetting::Cleared, true, true),
        ] {
            assert_eq!(Seats { vetting, vetting_required: required, ..FREE }.admit().is_ok(), admitted, "{vetting:?}");
        }
    }

    proptest! {
        #[test]
        fn admitting_never_exceeds_a_limit(quota in 0u32..20, taken in 0u32..25, capacity in 0u32..50, all in 0u32..60) {
            let seats = Seats { delegation: Some((quota, taken)), workshop: (capacity, all), ..FREE };
            if seats.admit().is_ok() {
                prop_assert!(taken < quota && all < capacity);
            }
        }
    }
}
