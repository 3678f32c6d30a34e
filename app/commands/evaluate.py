"""`quqyq evaluate`: cases from a file, one or many, answered on standard output."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import Any

from app.case import parse_case
from app.commands.call import DONE, UNUSABLE, complain, day_of
from app.commands.reading import as_text, numbered, opened, read_whole
from app.evaluation import evaluate_as_json, evaluate_as_text
from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import CaseError
from app.law.load import load_rule_book
from app.many_cases import ManyCases
from app.words import Words


def run(options: argparse.Namespace, words: Words) -> int:
    """Evaluate the file that was named. Raises Trouble for one that cannot be used."""
    named = day_of(options.on) if options.on is not None else None
    return _Run(load_rule_book(), named, words, as_json=options.json, whole=options.whole).file(options.case)


class _Run:
    """One run of `evaluate`: the rule book, the day if one was named, and how answers are printed."""

    def __init__(self, book: RuleBook, named: date | None, words: Words, *, as_json: bool, whole: bool) -> None:
        """With `whole` many cases are answered as fully as a single one."""
        self._book = book
        self._named, self._today = named, day_of(None)
        self._words = words
        self._as_json, self._whole = as_json, whole
        self._many: ManyCases | None = None

    def file(self, name: str) -> int:
        """Evaluate a file; a .jsonl file line by line. Returns the exit code."""
        with opened(name) as file:
            if name.endswith(".jsonl"):
                if self._as_json and not self._whole:
                    self._many = ManyCases(self._book, self._words)
                return self._lines(numbered(file))
            self._case(as_text(read_whole(file)), {})
        return DONE

    def _lines(self, lines: Iterable[tuple[int, bytes]]) -> int:
        code = DONE
        for number, line in lines:
            try:
                self._case(as_text(line), {"line": number})
            except CaseError as error:
                complain(self._words.say("line {n}: {what}", n=number, what=error.sentence(self._words)))
                code = UNUSABLE
        return code

    def _case(self, text: str, extra: dict[str, Any]) -> None:
        facts, on = parse_case(text, self._book.facts, self._today, self._named)
        assessment = assess(self._book, facts, on)
        if self._many is not None:
            sys.stdout.buffer.write(self._many.line(facts, assessment, extra) + b"\n")
            return
        if self._as_json:
            answer = {**extra, **evaluate_as_json(self._book, facts, assessment, self._words)}
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            return
        lines = list(evaluate_as_text(self._book, facts, assessment, self._words, self._today))
        head = [self._words.say("Case in line {n}", n=extra["line"])] if extra else []
        sys.stdout.write("\n".join([*head, *lines, ""]) + "\n")
