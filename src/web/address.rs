//! Where a request comes from: the visitor's network address, and the block of addresses that counts as one visitor.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::Once;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, web};

use crate::config::Config;
use crate::turns::in_the_name_of;

/// The header in which proxies name the visitor.
pub const FORWARDED: &str = "X-Forwarded-For";

/// The visitor's address: the peer, or behind a proxy of ours the last entry of `X-Forwarded-For`. None only where a
/// request came over no network.
#[must_use]
pub fn of(request: &HttpRequest) -> Option<IpAddr> {
    let peer = request.peer_addr().map(|peer| peer.ip());
    if !trusts_proxy(request) {
        return peer;
    }
    let forwarded = request.headers().get_all(FORWARDED).last().and_then(|value| value.to_str().ok());
    // Only the entry that our own proxy appended can be believed.
    forwarded.and_then(|list| list.rsplit(',').next()).and_then(parse).or(peer)
}

/// An entry of the header: an address, with some proxies followed by a port.
fn parse(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim();
    entry.parse().ok().or_else(|| entry.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

/// The block that limits count by, as its first address: an IPv4 address whole, an IPv6 address by its /64, which is
/// what one household or machine gets (RFC 6177).
#[must_use]
pub fn block_of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX))),
    }
}

/// The block that a request comes from, as text; empty where there is none.
#[must_use]
pub fn block(request: &HttpRequest) -> String {
    of(request).map(|address| block_of(address).to_string()).unwrap_or_default()
}

/// Lets a request wait for its turns among those of its own address.
pub async fn in_line<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    match of(request.request()) {
        Some(address) => in_the_name_of(block_of(address), next.call(request)).await,
        None => next.call(request).await,
    }
}

/// Warns once when a proxy names a visitor to whom nobody listens: then all visitors share the proxy's address.
pub fn notice_proxy(request: &HttpRequest) {
    static TOLD: Once = Once::new();
    if !trusts_proxy(request) && request.headers().contains_key(FORWARDED) {
        TOLD.call_once(|| {
            tracing::warn!(
                "a request has an X-Forwarded-For header, which is not believed. If a proxy of yours set it, start \
                 Souk with SOUK_TRUST_PROXY=yes: until then all visitors share the proxy's address and its limits"
            );
        });
    }
}

fn trusts_proxy(request: &HttpRequest) -> bool {
    request.app_data::<web::Data<Config>>().is_some_and(|config| config.trust_proxy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_an_ipv4_address_or_a_64th_of_ipv6() {
        let block = |text: &str| block_of(text.parse().unwrap()).to_string();
        assert_eq!(block("192.0.2.7"), "192.0.2.7");
        assert_eq!(block("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(block("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(block("2001:db8:1:2::"), block("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assert_ne!(block("2001:db8:1:2::1"), block("2001:db8:1:3::1"));
    }

    #[test]
    fn an_entry_may_have_a_port() {
        let address = |text: &str| parse(text).map(|address| address.to_string());
        assert_eq!(address(" 192.0.2.7"), Some("192.0.2.7".to_owned()));
        assert_eq!(address("192.0.2.7:4711"), Some("192.0.2.7".to_owned()));
        assert_eq!(address("[2001:db8::1]:4711"), Some("2001:db8::1".to_owned()));
        assert_eq!(address("unknown"), None);
    }
}
