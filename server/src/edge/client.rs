//! Who asks: the address of the connection, or what trusted proxies say of it.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request};
use http::HeaderMap;
use ipnet::{IpNet, Ipv4Net, Ipv6Net};

/// The address of the person's browser, as far as it can be known. For limits only: it is never logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Client(pub IpAddr);

impl Client {
    /// The neighbourhood that shares limits: an IPv4 /24, an IPv6 /64.
    pub fn network(self) -> IpNet {
        match self.0 {
            IpAddr::V4(address) => Ipv4Net::new_assert(address, 24).trunc().into(),
            IpAddr::V6(address) => Ipv6Net::new_assert(address, 64).trunc().into(),
        }
    }
}

pub(super) fn find(request: &Request, proxies: &[IpNet]) -> Client {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    // Without a connection there is only the process itself (tests call the routes directly).
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(address)| address.ip());
    behind(peer, request.headers(), proxies)
}

/// Walks X-Forwarded-For from the right, as long as the last known hop is a trusted proxy.
fn behind(peer: IpAddr, headers: &HeaderMap, proxies: &[IpNet]) -> Client {
    let trusted = |address: IpAddr| proxies.iter().any(|network| network.contains(&address));
    let mut known = peer.to_canonical();
    let lines = headers.get_all("x-forwarded-for").iter().rev();
    let mut hops = lines.flat_map(|line| line.to_str().unwrap_or("?").rsplit(','));
    while trusted(known) {
        match hops.next().and_then(|hop| address(hop.trim())) {
            Some(hop) => known = hop.to_canonical(),
            None => break,
        }
    }
    Client(known)
}

/// Some proxies add the port.
fn address(hop: &str) -> Option<IpAddr> {
    hop.parse().ok().or_else(|| hop.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, lines: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().expect("a header"));
        }
        let proxies = ["10.0.0.0/8".parse().expect("a network"), "::1/128".parse().expect("a network")];
        behind(peer.parse().expect("an address"), &headers, &proxies).0.to_string()
    }

    #[test]
    fn what_strangers_say_of_themselves_does_not_count() {
        assert_eq!(client("203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
        assert_eq!(client("10.0.0.1", &["198.51.100.1, 203.0.113.9"]), "203.0.113.9");
    }

    #[test]
    fn trusted_hops_are_walked_from_the_right() {
        assert_eq!(client("10.0.0.1", &["198.51.100.1, 203.0.113.9, 10.0.0.2"]), "203.0.113.9");
        assert_eq!(client("10.0.0.1", &["198.51.100.1", "203.0.113.9, 10.0.0.2"]), "203.0.113.9");
        assert_eq!(client("::1", &["203.0.113.9:4711"]), "203.0.113.9");
        assert_eq!(client("::ffff:10.0.0.1", &["2001:db8::7"]), "2001:db8::7");
    }

    #[test]
    fn a_broken_or_missing_line_leaves_the_last_known_hop() {
        assert_eq!(client("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(client("10.0.0.1", &["203.0.113.9, unknown"]), "10.0.0.1");
        assert_eq!(client("10.0.0.1", &["", "10.0.0.2"]), "10.0.0.2");
    }

    #[test]
    fn neighbours_share_a_network() {
        let network = |text: &str| Client(text.parse().expect("an address")).network().to_string();
        assert_eq!(network("203.0.113.9"), "203.0.113.0/24");
        assert_eq!(network("2001:db8:1:2:3::4"), "2001:db8:1:2::/64");
    }
}
