//! CRC-32 as zip and gzip have it.

use std::hash::Hasher;

/// The checksum of bytes.
pub(crate) fn hash(bytes: &[u8]) -> u32 {
    let mut checksum = Checksum::default();
    checksum.write(bytes);
    checksum.sum()
}

/// The checksum of whatever can be hashed, the same on every machine.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Checksum(u32);

impl Default for Checksum {
    fn default() -> Self {
        Checksum(u32::MAX)
    }
}

impl Checksum {
    pub(crate) fn sum(self) -> u32 {
        !self.0
    }
}

/// What four bits at the low end of a sum become.
const HALF_BYTES: [u32; 16] = {
    const fn half(bits: u32) -> u32 {
        let (mut sum, mut shifts) = (bits, 0);
        while shifts < 4 {
            sum = (sum >> 1) ^ if sum & 1 == 1 { 0xEDB8_8320 } else { 0 };
            shifts += 1;
        }
        sum
    }
    [
        half(0),
        half(1),
        half(2),
        half(3),
        half(4),
        half(5),
        half(6),
        half(7),
        half(8),
        half(9),
        half(10),
        half(11),
        half(12),
        half(13),
        half(14),
        half(15),
    ]
};

/// A sum, moved on by half a byte.
fn half(sum: u32) -> u32 {
    (sum >> 4) ^ in_table(&HALF_BYTES, sum)
}

/// What a table has for the lowest half byte of a number.
#[inline(always)]
fn in_table(table: &[u32; 16], number: u32) -> u32 {
    table.get((number & 15) as usize).copied().unwrap_or_default()
}

/// From how many bytes on it pays to make the tables of [`by_words`].
const MANY: usize = 128;

/// The sum after so many words of four bytes. Each half of a byte of a word is looked up in a table of its own, so no step
/// waits for the one before. The tables are made for every long text: in the app they would weigh half a kilobyte.
#[inline(never)]
fn by_words(mut sum: u32, words: &[[u8; 4]]) -> u32 {
    let mut next = HALF_BYTES;
    let tables = [(); 8].map(|()| {
        let table = next;
        next = table.map(half);
        table
    });
    let [first, second, third, fourth, fifth, sixth, seventh, eighth] = &tables;
    for word in words {
        sum ^= u32::from_le_bytes(*word);
        let low = in_table(eighth, sum)
            ^ in_table(seventh, sum >> 4)
            ^ in_table(sixth, sum >> 8)
            ^ in_table(fifth, sum >> 12);
        let high = in_table(fourth, sum >> 16) ^ in_table(third, sum >> 20);
        sum = low ^ high ^ in_table(second, sum >> 24) ^ in_table(first, sum >> 28);
    }
    sum
}

impl Hasher for Checksum {
    /// By half bytes: a table of 16 is a quarter of the work of single bits, and one of 256 weighs more than it saves.
    #[inline(never)]
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = if bytes.len() < MANY { (&[][..], bytes) } else { bytes.as_chunks() };
        if !words.is_empty() {
            self.0 = by_words(self.0, words);
        }
        self.0 = rest.iter().fold(self.0, |sum, byte| half(half(sum ^ u32::from(*byte))));
    }

    // Numbers are written in one order of bytes, and what has as many bits as the machine's addresses in 64.

    fn write_u16(&mut self, number: u16) {
        self.write(&number.to_le_bytes());
    }

    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_le_bytes());
    }

    fn write_u64(&mut self, number: u64) {
        self.write(&number.to_le_bytes());
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn finish(&self) -> u64 {
        u64::from(self.sum())
    }
}

#[cfg(test)]
mod tests {
    use std::hash::Hash as _;

    use super::*;

    #[test]
    fn sums_are_those_that_everybody_computes() {
        let cases: [(&[u8], u32); 4] = [
            (b"", 0),
            (b"a", 0xE8B7_BE43),
            (b"123456789", 0xCBF4_3926),
            (b"The quick brown fox jumps over the lazy dog", 0x414F_A339),
        ];
        for (bytes, sum) in cases {
            assert_eq!(hash(bytes), sum);
        }
    }

    #[test]
    fn long_texts_have_the_sum_of_their_bytes_one_by_one() {
        let bytes: Vec<u8> = (0..2 * MANY).map(|at| (at * at / 3) as u8).collect();
        let mut one_by_one = Checksum::default();
        for length in 0..bytes.len() {
            let (beginning, rest) = bytes.split_at(length);
            assert_eq!(hash(beginning), one_by_one.sum(), "{length}");
            one_by_one.write(rest.get(..1).unwrap_or_default());
        }
    }

    #[test]
    fn what_is_hashed_is_summed_the_same_on_every_machine() {
        let mut checksum = Checksum::default();
        (1_u8, 0x0302_u16, Some(0x0706_0504_i32), 0x0f0e_0d0c_0b0a_0908_u64, "a", vec![7_u8]).hash(&mut checksum);
        let variant = [1, 0, 0, 0, 0, 0, 0, 0];
        let length = variant;
        let numbers: &[u8] = &[4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, b'a', 0xff];
        assert_eq!(checksum.sum(), hash(&[&[1, 2, 3], &variant[..], numbers, &length, &[7]].concat()));
    }
}
