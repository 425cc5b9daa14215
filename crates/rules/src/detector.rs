//! Reading `detector`: rules about texts, whatever file they stand in.

use pyguard_finding::{Severity, Tier};
use pyguard_inspect::Check as NotebookCheck;
use pyguard_secrets::personal::columns::ColumnKind;
use pyguard_secrets::{
    AllowSpec, Check, DetectorKind, DetectorSpec, FormSpec, NeedSpec, RaiseSpec, Rating, Shape,
    SurfaceKind, Within,
};

use crate::BodySpec;
use crate::load::{Complaint, check_keys, string, strings};
use crate::yaml::{self, Node, Value};

const KEYS: [&str; 6] = ["kind", "precedence", "environment", "surfaces", "allow", "forms"];
const ALLOW_KEYS: [&str; 4] = ["values", "matches", "lines", "stop-words"];
const FORM_KEYS: [&str; 20] = [
    "columns",
    "named",
    "together",
    "environment",
    "regex",
    "assigned-to",
    "value",
    "quoted",
    "keywords",
    "any-case",
    "entropy",
    "checks",
    "needs",
    "distinct",
    "placeholders",
    "tier",
    "severity",
    "confidence",
    "weak",
    "raise",
];
const RATING_KEYS: [&str; 3] = ["tier", "severity", "confidence"];

/// What a detector's precedence is where it says none.
pub(crate) const PRECEDENCE: u8 = 50;

type Read<T> = Result<T, Complaint>;

/// Reads a detector of values, or the name of a check of notebooks or model files.
pub(crate) fn read_any(node: &Node) -> Read<BodySpec> {
    if let Some(check) = node.get("artifact") {
        check_keys(mapping(node, "`detector`")?, &["artifact"])?;
        let name = string(check, "`artifact`")?;
        if pyguard_artifact::is_known_check(name) {
            return Ok(BodySpec::Artifact(name.to_owned()));
        }
        let hint = yaml::nearest(name, pyguard_artifact::check_names())
            .map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        let message = format!("no check of model files is called `{name}`{hint}");
        return Err(Complaint::at(check, message));
    }
    let Some(check) = node.get("notebook") else {
        return read(node).map(BodySpec::Detector);
    };
    check_keys(mapping(node, "`detector`")?, &["notebook"])?;
    let name = string(check, "`notebook`")?;
    if NotebookCheck::named(name).is_some() {
        return Ok(BodySpec::Notebook(name.to_owned()));
    }
    let hint = yaml::nearest(name, pyguard_inspect::names())
        .map_or(String::new(), |near| format!("; did you mean `{near}`?"));
    Err(Complaint::at(check, format!("no check of notebooks is called `{name}`{hint}")))
}

/// Reads a detector and checks its expressions.
pub(crate) fn read(node: &Node) -> Read<DetectorSpec> {
    check_keys(mapping(node, "`detector`")?, &KEYS)?;
    let kind = match text(node, "kind")? {
        None | Some("secret") => DetectorKind::Secret,
        Some("personal") => DetectorKind::Personal,
        Some(_) => return Err(Complaint::at(node, "`kind` is secret or personal")),
    };
    let forms = node
        .get("forms")
        .and_then(Node::as_sequence)
        .filter(|forms| !forms.is_empty())
        .ok_or_else(|| Complaint::at(node, "a detector has a list of `forms`"))?;
    let precedence = match node.get("precedence") {
        None => PRECEDENCE,
        Some(node) => whole(node, "`precedence`")?
            .try_into()
            .map_err(|_| Complaint::at(node, "`precedence` is a number from 0 to 255"))?,
    };
    let surfaces = match node.get("surfaces") {
        None => Vec::new(),
        Some(node) => strings(node, "`surfaces`")?
            .iter()
            .map(|name| {
                surface(name).ok_or_else(|| {
                    Complaint::at(node, "a surface is source, output, error or metadata")
                })
            })
            .collect::<Read<_>>()?,
    };
    let spec = DetectorSpec {
        kind,
        forms: forms.iter().map(form).collect::<Read<_>>()?,
        precedence,
        surfaces,
        allow: node.get("allow").map(allow).transpose()?.into_iter().collect(),
        path: None,
        environment: text(node, "environment")?.map(str::to_owned),
    };
    for (form, place) in spec.forms.iter().zip(forms) {
        form.check().map_err(|error| Complaint::at(place, error.to_string()))?;
    }
    spec.check().map_err(|error| Complaint::at(node, error.to_string()))?;
    Ok(spec)
}

fn surface(name: &str) -> Option<SurfaceKind> {
    Some(match name {
        "source" => SurfaceKind::Source,
        "output" => SurfaceKind::Output,
        "error" => SurfaceKind::Error,
        "metadata" => SurfaceKind::Metadata,
        _ => return None,
    })
}

fn allow(node: &Node) -> Read<AllowSpec> {
    check_keys(mapping(node, "`allow`")?, &ALLOW_KEYS)?;
    let list = |key: &str| match node.get(key) {
        None => Ok(Vec::new()),
        Some(node) => strings(node, &format!("`{key}`")),
    };
    Ok(AllowSpec {
        values: list("values")?,
        matches: list("matches")?,
        lines: list("lines")?,
        stop_words: list("stop-words")?,
        paths: Vec::new(),
        all: false,
    })
}

fn form(node: &Node) -> Read<FormSpec> {
    check_keys(mapping(node, "a form")?, &FORM_KEYS)?;
    let columns = node.get("columns").map(columns).transpose()?;
    let shape = match (text(node, "regex")?, text(node, "assigned-to")?, text(node, "value")?) {
        (None, None, value) if columns.is_some() => Shape::Columns {
            kinds: columns.unwrap_or_default(),
            together: match node.get("together") {
                None => 1,
                Some(node) => whole(node, "`together`")?
                    .try_into()
                    .map_err(|_| Complaint::at(node, "`together` is a count"))?,
            },
            named: text(node, "named")?.map(str::to_owned),
            value: value.map(str::to_owned),
        },
        (Some(regex), None, None) => Shape::Regex(regex.to_owned(), None),
        (None, Some(name), Some(value)) => Shape::Assigned {
            name: name.to_owned(),
            value: value.to_owned(),
            quoted: flag(node, "quoted")?.unwrap_or(false),
        },
        _ => {
            return Err(Complaint::at(
                node,
                "a form has either `regex`, or `assigned-to` and `value`, or `columns`",
            ));
        }
    };
    let keywords = match node.get("keywords") {
        None => Vec::new(),
        Some(node) => strings(node, "`keywords`")?,
    };
    let caseless = flag(node, "any-case")?.unwrap_or(matches!(shape, Shape::Assigned { .. }));
    let checks = match node.get("checks") {
        None => Vec::new(),
        Some(node) => strings(node, "`checks`")?
            .iter()
            .map(|name| {
                name.parse::<Check>().map_err(|error| Complaint::at(node, error.to_string()))
            })
            .collect::<Read<_>>()?,
    };
    let needs = match node.get("needs") {
        None => Vec::new(),
        Some(node) => node
            .as_sequence()
            .ok_or_else(|| Complaint::at(node, "`needs` is a list"))?
            .iter()
            .map(need)
            .collect::<Read<_>>()?,
    };
    let distinct = match node.get("distinct") {
        None => 1,
        Some(node) => whole(node, "`distinct`")?
            .try_into()
            .map_err(|_| Complaint::at(node, "`distinct` is a count"))?,
    };
    let form = FormSpec {
        shape,
        keywords,
        caseless,
        entropy: node.get("entropy").map(|node| number(node, "`entropy`")).transpose()?,
        checks,
        needs,
        distinct,
        placeholders: flag(node, "placeholders")?.unwrap_or(false),
        environment: text(node, "environment")?.map(str::to_owned),
        rating: rating(node)?,
        weak: node.get("weak").map(levels).transpose()?,
        raise: node.get("raise").map(raise).transpose()?,
    };
    Ok(form.with_own_keywords())
}

/// Names of kinds of columns; `[any]` for all.
fn columns(node: &Node) -> Read<Vec<ColumnKind>> {
    let names = strings(node, "`columns`")?;
    if names == ["any"] {
        return Ok(Vec::new());
    }
    let unknown = |name: &str| Complaint::at(node, format!("there is no kind of column `{name}`"));
    names.iter().map(|name| ColumnKind::named(name).ok_or_else(|| unknown(name))).collect()
}

fn need(node: &Node) -> Read<NeedSpec> {
    check_keys(mapping(node, "a need")?, &["regex", "within", "absent"])?;
    let absent = flag(node, "absent")?.unwrap_or(false);
    Ok(NeedSpec { regex: required(node, "regex")?, within: within(node)?, absent })
}

fn raise(node: &Node) -> Read<RaiseSpec> {
    check_keys(mapping(node, "`raise`")?, &["regex", "within", "tier", "severity", "confidence"])?;
    Ok(RaiseSpec { regex: required(node, "regex")?, within: within(node)?, rating: rating(node)? })
}

/// `file`, `part`, `line`, `20 lines`, `300 bytes`
fn within(node: &Node) -> Read<Within> {
    let text = required(node, "within")?;
    let counted = text.split_once(' ').and_then(|(count, unit)| Some((count.parse().ok()?, unit)));
    match (text.as_str(), counted) {
        ("file", _) => Ok(Within::File),
        ("part", _) => Ok(Within::Part),
        ("line", _) => Ok(Within::Lines(0)),
        (_, Some((count, "lines"))) => Ok(Within::Lines(count)),
        (_, Some((count, "bytes"))) => Ok(Within::Bytes(count)),
        _ => Err(Complaint::at(node, "`within` is file, part, line, `N lines` or `N bytes`")),
    }
}

fn levels(node: &Node) -> Read<Rating> {
    check_keys(mapping(node, "`weak`")?, &RATING_KEYS)?;
    rating(node)
}

fn rating(node: &Node) -> Read<Rating> {
    let level = |key: &str| text(node, key);
    let wrong = |key: &str| Complaint::at(node, format!("`{key}` is no level that there is"));
    Ok(Rating {
        tier: level("tier")?.map(str::parse::<Tier>).transpose().map_err(|_| wrong("tier"))?,
        severity: level("severity")?
            .map(str::parse::<Severity>)
            .transpose()
            .map_err(|_| wrong("severity"))?,
        confidence: node.get("confidence").map(|node| number(node, "`confidence`")).transpose()?,
    })
}

fn mapping<'n>(node: &'n Node, what: &str) -> Read<&'n [(Node, Node)]> {
    node.as_mapping().ok_or_else(|| Complaint::at(node, format!("{what} is a mapping")))
}

fn text<'n>(node: &'n Node, key: &str) -> Read<Option<&'n str>> {
    node.get(key).map(|value| string(value, &format!("`{key}`"))).transpose()
}

fn required(node: &Node, key: &str) -> Read<String> {
    let missing = || Complaint::at(node, format!("the key `{key}` is missing"));
    Ok(text(node, key)?.ok_or_else(missing)?.to_owned())
}

fn flag(node: &Node, key: &str) -> Read<Option<bool>> {
    match node.get(key) {
        None => Ok(None),
        Some(Node { value: Value::Bool(on), .. }) => Ok(Some(*on)),
        Some(node) => Err(Complaint::at(node, format!("`{key}` is true or false"))),
    }
}

fn whole(node: &Node, what: &str) -> Read<i64> {
    match node.value {
        Value::Integer(number) => Ok(number),
        _ => Err(Complaint::at(node, format!("{what} is a whole number"))),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "small numbers with a few digits"
)]
fn number(node: &Node, what: &str) -> Read<f32> {
    match node.value {
        Value::Integer(number) => Ok(number as f32),
        Value::Float(number) => Ok(number as f32),
        _ => Err(Complaint::at(node, format!("{what} is a number"))),
    }
}
