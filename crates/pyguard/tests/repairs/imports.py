#!/usr/bin/env python
"""A module with a docstring."""
from __future__ import annotations

import os  # first
from werkzeug.utils import (
    import_string,
    redirect,
)

x = 1
import sys


def page(text):
    # ruleid: escape-html
    show(text)
    # ruleid: escape-html
    show(text or "-")
    # ruleid: escape-html
    show(f"{text}")
    # ruleid: secure-name
    save(text)
    # ruleid: escape-html
    print(f"<b>{show(text)}</b>")
