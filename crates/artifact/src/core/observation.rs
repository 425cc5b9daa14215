use std::fmt;

use pyguard_finding::Tier;

/// Something in a model file that a check saw.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// Name of the check that saw it.
    pub check: &'static str,
    /// In which member of the file.
    pub member: MemberPath,
    /// Where it begins (0-based byte): in the file, or in the member where that is packed.
    pub offset: u64,
    /// Whether the bytes are those of an unpacked member, not of the file.
    pub packed: bool,
    /// How many bytes it takes; 0 where that says nothing.
    pub length: u64,
    /// What the rule's message calls by name, such as `("$CALLEE", "os.system")`. Untrusted text.
    pub named: Vec<(&'static str, String)>,
    /// How loud it is, where that is not what the rule says.
    pub tier: Option<Tier>,
}

impl Observation {
    /// One with nothing to say but its place in the data that is being looked at (0-based byte); the context knows in
    /// which member that is.
    pub(crate) fn at(check: &'static str, offset: u64) -> Self {
        Self {
            check,
            member: MemberPath::default(),
            offset,
            packed: false,
            length: 0,
            named: Vec::new(),
            tier: None,
        }
    }

    /// With the number of its bytes.
    #[must_use]
    pub(crate) fn over(mut self, length: u64) -> Self {
        self.length = length;
        self
    }

    /// With a name for the message.
    #[must_use]
    pub(crate) fn naming(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.named.push((name, text.into()));
        self
    }

    /// With a tier of its own.
    #[must_use]
    pub(crate) fn in_tier(mut self, tier: Tier) -> Self {
        self.tier = Some(tier);
        self
    }
}

/// The way to a member: names of members inside each other, outermost first; empty for the file itself. Untrusted text.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct MemberPath(pub Vec<String>);

impl MemberPath {
    /// One step further in.
    pub(crate) fn with(&self, name: &str) -> Self {
        let mut names = self.0.clone();
        names.push(name.to_owned());
        Self(names)
    }

    /// Whether it is the file itself.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for MemberPath {
    /// Names parted by ` › `.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.join(" › "))
    }
}
