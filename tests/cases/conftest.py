"""A desk that costs no derivation of a key: its passphrase is derived once for all tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from people_with_cases import PASSPHRASE

from app.cases import envelope
from app.cases.desk import CaseDesk
from app.cases.envelope import Slot, new_slot
from app.cases.keys import Keys
from app.cases.passphrase import passphrase_bytes


@pytest.fixture(scope="session", autouse=True)
def cheap_numbers() -> Iterator[None]:
    """The least numbers that are allowed, so that the tests derive keys quickly; `known/` has those of the program."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(envelope, "OPSLIMIT", envelope.OPSLIMITS[0])
        patch.setattr(envelope, "MEMORY_KIB", envelope.MEMORIES_KIB[0])
        yield


@pytest.fixture(scope="session")
def made_slot(cheap_numbers: None) -> Slot:
    """A slot that PASSPHRASE opens. Tests get copies: locking zeroes the key."""
    return new_slot(passphrase_bytes(PASSPHRASE))


@pytest.fixture
def slot(made_slot: Slot) -> Slot:
    """The same, to be zeroed at will."""
    return Slot(made_slot.raw, bytearray(made_slot.key))


@pytest.fixture
def desk(tmp_path: Path, slot: Slot) -> CaseDesk:
    """An empty desk in a folder of its own."""
    folder = tmp_path / "desk"
    folder.mkdir()
    keys = Keys(slot)
    keys.keep(folder)
    return CaseDesk(folder, keys)


@pytest.fixture
def again(desk: CaseDesk, made_slot: Slot) -> CaseDesk:
    """The same desk as a second window or another computer has it open."""
    return CaseDesk(desk.folder, Keys(Slot(made_slot.raw, bytearray(made_slot.key))))
