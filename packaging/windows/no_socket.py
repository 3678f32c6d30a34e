"""There are no sockets in this program. Python's `types` looks here for the kind of object that a capsule is."""

from _datetime import datetime_CAPI as CAPI

__all__ = ["CAPI"]
