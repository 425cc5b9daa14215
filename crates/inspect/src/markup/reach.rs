//! How much is wrong with what a script reaches for.

use pyguard_finding::Tier;

use super::address::{self, Source};
use super::script::{self, Reach, Sign};

/// Scripts above this length (bytes) are libraries that were put into the page.
const MIN_LIBRARY: usize = 100_000;

/// What libraries say of themselves.
const BANNERS: [&str; 10] = [
    "plotly.js v",
    "PlotlyConfig",
    "Bokeh",
    "vegaEmbed",
    "jQuery JavaScript Library",
    "Leaflet ",
    "visjs",
    "webpackUniversalModuleDefinition",
    "@license",
    "For license information please see",
];

/// Scripts that libraries write into outputs, by a word that each has, and what they reach for.
const GENERATORS: [(&str, &[&str]); 9] = [
    ("mpl.get_websocket_type", &["WebSocket", "Jupyter", "IPython"]),
    ("embed_document", &["Jupyter", "IPython", "atob"]),
    ("JS_MIME_TYPE", &["Jupyter", "IPython"]),
    ("PyViz", &["Jupyter", "IPython"]),
    ("convertToInteractive", &["kernel.invokeFunction"]),
    ("suggestCharts", &["kernel.invokeFunction"]),
    ("generateWithVariable", &["kernel.invokeFunction"]),
    ("OutputArea.prototype._should_scroll", &["IPython", "Jupyter"]),
    ("treescope-run-here", &["Function"]),
];

/// Whether a script is a library that was put into the page whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Library {
    /// It is short.
    None,
    /// It is long, and nothing says what it is.
    Unnamed,
    /// It is long and has the banner of a library; anybody can copy that.
    Named,
}

/// What the length and the banner of a script say.
pub(crate) fn library(body: &str) -> Library {
    let has = |word: &&str| memchr::memmem::find(body.as_bytes(), word.as_bytes()).is_some();
    match body.len() > MIN_LIBRARY {
        false => Library::None,
        true if BANNERS.iter().any(has) => Library::Named,
        true => Library::Unnamed,
    }
}

/// Something that a script reaches for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reached {
    pub(crate) reach: Reach,
    pub(crate) word: &'static str,
    /// How sure it is that no library of plots does so.
    pub(crate) tier: Tier,
}

/// What a script reaches for, the surest first.
pub(crate) fn reached(body: &str) -> Vec<Reached> {
    let body = script::folded(body);
    let signs = script::signs(&body);
    if signs.is_empty() {
        return Vec::new();
    }
    let has = |word: &str| memchr::memmem::find(body.as_bytes(), word.as_bytes()).is_some();
    let exempt: Vec<&str> = GENERATORS
        .iter()
        .filter(|(mark, _)| has(mark))
        .flat_map(|(_, words)| words.iter().copied())
        .collect();
    let library = library(&body);
    let fetches = signs.iter().any(|sign| sign.reach == Reach::Network);
    let mut found: Vec<Reached> = Vec::new();
    for sign in &signs {
        let Some(tier) = tier(sign, fetches) else { continue };
        let is_known = exempt.contains(&sign.word) || loads_library(&body, sign);
        let is_own = library == Library::Named && !is_for_reader(sign);
        if is_known || is_own || found.iter().any(|known| known.word == sign.word) {
            continue;
        }
        let tier = if library == Library::None { tier } else { tier.max(Tier::Strict) };
        found.push(Reached { reach: sign.reach, word: sign.word, tier });
    }
    found.sort_by_key(|one| one.tier);
    found
}

/// Whether a library of plots has no use for it.
fn is_for_reader(sign: &Sign) -> bool {
    matches!(sign.reach, Reach::Kernel) || sign.word == "document.cookie"
}

fn tier(sign: &Sign, fetches: bool) -> Option<Tier> {
    Some(match sign.reach {
        Reach::Kernel | Reach::Network => Tier::Default,
        Reach::Server if fetches => Tier::Default,
        Reach::Kept if sign.word == "document.cookie" => Tier::Default,
        Reach::Code if sign.word == "eval" => Tier::Default,
        Reach::Kept | Reach::Code | Reach::Cells | Reach::Notebook => Tier::Strict,
        Reach::Server | Reach::Script | Reach::Content => return None,
    })
}

/// Whether what is fetched is a constant address of a library.
fn loads_library(body: &str, sign: &Sign) -> bool {
    if sign.reach != Reach::Network {
        return false;
    }
    let behind = body.get(sign.end..).unwrap_or("");
    let Some(argument) = behind.trim_start().strip_prefix('(') else { return false };
    let argument = argument.trim_start();
    let Some(quote) = argument.chars().next().filter(|one| matches!(one, '\'' | '"')) else {
        return false;
    };
    let target =
        argument.get(1..).and_then(|rest| rest.split_once(quote)).map_or("", |(one, _)| one);
    address::host(target).is_some_and(|host| !address::is_local(&host))
        && address::source(target) == Source::Known
}

/// The first address in a string of a script that leads to a host of no known library.
pub(crate) fn unknown_address(body: &str) -> Option<String> {
    let mut at = 0;
    while let Some(found) = body.get(at..).and_then(|rest| rest.find("//")) {
        let start = at + found;
        at = start + 2;
        let before = body.get(..start).unwrap_or("");
        let scheme = ["https:", "http:"].iter().find(|one| before.ends_with(**one));
        let quote = before.len() - scheme.map_or(0, |one| one.len());
        let is_quoted = quote
            .checked_sub(1)
            .is_some_and(|at| matches!(body.as_bytes().get(at), Some(b'\'' | b'"' | b'`')));
        if !is_quoted {
            continue;
        }
        let target = body.get(quote..).unwrap_or("");
        let end = target.find(['\'', '"', '`', '\n']).unwrap_or(target.len());
        let target = target.get(..end).unwrap_or("");
        let host = address::host(target).filter(|host| host.contains('.'));
        if host.is_some() && address::source(target) == Source::Unknown {
            return Some(target.to_owned());
        }
    }
    None
}
