"""From the first question to the answer, its folds, the list of answers, and more questions."""

from __future__ import annotations

from app.law.book import RuleBook
from atspi.answering import STUDENT, Answering, door
from atspi.reader import BUTTON, TAB, Reader
from atspi.seen import Node, Seen
from atspi.walker import Walker


def test_the_way_to_the_answer_and_on(reader: Reader, book: RuleBook) -> None:
    reader.go(door(reader, book, "check"))
    answering = Answering(reader, book, STUDENT)
    assert set(answering.to_the_end()) <= {*STUDENT, "summons_appear_on"}  # the day is not known
    assert answering.kinds == {"choice", "bool", "date", "set", "silence"}
    the_answer_is_given(reader, book)
    an_answer_is_changed(reader)
    folds_open(reader)
    more_is_asked(reader, book)
    wiping_is_asked_for_twice(reader)


def test_every_page_that_the_answer_leads_to(stranger: Reader, book: RuleBook) -> None:
    stranger.choose_language("kk")
    stranger.go(door(stranger, book, "check"))
    Answering(stranger, book, STUDENT).to_the_end()
    walker = Walker(stranger, Answering(stranger, book, {}))
    walker.been[stranger.words.say("Look something up")] = 0  # that is gone through from the first page
    walker.walk(stranger.shown)
    assert len(walker.been) > 3


def the_answer_is_given(reader: Reader, book: RuleBook) -> None:
    """It begins with its headline, and the focus is on it."""
    standing = next(line.spec for line in book.standings if line.spec.id == "deferment_ground")
    assert reader.shown.heading == reader.words.text("standing.deferment_ground.headline", standing.headline)
    assert reader.shown.focus is not None
    assert reader.shown.focus.role == "heading"


def folds_open(reader: Reader) -> None:
    """The folds of the page, and in each the first that is folded again."""
    before = reader.shown
    groups = folded(before)
    shown = reader.open(*groups)
    inside = [folded_first(shown, shown.find(BUTTON, group)) for group in groups]
    reader.open(*{name for name in inside if name})


def folded(shown: Seen) -> list[str]:
    """The names of the folds that are closed, those that could be confused left out."""
    names = [node.name for node in shown.page if node.role == BUTTON and "collapsed" in node.states]
    return [name for name in names if names.count(name) == 1]


def folded_first(shown: Seen, fold: Node) -> str:
    """The first closed fold after an open one, before the next that is open."""
    after = shown.nodes[shown.nodes.index(fold) + 1 :]
    states = [(node.name, node.states) for node in after if node.role == BUTTON and "expandable" in node.states]
    return states[0][0] if states and "collapsed" in states[0][1] and states[0][0] in folded(shown) else ""


def an_answer_is_changed(reader: Reader) -> None:
    """By way of the list of all answers, and back to it."""
    words = reader.words
    listed = reader.go(words.say("Check your answers"))
    change = listed.named(BUTTON)
    assert len({*change}) == len(change) > 4
    asked = reader.go(change[0])
    assert [node.text for node in asked.page if node.text] == ["1", "2005"]
    assert reader.go(words.say("Next")).heading == listed.heading
    reader.go(words.say("Next"))


def more_is_asked(reader: Reader, book: RuleBook) -> None:
    """In the section of the family, until a number has been asked."""
    section = next(spec for spec in book.interview.sections if spec.id == "family")
    reader.go(reader.words.text("sections.family.title", section.title))
    answering = Answering(reader, book, {"marriage": "registered", "children": 1})
    while "integer" not in answering.kinds:
        answering.answer_what_shows()
    reader.go(reader.words.say("Answer"), TAB)


def wiping_is_asked_for_twice(reader: Reader) -> None:
    """The first press only asks; the second leads to the first page."""
    words = reader.words
    reader.press(words.say("Wipe my answers and start again"))
    once_more = words.say("Press once more to wipe all your answers")
    assert reader.hear() == once_more
    reader.check()
    reader.go(once_more)
