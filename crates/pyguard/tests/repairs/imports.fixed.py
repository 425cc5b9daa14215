#!/usr/bin/env python
"""A module with a docstring."""
from __future__ import annotations

import os  # first
from werkzeug.utils import (
    import_string,
    redirect,
    secure_filename,
)
import html

x = 1
import sys


def page(text):
    # ruleid: escape-html
    show(html.escape(text))
    # ruleid: escape-html
    show(html.escape(text or "-"))
    # ruleid: escape-html
    show(html.escape(f"{text}"))
    # ruleid: secure-name
    save(secure_filename(text))
    # ruleid: escape-html
    print(f"<b>{show(html.escape(text))}</b>")
