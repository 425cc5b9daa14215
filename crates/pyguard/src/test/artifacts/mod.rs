//! Tests of rules with a check of model files: `<id>.cases.yaml` beside a rule names fixtures, or has small files written out.
//!
//! ```yaml
//! firing:
//!   - file: malicious/pickle/os-system.pkl     # below fixtures/artifacts; a folder stands for all files in it
//!     finds: [os.system]                       # texts that the messages hold, each in one of them
//!   - name: tokenizer_config.json              # a file with this name and text
//!     text: '{"chat_template": "…"}'
//!   - name: model.bin
//!     hex: "80 04 4b 01 2e"                    # or with these bytes
//!     beside: {MLmodel: "flavors: {}"}         # texts of other files in its folder
//!     tier: strict                             # where it is not the rule's
//! silent:
//!   - file: near/pickle/ordered-dict.pkl
//! ```

mod case;
mod run;

pub(super) use run::run;
