//! Network addresses, as far as limits are concerned.

use std::net::{IpAddr, Ipv6Addr};

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;

use super::address;
use crate::turns::in_the_name_of;

/// Lets a request wait for the database among those of its own address.
///
/// # Errors
/// Whatever the service fails with.
pub async fn in_line<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    match address(request.request()).parse() {
        Ok(address) => in_the_name_of(block_of(address), next.call(request)).await,
        Err(_) => next.call(request).await,
    }
}

/// The addresses that one subscriber has at hand, named by the first of them: an IPv4 address is one of its own, of
/// IPv6 a /64 (RFC 6177 gives every site at least that). An IPv4 address written as IPv6 is the same address.
#[must_use]
pub fn block_of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subscriber_is_one_address_of_ipv4_and_a_64_of_ipv6() {
        let block = |text: &str| block_of(text.parse().unwrap()).to_string();
        assert_eq!(block("192.0.2.7"), "192.0.2.7");
        assert_eq!(block("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(block("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_ne!(block("2001:db8:1:2::1"), block("2001:db8:1:3::1"));
    }
}
