import argparse
import os
import string
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import jinja2
import jinja2 as j2
from flask import render_template_string
from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.nativetypes import NativeEnvironment
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment
from mako.template import Template as MakoTemplate
from pydantic import BaseModel

GREETING = "Hello {{ name }}"


def render(template, **values):
    # ruleid: template-from-parameter
    return ImmutableSandboxedEnvironment().from_string(template).render(**values)


def render_options(template_content: str, *, trim_blocks=True, **values):
    # ruleid: template-from-parameter
    template = Template(template_content, trim_blocks=trim_blocks)
    return template.render(**values)


def formatter(template, **values):
    try:
        from jinja2 import Template as JinjaTemplate
    except ImportError as error:
        raise ImportError("install jinja2") from error
    # ruleid: template-from-parameter
    return ImmutableSandboxedEnvironment().from_string(template).render(**values)


def by_environment(text, values):
    # ruleid: template-from-parameter
    return ImmutableSandboxedEnvironment(loader=jinja2.BaseLoader()).from_string(text).render(values)


def by_variable(text, values):
    env = Environment(undefined=StrictUndefined)
    # ruleid: template-from-parameter
    return env.from_string(text).render(values)


def by_alias(text):
    environment = j2.Environment()
    # ruleid: template-from-parameter
    template = environment.from_string(source_of(text))
    return template


def source_of(text):
    return text


def native(text, values):
    # ruleid: template-from-parameter
    return NativeEnvironment().from_string(text).render(values)


def message(body, name):
    # ruleid: template-from-parameter
    return ImmutableSandboxedEnvironment().from_string("Dear {{ name }}, " + body).render(name=name)


def in_flask(title):
    # ruleid: template-from-parameter
    return render_template_string(f"<h1>{title}</h1>")


def in_mako(text):
    # ruleid: template-from-parameter
    return MakoTemplate(text=text).render()


def given_environment(env: jinja2.Environment, text):
    # ruleid: template-from-parameter
    return env.from_string(text)


class Prompt:
    def __init__(self, template):
        self.env = Environment(loader=BaseLoader())
        # ruleid: template-from-parameter
        self.compiled = self.env.from_string(template)

    async def render(self, text, **values):
        # ruleid: template-from-parameter
        return self.env.from_string(text).render(**values)

    @staticmethod
    def many(templates):
        # ruleid: template-from-parameter
        return [ImmutableSandboxedEnvironment().from_string(template) for template in templates]


@dataclass
class Card:
    template: str
    title: str = "card"

    def html(self):
        # ruleid: template-from-parameter
        return ImmutableSandboxedEnvironment().from_string(self.template).render(title=self.title)


class Message(BaseModel):
    content: str
    footer: Optional[str] = None

    def text(self):
        # ruleid: template-from-parameter
        return ImmutableSandboxedEnvironment().from_string(self.content).render()


def from_environment():
    # ruleid: template-from-parameter
    return ImmutableSandboxedEnvironment().from_string(os.environ["PROMPT"]).render()


def from_option():
    parser = argparse.ArgumentParser()
    parser.add_argument("--prompt")
    arguments = parser.parse_args()
    # ruleid: template-from-parameter
    return ImmutableSandboxedEnvironment().from_string(arguments.prompt).render()


# ---- silent


def sandboxed(template, **values):
    # ok: template-from-parameter
    return SandboxedEnvironment().from_string(template).render(**values)


def immutable(template, **values):
    env = ImmutableSandboxedEnvironment(trim_blocks=True)
    # ok: template-from-parameter
    return env.from_string(template).render(**values)


def constant(name):
    # ok: template-from-parameter
    return Template("Hello {{ name }}").render(name=name)


def module_constant(name):
    # ok: template-from-parameter
    return Template(GREETING).render(name=name)


def by_name(name):
    env = Environment(loader=FileSystemLoader("templates"))
    # ok: template-from-parameter
    return env.get_template("page.html").render(name=name)


def standard(text, name):
    # ok: template-from-parameter
    return string.Template(text).substitute(name=name)


def template_file(folder):
    # ok: template-from-parameter
    return Template(Path(folder).joinpath("card.html").read_text())


def template_open(path):
    with open(path) as file:
        # ok: template-from-parameter
        return Template(file.read())


def documented(component):
    # ok: template-from-parameter
    return Template(component.__doc__).render()


class Version:
    @classmethod
    def from_string(cls, text):
        return cls()


def version(text):
    # ok: template-from-parameter
    return Version.from_string(text)


def grammar(env, text):
    # ok: template-from-parameter
    return env.from_string(text)


class Sandboxed:
    def __init__(self, template):
        self._env = SandboxedEnvironment()
        # ok: template-from-parameter
        self.template = self._env.from_string(template)


def number(size):
    # ok: template-from-parameter
    return Template("size: " + str(int(size)))


def _internal(template):
    # ok: template-from-parameter
    return Template(template)


def over_lines(template, **values):
    return ImmutableSandboxedEnvironment().from_string(
        # ruleid: template-from-parameter
        template,  # from the configuration
    ).render(**values)


def strict(text):
    return ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,  # no typing errors
        # ruleid: template-from-parameter
    ).from_string(text)
