use super::analysis::Analysis;
use crate::program::{ClassId, FunctionId};
use crate::value::{Key, Value};

/// What functions give, and fields and variables hold, when no data is followed: the same for all rules.
pub trait Objects<'p> {
    /// What a function returns.
    fn returned(&self, function: FunctionId) -> Object<'p>;
    /// What a field holds in objects of a class; `name` is a hash.
    fn field(&self, class: ClassId, name: FieldKey) -> Object<'p>;
    /// What a module's variable holds; `name` is a hash.
    fn variable(&self, file: u32, name: u64) -> Object<'p>;
}

/// A value without data.
#[derive(Debug, Clone, Default)]
pub struct Object<'p>(pub(crate) Value<'p>);

/// Names a field.
#[derive(Debug, Clone, Copy)]
pub struct FieldKey(pub(crate) Key);

/// Expressions and statements that finding out about one function, field or variable may take.
const OBJECT_LIMIT: u64 = 50_000;

impl<'p> Objects<'p> for std::cell::RefCell<Analysis<'_, 'p>> {
    fn returned(&self, function: FunctionId) -> Object<'p> {
        let mut analysis = self.borrow_mut();
        analysis.allow(OBJECT_LIMIT);
        Object(analysis.summary(function, false).returns.clone())
    }

    fn field(&self, class: ClassId, name: FieldKey) -> Object<'p> {
        let mut analysis = self.borrow_mut();
        analysis.allow(OBJECT_LIMIT);
        Object(analysis.field(class, name.0))
    }

    fn variable(&self, file: u32, name: u64) -> Object<'p> {
        let mut analysis = self.borrow_mut();
        analysis.allow(OBJECT_LIMIT);
        Object(analysis.global(file, name))
    }
}
