//! A web address fit for a `URL` property: enters text, leaves an ASCII URI or a refusal.

use core::fmt;

/// The address of a page (`URL`), in ASCII.
///
/// RFC 5545 does not escape this value as it escapes texts, so what must not stand there is percent-encoded instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url(String);

/// The text is not the address of a web page: it does not begin with `http://` or `https://` and a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAWebAddress;

impl fmt::Display for NotAWebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a web address begins with http:// or https:// and a host")
    }
}

impl core::error::Error for NotAWebAddress {}

impl Url {
    /// Takes an address as a person types it; percent-encodes, in UTF-8, what may not stand in a URI.
    ///
    /// Blanks around the address are dropped and sequences that are already encoded stay. Addresses of other kinds are
    /// refused, since a calendar program opens what it is given.
    ///
    /// # Errors
    ///
    /// [`NotAWebAddress`] when the text does not begin with `http://` or `https://`, in small or capital letters, and a
    /// host.
    ///
    /// ```
    /// use planner::ical::{NotAWebAddress, Url};
    ///
    /// let url = Url::new("https://example.pl/zadania?widok=miesiąc")?;
    /// assert_eq!(url.as_str(), "https://example.pl/zadania?widok=miesi%C4%85c");
    /// assert_eq!(Url::new("example.pl"), Err(NotAWebAddress));
    /// # Ok::<(), NotAWebAddress>(())
    /// ```
    pub fn new(address: &str) -> Result<Url, NotAWebAddress> {
        let address = address.trim();
        let (scheme, rest) = address.split_once("://").ok_or(NotAWebAddress)?;
        if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
            return Err(NotAWebAddress);
        }
        let path_at = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let (host, path) = rest.split_at_checked(path_at).ok_or(NotAWebAddress)?;
        if host.trim().is_empty() {
            return Err(NotAWebAddress);
        }
        let mut url = format!("{}://", scheme.to_ascii_lowercase());
        // Brackets stand around the host of an IPv6 address and nowhere else (RFC 3986, section 3.2.2).
        encode_onto(&mut url, host, "[]");
        encode_onto(&mut url, path, "");
        Ok(Url(url))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn encode_onto(url: &mut String, part: &str, also_plain: &str) {
    for (at, character) in part.char_indices() {
        let plain = match character {
            '%' => starts_with_two_hex_digits(part.get(at + 1..).unwrap_or_default()),
            _ => character.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=".contains(character),
        };
        if plain || also_plain.contains(character) {
            url.push(character);
        } else {
            for octet in character.encode_utf8(&mut [0; 4]).bytes() {
                url.push_str(&format!("%{octet:02X}"));
            }
        }
    }
}

fn starts_with_two_hex_digits(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|c| c.is_ascii_hexdigit()) && characters.next().is_some_and(|c| c.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(address: &str, expect: &str) {
        assert_eq!(Url::new(address).as_ref().map(Url::as_str), Ok(expect), "{address}");
    }

    #[test]
    fn an_address_keeps_what_a_uri_may_hold() {
        check("https://example.pl", "https://example.pl");
        check("HTTPS://example.pl/A", "https://example.pl/A");
        check(" http://example.pl:8080/a;b,c?d=e&f=(g)#h ", "http://example.pl:8080/a;b,c?d=e&f=(g)#h");
        check("https://[2001:db8::1]/a", "https://[2001:db8::1]/a");
        check("https://example.pl/miesi%C4%85c", "https://example.pl/miesi%C4%85c");
    }

    #[test]
    fn an_address_is_percent_encoded_where_a_uri_may_not_hold_it() {
        check("https://łódź.pl/ścieżka", "https://%C5%82%C3%B3d%C5%BA.pl/%C5%9Bcie%C5%BCka");
        check("https://example.pl/a b\\c\"<d>", "https://example.pl/a%20b%5Cc%22%3Cd%3E");
        check("https://example.pl/100%", "https://example.pl/100%25");
        check("https://example.pl/100%2", "https://example.pl/100%252");
        check("https://example.pl/%ż0", "https://example.pl/%25%C5%BC0");
        check("https://example.pl/a[1]", "https://example.pl/a%5B1%5D");
        check("https://example.pl/a\r\nATTENDEE:b", "https://example.pl/a%0D%0AATTENDEE:b");
        check("https://example.pl/🔧", "https://example.pl/%F0%9F%94%A7");
    }

    #[test]
    fn what_is_no_web_address_is_refused() {
        for address in ["", "example.pl", "//example.pl", "https://", "https:///a", "https://?a", "mailto:a@example.pl"]
        {
            assert_eq!(Url::new(address), Err(NotAWebAddress), "{address}");
        }
        assert_eq!(Url::new("javascript://example.pl/%0Aalert(1)"), Err(NotAWebAddress));
    }

    proptest! {
        #[test]
        fn an_accepted_address_is_printable_ascii_and_stays_as_it_is(rest in "\\PC{1,40}") {
            if let Ok(url) = Url::new(&format!("https://{rest}")) {
                prop_assert!(url.as_str().bytes().all(|octet| octet.is_ascii_graphic()));
                prop_assert_eq!(Url::new(url.as_str()), Ok(url.clone()));
            }
        }
    }
}
