"""What this process holds in memory, as the system tells it."""

from __future__ import annotations

from pathlib import Path


def held_kb(kind: str) -> int:
    """In kB: VmRSS for all, RssAnon for its own pages, RssFile for those of files; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return sum(int(line.split()[1]) for line in lines if line.startswith(kind))
