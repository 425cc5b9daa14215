use pyguard_source::Media;

/// What stands under a key of an output or an attachment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// A string or a list of lines.
    Text(Media),
    /// Any JSON value, of which a list is not a list of lines.
    Value,
    /// A string or a list of lines if it can be read, and not if it is encoded data.
    Unknown,
    /// Images and the like, as base64.
    Binary,
}

/// What a MIME type, in any spelling, is for a reader.
pub(super) fn of_mime_type(name: &str) -> Content {
    let name = name.split(';').next().unwrap_or(name).trim().to_ascii_lowercase();
    let media = match name.as_str() {
        "text/plain"
        | "application/vnd.code.notebook.stdout"
        | "application/vnd.code.notebook.stderr" => Media::Text,
        "text/html" | "application/xhtml+xml" => Media::Html,
        "text/markdown" | "text/x-markdown" => Media::Markdown,
        "text/latex" | "application/x-latex" | "application/x-tex" => Media::Latex,
        "image/svg+xml" => Media::Svg,
        "application/json" => return Content::Value,
        _ => match name.split('/').next() {
            Some("image" | "audio" | "video" | "font") => return Content::Binary,
            _ if name == "application/pdf" || name == "application/octet-stream" => {
                return Content::Binary;
            }
            _ if name.ends_with("+json") => return Content::Value,
            _ if name.ends_with("javascript") => Media::JavaScript,
            Some("text") => Media::Other,
            _ => return Content::Unknown,
        },
    };
    Content::Text(media)
}

/// The same for a key of an output, which up to version 3 of nbformat were short names of types; `None` for others.
pub(super) fn of_short_name(name: &str) -> Option<Content> {
    Some(match name {
        "text" => Content::Text(Media::Text),
        "html" => Content::Text(Media::Html),
        "svg" => Content::Text(Media::Svg),
        "latex" => Content::Text(Media::Latex),
        "javascript" => Content::Text(Media::JavaScript),
        "json" => Content::Text(Media::Json),
        "png" | "jpeg" | "gif" | "pdf" => Content::Binary,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use pyguard_source::Media;

    use super::{Content, of_mime_type};

    #[test]
    fn types_are_told_apart() {
        for (name, expected) in [
            ("text/plain", Content::Text(Media::Text)),
            ("Text/HTML; charset=utf-8", Content::Text(Media::Html)),
            ("text/csv", Content::Text(Media::Other)),
            ("image/svg+xml", Content::Text(Media::Svg)),
            ("image/png", Content::Binary),
            ("application/pdf", Content::Binary),
            ("application/vnd.jupyter.widget-view+json", Content::Value),
            (
                "application/vnd.google.colaboratory.module+javascript",
                Content::Text(Media::JavaScript),
            ),
            ("application/vnd.databricks.v1.output", Content::Unknown),
            ("", Content::Unknown),
        ] {
            assert_eq!(of_mime_type(name), expected, "{name}");
        }
    }
}
