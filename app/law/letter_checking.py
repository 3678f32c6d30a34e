"""Whether the letters fit the facts, rules, notes and papers that they name."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.law.library_checking import NO_FACT, known
from app.law.reading import unique, unique_ids
from app.law.rulefile import Path_
from app.law.schema import GROUNDS
from app.law.signoff import SHARED
from app.law.sources import Read
from app.words import mark

_NO_NORM = mark("there is no norm “{name}”")
_NO_BLANK = mark("there is no blank “{name}”")
_NO_PAPER = mark("there is no paper “{name}”")
_NO_RULE = mark("there is no rule “{name}”")
_NO_ACT = mark("there is no act “{name}”")
_NO_FULL_NAME = mark("the act “{name}” has no full name for a letter here")
_UNNAMED = mark("the paper “{name}” has no name for a letter here")


def check_letters(read: Read) -> None:
    """Raise a RuleError at the first name in the file that does not exist or stands twice."""
    spec, file = read.letters, read.letters_file
    unique_ids(spec.blanks, file, ("blanks",))
    unique_ids(spec.letters, file, ("letters",))
    for number, letter in enumerate(spec.letters):
        if letter.id in SHARED:
            raise file.fault(("letters", number, "id"), mark("the id “{name}” is taken already"), name=letter.id)
    _known(read, spec.grounds, _titled(read), ("grounds",), _NO_NORM)
    _known(read, spec.acts, read.acts, ("acts",), _NO_ACT)
    for number, tied in enumerate(spec.for_grounds):
        where = ("for_grounds", number)
        _known(read, tied.grounds, {rule.spec.id for rule in read.rules}, (*where, "grounds"), _NO_RULE)
        _known(read, tied.blanks, {blank.id for blank in spec.blanks}, (*where, "blanks"), _NO_BLANK)
        _known(read, tied.facts, read.facts, (*where, "facts"), NO_FACT)
    _known(read, spec.labels, read.facts, ("labels",), NO_FACT)
    _known(read, spec.papers_left_out, read.papers, ("papers_left_out",), _NO_PAPER)
    for number, line in enumerate(spec.record):
        _known(read, line.facts, read.facts, ("record", number, "facts"), NO_FACT)
        _known(read, line.papers, spec.papers, ("record", number, "papers"), _UNNAMED)
        _known(read, (line.norm,) if line.norm else (), _titled(read), ("record", number, "norm"), _NO_NORM)
    for number in range(len(spec.letters)):
        _check_letter(read, number)
    _check_papers(read)
    _check_acts(read)


def _check_letter(read: Read, number: int) -> None:
    letter = read.letters.letters[number]
    blanks = {blank.id for blank in read.letters.blanks}
    named = (
        ("known", letter.known, read.facts, NO_FACT), ("facts", letter.facts, read.facts, NO_FACT),
        ("blanks", letter.blanks, blanks, _NO_BLANK), ("norms", letter.norms, _norms(read), _NO_NORM),
        ("only_met", letter.only_met, {rule.spec.id for rule in read.rules}, _NO_NORM),
    )  # fmt: skip
    for field, names, among, what in named:
        unique(names, read.letters_file, ("letters", number, field))
        _known(read, names, among, ("letters", number, field), what)
    if (letter.each is None) is (letter.offered is None) and not letter.known:
        raise read.letters_file.fault(("letters", number), mark("“{name}” is missing here"), name="offered")


def _check_papers(read: Read) -> None:
    """Every paper of a ground must have its name in the list of a letter."""
    named = {*read.letters.papers, *read.letters.papers_left_out}
    for rule in read.rules:
        if rule.spec.kind in GROUNDS:
            _known(read, rule.spec.papers, named, ("papers",), _UNNAMED)


def _check_acts(read: Read) -> None:
    """Every act that a letter may name is named in full once, so it must have its full name."""
    spec = read.letters
    told = {norm for letter in spec.letters for norm in letter.norms} | {x.norm for x in spec.record if x.norm}
    notes = [source.spec for source in read.library.notes]
    acts = [rule.spec.law.act for rule in read.rules if rule.spec.kind in GROUNDS or rule.spec.id in told]
    acts += [note.law.act for note in notes if note.id in told or told.intersection(note.covers)]
    _known(read, dict.fromkeys(acts), spec.acts, ("acts",), _NO_FULL_NAME)


def _known(read: Read, names: Iterable[str], among: Collection[str], where: Path_, what: str) -> None:
    for name in names:
        known(name, among, read.letters_file, where, what)


def _titled(read: Read) -> set[str]:
    """The norms that have a title: the rules and the notes."""
    return {source.spec.id for source in (*read.rules, *read.library.notes)}


def _norms(read: Read) -> set[str]:
    """Every norm whose place can be told: the rules, the notes, and what the notes cover."""
    return _titled(read) | {name for source in read.library.notes for name in source.spec.covers}
