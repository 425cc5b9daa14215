//! Matching one pattern at one place.

use ruff_text_size::{TextRange, TextSize};
use smallvec::SmallVec;

use super::document::GenericDocument;
use super::lexer::is_word_byte;
use super::occurrences::{Occurrences, is_literal};
use super::pattern::{GenericPattern, Operation};

/// Where matching stands: before an atom, inside a block.
#[derive(Clone, Copy)]
struct Cursor {
    atom: u32,
    block: u32,
}

/// What an ellipsis leaves to try.
#[derive(Clone, Copy)]
struct Ellipsis {
    name: Option<usize>,
    last_line: u32,
}

pub(super) struct Matcher<'a> {
    pattern: &'a GenericPattern,
    text: &'a [u8],
    document: &'a GenericDocument,
    occurrences: Occurrences,
    /// The bound names in binding order; a failed attempt is undone by cutting the tail.
    bindings: SmallVec<[(usize, TextRange); 4]>,
    /// The blocks that the pattern's open blocks match, outermost first.
    blocks: SmallVec<[u32; 4]>,
    start: u32,
    steps: u64,
}

impl<'a> Matcher<'a> {
    pub(super) fn new(
        pattern: &'a GenericPattern,
        text: &'a str,
        document: &'a GenericDocument,
        steps: u64,
    ) -> Self {
        Self {
            pattern,
            text: text.as_bytes(),
            document,
            occurrences: Occurrences::new(pattern),
            bindings: SmallVec::new(),
            blocks: SmallVec::new(),
            start: 0,
            steps,
        }
    }

    pub(super) fn is_exhausted(&self) -> bool {
        self.steps == 0
    }

    pub(super) fn bindings(&self) -> &[(usize, TextRange)] {
        &self.bindings
    }

    /// The shortest match that begins at an atom, as the end of its text.
    pub(super) fn match_at(&mut self, atom: u32) -> Option<TextSize> {
        let block = self.document.atoms.get(atom as usize)?.block;
        self.bindings.clear();
        self.blocks.clear();
        self.blocks.push(block);
        self.start = atom;
        let last = self.run(0, Cursor { atom, block }, None)?;
        Some(match last {
            Some(last) => self.document.range(last).end(),
            None => self.document.range(atom).start(),
        })
    }

    fn run(
        &mut self,
        mut operation: usize,
        mut cursor: Cursor,
        mut last: Option<u32>,
    ) -> Option<Option<u32>> {
        let pattern = self.pattern;
        loop {
            self.steps = self.steps.checked_sub(1)?;
            match &pattern.operations[operation] {
                Operation::End => return Some(last),
                Operation::Literal(literal) => {
                    let range = self.reachable(cursor)?;
                    if !is_literal(self.text, range.start().to_u32(), range.end().to_u32(), literal)
                    {
                        return None;
                    }
                    (cursor, last) = self.after(cursor.atom);
                }
                Operation::Metavariable(name) => {
                    self.bind_word(cursor, *name)?;
                    (cursor, last) = self.after(cursor.atom);
                }
                Operation::Open { ellipsis_only, close } => {
                    match self.document.child(cursor.block, cursor.atom) {
                        Some(block) => {
                            self.blocks.push(block);
                            cursor.block = block;
                        }
                        None if *ellipsis_only => operation = *close,
                        None => return None,
                    }
                }
                Operation::Close => {
                    if cursor.atom != self.document.block(cursor.block).end {
                        return None;
                    }
                    cursor = self.leave_block()?;
                }
                Operation::Ellipsis { name, span } => {
                    let first_line = self.document.line(last.unwrap_or(self.start));
                    let ellipsis =
                        Ellipsis { name: *name, last_line: first_line.saturating_add(*span) };
                    match &pattern.operations[operation + 1] {
                        Operation::End => return self.take_rest(ellipsis, cursor, last),
                        Operation::Close => {
                            last = self.take_rest(ellipsis, cursor, last)?;
                            cursor = self.leave_block()?;
                            operation += 1;
                        }
                        // Semgrep takes such a pattern and fails where this part of it is reached.
                        Operation::Open { ellipsis_only: true, .. } => return None,
                        Operation::Open { .. } => {
                            return self.skip_to_block(ellipsis, operation + 1, cursor, last);
                        }
                        _ => return self.skip_to_atom(ellipsis, operation + 1, cursor, last),
                    }
                }
            }
            operation += 1;
        }
    }

    /// The atom at the cursor, unless the match would leave the block it is held in.
    fn reachable(&self, cursor: Cursor) -> Option<TextRange> {
        (cursor.atom < self.limit()).then(|| self.document.range(cursor.atom))
    }

    fn limit(&self) -> u32 {
        self.blocks.last().map_or(0, |&block| self.document.block(block).end)
    }

    fn after(&self, atom: u32) -> (Cursor, Option<u32>) {
        (Cursor { atom: atom + 1, block: self.document.atoms[atom as usize].block }, Some(atom))
    }

    fn leave_block(&mut self) -> Option<Cursor> {
        let block = self.document.block(self.blocks.pop()?);
        Some(Cursor { atom: block.end, block: block.parent })
    }

    fn bind_word(&mut self, cursor: Cursor, name: usize) -> Option<()> {
        let range = self.reachable(cursor)?;
        let first = self.text.get(range.start().to_usize())?;
        if is_word_byte(*first) { self.bind(name, range) } else { None }
    }

    fn bind(&mut self, name: usize, range: TextRange) -> Option<()> {
        let text =
            |range: TextRange| self.text.get(range.start().to_usize()..range.end().to_usize());
        match self.bindings.iter().find(|(bound, _)| *bound == name) {
            Some((_, before)) if text(*before) == text(range) => Some(()),
            Some(_) => None,
            None => {
                self.bindings.push((name, range));
                Some(())
            }
        }
    }

    /// Binds what an ellipsis skipped: from the end of the text before it, white space included.
    fn bind_skipped(
        &mut self,
        ellipsis: Ellipsis,
        before: Option<u32>,
        from: u32,
        next: u32,
    ) -> Option<()> {
        let Some(name) = ellipsis.name else { return Some(()) };
        let start = match before {
            Some(atom) => self.document.range(atom).end(),
            None => self.document.range(self.start).start(),
        };
        let end = if next > from { self.document.range(next - 1).end() } else { start };
        self.bind(name, TextRange::new(start, end.max(start)))
    }

    /// An ellipsis with nothing behind it takes all it may, within the block where it stands.
    fn take_rest(
        &mut self,
        ellipsis: Ellipsis,
        cursor: Cursor,
        last: Option<u32>,
    ) -> Option<Option<u32>> {
        let block_end = self.document.block(cursor.block).end.max(cursor.atom);
        let rest = self.document.atoms.get(cursor.atom as usize..block_end as usize)?;
        let taken = rest.partition_point(|atom| atom.line <= ellipsis.last_line);
        let next = cursor.atom + u32::try_from(taken).ok()?;
        self.bind_skipped(ellipsis, last, cursor.atom, next)?;
        Some(if taken > 0 { Some(next - 1) } else { last })
    }

    fn skip_to_atom(
        &mut self,
        ellipsis: Ellipsis,
        operation: usize,
        cursor: Cursor,
        last: Option<u32>,
    ) -> Option<Option<u32>> {
        let (bound, blocks) = (self.bindings.len(), self.blocks.clone());
        let literal = matches!(self.pattern.operations[operation], Operation::Literal(_));
        let limit = self.limit();
        let mut atom = cursor.atom;
        loop {
            if literal {
                atom = self.occurrences.next(
                    self.pattern,
                    operation,
                    self.text,
                    self.document,
                    atom,
                )?;
            }
            if atom >= limit || self.document.line(atom) > ellipsis.last_line {
                return None;
            }
            if self.bind_skipped(ellipsis, last, cursor.atom, atom).is_some() {
                let here = Cursor { atom, block: self.document.atoms[atom as usize].block };
                let skipped = if atom > cursor.atom { Some(atom - 1) } else { last };
                if let Some(end) = self.run(operation, here, skipped) {
                    return Some(end);
                }
            }
            self.bindings.truncate(bound);
            self.blocks.clone_from(&blocks);
            self.steps = self.steps.checked_sub(1)?;
            atom += 1;
        }
    }

    /// Before a block of the pattern an ellipsis neither enters nor leaves blocks: the first one it meets must match.
    fn skip_to_block(
        &mut self,
        ellipsis: Ellipsis,
        operation: usize,
        mut cursor: Cursor,
        last: Option<u32>,
    ) -> Option<Option<u32>> {
        let from = cursor.atom;
        loop {
            self.steps = self.steps.checked_sub(1)?;
            if self.document.child(cursor.block, cursor.atom).is_some() {
                self.bind_skipped(ellipsis, last, from, cursor.atom)?;
                let skipped = if cursor.atom > from { Some(cursor.atom - 1) } else { last };
                return self.run(operation, cursor, skipped);
            }
            let block_end = self.document.block(cursor.block).end;
            if cursor.atom >= block_end || self.document.line(cursor.atom) > ellipsis.last_line {
                return None;
            }
            cursor.atom += 1;
        }
    }
}
