import jinja2
from jinja2 import Template
from jinja2.sandbox import SandboxedEnvironment, ImmutableSandboxedEnvironment


class CardTab:
    def __init__(self, name, template):
        self.name = name
        self.template = template
        self.values = {}

    def html(self):
        environment = jinja2.Environment(loader=jinja2.BaseLoader()).from_string
        return environment

    def to_html(self):
        # ruleid: template-from-parameter
        compiled = ImmutableSandboxedEnvironment(loader=jinja2.BaseLoader()).from_string(self.template)
        return compiled.render({**self.values})

    def to_safe_html(self):
        # ok: template-from-parameter
        return SandboxedEnvironment().from_string(self.template).render({**self.values})


def _render(text, values):
    # ruleid: template-from-parameter
    return ImmutableSandboxedEnvironment().from_string(text).render(**values)


def render_all(templates, values):
    return [_render(template.strip(), values) for template in templates]


def _wrapped(body):
    return "{% block body %}" + body + "{% endblock %}"


def page(body):
    # ruleid: template-from-parameter
    return ImmutableSandboxedEnvironment().from_string(_wrapped(body))


PAGES = {"start": "Hello", "end": "Bye"}


def chosen(name):
    if name not in ("start", "end"):
        raise ValueError(name)
    # ok: template-from-parameter
    return Template("{% include '" + name + "' %}")


def _greeting():
    return "Hello {{ name }}"


def greeting(name):
    # ok: template-from-parameter
    return Template(_greeting()).render(name=name)
