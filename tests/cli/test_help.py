"""The help of each command: it says what the command is for, and what each of its words and options means."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import pytest
from running import Command

from app import cli


def commands() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command that there is, with its parser."""
    yield from _below("", cli._parser())


def _below(name: str, parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    yield name, parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, command in action.choices.items():
                yield from _below(f"{name} {word}".strip(), command)


ALL = dict(commands())


def test_every_command_is_looked_at() -> None:
    assert {"", "evaluate", "rules book", "pack rollback", "settings"} <= set(ALL)
    assert len(ALL) == 24


@pytest.mark.parametrize("name", ALL)
def test_each_word_and_option_is_told(name: str) -> None:
    for action in ALL[name]._actions:
        assert action.help or isinstance(action, argparse._SubParsersAction), action.dest


@pytest.mark.parametrize("name", ALL)
def test_a_help_begins_with_what_the_command_is_for(
    command: Command, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = command.command(*name.split(), "--help")
    assert (done.code, done.err) == (0, "")
    usage, told, *_ = done.out.split("\n\n")
    assert usage.startswith(f"usage: quqyq {name}".rstrip())
    assert told[0].isupper()
    assert told.endswith(".")
    assert [line for line in done.out.splitlines() if len(line) > 80 and "{" not in line] == []
