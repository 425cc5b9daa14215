use std::io::{self, Read};

use super::inspect::look;
use super::unpacked::Unpacked;
use super::{Budget, Data, Fault, MemberPath, Neighbours, Observation};

/// Where a reader is and what it tells.
pub(crate) struct Context<'a> {
    pub(super) told: &'a mut Told,
    pub(super) member: MemberPath,
    /// How the member is called in its archive, or the file in its folder.
    pub(super) name: String,
    pub(super) neighbours: &'a dyn Neighbours,
}

/// What was told so far, of the file and all that is inside it.
#[derive(Debug)]
pub(super) struct Told {
    /// The file.
    pub(super) file: Data,
    pub(super) observations: Vec<Observation>,
    pub(super) faults: Vec<ToldFault>,
    pub(super) kinds: Vec<(MemberPath, &'static str)>,
    pub(super) outline: Option<Vec<Item>>,
    pub(super) budget: Budget,
}

impl Told {
    /// Nothing yet of a file.
    pub(super) fn of(file: &Data, wants_outline: bool) -> Self {
        Self {
            file: file.clone(),
            observations: Vec::new(),
            faults: Vec::new(),
            kinds: Vec::new(),
            outline: wants_outline.then(Vec::new),
            budget: Budget::of(file.len()),
        }
    }
}

/// A fault, and where the data begins that its place counts from.
#[derive(Debug)]
pub(super) struct ToldFault {
    pub(super) member: MemberPath,
    pub(super) start: u64,
    pub(super) is_packed: bool,
    pub(super) fault: Fault,
}

/// A line of what `pyguard artifact show` prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// In which member.
    pub member: MemberPath,
    /// Where (0-based byte in the member, or in the file where it is not packed).
    pub offset: u64,
    /// How far it is indented.
    pub depth: u8,
    /// What stands there. Untrusted text.
    pub text: String,
}

/// How deep members may lie inside each other.
const MAX_DEPTH: usize = 8;
/// Bytes of one unpacked member that are held for a small file.
const HELD: u64 = 24 << 20;
/// How many times its own size a packed member may take when it is held.
const HELD_RATIO: u64 = 8;
/// What is unpacked at first (bytes): most of what is packed is small.
const FIRST_PIECE: usize = 8 << 10;
/// What is unpacked at a time, later (bytes).
const PIECE: usize = 128 << 10;
/// Most observations of one file; more tell nothing new.
const MAX_OBSERVATIONS: usize = 1_000;
/// Most lines of an outline.
const MAX_ITEMS: usize = 100_000;
/// Longest text that an observation names (bytes).
const MAX_NAMED: usize = 400;

impl<'a> Context<'a> {
    /// What lies beside it. What lies inside may have the same neighbours, hence the longer life.
    pub(crate) fn neighbours(&self) -> &'a dyn Neighbours {
        self.neighbours
    }
}

impl Context<'_> {
    /// Tells what a check saw; its offset counts in the data being read.
    pub(crate) fn observe(&mut self, data: &Data, mut observation: Observation) {
        if self.told.observations.len() >= MAX_OBSERVATIONS {
            return;
        }
        observation.member = self.member.clone();
        observation.packed = !data.is_of(&self.told.file);
        observation.offset = observation.offset.saturating_add(data.start());
        for (_, text) in &mut observation.named {
            if text.len() > MAX_NAMED {
                text.truncate(text.floor_char_boundary(MAX_NAMED));
                text.push('…');
            }
        }
        if !self.told.observations.contains(&observation) {
            self.told.observations.push(observation);
        }
    }

    /// Tells that reading stopped, where a reader goes on with something else. A limit that is met again and again is told
    /// once.
    pub(crate) fn fault(&mut self, data: &Data, fault: Fault) {
        let is_repeated = self.told.faults.last().is_some_and(|last| match (&last.fault, &fault) {
            (Fault::Limit { what, .. }, Fault::Limit { what: new, .. }) => {
                what == new && last.member == self.member
            }
            _ => false,
        });
        if is_repeated {
            return;
        }
        if self.told.faults.len() < MAX_OBSERVATIONS {
            let is_packed = !data.is_of(&self.told.file);
            self.told.faults.push(ToldFault {
                member: self.member.clone(),
                start: data.start(),
                is_packed,
                fault,
            });
        }
    }

    /// Adds a line to what `artifact show` prints; the text is made only when somebody wants it.
    pub(crate) fn outline(
        &mut self,
        data: &Data,
        offset: u64,
        depth: u8,
        text: impl FnOnce() -> String,
    ) {
        let member = &self.member;
        if let Some(items) = self.told.outline.as_mut().filter(|items| items.len() < MAX_ITEMS) {
            let offset = offset.saturating_add(data.start());
            items.push(Item { member: member.clone(), offset, depth, text: text() });
        }
    }

    /// Whether somebody wants the outline.
    pub(crate) fn wants_outline(&self) -> bool {
        self.told.outline.is_some()
    }

    /// What the file may still cost.
    pub(crate) fn budget(&mut self) -> &mut Budget {
        &mut self.told.budget
    }

    /// Takes steps of the budget.
    ///
    /// # Errors
    /// When there are not so many left.
    pub(crate) fn step(&mut self, count: u64, at: u64) -> Result<(), Fault> {
        if self.told.budget.step(count) {
            Ok(())
        } else {
            Err(Fault::limit(at, "takes more steps than pyguard gives a file of its size"))
        }
    }

    /// How this member is called in its archive (with folders), or the file in its folder.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Unpacks what lies packed in `packed` bytes into memory: all of it, or as much of it as the budget allows, which is told.
    /// A decompressor that fails gives what it had unpacked before.
    pub(crate) fn unpack(&mut self, stream: impl Read, packed: u64) -> Data {
        self.unpack_until(stream, packed, |_, _| false)
    }

    /// The same, in pieces: `is_enough` is asked after each but the last, with the bytes that came out and the most that may. Of
    /// the last piece a byte is left out then, so that more came out than is looked at.
    pub(crate) fn unpack_until(
        &mut self,
        mut stream: impl Read,
        packed: u64,
        is_enough: impl Fn(u64, u64) -> bool,
    ) -> Data {
        let held = HELD.saturating_add(packed.saturating_mul(HELD_RATIO));
        let limit = held.min(self.told.budget.unpacked_left());
        let mut unpacked = Unpacked::default();
        let mut piece = vec![0; FIRST_PIECE];
        let (mut result, mut is_cut) = (Ok(()), false);
        while !is_cut && result.is_ok() {
            let room = limit.saturating_add(1) - unpacked.length();
            let wanted = usize::try_from(room).unwrap_or(usize::MAX).min(piece.len());
            let count;
            (count, result) = fill(&mut stream, piece.get_mut(..wanted).unwrap_or_default());
            unpacked.add(piece.get(..count).unwrap_or_default());
            if count < wanted {
                break;
            }
            let length = unpacked.length();
            is_cut = length > limit || is_enough(length, limit);
            piece.resize(piece.len().saturating_mul(4).min(PIECE), 0);
        }
        let length = unpacked.length();
        self.told.budget.unpack(length);
        let end = if is_cut { limit.min(length.saturating_sub(1)) } else { length };
        let data = unpacked.data(end);
        let fault = if is_cut {
            let what = format!("unpacks to more than the {end} bytes that are looked at");
            Some(Fault::limit(end, what))
        } else {
            result.err().map(|error| {
                Fault::malformed(end, format!("can't be unpacked to its end: {error}"))
            })
        };
        if let Some(fault) = fault {
            self.fault(&data, fault);
        }
        data
    }

    /// Looks through something that lies inside: finds out what it is and reads it. `neighbours` is what lies beside it there.
    pub(crate) fn nested(&mut self, name: &str, data: &Data, neighbours: &dyn Neighbours) {
        if !self.told.budget.look_inside(data.len()) {
            let what = "holds the same bytes under more names than pyguard looks at";
            self.fault(data, Fault::limit(0, what));
            return;
        }
        self.within(name, data, neighbours, |inner| look(data, inner));
    }

    /// Does something with what lies inside, so that what it observes has its place there.
    pub(crate) fn within(
        &mut self,
        name: &str,
        data: &Data,
        neighbours: &dyn Neighbours,
        work: impl FnOnce(&mut Context<'_>),
    ) {
        if self.member.0.len() >= MAX_DEPTH {
            let what = format!("holds files inside each other, more than {MAX_DEPTH} deep");
            self.fault(data, Fault::limit(0, what));
            return;
        }
        work(&mut Context {
            told: self.told,
            member: self.member.with(name),
            name: name.to_owned(),
            neighbours,
        });
    }
}

/// Reads until the buffer is full or nothing comes; says how much came.
fn fill(stream: &mut impl Read, buffer: &mut [u8]) -> (usize, io::Result<()>) {
    let mut count = 0;
    while let Some(room) = buffer.get_mut(count..).filter(|room| !room.is_empty()) {
        match stream.read(room) {
            Ok(0) => break,
            Ok(read) => count += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return (count, Err(error)),
        }
    }
    (count, Ok(()))
}
