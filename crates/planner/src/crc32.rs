//! CRC-32 as zip and gzip have it.

/// Bit by bit: the tables that make it faster weigh as much as a page of the app, and what is summed here is short.
pub(crate) fn hash(bytes: &[u8]) -> u32 {
    let one_bit = |sum: u32| (sum >> 1) ^ if sum & 1 == 1 { 0xEDB8_8320 } else { 0 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| one_bit(sum)))
}

#[cfg(test)]
mod tests {
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
}
