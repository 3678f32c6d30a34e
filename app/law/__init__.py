"""The law as data, and what follows from it for one person on one day."""

from app.law import without_plugins

__all__ = ["without_plugins"]
