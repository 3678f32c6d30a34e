"""When the program crashes, the system is to keep no picture of its memory."""

from __future__ import annotations

import sys


def keep_no_dumps() -> None:
    """No core dump of this process or of any that it starts; on Windows no question whether to send one.

    Other programs of the same person may still look into the memory: to forbid that would need `ctypes`, which an
    installed copy does not carry.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.SetErrorMode(msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
