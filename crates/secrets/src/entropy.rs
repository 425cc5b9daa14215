/// Shannon entropy of a text's bytes (bits per byte); 0 for an empty one.
#[expect(clippy::cast_precision_loss, reason = "lengths of values are far below 2^23")]
pub fn entropy(text: &str) -> f32 {
    let mut counts = [0_u32; 256];
    for byte in text.bytes() {
        counts[usize::from(byte)] += 1;
    }
    let all = text.len() as f32;
    let part = |count: u32| {
        let share = count as f32 / all;
        -share * share.log2()
    };
    counts.into_iter().filter(|&count| count > 0).map(part).sum()
}

#[cfg(test)]
mod tests {
    use super::entropy;

    #[test]
    fn entropy_counts_bits_per_byte() {
        assert!(entropy("").abs() < 1e-6);
        assert!(entropy("aaaa").abs() < 1e-6);
        assert!((entropy("abab") - 1.0).abs() < 1e-6);
        assert!((entropy("0123456789abcdef") - 4.0).abs() < 1e-6);
    }
}
