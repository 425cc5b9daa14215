/// Random numbers that are the same in every run (splitmix64).
#[derive(Debug, Clone)]
pub(super) struct Random(u64);

impl Random {
    /// Numbers that depend on all parts of a seed.
    pub(super) fn new(seed: &[&str]) -> Self {
        // FNV-1a, with a byte between the parts that no text holds.
        let bytes = seed.iter().flat_map(|part| part.bytes().chain([0xff]));
        Self(bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        }))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit; 0 where that is 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let wide = u128::from(self.next()) * (limit as u128);
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    pub(super) fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| (self.next() >> 56) as u8).collect()
    }

    /// One of several; `None` where there are none.
    pub(super) fn pick<'i, T>(&mut self, items: &'i [T]) -> Option<&'i T> {
        items.get(self.below(items.len()))
    }

    /// So many characters of an alphabet of ASCII characters.
    pub(super) fn text(&mut self, alphabet: &str, count: usize) -> String {
        let picked = (0..count).filter_map(|_| self.pick(alphabet.as_bytes()));
        picked.copied().map(char::from).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn a_seed_gives_the_same_numbers_and_another_one_others() {
        let text = |seed: &[&str]| Random::new(seed).text("0123456789abcdef", 40);
        assert_eq!(text(&["rule", "token", "0"]), text(&["rule", "token", "0"]));
        assert_ne!(text(&["rule", "token", "0"]), text(&["rule", "token", "1"]));
        assert_ne!(text(&["ab", "c"]), text(&["a", "bc"]));
    }

    #[test]
    fn all_characters_come_up() {
        let text = Random::new(&["even"]).text("abcdefgh", 400);
        assert!("abcdefgh".chars().all(|letter| text.matches(letter).count() > 25), "{text}");
        assert_eq!(Random::new(&["none"]).below(0), 0);
    }
}
