"""The pages on newer rules without a file: made-up differences between the delivered rules and a part of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.law.card_schema import ContactSpec
from app.law.comparing import Change, compare_books
from app.law.facts import read_facts
from app.law.forms import read_as
from app.packs.difference import KINDS, Changed, Edition
from app.packs.manifest import Kind, Manifest
from app.packs.minisign import PublicKey, Signature
from app.packs.opening import Pack
from app.packs.refusal import Refused
from app.packs.trust import TrustedKey
from app.views.updates import BackView, UpdatesView
from app.words import LANGUAGES, Words
from gui.reader import Reader, settle
from ui.updates import Looked

KEY = PublicKey(bytes(range(8)), bytes(32))
SIGNER = TrustedKey("current", ("rules", "contacts"), KEY, "Bureau for Human Rights")
FILE = Path("new.pack")
GONE = "KZ-561-35-3-A"


def pages_on_newer_rules(reader: Reader) -> Iterator[str]:
    """Turn to each page and each of its states; what is yielded names it."""
    side = reader.journey.updates
    side.open()
    yield "barred"
    side.update._say = lambda: _updates(reader)
    side.update.begin(())
    yield "choosing"
    side.update.others.open()
    side.update.complain(Refused("unknown_key", key=KEY.name))
    yield "refused"
    side.update.others.open(False)
    side._opening._result = _looked(reader)
    side._opened()
    yield "offered"
    side.offered.work(True)
    yield "checking"
    side.offered.complain(Refused("older", offered="2026.10.1", present="2026.11.1"))
    yield "older"
    side._opening._result = Looked(FILE, _pack("contacts"), contacts=(_contact(),))
    side._opened()
    yield "contacts"
    _show_renewed(reader)
    yield "renewed"


def _updates(reader: Reader) -> UpdatesView:
    words = reader.window._language.words
    made = reader.journey.updates._view()
    back = BackView("rules", words.say("Go back to the earlier rules"), words.say("none"))
    return made._replace(barred="", faults=(Refused("signature").sentence(words),), ways_back=(back,))


def _pack(kind: Kind) -> Pack:
    checked = date(2026, 12, 4)
    about = Manifest(kind, kind, "2026.12.1", date(2026, 12, 1), checked, "0.1.0", {})
    return Pack(about, {}, SIGNER, Signature(bytes(8), bytes(64), "", bytes(64)))


def _contact() -> ContactSpec:
    return read_as(
        ContactSpec,
        {"name": "[Bureau]", "city": "[Almaty]", "phone": "[1]", "for": "[Advice]", "checked_on": date(2026, 11, 25)},
    )


def _looked(reader: Reader) -> Looked:
    """One thing of every kind that has a name, in every way in which it can differ."""
    book, spoken = reader.interview.book, reader.window._language.words
    words: dict[str, Words] = dict.fromkeys(LANGUAGES, spoken)
    ids = {
        "ground": GONE, "note": next(iter(book.library.notes)),
        "deadline": f"deadlines.{book.library.deadlines[0].spec.id}",
        "amendment": book.library.amendments[0].id, "figure": "mci", "card": f"cards.{next(iter(book.cards))}",
        "letter": next(iter(book.letters.by_id)), "question": "children", "standing": "standing.needs_review",
        "other": "desk.x",
    }  # fmt: skip
    ways: tuple[Change, ...] = ("new", "gone", "other") * 4
    found = [Changed(kind, ids[kind], change) for kind, change in zip(KINDS, ways, strict=False)]
    found.append(Changed("ground", GONE, "other", ("conditions", "texts", "place", "in_force", "translation")))
    edition = Edition(book, words)
    return Looked(FILE, _pack("rules"), (edition, edition), tuple(found))


def _show_renewed(reader: Reader) -> None:
    book, on = reader.interview.book, reader.interview.on
    less = replace(book, rules={name: rule for name, rule in book.rules.items() if name != GONE})
    facts = read_facts({"birth_date": "2006-05-05", "sex": "male", "study_form": "full_time"}, book.facts, on)
    side = reader.journey.updates
    side.renewed.show_renewed(book, less, compare_books(book, less, facts, facts, on))
    reader.journey.frame.show_page(side.renewed, rail=False, back=True, forward=False)
    settle()
