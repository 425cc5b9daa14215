//! What a document type declaration makes an XML reader do.

use rustc_hash::FxHashMap;

/// What a declaration asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Demand {
    /// To open something: the address or path.
    Open(String),
    /// To read a declaration from elsewhere.
    Declaration(String),
    /// To build a text of so many bytes.
    Grow(u64),
}

/// Bytes that an entity may become.
const MOST: u64 = 10 << 20;
/// Most entities that are looked at.
const MAX_ENTITIES: usize = 10_000;

/// Reads the inside of `<!DOCTYPE …>`: what stands behind the word.
pub(super) fn demands(declaration: &str) -> Vec<Demand> {
    let mut found = Vec::new();
    let (head, inside) = declaration.split_once('[').unwrap_or((declaration, ""));
    if let Some(address) = address(head) {
        found.push(Demand::Declaration(address));
    }
    let mut sizes: FxHashMap<String, u64> = FxHashMap::default();
    for entity in inside.split("<!ENTITY").skip(1).take(MAX_ENTITIES) {
        let entity = entity.trim_start();
        let is_parameter = entity.starts_with('%');
        let entity = entity.trim_start_matches('%').trim_start();
        let (name, value) = entity.split_once(char::is_whitespace).unwrap_or((entity, ""));
        let value = value.trim_start();
        if value.starts_with("SYSTEM") || value.starts_with("PUBLIC") {
            found.push(Demand::Open(address(value).unwrap_or_default()));
            continue;
        }
        let Some(text) = quoted(value) else { continue };
        // An entity is declared before it is used in a value that counts, so that one pass is enough; one that uses itself
        // is an error for every reader.
        let size = size_of(text, &sizes, if is_parameter { '%' } else { '&' });
        if size > MOST && !found.iter().any(|demand| matches!(demand, Demand::Grow(_))) {
            found.push(Demand::Grow(size));
        }
        sizes.entry(name.to_owned()).or_insert(size);
    }
    if !found.iter().any(|demand| matches!(demand, Demand::Grow(_)))
        && let Some(size) = reversed(inside)
    {
        found.push(Demand::Grow(size));
    }
    found
}

/// The same for entities that are declared in the other order, as readers expand them late.
fn reversed(inside: &str) -> Option<u64> {
    let mut sizes: FxHashMap<String, u64> = FxHashMap::default();
    let entities: Vec<_> = inside.split("<!ENTITY").skip(1).take(MAX_ENTITIES).collect();
    for entity in entities.iter().rev() {
        let entity = entity.trim_start().trim_start_matches('%').trim_start();
        let (name, value) = entity.split_once(char::is_whitespace)?;
        let Some(text) = quoted(value.trim_start()) else { continue };
        let size = size_of(text, &sizes, '&');
        if size > MOST {
            return Some(size);
        }
        sizes.entry(name.to_owned()).or_insert(size);
    }
    None
}

/// How many bytes a text becomes.
fn size_of(text: &str, sizes: &FxHashMap<String, u64>, mark: char) -> u64 {
    let mut size = 0_u64;
    let mut pieces = text.split(mark);
    size = size.saturating_add(pieces.next().map_or(0, |piece| piece.len() as u64));
    for piece in pieces {
        let (name, rest) = piece.split_once(';').unwrap_or(("", piece));
        let inner = sizes.get(name).copied().unwrap_or(1);
        size = size.saturating_add(inner).saturating_add(rest.len() as u64);
    }
    size
}

fn quoted(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    let rest = text.get(1..)?;
    rest.split_once(quote).map(|(inside, _)| inside)
}

/// The address behind SYSTEM or PUBLIC.
fn address(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("SYSTEM").or_else(|| text.split_once("PUBLIC"))?;
    let is_public = !text.contains("SYSTEM");
    let first = quoted(rest.trim_start())?;
    if !is_public {
        return Some(first.to_owned());
    }
    let rest = rest.trim_start().get(first.len() + 2..)?;
    Some(quoted(rest.trim_start()).unwrap_or(first).to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Demand, demands};

    #[test]
    fn entities_are_followed() {
        let open = |text: &str| Demand::Open(text.to_owned());
        assert_eq!(
            demands("PMML [<!ENTITY x SYSTEM \"file:///etc/passwd\">]"),
            [open("file:///etc/passwd")]
        );
        assert_eq!(
            demands("PMML [<!ENTITY % x PUBLIC 'a' 'http://example.com/x'> %x;]"),
            [open("http://example.com/x")]
        );
        assert_eq!(demands("PMML [<!ENTITY a \"b\">]"), []);
        let mut laughs = "<!ENTITY a0 \"lol\">".to_owned();
        for level in 1..10 {
            let inner = format!("&a{};", level - 1).repeat(10);
            laughs.push_str(&format!("<!ENTITY a{level} \"{inner}\">"));
        }
        assert!(matches!(demands(&format!("PMML [{laughs}]")).as_slice(), [Demand::Grow(_)]));
    }
}
