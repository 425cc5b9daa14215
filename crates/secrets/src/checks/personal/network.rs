use std::net::Ipv4Addr;

/// Whether an IPv4 address may be that of a person: none of the ranges of RFC 6890 and no well-known resolver.
pub(super) fn is_public_ip(value: &str) -> bool {
    let Ok(address) = value.parse::<Ipv4Addr>() else { return false };
    let [a, b, c, d] = address.octets();
    let is_shared = a == 100 && (64..128).contains(&b);
    let is_special = a == 0
        || a >= 240
        || (a, b, c) == (192, 0, 0)
        || (a, b, c) == (192, 88, 99)
        || (a == 198 && (b == 18 || b == 19));
    let is_resolver = matches!(
        (a, b, c, d),
        (8, 8, 8, 8)
            | (8, 8, 4, 4)
            | (1, 1, 1, 1)
            | (1, 0, 0, 1)
            | (9, 9, 9, 9)
            | (208, 67, 222, 222)
            | (208, 67, 220, 220)
            | (4, 2, 2, 1..=6)
    );
    // What counts up or repeats is an example or a version: 1.2.3.4, 2.4.1.0, 11.8.0.1.
    let is_version = a < 32 && b < 32 && c < 32 && d < 32;
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation()
        || address.is_broadcast()
        || is_shared
        || is_special
        || is_resolver
        || is_version)
}

/// Whether a text is the address that a maker gave to a device: no broadcast, none for documentation (RFC 7042), none made up by a
/// program.
pub(super) fn is_mac(value: &str) -> bool {
    let bytes: Option<Vec<u8>> = value
        .split([':', '-'])
        .map(|pair| (pair.len() == 2).then(|| u8::from_str_radix(pair, 16).ok()).flatten())
        .collect();
    let Some(bytes) = bytes else { return false };
    let is_even = bytes.iter().all(|byte| Some(byte) == bytes.first());
    let counts = bytes.windows(2).all(|pair| matches!(pair, [left, right] if right.wrapping_sub(*left) == 0x11 || right.wrapping_sub(*left) == 0x22));
    bytes.len() == 6
        && bytes.first().is_some_and(|first| first & 0b11 == 0)
        && !bytes.starts_with(&[0, 0, 0x5e])
        && !bytes.starts_with(&[0, 0, 0])
        && !is_even
        && !counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_addresses_are_nobodys() {
        for public in ["81.169.145.72", "93.184.216.34", "172.32.4.200", "203.0.114.9"] {
            assert!(is_public_ip(public), "{public}");
        }
        for other in [
            "10.1.2.3",
            "127.0.0.1",
            "192.168.4.20",
            "172.16.9.8",
            "169.254.1.1",
            "100.64.3.2",
            "192.0.2.7",
            "198.51.100.7",
            "203.0.113.7",
            "224.0.0.251",
            "255.255.255.255",
            "0.0.0.0",
            "8.8.8.8",
            "1.1.1.1",
            "2.4.1.0",
            "1.2.3.4",
            "11.8.0.1",
            "256.1.1.1",
        ] {
            assert!(!is_public_ip(other), "{other}");
        }
    }

    #[test]
    fn devices_have_makers() {
        for device in ["3c:22:fb:9a:41:07", "B8-27-EB-4F-12-9C"] {
            assert!(is_mac(device), "{device}");
        }
        for other in [
            "00:00:00:00:00:00",
            "ff:ff:ff:ff:ff:ff",
            "02:42:ac:11:00:02",
            "00:00:5e:00:53:01",
            "00:11:22:33:44:55",
            "3c:22:fb:9a:41",
            "33:33:00:00:00:01",
        ] {
            assert!(!is_mac(other), "{other}");
        }
    }
}
