"""The card to fold, as it is drawn: one page, nothing cut, readable, and outside nothing that tells what it is."""

from __future__ import annotations

import re
from datetime import date
from itertools import permutations
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFont, QPdfWriter

from app.law.card_schema import CardSpec, ContactSpec
from app.law.cards import read_shelf
from app.law.forms import read_as
from app.law.strict import altered
from app.papers.wallet import MOST_CONTACTS, card_to_fold, wallet_html
from app.views.draft import draft_text
from app.views.emergency import basis_text, review_of_phrases
from app.words import LANGUAGES, words_for
from ui.panels import draw_panels
from ui.printing import write_pdf

CARD: CardSpec = card_to_fold(read_shelf())
PAIRS = tuple(permutations(LANGUAGES, 2))
CONTACT = read_as(
    ContactSpec,
    {
        "name": "Құқықтық көмек орталығы",
        "city": "Қарағанды",
        "phone": "+7 7212 000000",
        "checked_on": date(2026, 11, 22),
    },
)
TELLING = re.compile(
    r"army|militar|service|conscript|call-up|summon|refus|faith|relig|conscience|detain|held"
    r"|арми|воен|служб|призыв|повест|отказ|вер[аыу]\b|религ|совест|удерж|задерж"
    r"|әскер|қызмет|шақыр|бас тарт|сенім|дін\b|діни|ар-ождан|ұста",
    re.IGNORECASE,
)
WIDTH, HEIGHT = 210 / 25.4 * 72, 297 / 25.4 * 72
COVER, BACK = (0, 0), (0, 3)
pytestmark = pytest.mark.usefixtures("qapp")
each_pair = pytest.mark.parametrize("pair", PAIRS, ids="-".join)


def page_of(pair: tuple[str, str], contacts: tuple[ContactSpec, ...] = ()) -> str:
    """The sheet in two languages."""
    return wallet_html(CARD, contacts, words_for(pair[0]), words_for(pair[1]), None)


def type_of(html: str) -> float:
    """The size of its type."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return draw_panels(html, QPdfWriter(buffer), QFont("Noto Sans"))


def squeezed(text: str) -> str:
    """A text without spaces: it is broken into lines elsewhere."""
    return re.sub(r"\s", "", text)


def wanted(pair: tuple[str, str]) -> set[str]:
    """Every text of the card that is meant to be on the sheet."""
    wallet = CARD.wallet
    assert wallet is not None
    found = {text for phrase in CARD.phrases if phrase.id in (*wallet.say_first, *wallet.say_then)
             for text in (phrase.kk.format(time="__:__"), phrase.ru.format(time="__:__"))}  # fmt: skip
    for words in map(words_for, pair):
        lines = [CARD.line(name) for name in (*wallet.first, *wallet.limits)]
        found |= {words.text(f"cards.{CARD.id}.{line.id}", line.text) for line in lines}
        found |= {basis_text(CARD, line, words) for line in lines}
        found |= {words.text(f"cards.{CARD.id}.{name}", getattr(CARD, name)) for name in ("title", "caveat")}
        found |= {words.date(CARD.as_of), review_of_phrases(CARD, words), draft_text(None, words)}
        found.add(words.say("Lines without an article are ordinary practice; no norm prescribes them."))
    return found


def panels(path: Path) -> dict[tuple[int, int], str]:
    """The text within each panel of the sheet, by column and row."""
    text = pypdfium2.PdfDocument(path)[0].get_textpage()
    return {
        (column, row): text.get_text_bounded(
            column * WIDTH / 2, HEIGHT - (row + 1) * HEIGHT / 4, (column + 1) * WIDTH / 2, HEIGHT - row * HEIGHT / 4
        )
        for column in range(2)
        for row in range(4)
    }


@each_pair
def test_everything_is_on_one_page(pair: tuple[str, str], tmp_path: Path) -> None:
    write_pdf(page_of(pair), tmp_path / "card.pdf")
    (page,) = pypdf.PdfReader(tmp_path / "card.pdf").pages
    told = squeezed(page.extract_text())
    assert [text for text in wanted(pair) if squeezed(text) not in told] == []


@each_pair
def test_every_panel_keeps_to_its_place_and_is_upright(pair: tuple[str, str], tmp_path: Path) -> None:
    """What stands in a panel's text stands within its folds on the sheet."""
    html = page_of(pair)
    write_pdf(html, tmp_path / "card.pdf")
    places = panels(tmp_path / "card.pdf")
    parts = html.partition("<body>")[2].split('<hr class="panel">')
    for number, part in enumerate(parts):
        paragraphs = re.findall(r"<p[^>]*>(.*?)</p>", part)
        there = squeezed(places[divmod(number, 4)])
        assert paragraphs
        assert [text for text in paragraphs if squeezed(text.replace("&#39;", "'")) not in there] == []
    turned: list[list[float]] = []
    pypdf.PdfReader(tmp_path / "card.pdf").pages[0].extract_text(
        visitor_text=lambda text, cm, tm, *_: turned.append([*cm, *tm]) if text.strip() else None
    )
    assert turned
    assert all(cm[0] * cm[6] > 0 and cm[3] * cm[9] > 0 for cm in turned)


@each_pair
@pytest.mark.parametrize("contacts", [0, MOST_CONTACTS, MOST_CONTACTS + 4])
def test_the_type_is_readable(pair: tuple[str, str], contacts: int) -> None:
    assert type_of(page_of(pair, (CONTACT,) * contacts)) >= 7.5


def test_a_long_contact_makes_the_type_smaller_and_is_not_cut(tmp_path: Path) -> None:
    long = altered(CONTACT, name="Құқық " * 60)
    html = page_of(("kk", "ru"), (long,))
    assert type_of(html) < 7.5
    write_pdf(html, tmp_path / "card.pdf")
    assert panels(tmp_path / "card.pdf")[1, 3].count("Құқық") == 60


@each_pair
def test_outside_nothing_tells_what_it_is(pair: tuple[str, str], tmp_path: Path) -> None:
    write_pdf(page_of(pair, (CONTACT,)), tmp_path / "card.pdf")
    found = panels(tmp_path / "card.pdf")
    assert TELLING.search(found[0, 1])
    for outside in (COVER, BACK):
        assert found[outside].strip()
        assert TELLING.findall(found[outside]) == []
        assert CONTACT.name not in found[outside]
    about = {key: str(value) for key, value in (pypdf.PdfReader(tmp_path / "card.pdf").metadata or {}).items()}
    assert TELLING.findall(about["/Title"]) == []
    assert about.get("/Author", "") == about.get("/Creator", "") == ""


def test_contacts_are_told_up_to_a_number_and_the_rest_is_named() -> None:
    assert "The program names more." not in page_of(("en", "ru"), (CONTACT,) * MOST_CONTACTS)
    html = page_of(("en", "ru"), (CONTACT,) * (MOST_CONTACTS + 1))
    assert html.count(CONTACT.phone or "") == MOST_CONTACTS - 1
    assert "The program names more." in html
    assert "Whom to ask" not in page_of(("en", "ru"))


def test_only_noto_sans_is_in_it(tmp_path: Path) -> None:
    write_pdf(page_of(("kk", "ru")), tmp_path / "card.pdf")
    page = pypdf.PdfReader(tmp_path / "card.pdf").pages[0]
    # pypdf gives objects without types
    fonts = page["/Resources"]["/Font"]  # pyright: ignore[reportIndexIssue, reportUnknownVariableType]
    assert all("NotoSans" in str(fonts[name].get_object()["/BaseFont"]) for name in fonts)
