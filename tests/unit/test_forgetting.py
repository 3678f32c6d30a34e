"""Forgetting leaves nothing of the answers behind, not even in what is remembered for speed."""

from __future__ import annotations

from datetime import date

from app.law.interview import Interview
from app.law.load import load_rule_book
from app.law.moves import line_of
from app.law.telling import Telling
from app.views.answer import answer_view
from app.words import placeholders, source_words


def test_forgetting_empties_every_memory(on: date) -> None:
    book, words = load_rule_book(), source_words()
    built, interview = book.diagrams.parts, Interview(book, on)
    interview.begin("check")
    interview.give(date(2005, 3, 1))
    interview.tell("study_at", "bachelor")
    answer_view(interview, words)
    assert any("21 years old" in text for text in words._made.values())
    assert any(rule.walk.steps for rule in book.rules.values())
    assert any(rule.changed for rule in book.rules.values())
    assert any(derivation.walk.steps for derivation in book.derivations)
    assert book.diagrams.parts > built
    line_of(book.variables, "study_end", on)
    assert ("study_end", on) in book.variables.lines
    assert placeholders.cache_info().currsize
    tellings = [rule.telling for rule in book.rules.values() if isinstance(rule.telling, Telling)]
    assert any(any(telling._made) for telling in tellings)
    interview.forget()
    words.forget()
    assert len(interview.facts) == 0
    assert words._made == {}
    assert book.diagrams.parts == built
    assert not book.variables.lines
    assert not placeholders.cache_info().currsize
    assert not any(derivation.walk.steps for derivation in book.derivations)
    assert not any(rule.walk.steps or rule.explained or rule.changed for rule in book.rules.values())
    assert not any(any(telling._made) for telling in tellings)
