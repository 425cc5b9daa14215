use annotate_snippets::Level;
use annotate_snippets::renderer::{
    DEFAULT_ERROR_STYLE, DEFAULT_INFO_STYLE, DEFAULT_WARNING_STYLE, Renderer, Style,
};
use pyguard_finding::Severity;

use crate::Options;

/// More than any frame is wide, so that the frame's own cutting is the only one.
const TERMINAL_COLUMNS: usize = 1000;

/// The header word and its colour.
pub(super) fn level(severity: Severity) -> Level<'static> {
    let level = match severity {
        Severity::Critical | Severity::High => Level::ERROR,
        Severity::Medium => Level::WARNING,
        Severity::Low => Level::INFO,
    };
    level.with_name(severity.as_str())
}

pub(super) fn severity_style(severity: Severity) -> Style {
    match severity {
        Severity::Critical | Severity::High => DEFAULT_ERROR_STYLE,
        Severity::Medium => DEFAULT_WARNING_STYLE,
        Severity::Low => DEFAULT_INFO_STYLE,
    }
}

pub(super) fn renderer(options: &Options) -> Renderer {
    let renderer = if options.color { Renderer::styled() } else { Renderer::plain() };
    renderer.hyperlink(false).term_width(TERMINAL_COLUMNS)
}

/// Text in a style, if there are colours at all.
pub(super) fn paint(style: Style, text: &str, options: &Options) -> String {
    if options.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
}
