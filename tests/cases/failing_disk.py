"""A disk that fails at one chosen call: full, or broken; it may have taken part of what was to be written."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CALLS = ("open", "write", "fsync", "replace", "unlink", "ftruncate", "mkdir")


class FailingDisk:
    """Counts the calls that change something on the disk; the one with the number `fails_at` fails."""

    def __init__(self, fails_at: int, number: int) -> None:
        self.fails_at, self.number = fails_at, number
        self.calls = 0

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """While this lasts the calls go through here."""
        with pytest.MonkeyPatch.context() as patch:
            for name in CALLS:
                patch.setattr(os, name, self._watched(name, getattr(os, name)))
            yield

    @property
    def failed(self) -> bool:
        """Whether there were so many calls that one of them failed."""
        return self.calls >= self.fails_at

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*given: Any, **named: Any) -> Any:
            if name == "open" and not given[1] & (os.O_CREAT | os.O_RDWR):
                return call(*given, **named)
            self.calls += 1
            if self.calls != self.fails_at:
                return call(*given, **named)
            if name == "write":
                call(given[0], bytes(given[1])[: len(given[1]) // 2])
            raise OSError(self.number, os.strerror(self.number))

        return watched
