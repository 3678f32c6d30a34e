"""Which question comes next, and the way back.

The law decides what is asked: a question is put only while its answer can still change something. The first stretch
asks what can change the standing and stops when one holds for certain; after that the person may look for more
grounds, section by section. Answers are kept by fact, so going back or changing one loses none of the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.law.assess import Assessment, assess
from app.law.book import RuleBook
from app.law.facts import Facts, Silence, Value
from app.law.relevance import days_that_run, in_order, rules_by_question, standing_questions
from app.law.schema import MYSELF


class Interview:
    """One person's way through the questions. Holds the answers and for whom they are; `forget` drops both."""

    def __init__(self, book: RuleBook, on: date) -> None:
        self.book = book
        self.today = self.on = on
        self.facts = Facts()
        self.door = ""
        self.asking_for = MYSELF
        self._shelf: dict[str, Value] = {}
        self._path: list[str] = []
        self._at = 0
        self._wider: tuple[str, ...] = ()
        self._narrow = ""

    @property
    def current(self) -> str | None:
        """The fact asked about now, or None when the stretch is over and the answer can be shown."""
        return self._path[self._at] if self._at < len(self._path) else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a question before this one."""
        return self._at > 0

    def begin(self, door: str) -> None:
        """Enter by a door of the first page and go to its first question. Answers given before are kept."""
        self.door = door
        self._path, self._at, self._wider, self._narrow = [], 0, self.book.door(door).also, ""
        self._go_on()

    def give(self, value: Value) -> None:
        """Answer the present question and go on."""
        self._answer(value)

    def dont_know(self) -> None:
        """Answer "I don't know" and go on."""
        self._answer(Silence.DONT_KNOW)

    def decline(self) -> None:
        """Answer "I'd rather not say" and go on."""
        self._answer(Silence.DECLINED)

    def note(self, value: Value) -> None:
        """Keep an answer to the present question without going on."""
        if self.current is not None:
            self._keep(self.current, value)

    def tell(self, fact: str, answer: Value | Silence | None) -> None:
        """Keep an answer to any question, or take it back with None; the way through the questions stays as it is."""
        if answer is None:
            self.facts = self.facts.without(fact)
        else:
            self._keep(fact, answer)

    def back(self) -> bool:
        """One question back. False at the first one."""
        if not self.can_go_back:
            return False
        self._at -= 1
        return True

    def suggestion(self, fact: str) -> Value | None:
        """The present answer, or one given before that has to be confirmed because an answer it hangs on changed."""
        return self.facts.value(fact) if fact in self.facts else self._shelf.get(fact)

    def revisit(self, fact: str) -> None:
        """Ask one question again; afterwards only what now matters in addition is asked."""
        self._path = [asked for asked in self._path if asked != fact]
        self._path.append(fact)
        self._at = len(self._path) - 1

    def ask_about(self, day: date) -> None:
        """Ask about this day from now on. Every answer is kept; next comes what matters on that day."""
        self.on = day
        if self.current is None or self.current not in self.facts:
            del self._path[self._at :]
            self._go_on()

    def resume(self, facts: Facts, on: date | None, door: str) -> None:
        """Take up answers given before, as if they had been given just now; `on` is the day asked about, if chosen."""
        self.forget()
        self.facts, self.on = facts, on or self.today
        self.door = door if any(spec.id == door for spec in self.book.doors) else ""

    def begin_day(self, today: date) -> None:
        """Say which day it is now. The day asked about goes along with it, unless another one was chosen."""
        if self.on == self.today:
            self.on = today
        self.today = today

    def look_for_more(self, section: str | None = None) -> None:
        """Go on asking beyond the standing: one section, or all of them."""
        everywhere = tuple(spec.id for spec in self.book.interview.sections)
        self._wider = tuple(dict.fromkeys((*self._wider, *((section,) if section else everywhere))))
        self._narrow = section or ""
        self._at = len(self._path)
        self._go_on()

    def forget(self) -> None:
        """Drop every answer, the way taken, the day asked about, and what the rules remember of them."""
        self.facts, self.on = Facts(), self.today
        self.book.forget()
        self._shelf = {}
        self._path, self._at, self._wider, self._narrow, self.door = [], 0, (), "", ""
        self.asking_for = MYSELF

    def assess(self) -> Assessment:
        """The verdict on the answers given so far."""
        return assess(self.book, self.facts, self.on)

    def why(self, fact: str) -> list[str]:
        """The rules that hang on a question, as if it had not been answered yet."""
        return rules_by_question(self.book, self._without(fact)).get(fact, [])

    def needed(self, fact: str) -> bool:
        """Whether an answer still matters beside the answers that come before it in the order of asking."""
        return fact in (self.needed_answers() if fact in self.facts else self._open_in_case(self.facts))

    def needed_answers(self) -> frozenset[str]:
        """The answers that would be asked for again if the interview were held in its plain order."""
        kept = Facts()
        for fact in in_order(self.book, self.facts):
            if fact in self._open_in_case(kept):
                kept = kept.with_answer(fact, self.facts.answer(fact))
        return frozenset(kept)

    def open_questions(self) -> frozenset[str]:
        """The unanswered questions that can still change something, in whatever section."""
        return frozenset(fact for fact in self._open_in_case(self.facts) if fact not in self.facts)

    def open_in(self, section: str) -> list[str]:
        """The unanswered questions of a section that can still change something."""
        return self._askable(rules_by_question(self.book, self.assess()), section)

    def _answer(self, answer: Value | Silence) -> None:
        fact = self.current
        if fact is None:
            return
        self._keep(fact, answer)
        self._go_on_along_the_path()

    def _keep(self, fact: str, answer: Value | Silence) -> None:
        if self.facts.state(fact) != "unasked" and self.facts != self.facts.with_answer(fact, answer):
            self._put_aside(fact)
        self.facts = self.facts.with_answer(fact, answer)

    def _put_aside(self, fact: str) -> None:
        """Take back the answers that were given about another answer: the age of a mother is not that of a father."""
        for other in self.book.hanging_on(fact):
            value = self.facts.value(other)
            if value is not None:
                self._shelf[other] = value
            self.facts = self.facts.without(other)

    def _go_on_along_the_path(self) -> None:
        ahead = self._path[self._at + 1 :]
        needed = self.needed_answers() if ahead else frozenset[str]()
        open_now = self._open_in_case(self.facts) - set(self.facts) if ahead else set[str]()
        while self._at + 1 < len(self._path):
            self._at += 1
            if self._path[self._at] in needed or self._path[self._at] in open_now:
                return
        self._at = len(self._path)
        self._go_on()

    def _go_on(self) -> None:
        following = self._next()
        if following is not None:
            self._path.append(following)
            self._at = len(self._path) - 1

    def _next(self) -> str | None:
        assessment = self.assess()
        for stretch in (self._days_that_run, self._door_questions, self._standing_stretch, self._wider_stretch):
            if found := stretch(assessment):
                return found[0]
        return None

    def _door_questions(self, assessment: Assessment) -> list[str]:
        first = self.book.door(self.door).first if self.door else ()
        open_now = self._open(assessment) if first else set[str]()
        return [fact for fact in first if fact in open_now and fact not in self.facts]

    def _days_that_run(self, assessment: Assessment) -> list[str]:
        """Days that change no verdict and yet matter at once: times run from them."""
        return [] if self._narrow else self._askable(days_that_run(self.book, assessment))

    def _standing_stretch(self, assessment: Assessment) -> list[str]:
        if self._narrow:
            return []
        open_now = standing_questions(self.book, assessment)
        basics = [fact for fact in self.book.interview.basics if fact in open_now]
        if asked := self._askable(basics):
            return asked
        early = self.book.door(self.door).early if self.door else ()
        return [] if self._settled(assessment) else [*self._askable(open_now & {*early}), *self._askable(open_now)]

    def _wider_stretch(self, assessment: Assessment) -> list[str]:
        open_now = rules_by_question(self.book, assessment)
        wanted = (self._narrow,) if self._narrow else self._wider
        return [fact for section in wanted for fact in self._askable(open_now, section)]

    def _settled(self, assessment: Assessment) -> bool:
        return any(line.spec.id == assessment.standing and line.spec.settles for line in self.book.standings)

    def _askable(self, facts: Iterable[str], section: str | None = None) -> list[str]:
        return in_order(self.book, facts, lambda fact: fact not in self.facts and self._is_in(fact, section))

    def _is_in(self, fact: str, section: str | None) -> bool:
        return section is None or self.book.facts[fact].section == section

    def _without(self, fact: str) -> Assessment:
        return assess(self.book, self.facts.without(fact), self.on)

    def _open_in_case(self, facts: Facts) -> set[str]:
        return self._open(assess(self.book, facts, self.on))

    def _open(self, assessment: Assessment) -> set[str]:
        verdicts = {*rules_by_question(self.book, assessment), *standing_questions(self.book, assessment)}
        return verdicts | days_that_run(self.book, assessment)
