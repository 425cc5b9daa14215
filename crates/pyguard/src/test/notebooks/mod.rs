//! Tests of rules with a check of notebooks: `<id>.cases.yaml` beside a rule has notebooks as lists of cells, since most of what
//! these rules report (outputs, metadata, counts) has no line that an annotation could stand above.
//!
//! ```yaml
//! firing:
//!   - why: a script in an output        # how this case differs from the others
//!     cells:
//!       - code: show(table)             # or `markdown`, `raw`
//!         count: 3                      # default: its position among the code cells; null: it never ran
//!         outputs:
//!           - html: "<script>…</script>"     # html, markdown, latex, svg, javascript, json, plain: what was shown
//!           - result: {text/plain: "1"}      # the value of the last expression, by MIME types; `display` likewise
//!           - stdout: "epoch 1\n"            # or stderr
//!           - error: "ValueError: no"        # with `traceback: […]` beside it
//!         metadata: {tags: [parameters]}     # also id, attachments, and any other key of a cell
//!     metadata: {kernelspec: null}      # put over the usual metadata of the notebook
//!     minor: 5
//!     finds: [1]                        # cells with a finding, one entry for each finding; `notebook` for its metadata
//!     tier: strict                      # where it is not the rule's
//!     fixed: [{code: show(table)}]      # the cells after the repair, where there is one
//! silent:
//!   - why: the word is in a comment
//!     cells: [{markdown: "`<script>`"}]
//! ```
//!
//! `{repeat: "<td>", times: 9000000}` anywhere in a cell stands for a long text.
//!
//! Instead of `cells` a case may have `raw` (the text of the file), or `file` (the name of a file beside the cases).

mod build;
mod case;
mod run;

pub(super) use run::run;
