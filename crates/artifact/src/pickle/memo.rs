//! What PUT and MEMOIZE keep for GET.

use rustc_hash::FxHashMap;

use super::values::Value;

/// Numbered values: those that are numbered one by one in a row, the others by their number.
#[derive(Debug, Clone, Default)]
pub(super) struct Memo {
    row: Vec<Value>,
    scattered: FxHashMap<u64, Value>,
    /// What earlier pickles of the same file kept, which one unpickler for all of them still knows.
    earlier: FxHashMap<u64, Value>,
}

/// Most values of earlier pickles.
const MAX_EARLIER: usize = 100_000;

impl Memo {
    /// How many values there are: the number that MEMOIZE gives next.
    pub(super) fn len(&self) -> u64 {
        (self.row.len() + self.scattered.len()) as u64
    }

    pub(super) fn get(&self, number: u64) -> Option<Value> {
        let in_row = usize::try_from(number).ok().and_then(|number| self.row.get(number));
        let kept = in_row.or_else(|| self.scattered.get(&number));
        kept.or_else(|| self.earlier.get(&number)).copied()
    }

    /// An empty memo that falls back on this one.
    pub(super) fn next(self) -> Self {
        let mut earlier = self.earlier;
        let row = (0..).zip(self.row);
        for (number, value) in row.chain(self.scattered) {
            if earlier.len() >= MAX_EARLIER {
                break;
            }
            earlier.entry(number).or_insert(value);
        }
        Self { earlier, ..Self::default() }
    }

    pub(super) fn put(&mut self, number: u64, value: Value) {
        let length = self.row.len() as u64;
        match usize::try_from(number).ok().and_then(|number| self.row.get_mut(number)) {
            Some(place) => *place = value,
            None if number == length => {
                self.scattered.remove(&number);
                self.row.push(value);
            }
            None => {
                self.scattered.insert(number, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Memo, Value};

    #[test]
    fn the_next_number_is_the_count() {
        let mut memo = Memo::default();
        memo.put(5, Value::NONE);
        memo.put(memo.len(), Value::NONE);
        assert_eq!(memo.len(), 2);
        assert_eq!(memo.get(1), Some(Value::NONE));
        assert_eq!(memo.get(0), None);
        memo.put(0, Value::OPAQUE);
        memo.put(1, Value::OPAQUE);
        assert_eq!(memo.get(1), Some(Value::OPAQUE));
        assert_eq!(memo.len(), 3);
    }
}
