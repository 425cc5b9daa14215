# A licence.

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import html


def page(text, name):
    # ruleid: escape-html
    show(text)
    # ruleid: secure-name
    save(name)


def shadowed(html):
    # ruleid: escape-html
    show(html)


def aliased(text):
    # ruleid: escape-html
    show(text)
