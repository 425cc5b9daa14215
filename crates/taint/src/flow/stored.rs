//! What fields of objects and variables of modules hold, wherever that was assigned.

use std::rc::Rc;

use super::analysis::{Analysis, Dependency, Mode, Walk};
use super::objects::FieldKey;
use crate::program::{ClassId, FunctionId, NameHash};
use crate::value::{Key, Value};

/// A class and its bases, each with its methods that assign a field.
pub(super) type Writers = Rc<[(ClassId, Box<[FunctionId]>)]>;

impl<'p> Analysis<'_, 'p> {
    /// What a field may hold in objects of a class.
    pub(crate) fn field(&mut self, class: ClassId, key: Key) -> Value<'p> {
        let mut value = match self.mode {
            Mode::Within(_, objects) => objects.field(class, FieldKey(key)).0,
            Mode::Everything | Mode::Objects => Value::default(),
        };
        for (owner, writers) in self.writers(class, key).iter() {
            let owner = *owner;
            for &writer in writers {
                let of_interest = self.reach().is_none()
                    || self.rooted.contains(&writer)
                    || self.leaking.contains_key(&writer);
                if of_interest && !self.is_active(writer) {
                    self.summary(writer, false);
                }
            }
            self.depend(Dependency::Field(owner, key));
            if let Some(known) = self.fields.get((owner, key)) {
                value.join(known);
            }
        }
        value
    }

    /// The methods that assign a field, of a class and its bases.
    fn writers(&mut self, class: ClassId, key: Key) -> Writers {
        if let Some(known) = self.writers.get(&(class, key)) {
            return Rc::clone(known);
        }
        let program = self.program;
        let of_class = |&owner: &ClassId| {
            let outline = program.outline(owner.file);
            let methods = program.class(owner).methods.values().copied();
            let writers = methods.filter(|&method| {
                let method = &outline.functions[method as usize];
                let mut writes = outline.writes(method).iter();
                writes.any(|&name| key.is_attribute_named(name))
            });
            let writers: Box<[FunctionId]> =
                writers.map(|number| FunctionId { file: owner.file, number }).collect();
            (!writers.is_empty()).then_some((owner, writers))
        };
        let writers: Writers = program.lineage(class).iter().filter_map(of_class).collect();
        self.writers.insert((class, key), Rc::clone(&writers));
        writers
    }

    /// A method assigned a field of its object.
    pub(crate) fn assign_field(&mut self, class: ClassId, key: Key, value: &Value<'p>) {
        let leaked = value.leaks();
        if !leaked.is_none()
            && let Some(&writer) = self.active.last()
        {
            self.stores(writer.function, key.name(), leaked);
        }
        let writer = self.active.last().map(|walk| walk.function);
        if self.fields.add((class, key), writer, value) {
            self.wake(&Dependency::Field(class, key));
        }
    }

    /// What a variable of a module may hold, seen from a function.
    pub(crate) fn global(&mut self, file: u32, name: NameHash) -> Value<'p> {
        let module = FunctionId { file, number: 0 };
        let mut value = if self.is_active(module) {
            self.depend(Dependency::Summary(Walk { function: module, parameters: false }));
            Value::default()
        } else {
            match self.mode {
                Mode::Within(_, objects) if !self.rooted.contains(&module) => {
                    self.depend(Dependency::Summary(Walk { function: module, parameters: false }));
                    objects.variable(file, name).0
                }
                _ => self.summary(module, false).variables.get(&name).cloned().unwrap_or_default(),
            }
        };
        self.depend(Dependency::Global(file, name));
        if let Some(assigned) = self.globals.get((file, name)) {
            value.join(assigned);
        }
        value
    }

    /// What a variable of a module was ever assigned by the module itself.
    pub(crate) fn assigned_globally(&mut self, file: u32, name: NameHash) -> Value<'p> {
        let module = FunctionId { file, number: 0 };
        if self.is_active(module) {
            return Value::default();
        }
        self.summary(module, false).assigned.get(&name).cloned().unwrap_or_default()
    }

    /// A function assigned a variable of its module.
    pub(crate) fn assign_global(&mut self, file: u32, name: NameHash, value: &Value<'p>) {
        let leaked = value.leaks();
        if !leaked.is_none()
            && let Some(&writer) = self.active.last()
        {
            self.stores(writer.function, name, leaked);
        }
        let writer = self.active.last().map(|walk| walk.function);
        if self.globals.add((file, name), writer, value) {
            self.wake(&Dependency::Global(file, name));
        }
    }
}
