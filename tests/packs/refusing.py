"""Why something is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from packs.making import signed

from app.packs.installing import Installer
from app.packs.refusal import Reason, Refused


def reason_of(call: Callable[[], object]) -> Reason:
    """Why something is refused; anything else than a Refused comes through as it is."""
    with pytest.raises(Refused) as refused:
        call()
    assert refused.value.sentence()
    return refused.value.reason


def resigned(path: Path, data: bytes, installer: Installer) -> Reason:
    """Why a pack is not installed although it is signed rightly."""
    return reason_of(lambda: installer.install(signed(path / "bad.pack", data)))
