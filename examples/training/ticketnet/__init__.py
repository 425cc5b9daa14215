"""Trains the model that the triage service runs."""

__version__ = "0.4.0"
