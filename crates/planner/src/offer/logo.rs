//! A picture as a `data:` address: whether it is one that can be shown, and small enough.
//!
//! A drawing (SVG) is only ever shown through an `img` element, in which no script runs and nothing is fetched. One that brings
//! a script or asks for anything from outside is refused all the same: it would do so wherever else somebody opens it.

/// The most octets of a picture.
pub const MAX_LOGO_OCTETS: usize = 64 * 1024;
/// The most pixels of a side.
pub const MAX_LOGO_SIDE: u32 = 2_000;

/// Why a picture cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoProblem {
    /// It is no `data:` address of a PNG, JPEG, WebP or SVG.
    NotAPicture,
    /// It has more than [`MAX_LOGO_OCTETS`].
    TooLarge,
    /// It is of another kind than it says, or broken.
    NotWhatItSays,
    /// A side has more than [`MAX_LOGO_SIDE`] pixels.
    TooManyPixels,
    /// The drawing brings a script.
    Script,
    /// The drawing asks for something from outside.
    Reference,
}

const KINDS: [&str; 4] = ["png", "jpeg", "webp", "svg+xml"];

/// Says what keeps a picture from being taken.
///
/// # Errors
/// [`LogoProblem`], the first one that was found.
///
/// ```
/// # use planner::offer::{LogoProblem, check_logo};
/// assert_eq!(check_logo("https://example.pl/logo.png"), Err(LogoProblem::NotAPicture));
/// assert_eq!(check_logo("data:image/png;base64,AAAA"), Err(LogoProblem::NotWhatItSays));
/// ```
pub fn check_logo(address: &str) -> Result<(), LogoProblem> {
    let picture = address.strip_prefix("data:image/").and_then(|rest| rest.split_once(";base64,"));
    let (kind, base64) = picture.ok_or(LogoProblem::NotAPicture)?;
    let kind = KINDS.iter().position(|known| *known == kind).ok_or(LogoProblem::NotAPicture)?;
    if base64.len() > MAX_LOGO_OCTETS.div_ceil(3) * 4 {
        return Err(LogoProblem::TooLarge);
    }
    let octets = decode(base64).ok_or(LogoProblem::NotWhatItSays)?;
    if octets.len() > MAX_LOGO_OCTETS {
        return Err(LogoProblem::TooLarge);
    }
    if kind == 3 {
        return check_drawing(std::str::from_utf8(&octets).map_err(|_| LogoProblem::NotWhatItSays)?);
    }
    let size = match kind {
        0 => png_size(&octets),
        1 => jpeg_size(&octets),
        _ => webp_size(&octets),
    };
    let (width, height) = size.filter(|(width, height)| *width > 0 && *height > 0).ok_or(LogoProblem::NotWhatItSays)?;
    if width.max(height) > MAX_LOGO_SIDE { Err(LogoProblem::TooManyPixels) } else { Ok(()) }
}

/// The octets of a text in base64 (RFC 4648, section 4), padded; `None` for any other text.
fn decode(text: &str) -> Option<Vec<u8>> {
    let body = text.trim_end_matches('=');
    let padding = text.len() - body.len();
    if !text.len().is_multiple_of(4) || padding > 2 {
        return None;
    }
    let mut octets = Vec::with_capacity(body.len() / 4 * 3 + 2);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for digit in body.bytes() {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            octets.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    // What is left over of the last digit says nothing, and has to be nothing: one picture has one text.
    (bits == 0).then_some(octets)
}

fn number(octets: &[u8], at: usize, length: usize) -> Option<u32> {
    let part = octets.get(at..at.checked_add(length)?)?;
    Some(part.iter().fold(0, |number, octet| number << 8 | u32::from(*octet)))
}

fn little(octets: &[u8], at: usize, length: usize) -> Option<u32> {
    let part = octets.get(at..at.checked_add(length)?)?;
    Some(part.iter().rev().fold(0, |number, octet| number << 8 | u32::from(*octet)))
}

/// Width and height of the header chunk (PNG, section 11.2.2).
fn png_size(octets: &[u8]) -> Option<(u32, u32)> {
    let begins = octets.starts_with(b"\x89PNG\r\n\x1a\n") && octets.get(12..16) == Some(b"IHDR");
    begins.then_some(())?;
    Some((number(octets, 16, 4)?, number(octets, 20, 4)?))
}

/// Width and height of the first frame header (ISO/IEC 10918-1, annex B).
fn jpeg_size(octets: &[u8]) -> Option<(u32, u32)> {
    octets.starts_with(&[0xff, 0xd8, 0xff]).then_some(())?;
    let mut at = 2;
    loop {
        let marker = number(octets, at, 2)?;
        match marker {
            // Frames; C4, C8 and CC are tables.
            0xffc0..=0xffcf if !matches!(marker, 0xffc4 | 0xffc8 | 0xffcc) => {
                return Some((number(octets, at + 7, 2)?, number(octets, at + 5, 2)?));
            }
            // Octets that fill up.
            0xffff => at += 1,
            0xff01..=0xfffe => at += 2 + number(octets, at + 2, 2).filter(|length| *length >= 2)? as usize,
            _ => return None,
        }
    }
}

/// Width and height of the first chunk (RFC 9649).
fn webp_size(octets: &[u8]) -> Option<(u32, u32)> {
    (octets.starts_with(b"RIFF") && octets.get(8..12) == Some(b"WEBP")).then_some(())?;
    match octets.get(12..16)? {
        b"VP8X" => Some((little(octets, 24, 3)? + 1, little(octets, 27, 3)? + 1)),
        b"VP8 " => {
            (octets.get(23..26) == Some(&[0x9d, 0x01, 0x2a])).then_some(())?;
            Some((little(octets, 26, 2)? & 0x3fff, little(octets, 28, 2)? & 0x3fff))
        }
        b"VP8L" => {
            (octets.get(20) == Some(&0x2f)).then_some(())?;
            let bits = little(octets, 21, 4)?;
            Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
        }
        _ => None,
    }
}

/// What brings a script, or lets one be written so that it is not recognised.
const SCRIPTS: [&str; 8] =
    ["<script", "<foreignobject", "<iframe", "<embed", "<object", "javascript:", "<!entity", "<handler"];
/// What fetches something, whatever stands behind it.
const FETCHES: [&str; 6] = ["@import", "&#", "\\", "<?xml-stylesheet", "<animate attributename=\"href", "xml:base"];

fn check_drawing(text: &str) -> Result<(), LogoProblem> {
    let text = text.trim_start_matches('\u{feff}').trim().to_ascii_lowercase();
    if !(text.starts_with("<svg") || text.starts_with("<?xml") || text.starts_with("<!")) || !text.contains("<svg") {
        return Err(LogoProblem::NotWhatItSays);
    }
    if SCRIPTS.iter().any(|script| text.contains(script)) || has_handler(&text) {
        return Err(LogoProblem::Script);
    }
    let fetches = FETCHES.iter().any(|fetch| text.contains(fetch));
    if fetches || points_outside(&text, "href") || points_outside(&text, "src") || points_outside(&text, "url(") {
        return Err(LogoProblem::Reference);
    }
    Ok(())
}

/// Whether an attribute such as `onload=` stands somewhere.
fn has_handler(text: &str) -> bool {
    let begins = |before: &str| before.ends_with(|last: char| last.is_whitespace() || "\"'/".contains(last));
    text.match_indices("on").any(|(at, _)| {
        let (before, behind) = text.split_at(at);
        let name = behind.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(behind.len());
        let rest = behind.get(name..).unwrap_or_default().trim_start();
        name > 2 && begins(before) && rest.starts_with('=')
    })
}

/// Whether what stands behind a name points anywhere but into the drawing itself (`#shadow`).
fn points_outside(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let behind = text.get(at + name.len()..).unwrap_or_default();
        let value = if name.ends_with('(') { Some(behind) } else { behind.trim_start().strip_prefix('=') };
        // A name that stands in a text is none.
        value.is_some_and(|value| {
            let value = value.trim_start().trim_start_matches(['"', '\'']).trim_start();
            !value.starts_with('#')
        })
    })
}
