"""A counsellor's case desk for tests that begin there."""

from __future__ import annotations

import pytest

from gui.case_desk import content, new_desk, save_cases
from gui.reader import Reader
from ui.casework import CaseWork


@pytest.fixture
def desk(reader: Reader) -> CaseWork:
    """A desk that was just made, in English."""
    reader.choose_language("en")
    return new_desk(reader)


@pytest.fixture
def case(reader: Reader, desk: CaseWork) -> CaseWork:
    """The same with one case, which is open."""
    save_cases(reader, desk, content(reader, "2026-001", {"sex": "male"}, notes="first"))
    desk.list.rows.shown[0].click()
    assert reader.page is desk.client.page
    return desk
