//! Time zones by their IANA names, as forms suggest them.

/// Regions whose zones are named after cities: the others are old names, offsets and abbreviations.
const REGIONS: [&str; 8] = ["Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

/// The zones of cities, in the order of the alphabet.
pub fn zones() -> Vec<String> {
    let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
    let mut zones: Vec<String> =
        names.filter(|name| name.split_once('/').is_some_and(|(region, _)| REGIONS.contains(&region))).map(str::to_owned).collect();
    zones.sort_unstable();
    zones
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_of_cities_are_suggested() {
        let all = zones();
        assert!(["Asia/Bangkok", "Asia/Vientiane", "America/New_York"].iter().all(|zone| all.iter().any(|it| it == zone)));
        assert!(!all.iter().any(|zone| zone == "UTC" || zone.starts_with("Etc/") || zone.starts_with("US/")));
    }
}
