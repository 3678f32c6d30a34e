"""There are no sockets in this program. Python's `types` looks here for the kind of object that a capsule is."""

from _datetime import datetime_CAPI as CAPI  # pyright: ignore[reportMissingImports] (a part of Python without a stub)

__all__ = ["CAPI"]
