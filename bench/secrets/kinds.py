"""What a positive is: a kind of credential, how its value is made, and what must stand beside it.

`form` says where a kind can stand:

- `token`: the value tells what it is, wherever it stands.
- `named`: only the name beside it tells; `name` (an environment variable's) and `call` (Python, `{}` = the quoted value) hold it.
- `block`: several lines (PEM, a JSON object).
- `shell`: a command line; `make` gives the whole line.
- `header`: the value of an Authorization header.
- `generic`: a password or key of no vendor, told by a general name and by its randomness.
"""

import dataclasses
import typing


@dataclasses.dataclass(frozen=True)
class Kind:
    code: str
    title: str
    name: str
    form: str
    make: typing.Callable
    hint: str = ""
    """A word that the file must hold elsewhere (the vendor's), as a comment or import beside the value."""
    call: str = ""
    second: typing.Callable | None = None
    """The other half of a pair: its name and value, on a line of its own, also a positive."""


KINDS: list[Kind] = []


def token(code, title, name, make, **more):
    KINDS.append(Kind(code, title, name, "token", make, **more))


def named(code, title, name, make, call="", **more):
    KINDS.append(Kind(code, title, name, "named", make, call=call, **more))


def block(code, title, name, make, **more):
    KINDS.append(Kind(code, title, name, "block", make, **more))


def shell(code, title, make, **more):
    KINDS.append(Kind(code, title, "", "shell", make, **more))


def header(code, title, make, **more):
    KINDS.append(Kind(code, title, "AUTHORIZATION", "header", make, **more))


def generic(code, title, name, make, **more):
    KINDS.append(Kind(code, title, name, "generic", make, **more))
