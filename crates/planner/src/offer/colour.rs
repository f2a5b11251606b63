//! A colour of a brand, and shades of it that can be read on the grounds of both appearances.
//!
//! Luminance and contrast are those of WCAG 2.2 (definitions "relative luminance" and "contrast ratio").

/// A colour of the screen (sRGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    channels: [u8; 3],
}

/// The contrast that text needs: WCAG 2.2, success criterion 1.4.3.
pub const TEXT_CONTRAST: f64 = 4.5;

/// A colour as it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// On light paper, and under white text.
    pub on_light: Colour,
    /// On dark paper.
    pub on_dark: Colour,
}

impl Colour {
    const BLACK: Colour = Colour { channels: [0; 3] };
    const WHITE: Colour = Colour { channels: [255; 3] };
    /// The grounds of the light appearance: `--paper`, `--sheet` and `--well` of the design.
    const LIGHT_GROUNDS: [Colour; 3] = [rgb(0xf2f5f3), Colour::WHITE, rgb(0xe7ece9)];
    /// The same of the dark one.
    const DARK_GROUNDS: [Colour; 3] = [rgb(0x0f1615), rgb(0x172120), rgb(0x0a100f)];

    /// The colour of a text such as `#0B4F5C`, `None` for any other text.
    ///
    /// ```
    /// # use planner::offer::Colour;
    /// assert_eq!(Colour::read("#0B4F5C").map(Colour::hex).as_deref(), Some("#0b4f5c"));
    /// assert_eq!(Colour::read("teal"), None);
    /// ```
    pub fn read(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        u32::from_str_radix(digits, 16).ok().map(rgb)
    }

    /// The colour as it is written.
    pub fn hex(self) -> String {
        let digits = self.channels.iter().flat_map(|channel| [channel >> 4, channel & 15]);
        let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or('0');
        std::iter::once('#').chain(digits.map(digit)).collect()
    }

    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
        };
        let [red, green, blue] = self.channels.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast ratio of two colours, from 1 to 21, whichever is the text.
    ///
    /// ```
    /// # use planner::offer::Colour;
    /// let [white, grey] = ["#ffffff", "#767676"].map(|text| Colour::read(text).unwrap());
    /// assert!((white.contrast(grey) - 4.54).abs() < 0.01);
    /// ```
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// So many sixty-fourths of the way to another colour.
    fn towards(self, other: Colour, steps: u32) -> Colour {
        let mixed = |from: u8, to: u8| {
            let sum = u32::from(from) * (64 - steps) + u32::from(to) * steps;
            u8::try_from((sum + 32) / 64).unwrap_or(u8::MAX)
        };
        let [[red, green, blue], [to_red, to_green, to_blue]] = [self.channels, other.channels];
        Colour { channels: [mixed(red, to_red), mixed(green, to_green), mixed(blue, to_blue)] }
    }

    /// The nearest shade towards black or white that can be read on all of these grounds.
    fn readable_on(self, grounds: &[Colour], end: Colour) -> Colour {
        let enough = |shade: &Colour| grounds.iter().all(|ground| shade.contrast(*ground) >= TEXT_CONTRAST);
        (0..64).map(|steps| self.towards(end, steps)).find(enough).unwrap_or(end)
    }

    /// The shades in which the colour is used: itself where it can be read, otherwise darkened on light grounds and lightened
    /// on dark ones by as little as makes it readable.
    pub fn accent(self) -> Accent {
        Accent {
            on_light: self.readable_on(&Colour::LIGHT_GROUNDS, Colour::BLACK),
            on_dark: self.readable_on(&Colour::DARK_GROUNDS, Colour::WHITE),
        }
    }
}

const fn rgb(number: u32) -> Colour {
    let [_, red, green, blue] = number.to_be_bytes();
    Colour { channels: [red, green, blue] }
}
