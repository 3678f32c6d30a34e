"""Looking something up: by words, by topic, a day to count from, a worked example."""

from __future__ import annotations

from app.law.book import RuleBook
from app.views.lookup import event_views, topic_views
from atspi.reader import BUTTON, Reader


def test_looking_something_up(reader: Reader, book: RuleBook) -> None:
    top = reader.go(reader.words.say("Look something up"))
    words_are_found(reader)
    a_topic_is_read(reader, book)
    assert reader.go(reader.words.say("Back")).heading == top.heading
    an_example_is_read(reader)
    reader.go(reader.words.say("Back"))
    assert reader.go(reader.words.say("Back")).heading == top.heading
    a_time_is_counted(reader, book)


def words_are_found(reader: Reader) -> None:
    """The number of notes is announced; nothing found is announced too."""
    field = reader.words.say("Words to look for")
    for looked_for in ("30(1)", "zzz"):
        reader.write(field, looked_for)
        said = reader.hear()
        shown = reader.check()
        assert said in [node.name for node in shown.page]
    reader.write(field, "")


def a_topic_is_read(reader: Reader, book: RuleBook) -> None:
    """Its first and its last note."""
    topic = topic_views(book, reader.words)[0]
    notes = reader.go(topic.title).named(BUTTON)
    for note in (notes[0], notes[-1]):
        reader.open(note)


def a_time_is_counted(reader: Reader, book: RuleBook) -> None:
    """Without a day there is an error; with one, a result that takes the focus."""
    words = reader.words
    reader.go(words.say("Dates and deadlines"))
    reader.go(event_views(book, words)[0].label)
    reader.press(words.say("Count"))
    error = reader.hear()
    shown = reader.check()
    assert shown.focus is not None
    assert shown.focus.description == error
    reader.write(words.say("Day"), "2")
    reader.pick(words.say("Month"), words.months()[10])
    reader.write(words.say("Year"), "2026")
    assert [str(node) for node in reader.look().nodes if error in (node.name, node.description)] == []
    reader.press(words.say("Count"))
    result = reader.hear()
    shown = reader.check()
    assert shown.focus is not None
    assert (shown.focus.role, shown.focus.name) == ("heading", result)


def an_example_is_read(reader: Reader) -> None:
    """It says first of all that it is one."""
    words = reader.words
    kinds = reader.go(words.say("Worked examples")).named(BUTTON)
    shown = reader.open(kinds[0])
    example = next(name for name in shown.named(BUTTON) if name not in kinds)
    shown = reader.go(example)
    assert next(node.name for node in shown.page if node.name) == words.say(
        "This is a worked example, not your own answers."
    )
