//! Codes from an authenticator app: RFC 6238 as all apps have it, with SHA-1, six digits and steps of 30 seconds. A code
//! of the step before or after counts too, since clocks differ.

use std::fmt::Write;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use qrcode::{Color, EcLevel, QrCode};
use totp_rs::{Builder, Secret, Totp};

use crate::clock::Moment;
use crate::error::{Error, Result};

/// Bytes of a secret: 160 bits, as RFC 4226 recommends.
const LENGTH: usize = 20;
/// Modules of white around a QR code, which its standard asks for.
const QUIET_ZONE: usize = 4;

/// What an app and the marketplace share.
#[derive(Clone)]
pub struct Shared(Totp);

/// A QR code as squares of one unit.
pub struct Picture {
    /// How wide and high it is.
    pub size: usize,
    /// The dark squares, as the `d` of an SVG path.
    pub path: String,
}

impl Shared {
    /// A new secret, chosen at random.
    pub fn random() -> Result<Self> {
        Self::of(&rand::random::<[u8; LENGTH]>())
    }

    /// The secret of these bytes.
    ///
    /// # Errors
    /// When it is too short to be one.
    pub fn of(bytes: &[u8]) -> Result<Self> {
        let totp = Builder::new().with_secret(Secret::from(bytes)).build();
        totp.map(Self).map_err(|error| Error::Internal(format!("a secret of an authenticator is none: {error}")))
    }

    /// Its bytes, to be sealed and kept.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.0.secret().as_bytes()
    }

    /// The time step whose code this is, if it is one of now.
    #[must_use]
    pub fn step_of(&self, code: &str, now: Moment) -> Option<i64> {
        let step = self.0.check(code, u64::try_from(now.timestamp()).ok()?)?;
        i64::try_from(step).ok()
    }

    /// The secret as people type it: in groups of four letters.
    #[must_use]
    pub fn in_groups(&self) -> String {
        let text = self.0.secret().to_base32();
        text.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
    }

    /// What an app reads from the QR code: whose account it is, at which marketplace.
    #[must_use]
    pub fn uri(&self, market: &str, account: &str) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let (market, account) = (encoded(market), encoded(account));
        let secret = self.0.secret().to_base32();
        format!("otpauth://totp/{market}:{account}?secret={secret}&issuer={market}")
    }
}

impl Picture {
    /// The QR code of a text.
    pub fn of(text: &str) -> Result<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M)
            .map_err(|error| Error::Internal(format!("a QR code cannot be drawn: {error}")))?;
        let width = code.width();
        let mut path = String::new();
        for (place, color) in code.to_colors().into_iter().enumerate() {
            if color == Color::Dark {
                let (x, y) = (place % width + QUIET_ZONE, place / width + QUIET_ZONE);
                write!(path, "M{x} {y}h1v1h-1z").map_err(|error| Error::Internal(error.to_string()))?;
            }
        }
        Ok(Self { size: width + 2 * QUIET_ZONE, path })
    }
}

/// A code as it was typed, without spaces and in European digits.
#[must_use]
pub fn typed(code: &str) -> String {
    let digit = |char: char| match char {
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(char) - 0x660, 10).unwrap_or(char),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(char) - 0x6f0, 10).unwrap_or(char),
        other => other,
    };
    code.chars().filter(|char| !char.is_whitespace()).take(64).map(digit).collect()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    #[test]
    fn codes_are_those_of_the_rfc() {
        // RFC 6238, appendix B, cut to six digits.
        let shared = Shared::of(b"12345678901234567890").expect("a secret");
        for (time, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            let at = |time| DateTime::from_timestamp(time, 0).expect("a time");
            assert_eq!(shared.step_of(code, at(time)), Some(time / 30));
            assert_eq!(shared.step_of(code, at(time + 30)), Some(time / 30));
            assert_eq!(shared.step_of(code, at(time + 90)), None);
            assert_eq!(shared.step_of(&code[..5], at(time)), None);
        }
    }

    #[test]
    fn an_app_reads_whose_account_it_is() {
        let shared = Shared::of(b"12345678901234567890").expect("a secret");
        let uri = shared.uri("market.example", "mona@tea.example");
        assert!(uri.starts_with("otpauth://totp/market%2Eexample:mona%40tea%2Eexample?secret=GEZDGNBV"), "{uri}");
        assert_eq!(shared.in_groups().split(' ').count(), 8);
        let picture = Picture::of(&uri).expect("a picture");
        assert_eq!(typed(" ١٢٣ 456"), "123456");
        assert!(picture.size > 40 && picture.path.starts_with("M4 4h1"));
    }
}
