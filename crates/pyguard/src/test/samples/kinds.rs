//! The kinds of documents that samples are placed in.
//!
//! `‹value›` is the value, `‹quoted›` the value in the quotes that suit it, `‹bare›` the value in quotes only where it needs
//! them; `‹name›` is the name it is given to, `‹lower›` the same in lower case, `‹identifier›` as a name of Python. Lines with
//! `‹lead›` are left out where there is nothing that must stand near the value.

use pyguard_secrets::SurfaceKind;

/// One kind of document.
#[derive(Debug)]
pub(super) struct Kind {
    /// What rules call it.
    pub(super) name: &'static str,
    pub(super) place: Place,
    pub(super) text: &'static str,
    /// For values of several lines; `None` where there is no place for them.
    pub(super) lines: Option<&'static str>,
    /// Characters that a value can't have there.
    pub(super) refuses: &'static str,
}

/// Where the text of a kind stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It is a file with this name.
    File(&'static str),
    /// Source of a code cell.
    Code,
    /// What a cell printed.
    Stream,
    /// What a cell showed, by its MIME type.
    Shown(&'static str),
    /// What an exception says.
    Error,
    /// A Markdown cell.
    Markdown,
    /// A raw cell.
    Raw,
    /// JSON among the notebook's metadata.
    Metadata,
}

impl Place {
    pub(super) fn file(self) -> &'static str {
        match self {
            Self::File(name) => name,
            _ => "notebook.ipynb",
        }
    }

    pub(super) fn surface(self) -> SurfaceKind {
        match self {
            Self::File(_) | Self::Code | Self::Markdown | Self::Raw => SurfaceKind::Source,
            Self::Stream | Self::Shown(_) => SurfaceKind::Output,
            Self::Error => SurfaceKind::Error,
            Self::Metadata => SurfaceKind::Metadata,
        }
    }
}

const fn file(name: &'static str, file: &'static str, text: &'static str) -> Kind {
    Kind { name, place: Place::File(file), text, lines: None, refuses: "" }
}

const fn cell(name: &'static str, place: Place, text: &'static str) -> Kind {
    Kind { name, place, text, lines: None, refuses: "" }
}

impl Kind {
    const fn of_lines(self, lines: &'static str) -> Self {
        Self { lines: Some(lines), ..self }
    }

    const fn refusing(self, refuses: &'static str) -> Self {
        Self { refuses, ..self }
    }
}

/// Documents in which a rule must find the sample.
pub(super) const FIRING: &[Kind] = &[
    file("constant", "settings.py", "# ‹lead›\n‹name› = ‹quoted›\nDEBUG = False\n")
        .of_lines("# ‹lead›\n‹name› = \"\"\"‹value›\"\"\"\nDEBUG = False\n"),
    file(
        "argument",
        "client.py",
        "# ‹lead›\nclient = Client(\n    timeout=30,\n    ‹identifier›=‹quoted›,\n)\n",
    ),
    file(
        "dictionary",
        "options.py",
        "OPTIONS = {\n    # ‹lead›\n    \"retries\": 3,\n    \"‹lower›\": ‹quoted›,\n}\n",
    ),
    file(
        "comment",
        "train.py",
        "def train(rows):\n    # ‹lead›\n    # ‹name› = ‹quoted›\n    return sorted(rows)\n",
    ),
    file("environ", "setup_env.py", "import os\n\n# ‹lead›\nos.environ[\"‹name›\"] = ‹quoted›\n")
        .of_lines("import os\n\n# ‹lead›\nos.environ[\"‹name›\"] = \"\"\"‹value›\"\"\"\n"),
    file("dotenv", ".env", "LOG_LEVEL=info\n# ‹lead›\n‹name›=‹bare›\nDEBUG=false\n")
        .of_lines("LOG_LEVEL=info\n# ‹lead›\n‹name›=\"‹value›\"\nDEBUG=false\n"),
    file("yaml", "config.yaml", "service:\n  retries: 3\n  # ‹lead›\n  ‹lower›: ‹bare›\n")
        .of_lines("service:\n  # ‹lead›\n  ‹lower›: |\n    ‹value›\n  retries: 3\n"),
    file(
        "json",
        "config.json",
        "{\n  \"about\": \"‹lead›\",\n  \"‹lower›\": \"‹value›\",\n  \"retries\": 3\n}\n",
    )
    .refusing("\""),
    file("toml", "config.toml", "[service]\n# ‹lead›\n‹lower› = ‹quoted›\nretries = 3\n")
        .of_lines("[service]\n# ‹lead›\n‹lower› = \"\"\"\n‹value›\n\"\"\"\n"),
    file("ini", "service.ini", "[service]\n# ‹lead›\n‹lower› = ‹value›\nretries = 3\n")
        .refusing("#;"),
    file("dockerfile", "Dockerfile", "FROM python:slim\n# ‹lead›\nENV ‹name›=‹bare›\nCOPY . /app\n")
        .refusing("$"),
    file("shell", "run.sh", "#!/bin/sh\nset -eu\n# ‹lead›\nexport ‹name›=\"‹value›\"\nmake serve\n")
        .of_lines("#!/bin/sh\nset -eu\n# ‹lead›\nexport ‹name›=\"‹value›\"\nmake serve\n")
        .refusing("\"$`"),
    file(
        "prose",
        "README.md",
        "# Setup\n\n‹lead›\n\nCall the service with ‹name›=‹value› and wait.\n",
    )
    .of_lines("# Setup\n\n‹lead›\n\nThis is the ‹name›:\n\n‹value›\n\nKeep it.\n"),
    file(
        "compose",
        "docker-compose.yml",
        "services:\n  api:\n    # ‹lead›\n    environment:\n      - ‹name›=‹value›\n    restart: always\n",
    )
    .refusing("#$\""),
    file("makefile", "Makefile", "# ‹lead›\n‹name› := ‹value›\n\nrun:\n\tpython serve.py\n")
        .refusing("#$"),
    file("csv", "accounts.csv", "service,value,owner\n‹lead›,,\n‹name›,‹value›,operations\n")
        .refusing("\","),
    file("log", "service.log", "INFO ‹lead›\nINFO connected with ‹name›=‹value› at once\n"),
    file("javascript", "config.js", "// ‹lead›\nconst ‹identifier› = ‹quoted›;\nexport default 3;\n"),
    cell("cell", Place::Code, "# ‹lead›\n‹name› = ‹quoted›\nconnect()")
        .of_lines("# ‹lead›\n‹name› = \"\"\"‹value›\"\"\"\nconnect()"),
    cell("magic", Place::Code, "%env ABOUT=‹lead›\n%env ‹name›=‹value›"),
    cell("stream", Place::Stream, "‹lead›\nconnected\n‹name›=‹value›\ndone\n")
        .of_lines("‹lead›\nconnected\n‹value›\ndone\n"),
    cell("result", Place::Shown("text/plain"), "{\n 'about': '‹lead›',\n '‹lower›': '‹value›',\n 'retries': 3}")
        .refusing("'"),
    cell("html", Place::Shown("text/html"), "<td>‹lead›</td>\n<td>‹name›=‹value›</td>\n")
        .of_lines("<td>‹lead›</td>\n<pre>\n‹value›\n</pre>\n")
        .refusing("<>&"),
    cell("traceback", Place::Error, "ValueError: no answer to ‹name›=‹value› from there\n‹lead›")
        .of_lines("ValueError: no key\n‹lead›\n‹value›"),
    cell("markdown", Place::Markdown, "## Setup\n\n‹lead›\n\nThe demo runs with ‹name›=‹value› today.")
        .of_lines("## Setup\n\n‹lead›\n\nThe ‹name›:\n\n‹value›\n"),
    cell("raw", Place::Raw, "‹lead›\n‹name›=‹bare›").of_lines("‹lead›\n‹value›"),
    cell("metadata", Place::Metadata, "{\n\"about\": \"‹lead›\",\n\"‹lower›\": \"‹value›\",\n\"retries\": 3}")
        .refusing("\"\\"),
];

/// Documents like these in which a rule must find nothing.
pub(super) const SILENT: &[Kind] = &[
    file(
        "look-up",
        "settings.py",
        "import os\n\n# ‹lead›\n‹name› = os.environ[\"‹name›\"]\nclient = Client(‹identifier›=‹name›)\n",
    ),
    file(
        "getenv",
        "client.py",
        "# ‹lead›\nclient = Client(\n    ‹identifier›=os.getenv(\"‹name›\"),\n    timeout=30,\n)\n",
    ),
    file("yaml-variable", "config.yaml", "service:\n  # ‹lead›\n  ‹lower›: ‹variable›\n"),
    file("dotenv-command", ".env", "# ‹lead›\n‹name›=$(op read op://vault/service/credential)\n"),
    file(
        "actions",
        "deploy.yml",
        "jobs:\n  deploy:\n    # ‹lead›\n    env:\n      ‹name›: ${{ secrets.‹name› }}\n",
    ),
    file("placeholder", ".env.example", "# ‹lead›\n‹name›=‹placeholder›\n"),
    file("brackets", "service.ini", "[service]\n# ‹lead›\n‹lower› = <your ‹lower›>\n"),
    file("cut", ".env", "# ‹lead›\n‹name›=‹cut›\n"),
    file("starred", "service.log", "INFO ‹lead›\nINFO connected with ‹name›=‹starred› at once\n"),
    file("crossed", "config.toml", "[service]\n# ‹lead›\n‹lower› = \"‹crossed›\"\n"),
    file("interpolated", "settings.py", "# ‹lead›\n‹name› = f\"‹interpolated›\"\n"),
    cell(
        "getpass",
        Place::Code,
        "from getpass import getpass\n\n# ‹lead›\n‹name› = getpass(\"‹name›: \")",
    ),
    cell(
        "userdata",
        Place::Code,
        "from google.colab import userdata\n\n# ‹lead›\n‹name› = userdata.get(\"‹name›\")",
    ),
    file("empty", ".env", "# ‹lead›\n‹name›=\nDEBUG=false\n"),
    file("name", "README.md", "# Setup\n\n‹lead›\n\nSet ‹name› before you start the service.\n"),
    file(
        "template",
        "values.yaml",
        "service:\n  # ‹lead›\n  ‹lower›: {{ .Values.‹lower› | quote }}\n",
    ),
    file("ellipsis", "client.py", "# ‹lead›\nclient = Client(‹identifier›=\"‹ellipsis›\")\n"),
    file(
        "file",
        "docker-compose.yml",
        "services:\n  api:\n    # ‹lead›\n    environment:\n      ‹name›_FILE: /run/secrets/‹lower›\n",
    ),
    file("mention", "train.py", "# ‹lead›\n# reads ‹name› from the environment\nmain()\n"),
];
