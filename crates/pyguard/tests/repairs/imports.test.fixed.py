# A licence.

from typing import TYPE_CHECKING
from werkzeug.utils import secure_filename
import html

if TYPE_CHECKING:
    import html


def page(text, name):
    # ruleid: escape-html
    show(html.escape(text))
    # ruleid: secure-name
    save(secure_filename(name))


def shadowed(html):
    # ruleid: escape-html
    show(html)


def aliased(text):
    # ruleid: escape-html
    show(html.escape(text))
