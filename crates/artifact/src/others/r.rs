//! R's serialized objects (`.rds`, `.RData`), walked by their types after "R Internals", 1.8, and R's `serialize.c`.

use pyguard_finding::Tier;

use super::PENDING_PROMISE;
use crate::core::{Context, Data, Fault, Kind, Observation, Probe, Reader};

pub(super) const KIND: Kind = Kind { name: "R object", tells, read };

/// Heads behind the name of the format, with the version.
const HEADS: &[&[u8]] =
    &[b"X\n\0\0\0\x02", b"X\n\0\0\0\x03", b"A\n2\n", b"A\n3\n", b"B\n\x02\0\0\0", b"B\n\x03\0\0\0"];
/// Most objects that wait to be read.
const MAX_PENDING: usize = 1_000_000;

fn tells(probe: &Probe<'_>) -> bool {
    let head = without_name(probe.head);
    HEADS.iter().any(|start| head.starts_with(start))
}

/// What `save` writes in front.
fn without_name(head: &[u8]) -> &[u8] {
    let names: [&[u8]; 6] = [b"RDX2\n", b"RDX3\n", b"RDA2\n", b"RDA3\n", b"RDB2\n", b"RDB3\n"];
    names.iter().find_map(|name| head.strip_prefix(*name)).unwrap_or(head)
}

/// Where an object lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Where whoever loads the file gets it.
    Open,
    /// Among the variables of a function, where R itself keeps promises.
    Environment,
}

/// What is to be read next.
#[derive(Debug, Clone, Copy)]
enum Task {
    Item(Place),
    Items(u64, Place),
    /// The value of a promise that began at a place (0-based byte), and whether it has an environment.
    Promise {
        at: u64,
        has_environment: bool,
        place: Place,
    },
    /// The number of constants of a bytecode, and the constants.
    Constants,
    Constant(u64),
    /// A piece of code in bytecode, behind its type.
    Language(i32),
    LanguageNext,
}

/// How numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Big,
    Little,
    Text,
}

struct Walk<'d, 'c, 'a> {
    data: &'d Data,
    reader: Reader,
    form: Form,
    pending: Vec<Task>,
    context: &'c mut Context<'a>,
}

fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let head = data.up_to(0, 5)?;
    let mut reader = Reader::over(data);
    let name = (head.len() - without_name(&head).len()) as u64;
    reader.skip(name, "an R object")?;
    let form = match reader.u8("an R object")? {
        b'A' => Form::Text,
        b'B' => Form::Little,
        _ => Form::Big,
    };
    reader.skip(1, "an R object")?;
    let mut walk = Walk { data, reader, form, pending: vec![Task::Item(Place::Open)], context };
    let version = walk.int()?;
    walk.int()?;
    walk.int()?;
    if version >= 3 {
        let length = walk.int()?;
        walk.text(length)?;
    }
    while let Some(task) = walk.pending.pop() {
        let at = walk.reader.position();
        walk.context.step(1, at)?;
        if walk.pending.len() > MAX_PENDING {
            return Err(Fault::limit(at, "holds R objects nested too deep"));
        }
        walk.task(task)?;
    }
    Ok(())
}

impl Walk<'_, '_, '_> {
    fn task(&mut self, task: Task) -> Result<(), Fault> {
        match task {
            Task::Item(place) => {
                let at = self.reader.position();
                let flags = self.int()?;
                self.item(flags, at, place)
            }
            Task::Items(0, _) => Ok(()),
            Task::Items(count, place) => {
                self.pending.push(Task::Items(count - 1, place));
                self.pending.push(Task::Item(place));
                Ok(())
            }
            Task::Promise { at, has_environment, place } => {
                let value = self.reader.position();
                let flags = self.int()?;
                if flags & 0xFF == code::UNBOUND {
                    self.pending_promise(at, has_environment, place);
                }
                self.item(flags, value, place)
            }
            Task::Constants => {
                let count = self.count()?;
                self.pending.push(Task::Constant(count));
                Ok(())
            }
            Task::Constant(0) => Ok(()),
            Task::Constant(count) => {
                self.pending.push(Task::Constant(count - 1));
                let kind = self.int()?;
                match kind {
                    code::BYTECODE => self.bytecode(),
                    code::LANGUAGE
                    | code::LIST
                    | code::REPEATED_DEFINITION
                    | code::REPEATED_REFERENCE
                    | code::ATTRIBUTED_LANGUAGE
                    | code::ATTRIBUTED_LIST => self.pending.push(Task::Language(kind)),
                    _ => self.pending.push(Task::Item(Place::Environment)),
                }
                Ok(())
            }
            Task::LanguageNext => {
                let kind = self.int()?;
                self.pending.push(Task::Language(kind));
                Ok(())
            }
            Task::Language(kind) => self.language(kind),
        }
    }

    fn bytecode(&mut self) {
        self.pending.push(Task::Constants);
        self.pending.push(Task::Item(Place::Environment));
    }

    fn language(&mut self, mut kind: i32) -> Result<(), Fault> {
        match kind {
            code::REPEATED_REFERENCE => {
                self.int()?;
                return Ok(());
            }
            code::REPEATED_DEFINITION => {
                self.int()?;
                kind = self.int()?;
            }
            _ => {}
        }
        match kind {
            code::LANGUAGE | code::LIST | code::ATTRIBUTED_LANGUAGE | code::ATTRIBUTED_LIST => {
                self.pending.push(Task::LanguageNext);
                self.pending.push(Task::LanguageNext);
                self.pending.push(Task::Item(Place::Environment));
                if matches!(kind, code::ATTRIBUTED_LANGUAGE | code::ATTRIBUTED_LIST) {
                    self.pending.push(Task::Item(Place::Environment));
                }
            }
            _ => self.pending.push(Task::Item(Place::Environment)),
        }
        Ok(())
    }

    fn item(&mut self, flags: i32, at: u64, place: Place) -> Result<(), Fault> {
        let (has_attributes, has_tag) = (flags & 0x200 != 0, flags & 0x400 != 0);
        let attributes = |walk: &mut Self| {
            if has_attributes {
                walk.pending.push(Task::Item(place));
            }
        };
        match flags & 0xFF {
            // Symbols: the name follows as an item.
            1 => self.pending.push(Task::Item(place)),
            code::LIST | code::CLOSURE | code::LANGUAGE | code::DOTS => {
                self.pending.push(Task::Item(place));
                self.pending.push(Task::Item(place));
                if has_tag {
                    self.pending.push(Task::Item(place));
                }
                attributes(self);
            }
            code::PROMISE => {
                self.pending.push(Task::Item(place));
                self.pending.push(Task::Promise { at, has_environment: has_tag, place });
                if has_tag {
                    self.pending.push(Task::Item(place));
                }
                attributes(self);
            }
            code::ENVIRONMENT => {
                self.int()?;
                self.pending.push(Task::Items(4, Place::Environment));
            }
            // Built-in functions, by name.
            7 | 8 => {
                let length = self.int()?;
                self.text(length)?;
            }
            9 => {
                let length = self.int()?;
                self.text(length)?;
            }
            10 | 13 => {
                attributes(self);
                let count = self.count()?;
                self.values(count, 4)?;
            }
            14 => {
                attributes(self);
                let count = self.count()?;
                self.values(count, 8)?;
            }
            15 => {
                attributes(self);
                let count = self.count()?.saturating_mul(2);
                self.values(count, 8)?;
            }
            16 | 19 | 20 => {
                attributes(self);
                let count = self.count()?;
                self.pending.push(Task::Items(count, place));
            }
            code::BYTECODE => {
                attributes(self);
                self.int()?;
                self.bytecode();
            }
            22 => {
                attributes(self);
                self.pending.push(Task::Items(2, place));
            }
            23 | 25 => attributes(self),
            24 => {
                attributes(self);
                let count = self.count()?;
                self.values(count, 1)?;
            }
            // References keep their number in the flags where it fits.
            255 => {
                if flags >> 8 == 0 {
                    self.int()?;
                }
            }
            code::ALTERNATIVE => self.pending.push(Task::Items(3, place)),
            247..=249 => {
                self.int()?;
                let count = self.count()?;
                self.pending.push(Task::Items(count, place));
            }
            241 | 242 | 250..=254 => {}
            other => {
                return Err(Fault::malformed(at, format!("has an R object of type {other}")));
            }
        }
        Ok(())
    }

    fn pending_promise(&mut self, at: u64, has_environment: bool, place: Place) {
        let what = if has_environment { "with" } else { "without" };
        let mut observation = Observation::at(PENDING_PROMISE, at).naming("$ENVIRONMENT", what);
        if has_environment && place == Place::Environment {
            observation = observation.in_tier(Tier::Strict);
        }
        self.context.observe(self.data, observation);
        self.context.outline(self.data, at, 0, || format!("promise {what} environment"));
    }

    fn count(&mut self) -> Result<u64, Fault> {
        let at = self.reader.position();
        let count = self.int()?;
        if count == -1 {
            let (high, low) = (self.int()?, self.int()?);
            return Ok(u64::from(high as u32) << 32 | u64::from(low as u32));
        }
        u64::try_from(count)
            .map_err(|_| Fault::malformed(at, "has a list of fewer than no objects"))
    }

    fn values(&mut self, count: u64, size: u64) -> Result<(), Fault> {
        if self.form != Form::Text {
            return self.reader.skip(count.saturating_mul(size), "numbers");
        }
        for _ in 0..count {
            self.context.step(1, self.reader.position())?;
            self.word()?;
        }
        Ok(())
    }

    fn int(&mut self) -> Result<i32, Fault> {
        match self.form {
            Form::Big => self.reader.array("a number").map(i32::from_be_bytes),
            Form::Little => self.reader.array("a number").map(i32::from_le_bytes),
            Form::Text => {
                let at = self.reader.position();
                let word = self.word()?;
                if word == "NA" {
                    return Ok(i32::MIN);
                }
                word.parse().map_err(|_| Fault::malformed(at, "has a number that is none"))
            }
        }
    }

    /// The next word of the text form.
    fn word(&mut self) -> Result<String, Fault> {
        let mut word = String::new();
        loop {
            let byte = self.reader.u8("a number")?;
            if !byte.is_ascii_whitespace() {
                word.push(char::from(byte));
            } else if !word.is_empty() {
                return Ok(word);
            }
            if word.len() > 100 {
                let at = self.reader.position();
                return Err(Fault::malformed(at, "has a number that is none"));
            }
        }
    }

    /// Steps over a text; a negative length is a missing one.
    fn text(&mut self, length: i32) -> Result<(), Fault> {
        let Ok(length) = u64::try_from(length) else { return Ok(()) };
        if self.form != Form::Text {
            return self.reader.skip(length, "a text");
        }
        while self.reader.peek(1)?.first().is_some_and(u8::is_ascii_whitespace) {
            self.reader.skip(1, "a text")?;
        }
        for _ in 0..length {
            self.context.step(1, self.reader.position())?;
            if self.reader.u8("a text")? != b'\\' {
                continue;
            }
            if !matches!(self.reader.u8("a text")?, b'0'..=b'7') {
                continue;
            }
            for _ in 0..2 {
                if matches!(self.reader.peek(1)?.first(), Some(b'0'..=b'7')) {
                    self.reader.skip(1, "a text")?;
                }
            }
        }
        Ok(())
    }
}

/// Types that need more than their values to be read.
mod code {
    pub(super) const LIST: i32 = 2;
    pub(super) const CLOSURE: i32 = 3;
    pub(super) const ENVIRONMENT: i32 = 4;
    pub(super) const PROMISE: i32 = 5;
    pub(super) const LANGUAGE: i32 = 6;
    pub(super) const DOTS: i32 = 17;
    pub(super) const BYTECODE: i32 = 21;
    pub(super) const ALTERNATIVE: i32 = 238;
    pub(super) const ATTRIBUTED_LIST: i32 = 239;
    pub(super) const ATTRIBUTED_LANGUAGE: i32 = 240;
    pub(super) const REPEATED_REFERENCE: i32 = 243;
    pub(super) const REPEATED_DEFINITION: i32 = 244;
    pub(super) const UNBOUND: i32 = 252;
}
