//! Addresses in pages: what opening one does, and whose host it is.

use std::borrow::Cow;

/// What a target does when it is followed instead of leading to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Active {
    /// `javascript:` or `vbscript:`.
    Script,
    /// `data:` with a page in it.
    Page,
}

/// A target as browsers read it: without blanks before it and line breaks in it.
fn folded(target: &str) -> Cow<'_, str> {
    let target = target.trim_start_matches(|character: char| character <= ' ');
    let is_left_out = |character: char| matches!(character, '\t' | '\n' | '\r');
    if target.contains(is_left_out) {
        Cow::Owned(target.replace(is_left_out, ""))
    } else {
        Cow::Borrowed(target)
    }
}

/// What follows a scheme, if the target has that.
fn behind<'a>(target: &'a str, scheme: &str) -> Option<&'a str> {
    let start = target.get(..scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then(|| target.get(scheme.len()..))?
}

/// What a target runs, and the code where it is a script. Scripts that do nothing (`javascript:void(0)`) are none.
pub(crate) fn active(target: &str) -> Option<(Active, String)> {
    let target = folded(target);
    if let Some(code) = behind(&target, "javascript:").or_else(|| behind(&target, "vbscript:")) {
        let is_left_out = |c: char| c.is_whitespace() || c == ';';
        let code = code.trim_matches(is_left_out);
        let bare: String = code.chars().filter(|c| !is_left_out(*c)).collect();
        let is_inert = matches!(
            bare.as_str(),
            "" | "void(0)" | "void0" | "void" | "void()" | "//" | "returnfalse"
        );
        return (!is_inert).then(|| (Active::Script, code.to_owned()));
    }
    let kind = behind(&target, "data:")?.trim_start();
    let is_page = ["text/html", "application/xhtml+xml"].iter().any(|one| {
        behind(kind, one).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    });
    is_page.then(|| (Active::Page, String::new()))
}

/// The host of an absolute address, in lower case; `None` for addresses on the page's own host.
pub(crate) fn host(target: &str) -> Option<String> {
    let target = folded(target);
    let rest = behind(&target, "https:").or_else(|| behind(&target, "http:"));
    let rest = rest.or_else(|| behind(&target, "wss:")).or_else(|| behind(&target, "ws:"));
    let rest = rest.unwrap_or(&target);
    let is_slash = |character: char| matches!(character, '/' | '\\');
    if !rest.get(..2)?.chars().all(is_slash) {
        return None;
    }
    let rest = rest.trim_start_matches(is_slash);
    let authority =
        rest.split(|c: char| is_slash(c) || matches!(c, '?' | '#' | '"' | '\'')).next()?;
    let name = authority.rsplit('@').next()?;
    let name = if name.starts_with('[') { name } else { name.split(':').next()? };
    (!name.is_empty()).then(|| name.to_ascii_lowercase())
}

/// The path of an absolute address, from behind the host.
fn path(target: &str) -> &str {
    let rest = target.split_once("//").map_or(target, |(_, rest)| rest);
    rest.find('/').and_then(|at| rest.get(at + 1..)).unwrap_or("")
}

/// Whether a host is a name or below it.
pub(crate) fn is_below(host: &str, name: &str) -> bool {
    host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Whether a host is the reader's own machine.
pub(crate) fn is_local(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "0.0.0.0" | "[::1]")
}

/// How much is known about who wrote what an address leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// A library that puts its scripts into notebooks, at the host that it is published at; or the page's own host.
    Known,
    /// A host where anyone can publish.
    Anyone,
    /// Any other.
    Unknown,
}

/// Hosts of which only the library's authors or a large operator publish.
const LIBRARY_HOSTS: [&str; 27] = [
    "bokeh.org",
    "cdn.pydata.org",
    "cdn.plot.ly",
    "cdn.holoviz.org",
    "cdn.mathjax.org",
    "code.jquery.com",
    "code.highcharts.com",
    "d3js.org",
    "ajax.googleapis.com",
    "maps.googleapis.com",
    "www.gstatic.com",
    "ssl.gstatic.com",
    "www.google.com",
    "fonts.googleapis.com",
    "fonts.gstatic.com",
    "maxcdn.bootstrapcdn.com",
    "netdna.bootstrapcdn.com",
    "stackpath.bootstrapcdn.com",
    "use.fontawesome.com",
    "kit.fontawesome.com",
    "cdn.datatables.net",
    "assets.pyecharts.org",
    "js.arcgis.com",
    "cesium.com",
    "threejs.org",
    "vega.github.io",
    "mpld3.github.io",
];

/// Hosts where anyone can publish, by package.
const PACKAGE_HOSTS: [&str; 8] = [
    "cdn.jsdelivr.net",
    "unpkg.com",
    "cdnjs.cloudflare.com",
    "esm.sh",
    "cdn.skypack.dev",
    "rawgit.com",
    "cdn.rawgit.com",
    "rawcdn.githack.com",
];

/// Packages that libraries for notebooks load from there, as they stand in paths.
const PACKAGES: [&str; 47] = [
    "@bokeh/",
    "@holoviz/",
    "@jupyter-widgets/",
    "@jupyterlab/",
    "@pyviz/",
    "@vizzu/",
    "3dmol",
    "anywidget",
    "bokeh",
    "bootstrap",
    "cytoscape",
    "d3",
    "datatables",
    "deck.gl",
    "@deck.gl/",
    "echarts",
    "embed-amd",
    "@fortawesome/",
    "font-awesome",
    "h3-js",
    "highcharts",
    "highlight.js",
    "ipyvolume",
    "itk-vtk-viewer",
    "jquery",
    "katex",
    "leaflet",
    "Leaflet",
    "lodash",
    "mapbox-gl",
    "maplibre-gl",
    "mathjax",
    "MathJax",
    "mermaid",
    "moment",
    "p5",
    "panel",
    "plotly",
    "popper.js",
    "react",
    "require.js",
    "requirejs",
    "tabulator",
    "three",
    "vega",
    "vis",
    "pyodide",
];

/// Who wrote what an address leads to.
pub(crate) fn source(target: &str) -> Source {
    let Some(host) = host(target) else { return Source::Known };
    if is_local(&host) || LIBRARY_HOSTS.iter().any(|one| is_below(&host, one)) {
        return Source::Known;
    }
    if !PACKAGE_HOSTS.contains(&host.as_str()) {
        return Source::Unknown;
    }
    let path = path(target);
    let package = ["npm/", "ajax/libs/", "combine/npm/", "gh/"]
        .iter()
        .find_map(|prefix| path.strip_prefix(prefix))
        .unwrap_or(path);
    let is_known = PACKAGES.iter().any(|one| {
        let rest = package.strip_prefix(one);
        rest.is_some_and(|rest| one.ends_with('/') || rest.starts_with(['@', '/', '.', '-']))
    });
    if is_known && !path.starts_with("gh/") { Source::Known } else { Source::Anyone }
}

#[cfg(test)]
mod tests {
    use super::{Active, Source, active, host, source};

    #[test]
    fn schemes_are_read_as_browsers_do() {
        let is = |target: &str| active(target).map(|(kind, _)| kind);
        for target in ["javascript:a()", " JavaScript:a()", "java\nscript:a()", "\u{1}vbscript:a"] {
            assert_eq!(is(target), Some(Active::Script), "{target:?}");
        }
        assert_eq!(is("data:text/html;base64,AA"), Some(Active::Page));
        for target in [
            "javascript:void(0);",
            "javascript:",
            "data:text/plain,a",
            "/javascript:a",
            "data:text/htmlx,",
        ] {
            assert_eq!(is(target), None, "{target:?}");
        }
    }

    #[test]
    fn hosts_are_read_as_browsers_do() {
        assert_eq!(host("https://a.example:8080/b").as_deref(), Some("a.example"));
        assert_eq!(host("//user@A.example?b").as_deref(), Some("a.example"));
        assert_eq!(host("https:/\\a.example").as_deref(), Some("a.example"));
        assert_eq!(host("/a/b"), None);
        assert_eq!(host("https"), None);
    }

    #[test]
    fn anyone_can_publish_a_package() {
        assert_eq!(source("https://cdn.plot.ly/plotly-2.35.2.min.js"), Source::Known);
        assert_eq!(source("https://cdn.jsdelivr.net/npm/vega@5?noext"), Source::Known);
        assert_eq!(source("https://cdn.jsdelivr.net/npm/tracker-of-mine@1"), Source::Anyone);
        assert_eq!(source("https://cdn.plot.ly.evil.example/a.js"), Source::Unknown);
    }
}
