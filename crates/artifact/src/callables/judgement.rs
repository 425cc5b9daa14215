//! What the answers are.

use super::indirection::{Indirection, Unfollowed};

/// What is known of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Judgement {
    /// Does no harm, whatever it is called with; why.
    Harmless(&'static str),
    /// A class of a library, whose instances do no harm; why.
    Instance(&'static str),
    /// Does something with what it is given that has to be followed.
    Indirect(Indirection),
    /// Makes functions or classes from code that the file carries.
    Code,
    /// Gives power over the machine, and no data has a reason to call it; which.
    Dangerous(&'static str),
    /// Gives such power as well, and yet honest programs name it in settings of their own, as loaders of files; which.
    Doubtful(&'static str),
    /// A function of a library that gives power, which programs call and data does not; which.
    Powerful(&'static str),
    /// Should not be called by data, though no harm is known of it; why.
    NotCalled(&'static str),
    /// Nothing is known.
    Unknown,
}

/// What is to be thought of a call with arguments of the file's choice that nobody follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It does harm.
    Harmful,
    /// It does none, whatever the arguments are.
    Harmless,
    /// Nothing is known.
    Unknown,
}

impl Judgement {
    /// Why its mere import by a pickle is a sign of harm.
    pub(crate) fn import_danger(self) -> Option<&'static str> {
        match self {
            Self::Dangerous(why) | Self::Doubtful(why) => Some(why),
            Self::Indirect(indirection) => indirection.import_danger(),
            _ => None,
        }
    }

    /// The short answer for formats that only name what is called.
    pub(crate) fn verdict(self) -> Verdict {
        match self {
            Self::Harmless(_) => Verdict::Harmless,
            Self::Dangerous(_) | Self::Doubtful(_) | Self::Powerful(_) | Self::Code => {
                Verdict::Harmful
            }
            Self::Indirect(indirection) => match indirection.unfollowed() {
                Unfollowed::Harms => Verdict::Harmful,
                Unfollowed::Makes => Verdict::Harmless,
                Unfollowed::Holds => Verdict::Unknown,
            },
            Self::Instance(_) | Self::NotCalled(_) | Self::Unknown => Verdict::Unknown,
        }
    }

    /// Whether the verdict is that it does harm.
    pub(crate) fn is_harmful(self) -> bool {
        self.verdict() == Verdict::Harmful
    }
}
