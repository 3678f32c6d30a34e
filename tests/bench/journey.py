"""A whole journey in the real window, timed: answer to next question painted, language switches, repaints."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from typing import Any

from held import held_kb
from PySide6 import QtCore, QtWidgets

ANSWERS: dict[str, Any] = {
    "birth_date": date(2004, 3, 1),
    "sex": "male",
    "citizenship": "kz",
    "serving_now": "none",
    "study_at": "bachelor",
    "study_form": "part_time",
    "residence": "kz",
    "past_service": "none",
    "reserve_basis": "none",
    "academic_degree": "none",
    "convicted": "never",
    "criminal_proceedings": False,
    "marriage": "registered",
    "children": 1,
    "medical_category": "a",
}
SWITCHES = 50


def walk(app: QtWidgets.QApplication, window: Any) -> dict[str, Any]:
    """Answer to the end, then switch languages on the longest page."""
    journey = window.journey
    journey.load()  # the rules are still being read beside the window
    _timed(app, window, lambda: journey.speak("ru"))
    journey.enter("check")
    answers = []
    while (fact := journey.interview.current) is not None:
        answers.append(_timed(app, window, lambda fact=fact: _give(journey, fact)))
    journey.show_answer()
    _timed(app, window, lambda: None)
    languages = ("kk", "ru", "en")
    switches, memory = list[float](), list[float]()
    for number in range(SWITCHES):
        switches.append(_timed(app, window, lambda code=languages[number % 3]: journey.speak(code)))
        memory.append(held_kb("VmRSS") / 1024)
    repaints = [_timed(app, window, window.update) for _ in range(10)]
    beside = {"after_10_mb": memory[9], "after_50_mb": memory[-1]}
    return {"answer_ms": answers, "switch_ms": switches, "repaint_ms": repaints, **beside}


def _give(journey: Any, fact: str) -> None:
    if fact in ANSWERS:
        journey.interview.give(ANSWERS[fact])
    else:
        journey.interview.dont_know()
    journey.go_on()


def _timed(app: QtWidgets.QApplication, window: QtWidgets.QWidget, act: Callable[[], object]) -> float:
    """Milliseconds of the processor from the act until everything it caused is laid out and painted.

    What goes later goes too: an event loop that a person's program runs in would see to it.
    """
    started = time.process_time()
    act()
    for _ in range(3):
        app.processEvents()
        app.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
    window.repaint()
    app.processEvents()
    return (time.process_time() - started) * 1000
