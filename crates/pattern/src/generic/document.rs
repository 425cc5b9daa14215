//! A text, lexed once for all patterns.

use ruff_text_size::{TextRange, TextSize};

use super::block::Indentation;
use super::comment::CommentStyle;
use super::lexer::{Line, atom_end, is_blank, is_word_byte, lines};
use super::skip::is_unreadable;

/// How many words and bytes of a document are looked at; what follows is not searched, see
/// [`GenericDocument::is_truncated`].
pub const MAX_ATOMS: usize = 8_000_000;

/// A word or a single byte.
#[derive(Debug, Clone, Copy)]
pub(super) struct Atom {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) line: u32,
    /// The innermost block around it.
    pub(super) block: u32,
}

/// A run of atoms, by indentation or between brackets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) parent: u32,
}

/// The outermost block.
pub(super) const ROOT: u32 = 0;

/// A lexed text: words, punctuation, lines and the tree of blocks. Offsets are those of the whole file's text.
#[derive(Debug)]
pub struct GenericDocument {
    pub(super) atoms: Vec<Atom>,
    pub(super) blocks: Vec<Block>,
    truncated: bool,
    unreadable: bool,
}

impl GenericDocument {
    /// Lexes a whole file. Binary and minified files are left out, as Semgrep does by a file's first 4,096 bytes: when
    /// one in a hundred is a control character, or when there are over 500 and the lines average over 150.
    pub fn new(text: &str, comments: Option<CommentStyle>) -> Self {
        if is_unreadable(text.as_bytes()) {
            return Self {
                atoms: Vec::new(),
                blocks: vec![EMPTY_ROOT],
                truncated: false,
                unreadable: true,
            };
        }
        Self::lex(text.as_bytes(), 0, comments)
    }

    /// Lexes a part of a file as a text of its own, for `metavariable-pattern` with `language: generic`. No part is
    /// left out as binary or minified. A range outside the text gives an empty document.
    pub fn within(text: &str, range: TextRange, comments: Option<CommentStyle>) -> Self {
        let part = text
            .as_bytes()
            .get(range.start().to_usize()..range.end().to_usize())
            .unwrap_or_default();
        Self::lex(part, range.start().to_u32(), comments)
    }

    /// Whether the file counts as binary or minified, so that nothing matches.
    pub fn is_unreadable(&self) -> bool {
        self.unreadable
    }

    /// Whether the text was too long ([`MAX_ATOMS`], or 4 GiB) and its end is not searched.
    pub fn is_truncated(&self) -> bool {
        self.truncated
    }

    fn lex(text: &[u8], base: u32, comments: Option<CommentStyle>) -> Self {
        let blanked = CommentStyle::blank(comments, text);
        let mut builder = Builder::default();
        builder.atoms.reserve_exact((text.len() / 5).min(MAX_ATOMS));
        for (number, line) in lines(&blanked).enumerate() {
            let Ok(number) = u32::try_from(number) else { break };
            if !builder.line(&line, number, base) {
                break;
            }
        }
        builder.finish()
    }

    pub(super) fn range(&self, atom: u32) -> TextRange {
        let atom = self.atoms[atom as usize];
        TextRange::new(TextSize::new(atom.start), TextSize::new(atom.end))
    }

    pub(super) fn line(&self, atom: u32) -> u32 {
        self.atoms[atom as usize].line
    }

    pub(super) fn block(&self, block: u32) -> Block {
        self.blocks[block as usize]
    }

    /// The block that begins at `atom` directly inside `parent`.
    pub(super) fn child(&self, parent: u32, atom: u32) -> Option<u32> {
        if atom >= self.block(parent).end {
            return None;
        }
        let mut block = self.atoms[atom as usize].block;
        while block != parent {
            let above = self.block(block).parent;
            if above == parent {
                return Some(block);
            }
            if block == ROOT {
                return None;
            }
            block = above;
        }
        None
    }
}

const EMPTY_ROOT: Block = Block { start: 0, end: 0, parent: ROOT };

struct Builder {
    atoms: Vec<Atom>,
    blocks: Vec<Block>,
    open: Vec<u32>,
    indentation: Indentation,
    partners: Vec<Option<usize>>,
    openers: Vec<usize>,
    truncated: bool,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            atoms: Vec::new(),
            blocks: vec![EMPTY_ROOT],
            open: vec![ROOT],
            indentation: Indentation::default(),
            partners: Vec::new(),
            openers: Vec::new(),
            truncated: false,
        }
    }
}

impl Builder {
    fn line(&mut self, line: &Line<'_>, number: u32, base: u32) -> bool {
        let (column, text_start) = line.indentation();
        if text_start == line.bytes.len() {
            return true;
        }
        let step = self.indentation.enter(column);
        for _ in 0..step.closed {
            self.close();
        }
        if step.opens {
            self.open();
        }
        let first = self.atoms.len();
        self.truncated = !self.lex_line(line, text_start, number, base);
        self.nest_brackets(line, first, base);
        !self.truncated
    }

    fn lex_line(&mut self, line: &Line<'_>, text_start: usize, number: u32, base: u32) -> bool {
        let mut position = text_start;
        while position < line.bytes.len() {
            if is_blank(line.bytes[position]) {
                position += 1;
                continue;
            }
            let end = atom_end(line.bytes, position);
            let offset =
                |position: usize| u32::try_from(line.offset + position).ok()?.checked_add(base);
            let (Some(start), Some(atom_end)) = (offset(position), offset(end)) else {
                return false;
            };
            if self.atoms.len() >= MAX_ATOMS {
                return false;
            }
            self.atoms.push(Atom { start, end: atom_end, line: number, block: ROOT });
            position = end;
        }
        true
    }

    /// Only brackets that close on the same line make a block; a closing one that fits none is plain text.
    fn nest_brackets(&mut self, line: &Line<'_>, first: usize, base: u32) {
        let byte_of = |atom: &Atom| {
            line.bytes.get((atom.start - base) as usize - line.offset).copied().unwrap_or(b' ')
        };
        self.partners.clear();
        self.partners.resize(self.atoms.len() - first, None);
        self.openers.clear();
        for (index, atom) in self.atoms[first..].iter().enumerate() {
            let byte = byte_of(atom);
            if is_word_byte(byte) {
                continue;
            }
            if closer(byte).is_some() {
                self.openers.push(index);
            } else if let Some(&opener) = self.openers.last()
                && closer(byte_of(&self.atoms[first + opener])) == Some(byte)
            {
                self.openers.pop();
                self.partners[opener] = Some(index);
            }
        }
        // From here on `openers` holds where the blocks that are being built end.
        self.openers.clear();
        for index in 0..self.partners.len() {
            if self.openers.last() == Some(&index) {
                self.openers.pop();
                self.close_at(first + index);
            }
            let block = self.current();
            if let Some(atom) = self.atoms.get_mut(first + index) {
                atom.block = block;
            }
            if let Some(partner) = self.partners[index]
                && partner > index + 1
            {
                self.open_at(first + index + 1);
                self.openers.push(partner);
            }
        }
    }

    fn current(&self) -> u32 {
        self.open.last().copied().unwrap_or(ROOT)
    }

    fn open(&mut self) {
        self.open_at(self.atoms.len());
    }

    fn open_at(&mut self, atom: usize) {
        let start = index(atom);
        let block = index(self.blocks.len());
        self.blocks.push(Block { start, end: start, parent: self.current() });
        self.open.push(block);
    }

    fn close(&mut self) {
        self.close_at(self.atoms.len());
    }

    fn close_at(&mut self, atom: usize) {
        if let Some(block) = self.open.pop() {
            self.blocks[block as usize].end = index(atom);
        }
    }

    fn finish(mut self) -> GenericDocument {
        while !self.open.is_empty() {
            self.close();
        }
        GenericDocument {
            atoms: self.atoms,
            blocks: self.blocks,
            truncated: self.truncated,
            unreadable: false,
        }
    }
}

/// [`MAX_ATOMS`] keeps every index far below the type's end.
fn index(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

fn closer(byte: u8) -> Option<u8> {
    match byte {
        b'(' => Some(b')'),
        b'[' => Some(b']'),
        b'{' => Some(b'}'),
        _ => None,
    }
}
