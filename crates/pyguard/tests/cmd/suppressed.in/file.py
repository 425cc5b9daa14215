"""Ours."""
# pyguard: ignore-file[TST001] trusted input
load(1)
fetch(url)
