//! The abstract machine: runs a pickle's opcodes on values of which nothing is made.
//!
//! Source: CPython, `Lib/pickle.py` (`_Unpickler`) and `Modules/_pickle.c`. Where they differ, the reading that lets more
//! run is taken: frames are not enforced, and dotted names are followed in every protocol.

use rustc_hash::{FxHashMap, FxHashSet};

use super::decode::{Argument, Instruction, next};
use super::literal;
use super::memo::Memo;
use super::names::Names;
use super::notes::{Notes, Remark};
use super::opcodes::Opcode;
use super::skim::may_be_inside;
use super::values::{Heap, Items, NameId, Node, Shape, Value};
use crate::core::{Budget, Data, Fault, Reader};

/// The state of a load.
#[derive(Debug)]
pub(super) struct Machine {
    /// What is read; places of values count in it.
    pub(super) data: Data,
    pub(super) heap: Heap,
    pub(super) names: Names,
    pub(super) notes: Notes,
    pub(super) stack: Vec<Value>,
    /// How high the stack was at each MARK.
    pub(super) marks: Vec<usize>,
    pub(super) memo: Memo,
    /// Dangerous names with the places where they were imported.
    pub(super) imports: FxHashMap<NameId, u64>,
    /// Names that were called.
    pub(super) called: FxHashSet<NameId>,
    /// How many entries of a state were looked through, so that none is looked through twice.
    pub(super) looked: FxHashMap<Value, usize>,
    /// What looking closer may still cost.
    effort: u64,
}

/// Stack, marks and memo of a load that waits for another one.
#[derive(Debug)]
pub(super) struct Waiting {
    stack: Vec<Value>,
    marks: Vec<usize>,
    memo: Memo,
}

/// Why the machine stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// At STOP, with this value.
    End(Value),
    /// At a BUILD behind which joblib reads an array; the object that tells which.
    Array(Value),
}

/// Most characters of a module or name that is read back.
const MAX_NAME: u64 = 4 << 10;
/// Steps that are taken from the budget at once.
const STRIDE: u64 = 4 << 10;
/// Values that are looked at more closely than one opcode asks for.
const EFFORT: u64 = 200_000;
/// Most values of a tuple of arguments that are looked at.
const MAX_ARGUMENTS: usize = 32;

impl Machine {
    pub(super) fn over(data: &Data, wants_lines: bool) -> Self {
        Self {
            data: data.clone(),
            heap: Heap::default(),
            names: Names::default(),
            notes: Notes { wants_lines, ..Notes::default() },
            stack: Vec::new(),
            marks: Vec::new(),
            memo: Memo::default(),
            imports: FxHashMap::default(),
            called: FxHashSet::default(),
            looked: FxHashMap::default(),
            effort: EFFORT.saturating_add(data.len() / 4),
        }
    }

    /// The same state with nothing noted; `None` where that would be large.
    pub(super) fn fork(&self) -> Option<Self> {
        const MOST: u64 = 100_000;
        if self.memo.len() > MOST || self.stack.len() as u64 > MOST {
            return None;
        }
        Some(Self {
            data: self.data.clone(),
            heap: self.heap.clone(),
            names: self.names.clone(),
            notes: Notes::default(),
            stack: self.stack.clone(),
            marks: self.marks.clone(),
            memo: self.memo.clone(),
            imports: FxHashMap::default(),
            called: FxHashSet::default(),
            looked: FxHashMap::default(),
            effort: EFFORT,
        })
    }

    /// Begins a new load with an empty stack and memo; gives what the old one goes on with.
    pub(super) fn begin(&mut self) -> Waiting {
        Waiting {
            stack: std::mem::take(&mut self.stack),
            marks: std::mem::take(&mut self.marks),
            memo: std::mem::take(&mut self.memo),
        }
    }

    /// Begins a new load that may still use the memo of the last one.
    pub(super) fn begin_next(&mut self) {
        let last = self.begin();
        self.memo = last.memo.next();
    }

    /// Goes on with an old load.
    pub(super) fn resume(&mut self, waiting: Waiting) {
        self.stack = waiting.stack;
        self.marks = waiting.marks;
        self.memo = waiting.memo;
    }

    /// Takes some of what looking closer may cost; `false` when it is used up.
    pub(super) fn spend(&mut self, count: usize) -> bool {
        let left = self.effort.checked_sub(count as u64);
        self.effort = left.unwrap_or(0);
        left.is_some()
    }

    /// The first arguments in a tuple; `None` where they are not known.
    pub(super) fn given(&self, arguments: Value) -> Option<Vec<Value>> {
        let all = self.heap.sequence(arguments)?;
        Some(all.iter().take(MAX_ARGUMENTS).copied().collect())
    }

    /// Runs up to STOP, or to where joblib takes over, or to `end`.
    ///
    /// # Errors
    /// Where CPython would stop with an error; everything before was noted.
    pub(super) fn run(&mut self, reader: &mut Reader, budget: &mut Budget) -> Result<Stop, Fault> {
        loop {
            if !budget.step(STRIDE) {
                let what = "takes more steps than pyguard gives a file of its size";
                return Err(Fault::limit(reader.position(), what));
            }
            let mut done = 0;
            while done < STRIDE {
                done += self.run_quick(reader)? + 1;
                let instruction = next(reader)?;
                if let Some(stop) = self.execute(&instruction)? {
                    return Ok(stop);
                }
            }
        }
    }

    /// Runs some opcodes more, at most `count`.
    pub(super) fn run_some(
        &mut self,
        reader: &mut Reader,
        count: u32,
    ) -> Result<Option<Stop>, Fault> {
        for _ in 0..count {
            let instruction = next(reader)?;
            if let Some(stop) = self.execute(&instruction)? {
                return Ok(Some(stop));
            }
        }
        Ok(None)
    }

    /// Puts a value onto the stack.
    pub(super) fn push(&mut self, value: Value) {
        self.stack.push(value);
    }

    /// How many values and marks lie on the stack.
    pub(super) fn depths(&self) -> (usize, usize) {
        (self.stack.len(), self.marks.len())
    }

    pub(super) fn pop(&mut self, at: u64) -> Result<Value, Fault> {
        let floor = self.marks.last().copied().unwrap_or(0);
        if self.stack.len() > floor
            && let Some(value) = self.stack.pop()
        {
            return Ok(value);
        }
        Err(Fault::malformed(at, "takes from an empty stack"))
    }

    pub(super) fn top(&self, at: u64) -> Result<Value, Fault> {
        let floor = self.marks.last().copied().unwrap_or(0);
        let top = self.stack.last().filter(|_| self.stack.len() > floor);
        top.copied().ok_or_else(|| Fault::malformed(at, "reads from an empty stack"))
    }

    /// Takes everything above the last MARK.
    fn pop_mark(&mut self, at: u64) -> Result<Vec<Value>, Fault> {
        let floor = self.take_mark(at)?;
        Ok(self.stack.split_off(floor))
    }

    /// Takes the last MARK; gives how high the stack was there.
    fn take_mark(&mut self, at: u64) -> Result<usize, Fault> {
        let floor = self.marks.pop().ok_or_else(|| Fault::malformed(at, "has no MARK here"))?;
        Ok(floor.min(self.stack.len()))
    }

    fn execute(&mut self, instruction: &Instruction) -> Result<Option<Stop>, Fault> {
        let at = instruction.at;
        match instruction.opcode {
            Opcode::Stop => return self.pop(at).map(|value| Some(Stop::End(value))),
            Opcode::Mark => self.marks.push(self.stack.len()),
            Opcode::Pop => {
                if self.pop(at).is_err() {
                    self.pop_mark(at)?;
                }
            }
            Opcode::PopMark => drop(self.pop_mark(at)?),
            Opcode::Dup => self.push(self.top(at)?),
            Opcode::Protocol => {
                if let Argument::Number(number) = instruction.argument
                    && number > 5
                {
                    return Err(Fault::malformed(
                        at,
                        format!("is of protocol {number}, which does not exist"),
                    ));
                }
            }
            Opcode::Frame => {}
            Opcode::None => self.push(Value::NONE),
            Opcode::NewTrue => self.push(Value::of(Shape::Bool(true))),
            Opcode::NewFalse => self.push(Value::of(Shape::Bool(false))),
            Opcode::BinInt | Opcode::BinInt1 | Opcode::BinInt2 => {
                self.push(Value::of(Shape::Int(instruction.number())));
            }
            Opcode::Int | Opcode::Long => self.push(number_of(instruction)),
            Opcode::Float | Opcode::BinFloat | Opcode::Long1 | Opcode::Long4 => {
                self.push(Value::of(Shape::Number(at)));
            }
            Opcode::Unicode
            | Opcode::BinUnicode
            | Opcode::BinUnicode8
            | Opcode::ShortBinUnicode => {
                self.push(Value::of(Shape::Text(at)));
            }
            Opcode::Text | Opcode::BinText | Opcode::ShortBinText => {
                self.look_inside(instruction);
                self.push(Value::of(Shape::Text(at)));
            }
            Opcode::BinBytes | Opcode::ShortBinBytes | Opcode::BinBytes8 | Opcode::ByteArray8 => {
                self.look_inside(instruction);
                self.push(Value::of(Shape::Bytes(at)));
            }
            Opcode::NextBuffer => self.push(Value::OPAQUE),
            Opcode::ReadonlyBuffer => drop(self.top(at)?),
            Opcode::PersistentId => {
                let id = self.heap.add(Node::Text(instruction.line()));
                let value = self.heap.add(Node::Persistent(id));
                self.push(value);
            }
            Opcode::BinPersistentId => {
                let id = self.pop(at)?;
                let value = self.persistent(id);
                self.push(value);
            }
            Opcode::Tuple | Opcode::List | Opcode::FrozenSet | Opcode::Dict => {
                let floor = self.take_mark(at)?;
                let items = Items::of(self.stack.get(floor..).unwrap_or_default());
                self.stack.truncate(floor);
                let value = self.heap.add(match instruction.opcode {
                    Opcode::Tuple => Node::Tuple(items),
                    Opcode::List => Node::List(items),
                    Opcode::Dict => Node::Dict(items),
                    _ => Node::Set(items),
                });
                self.push(value);
            }
            Opcode::EmptyTuple => self.add(Node::Tuple(Items::default())),
            Opcode::EmptyList => self.add(Node::List(Items::default())),
            Opcode::EmptyDict => self.add(Node::Dict(Items::default())),
            Opcode::EmptySet => self.add(Node::Set(Items::default())),
            Opcode::Tuple1 => self.tuple(at, 1)?,
            Opcode::Tuple2 => self.tuple(at, 2)?,
            Opcode::Tuple3 => self.tuple(at, 3)?,
            Opcode::Append => {
                let item = self.pop(at)?;
                self.fill(at, &[item])?;
            }
            Opcode::SetItem => {
                let value = self.pop(at)?;
                let key = self.pop(at)?;
                self.fill(at, &[key, value])?;
            }
            Opcode::Appends | Opcode::SetItems | Opcode::AddItems => {
                self.fill_from_mark(at)?;
            }
            Opcode::Get | Opcode::BinGet | Opcode::LongBinGet => {
                let known = index_of(instruction).and_then(|number| self.memo.get(number));
                let Some(value) = known else {
                    return Err(Fault::malformed(
                        at,
                        "gets from the memo what was never put there",
                    ));
                };
                self.push(value);
            }
            Opcode::Put | Opcode::BinPut | Opcode::LongBinPut => {
                let Some(number) = index_of(instruction) else {
                    return Err(Fault::malformed(at, "puts into the memo under no number"));
                };
                self.memo.put(number, self.top(at)?);
            }
            Opcode::Memoize => self.memo.put(self.memo.len(), self.top(at)?),
            Opcode::Extension1 | Opcode::Extension2 | Opcode::Extension4 => {
                self.notes.add(
                    at,
                    Remark::Imports {
                        name: format!("extension {}", instruction.number()),
                        why: "names something by a number that only the loading program knows"
                            .to_owned(),
                    },
                    None,
                );
                self.push(Value::OPAQUE);
            }
            Opcode::Global => {
                let (module, path) = instruction.lines();
                self.import(at, &module, &path)?;
            }
            Opcode::StackGlobal => self.stack_global(at)?,
            Opcode::Instance => {
                let (module, path) = instruction.lines();
                let arguments = Items::of(&self.pop_mark(at)?);
                self.import(at, &module, &path)?;
                let class = self.pop(at)?;
                let arguments = self.heap.add(Node::Tuple(arguments));
                let made = self.call(at, class, arguments);
                self.push(made);
            }
            Opcode::Object => {
                let items = self.pop_mark(at)?;
                let Some((class, arguments)) = items.split_first() else {
                    return Err(Fault::malformed(at, "makes an object of no class"));
                };
                let arguments = self.heap.add(Node::Tuple(Items::of(arguments)));
                let made = self.call(at, *class, arguments);
                self.push(made);
            }
            Opcode::Reduce => {
                let arguments = self.pop(at)?;
                let callee = self.pop(at)?;
                let result = self.call(at, callee, arguments);
                self.push(result);
            }
            Opcode::NewObject => {
                let arguments = self.pop(at)?;
                let class = self.pop(at)?;
                let made = self.construct(at, class, arguments);
                self.push(made);
            }
            Opcode::NewObjectEx => {
                self.pop(at)?;
                let arguments = self.pop(at)?;
                let class = self.pop(at)?;
                let made = self.construct(at, class, arguments);
                self.push(made);
            }
            Opcode::Build => {
                let state = self.pop(at)?;
                let target = self.top(at)?;
                if self.build(at, target, state) {
                    self.pop(at)?;
                    return Ok(Some(Stop::Array(target)));
                }
            }
        }
        Ok(None)
    }

    pub(super) fn add(&mut self, node: Node) {
        let value = self.heap.add(node);
        self.push(value);
    }

    pub(super) fn tuple(&mut self, at: u64, count: usize) -> Result<(), Fault> {
        let mut items = [Value::NONE; 3];
        let wanted = items.get_mut(..count).unwrap_or_default();
        for item in wanted.iter_mut().rev() {
            *item = self.pop(at)?;
        }
        let items = Items::of(wanted);
        self.add(Node::Tuple(items));
        Ok(())
    }

    /// Puts everything above the last MARK into what lies below it.
    pub(super) fn fill_from_mark(&mut self, at: u64) -> Result<(), Fault> {
        let height = self.take_mark(at)?;
        let floor = self.marks.last().copied().unwrap_or(0);
        let target = height.checked_sub(1).filter(|place| *place >= floor);
        let Some(target) = target.and_then(|place| self.stack.get(place)).copied() else {
            return Err(Fault::malformed(at, "puts items into nothing"));
        };
        self.note_fill(at, target);
        self.heap.extend(target, self.stack.get(height..).unwrap_or_default());
        self.stack.truncate(height);
        Ok(())
    }

    /// Puts items into what is on top of the stack.
    pub(super) fn fill(&mut self, at: u64, items: &[Value]) -> Result<(), Fault> {
        let target = self.top(at)?;
        self.note_fill(at, target);
        self.heap.extend(target, items);
        Ok(())
    }

    fn note_fill(&mut self, at: u64, target: Value) {
        if let Shape::Name(id) = target.shape() {
            let why = "puts something into what a module holds".to_owned();
            let callee = self.names.text(id);
            self.called.insert(id);
            self.notes.add(at, Remark::Calls { callee, why }, None);
        }
    }

    fn stack_global(&mut self, at: u64) -> Result<(), Fault> {
        let path = self.pop(at)?;
        let module = self.pop(at)?;
        match (self.text(module), self.text(path)) {
            (Some(module), Some(path)) => self.import(at, &module, &path),
            _ => {
                let what = "imports something whose name is put together while loading".to_owned();
                self.notes.add(at, Remark::Unresolvable { what }, None);
                self.push(Value::OPAQUE);
                Ok(())
            }
        }
    }

    /// Pushes what a module holds.
    fn import(&mut self, at: u64, module: &str, path: &str) -> Result<(), Fault> {
        let Some(value) = self.name(at, module, path) else {
            let what = "imports more names than any pickle of a library".to_owned();
            self.notes.add(at, Remark::Unresolvable { what }, None);
            return Err(Fault::limit(at, "imports more names than pyguard keeps"));
        };
        self.push(value);
        if self.notes.wants_line() {
            self.notes.line(at, format!("import {module}.{path}"));
        }
        Ok(())
    }

    /// The value of what a module holds; its danger is noted.
    pub(super) fn name(&mut self, at: u64, module: &str, path: &str) -> Option<Value> {
        let id = self.names.intern(module, path)?;
        let is_dangerous = self.names.judgement(id).import_danger().is_some();
        if is_dangerous {
            self.imports.entry(id).or_insert(at);
        }
        Some(Value::of(Shape::Name(id)))
    }

    /// What the loader puts in for an id. PyTorch before version 1.6 wrote modules as `('module', class, source file, source)`,
    /// for which the class is put in.
    fn persistent(&mut self, id: Value) -> Value {
        if let Some([kind, class, _, _]) = self.heap.sequence(id)
            && matches!(class.shape(), Shape::Name(_))
            && self.text(*kind).as_deref() == Some("module")
        {
            return *class;
        }
        self.heap.add(Node::Persistent(id))
    }

    /// A text that is known and not long.
    pub(super) fn text(&self, value: Value) -> Option<String> {
        match value.shape() {
            Shape::Text(at) => literal::text(&self.data, at, MAX_NAME),
            Shape::Node(_) => match self.heap.get(value)? {
                Node::Text(text) => Some(text.clone()),
                _ => None,
            },
            _ => None,
        }
    }

    /// Keeps bytes that may be a file of their own.
    fn look_inside(&mut self, instruction: &Instruction) {
        let Argument::Bytes { start, length, head } = instruction.argument else { return };
        if may_be_inside(&head)
            && let Some(data) =
                start.checked_add(length).and_then(|end| self.data.slice(start..end))
        {
            self.notes.add_inner(instruction.at, data);
        }
    }
}

impl Instruction {
    fn number(&self) -> i64 {
        match self.argument {
            Argument::Number(number) => number,
            _ => 0,
        }
    }

    fn line(&self) -> String {
        match &self.argument {
            Argument::Line(line) => String::from_utf8_lossy(line).into_owned(),
            _ => String::new(),
        }
    }

    fn lines(&self) -> (String, String) {
        match &self.argument {
            Argument::Lines(module, path) => {
                let text = |line: &[u8]| String::from_utf8_lossy(line).into_owned();
                (text(module), text(path))
            }
            _ => (String::new(), String::new()),
        }
    }
}

/// The number that a GET or PUT names.
fn index_of(instruction: &Instruction) -> Option<u64> {
    match &instruction.argument {
        Argument::Number(number) => u64::try_from(*number).ok(),
        Argument::Line(line) => {
            std::str::from_utf8(line).ok()?.trim().trim_start_matches('+').parse().ok()
        }
        _ => None,
    }
}

/// The value of an `I` or `L` line.
fn number_of(instruction: &Instruction) -> Value {
    let line = instruction.line();
    Value::of(match line.trim() {
        "00" => Shape::Bool(false),
        "01" => Shape::Bool(true),
        digits => match digits.trim_end_matches('L').parse() {
            Ok(number) => Shape::Int(number),
            Err(_) => Shape::Number(instruction.at),
        },
    })
}
