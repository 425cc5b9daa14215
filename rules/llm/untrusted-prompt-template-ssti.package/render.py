from jinja2 import Environment
from jinja2.sandbox import SandboxedEnvironment

ENV = Environment(keep_trailing_newline=True)
BOX = SandboxedEnvironment()


def render(source, values):
    # ruleid: untrusted-prompt-template-ssti
    return ENV.from_string(source).render(values)


def render_boxed(source, values):
    # ok: untrusted-prompt-template-ssti
    return BOX.from_string(source).render(values)
