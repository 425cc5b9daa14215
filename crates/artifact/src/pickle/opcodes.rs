//! The opcodes of all pickle protocols.
//!
//! Source: CPython, `Lib/pickletools.py` (opcodes) and `Lib/pickle.py` (what each does).

/// How an opcode's argument is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// There is none.
    Nothing,
    /// One unsigned byte.
    Byte,
    /// Two bytes, unsigned, little-endian.
    Short,
    /// Four bytes, signed, little-endian.
    Signed,
    /// Four bytes, unsigned, little-endian.
    Word,
    /// Eight bytes that are skipped: a float or the length of a frame.
    Eight,
    /// One byte with the count of bytes that follow.
    Counted1,
    /// Four bytes with the count of bytes that follow.
    Counted4,
    /// Eight bytes with the count of bytes that follow.
    Counted8,
    /// Text up to the next line feed.
    Line,
    /// Two lines: a module and a name.
    TwoLines,
}

macro_rules! opcodes {
    ($($name:ident = $byte:literal $form:ident,)*) => {
        /// An opcode.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Opcode { $($name,)* }

        impl Opcode {
            /// The opcode that a byte stands for, with the form of its argument.
            pub(super) fn of(byte: u8) -> Option<(Self, Form)> {
                match byte {
                    $($byte => Some((Self::$name, Form::$form)),)*
                    _ => None,
                }
            }
        }
    };
}

opcodes! {
    Mark = b'(' Nothing,
    Stop = b'.' Nothing,
    Pop = b'0' Nothing,
    PopMark = b'1' Nothing,
    Dup = b'2' Nothing,
    Float = b'F' Line,
    Int = b'I' Line,
    BinInt = b'J' Signed,
    BinInt1 = b'K' Byte,
    Long = b'L' Line,
    BinInt2 = b'M' Short,
    None = b'N' Nothing,
    PersistentId = b'P' Line,
    BinPersistentId = b'Q' Nothing,
    Reduce = b'R' Nothing,
    Text = b'S' Line,
    BinText = b'T' Counted4,
    ShortBinText = b'U' Counted1,
    Unicode = b'V' Line,
    BinUnicode = b'X' Counted4,
    Append = b'a' Nothing,
    Build = b'b' Nothing,
    Global = b'c' TwoLines,
    Dict = b'd' Nothing,
    Appends = b'e' Nothing,
    Get = b'g' Line,
    BinGet = b'h' Byte,
    Instance = b'i' TwoLines,
    LongBinGet = b'j' Word,
    List = b'l' Nothing,
    Object = b'o' Nothing,
    Put = b'p' Line,
    BinPut = b'q' Byte,
    LongBinPut = b'r' Word,
    SetItem = b's' Nothing,
    Tuple = b't' Nothing,
    SetItems = b'u' Nothing,
    BinFloat = b'G' Eight,
    EmptyDict = b'}' Nothing,
    EmptyList = b']' Nothing,
    EmptyTuple = b')' Nothing,
    BinBytes = b'B' Counted4,
    ShortBinBytes = b'C' Counted1,
    Protocol = 0x80 Byte,
    NewObject = 0x81 Nothing,
    Extension1 = 0x82 Byte,
    Extension2 = 0x83 Short,
    Extension4 = 0x84 Signed,
    Tuple1 = 0x85 Nothing,
    Tuple2 = 0x86 Nothing,
    Tuple3 = 0x87 Nothing,
    NewTrue = 0x88 Nothing,
    NewFalse = 0x89 Nothing,
    Long1 = 0x8a Counted1,
    Long4 = 0x8b Counted4,
    ShortBinUnicode = 0x8c Counted1,
    BinUnicode8 = 0x8d Counted8,
    BinBytes8 = 0x8e Counted8,
    EmptySet = 0x8f Nothing,
    AddItems = 0x90 Nothing,
    FrozenSet = 0x91 Nothing,
    NewObjectEx = 0x92 Nothing,
    StackGlobal = 0x93 Nothing,
    Memoize = 0x94 Nothing,
    Frame = 0x95 Eight,
    ByteArray8 = 0x96 Counted8,
    NextBuffer = 0x97 Nothing,
    ReadonlyBuffer = 0x98 Nothing,
}
