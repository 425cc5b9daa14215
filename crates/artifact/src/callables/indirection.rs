//! Callables whose result or effect depends on what they are given, so that calls through them are followed.

/// What a callable does with its arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Indirection {
    /// `getattr(object, name)`.
    Attribute,
    /// `attrgetter(name, …)`: a function that reads attributes.
    AttributeGetter,
    /// `itemgetter(key, …)`: a function that reads items.
    ItemGetter,
    /// `methodcaller(name, …)`: a function that calls a method.
    MethodCaller,
    /// `getitem(object, key)`.
    Item,
    /// `partial(function, …)`: a function with some arguments given.
    Partial,
    /// `map(function, items)` and its like: calls its first argument with what it cannot be told of.
    Apply,
    /// `call(function, …)`: calls its first argument with the others.
    Call,
    /// `import_module(name)`.
    Import,
    /// The same, as cloudpickle and dill write it for modules that a function uses.
    QuietImport,
    /// `_ufunc_reconstruct(module, name)`: imports a module and gives what it holds.
    Global,
    /// `_create_namedtuple(name, fields, module)`: the same if it is there.
    NamedTuple,
    /// `_builtin_type(name)`: what the module `types` holds.
    TypeByName,
    /// `__newobj__(class, …)`.
    New,
    /// `_reconstructor(class, base, state)`.
    Reconstruct,
    /// `_new_Index(class, fields)`.
    NewWithFields,
    /// `_rebuild_from_type_v2(function, type, arguments, state)` and its like: calls its first argument with a tuple.
    Rebuild,
    /// `_create_array(function, arguments, state)`.
    CreateArray,
    /// `__generator_ctor(name, constructor)`: calls its second argument with the first.
    Generator,
    /// `__bit_generator_ctor(class)`: calls its argument if that is a class.
    BitGenerator,
    /// `_load_from_bytes(bytes)`: loads a file.
    LoadBytes,
    /// `encode(text, codec)`.
    Encode,
    /// `decode(bytes, codec)`.
    Decode,
    /// `type(object)` or `type(name, bases, fields)`.
    Type,
    /// `_eval_repr(text)`.
    Evaluate,
}

impl Indirection {
    /// Full names with what they do.
    pub(super) const NAMES: &'static [(&'static str, Self)] = &[
        ("builtins.getattr", Self::Attribute),
        ("dill._dill._get_attr", Self::Attribute),
        ("operator.attrgetter", Self::AttributeGetter),
        ("dill._dill._load_type.AttrGetterType", Self::AttributeGetter),
        ("operator.itemgetter", Self::ItemGetter),
        ("dill._dill._load_type.ItemGetterType", Self::ItemGetter),
        ("operator.methodcaller", Self::MethodCaller),
        ("operator.getitem", Self::Item),
        ("operator.__getitem__", Self::Item),
        ("functools.partial", Self::Partial),
        ("dill._dill._load_type.PartialType", Self::Partial),
        ("functools.reduce", Self::Apply),
        ("builtins.map", Self::Apply),
        ("builtins.filter", Self::Apply),
        ("itertools.starmap", Self::Apply),
        ("itertools.accumulate", Self::Apply),
        ("itertools.takewhile", Self::Apply),
        ("itertools.dropwhile", Self::Apply),
        ("itertools.filterfalse", Self::Apply),
        ("operator.call", Self::Call),
        ("builtins.__import__", Self::Import),
        ("importlib.import_module", Self::Import),
        ("importlib.__import__", Self::Import),
        ("importlib._bootstrap._gcd_import", Self::Import),
        ("dill._dill._import_module", Self::QuietImport),
        ("cloudpickle.cloudpickle.subimport", Self::QuietImport),
        ("numpy.core._ufunc_reconstruct", Self::Global),
        ("numpy._core._ufunc_reconstruct", Self::Global),
        ("dill._dill._create_namedtuple", Self::NamedTuple),
        ("cloudpickle.cloudpickle._builtin_type", Self::TypeByName),
        ("dill._dill._load_type", Self::TypeByName),
        ("copyreg.__newobj__", Self::New),
        ("copyreg.__newobj_ex__", Self::New),
        ("builtins.object.__new__", Self::New),
        ("copyreg._reconstructor", Self::Reconstruct),
        ("pandas.core.indexes.base._new_Index", Self::NewWithFields),
        ("pandas.core.indexes.datetimes._new_DatetimeIndex", Self::NewWithFields),
        ("pandas.core.indexes.period._new_PeriodIndex", Self::NewWithFields),
        ("pandas.core.indexes.interval._new_IntervalIndex", Self::NewWithFields),
        ("torch._tensor._rebuild_from_type_v2", Self::Rebuild),
        ("torch._tensor._rebuild_from_type", Self::Rebuild),
        ("dill._dill._create_array", Self::CreateArray),
        ("numpy.random._pickle.__generator_ctor", Self::Generator),
        ("numpy.random._pickle.__randomstate_ctor", Self::Generator),
        ("numpy.random._pickle.__bit_generator_ctor", Self::BitGenerator),
        ("torch.storage._load_from_bytes", Self::LoadBytes),
        ("codecs.encode", Self::Encode),
        ("codecs.decode", Self::Decode),
        ("builtins.type", Self::Type),
        ("dill._dill._eval_repr", Self::Evaluate),
    ];

    /// Why the import alone is a sign of harm.
    pub(crate) fn import_danger(self) -> Option<&'static str> {
        match self {
            Self::MethodCaller => Some("calls methods by their names"),
            Self::Import => Some("imports any module"),
            Self::Call => Some("calls what it is given"),
            _ => None,
        }
    }

    /// What a call through it comes to when nobody looks at the arguments.
    pub(super) fn unfollowed(self) -> Unfollowed {
        match self {
            Self::Attribute
            | Self::AttributeGetter
            | Self::MethodCaller
            | Self::Apply
            | Self::Call
            | Self::Rebuild
            | Self::CreateArray
            | Self::Import
            | Self::QuietImport
            | Self::Global
            | Self::NamedTuple
            | Self::LoadBytes
            | Self::Evaluate => Unfollowed::Harms,
            Self::New | Self::Reconstruct | Self::NewWithFields => Unfollowed::Makes,
            Self::Item
            | Self::ItemGetter
            | Self::Partial
            | Self::TypeByName
            | Self::Generator
            | Self::BitGenerator
            | Self::Encode
            | Self::Decode
            | Self::Type => Unfollowed::Holds,
        }
    }
}

/// What a call comes to when nobody looks at the arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfollowed {
    /// It imports, calls, evaluates or reaches whatever it is given by a text.
    Harms,
    /// It makes an instance of a class, which the file has to name as well.
    Makes,
    /// It keeps, takes or converts something, and does not call it.
    Holds,
}
