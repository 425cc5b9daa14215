"""Sorts support tickets and drafts answers."""
