use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use pyguard_notebook::{CellLayout, Layout, NotebookTexts};
use pyguard_python::Module;
use pyguard_source::{Document, Surface, TextPart, TextRange, TextSize};

use crate::commands::Commands;
use crate::markup::{Attributes, Page, read_pages};
use crate::order::Order;
use crate::places::Places;

/// A notebook, as checks see it.
#[derive(Debug)]
pub struct Subject<'a> {
    texts: &'a NotebookTexts,
    python: &'a Document,
    parsed: Option<&'a Module>,
    own: OnceCell<Option<Module>>,
    commands: OnceCell<Commands>,
    order: OnceCell<Order>,
    pages: OnceCell<Vec<Page<'a>>>,
    attributes: OnceCell<Attributes>,
    /// By the position of a cell: which parts are its own.
    of_cells: OnceCell<Vec<Range<usize>>>,
    places: RefCell<Option<Places<'a>>>,
}

impl<'a> Subject<'a> {
    /// A notebook by its texts and by the document of its Python module; `parsed` is the module where it is parsed already.
    pub fn new(texts: &'a NotebookTexts, python: &'a Document, parsed: Option<&'a Module>) -> Self {
        Self {
            texts,
            python,
            parsed,
            own: OnceCell::new(),
            order: OnceCell::new(),
            pages: OnceCell::new(),
            attributes: OnceCell::new(),
            of_cells: OnceCell::new(),
            places: RefCell::new(None),
            commands: OnceCell::new(),
        }
    }

    /// All texts, one after the other. Ranges of observations are ranges of it.
    pub fn texts(&self) -> &'a Document {
        &self.texts.document
    }

    /// Where each text stands, in the order of the file.
    pub fn parts(&self) -> &'a [TextPart] {
        &self.texts.parts
    }

    /// The parts of a cell, by its 0-based position.
    pub fn parts_of(&self, cell: usize) -> &'a [TextPart] {
        let parts = self.parts();
        let of_cells = self.of_cells.get_or_init(|| {
            let mut of_cells = vec![0..0; self.layout().cells.len()];
            for (at, part) in parts.iter().enumerate() {
                let cell = part.cell.and_then(|number| (number as usize).checked_sub(1));
                let Some(own) = cell.and_then(|cell| of_cells.get_mut(cell)) else { continue };
                *own = if own.end == at && own.start < at { own.start..at + 1 } else { at..at + 1 };
            }
            of_cells
        });
        of_cells.get(cell).and_then(|own| parts.get(own.clone())).unwrap_or_default()
    }

    /// The text of a part, with the line break that ends it.
    pub fn text(&self, part: &TextPart) -> &'a str {
        self.texts.document.slice(part.range)
    }

    /// Where cells and outputs stand in the raw file.
    pub fn layout(&self) -> &'a Layout {
        &self.texts.layout
    }

    /// The raw file.
    pub fn raw(&self) -> &'a str {
        self.texts.document.raw()
    }

    /// The Python cells as one module: its positions tell the cell.
    pub fn python(&self) -> &'a Document {
        self.python
    }

    /// The module's tree; `None` where it nests too deeply.
    pub fn module(&self) -> Option<&Module> {
        match self.parsed {
            Some(module) => Some(module),
            None => self.own.get_or_init(|| Module::parse_shallow(self.python).ok()).as_ref(),
        }
    }

    /// The names of cells, and how they were run.
    pub(crate) fn order(&self) -> &Order {
        self.order.get_or_init(|| Order::of(self))
    }

    /// What is drawn as HTML or as a drawing when the notebook is opened.
    pub(crate) fn pages(&self) -> &[Page<'a>] {
        self.pages.get_or_init(|| read_pages(self))
    }

    /// What may be a class or an id of something that is drawn.
    pub(crate) fn attributes(&self) -> &Attributes {
        self.attributes.get_or_init(|| Attributes::of(self.pages()))
    }

    /// The commands of all magics and shell lines.
    pub(crate) fn commands(&self) -> &Commands {
        self.commands.get_or_init(|| Commands::of(self))
    }

    /// The source of a cell, by its 0-based position; `None` where it is empty.
    pub fn source_part(&self, cell: usize) -> Option<&'a TextPart> {
        self.parts_of(cell).iter().find(|part| part.surface.is_source())
    }

    /// The place to report for a whole cell: the first line of its source that is not blank, else what it has.
    pub fn cell_range(&self, cell: usize) -> TextRange {
        let part = self.source_part(cell).or_else(|| self.parts_of(cell).first());
        part.map_or_else(|| TextRange::empty(TextSize::new(0)), |part| self.first_line(part))
    }

    /// The first line of a part that is not blank.
    pub fn first_line(&self, part: &TextPart) -> TextRange {
        let text = self.text(part);
        let start = text.len() - text.trim_start().len();
        let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or("");
        self.range(part, start, start + line.trim_end().len())
    }

    /// A piece of a part (bytes from the start of its text) as a range of the texts.
    pub fn range(&self, part: &TextPart, from: usize, to: usize) -> TextRange {
        let size = |at: usize| TextSize::try_from(at).unwrap_or_default();
        let range = TextRange::new(size(from), size(to.max(from)));
        let range = range + part.range.start();
        range.intersect(part.range).unwrap_or_else(|| TextRange::empty(part.range.start()))
    }

    /// The range in the texts of a piece of the Python module, which stands in a code cell. Fast in the order of the module.
    pub fn range_of_python(&self, range: TextRange) -> Option<TextRange> {
        let mut places = self.places.borrow_mut();
        let places = places.get_or_insert_with(|| Places::of(self));
        let start = places.find(range.start())?;
        let end = places.find(range.end()).filter(|end| end.cell == start.cell);
        let part = self.source_part(start.cell)?;
        let base = part.range.start().to_usize();
        // What ends a cell ends where its text does.
        let end = end.map_or(part.range.end().to_usize(), |end| end.at);
        Some(self.range(part, start.at.checked_sub(base)?, end.checked_sub(base)?))
    }

    /// A cell by its 0-based position.
    pub fn cell(&self, cell: usize) -> Option<&'a CellLayout> {
        self.layout().cells.get(cell)
    }

    /// The parts on which a surface says yes.
    pub fn parts_where(
        &self,
        wanted: impl Fn(Surface) -> bool,
    ) -> impl Iterator<Item = &'a TextPart> {
        self.parts().iter().filter(move |part| wanted(part.surface))
    }
}
