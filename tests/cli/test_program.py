"""The program itself: no window, no traceback, nothing written, and readers that go away."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import DAY, STUDENT, as_bytes, lines, program

from app.places import ROOT

WATCH = """
import sys
written = []
def watch(event, arguments):
    if event == "open" and any(letter in str(arguments[1] or "r") for letter in "wax+"):
        written.append(arguments[0])
    if event in ("os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate", "os.link", "os.symlink"):
        written.append((event, *arguments))
sys.addaudithook(watch)
sys.dont_write_bytecode = True
from ui.__main__ import main
sys.argv = ["quqyq", "evaluate", *sys.argv[1:]]
code = main()
print([name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6")], file=sys.stderr)
print(written, file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture
def case(tmp_path: Path) -> str:
    """A usable case."""
    (tmp_path / "case.json").write_bytes(as_bytes(STUDENT))
    return str(tmp_path / "case.json")


@pytest.fixture
def cases(tmp_path: Path) -> str:
    """Many usable cases: more than any buffer holds."""
    (tmp_path / "cases.jsonl").write_bytes((as_bytes(STUDENT) + b"\n") * 40)
    return str(tmp_path / "cases.jsonl")


@pytest.fixture
def small(tmp_path: Path) -> str:
    """A case whose answer for people is short: it fits into a buffer."""
    facts = json.loads((Path(__file__).parent / "settled.json").read_bytes())
    (tmp_path / "small.json").write_bytes(as_bytes(facts))
    return str(tmp_path / "small.json")


def test_evaluate_is_a_program(case: str) -> None:
    done = program("evaluate", case, "--on", DAY, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["standing"] == "deferment_ground"


def test_evaluate_reads_standard_input() -> None:
    done = program("evaluate", "-", "--on", DAY, "--json", input=as_bytes(STUDENT))
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["on"] == DAY


def test_a_refusal_is_one_line_and_two() -> None:
    done = program("evaluate", "-", input=b"{")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines() == [
        "This is not a case: a JSON object with “schema” and “facts” is needed."
    ]


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_letters_come_out_whatever_the_terminal_says(case: str, lang: str) -> None:
    plain = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = program("evaluate", case, "--on", DAY, "--lang", lang, env=plain)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8")


def test_no_qt_is_loaded_and_nothing_is_written(case: str, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    done = subprocess.run(
        [sys.executable, "-B", "-c", WATCH, case, "--on", DAY, "--json"],
        cwd=ROOT, capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert done.stderr.decode().splitlines() == ["[]", "[]"]
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("options", [[], ["--json"]], ids=["text", "json"])
@pytest.mark.parametrize("which", ["case", "cases", "small"])
def test_a_reader_that_is_gone_is_no_fault(request: pytest.FixtureRequest, which: str, options: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = program(
            "evaluate", request.getfixturevalue(which), "--on", DAY, *options,
            capture_output=False, stdout=write, stderr=subprocess.PIPE,
        )  # fmt: skip
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_that_leaves_in_the_middle_is_no_fault(cases: str) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "ui", "evaluate", cases, "--json"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert started.stdout
    assert started.stderr
    with started:
        assert started.stdout.read(1) == b"{"
        started.stdout.close()
        assert started.stderr.read() == b""
    assert started.returncode == 0


def test_answers_come_while_cases_are_still_being_written(tmp_path: Path) -> None:
    """Streamed: the first answer is there before the last case is."""
    pipe = tmp_path / "cases.jsonl"
    os.mkfifo(pipe)
    started = subprocess.Popen(
        [sys.executable, "-m", "ui", "evaluate", str(pipe), "--json", "--on", DAY],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert started.stdout
    with started, pipe.open("wb") as feed:
        feed.write((as_bytes(STUDENT) + b"\n") * 10)
        feed.flush()
        assert json.loads(started.stdout.readline())["line"] == 1
        feed.close()
        assert started.stdout.read().count(b"\n") == 9
    assert started.returncode == 0


@pytest.mark.parametrize(
    ("shell", "code"),
    [("<&-", 2), ("2>&-", 0), (">/dev/full", 2)],
    ids=["no standard input", "no standard error", "a full disk"],
)
def test_streams_that_are_not_there_give_no_traceback(case: str, shell: str, code: int) -> None:
    which = "-" if shell == "<&-" else case
    line = f'exec "{sys.executable}" -m ui evaluate {which} --json {shell}'
    done = subprocess.run(["sh", "-c", line], cwd=ROOT, capture_output=True, timeout=120, check=False)
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert done.returncode == code


def test_no_standard_output_gives_no_traceback(case: str) -> None:
    line = f'exec "{sys.executable}" -m ui evaluate {case} --json >&-'
    done = subprocess.run(["sh", "-c", line], cwd=ROOT, capture_output=True, timeout=120, check=False)
    assert b"Traceback" not in done.stderr


def test_memory_stays_flat_over_many_cases(tmp_path: Path) -> None:
    """A file of cases is read line by line: 30 MB of blank padding must not be held at once."""
    path = tmp_path / "long.jsonl"
    path.write_text(lines(['{"schema": 1, "facts": {}}' + " " * 900_000] * 30), encoding="utf-8")
    watch = (
        "import resource, sys\nfrom app.cli import main\ncode = main(sys.argv[1:])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)\nsys.exit(code)\n"
    )
    peaks: list[int] = []
    for name in (str(path), str(shorter(path))):
        done = subprocess.run(
            [sys.executable, "-c", watch, "evaluate", name, "--json"],
            cwd=ROOT, capture_output=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0
        peaks.append(int(done.stderr))
    assert peaks[0] - peaks[1] < 8_000


def shorter(path: Path) -> Path:
    """The same file with two of its cases."""
    short = path.with_name("short.jsonl")
    short.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:2]))
    return short


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a screen is named in the environment")
def test_without_a_screen_it_says_so_in_three_languages() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "ui"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 3
    assert "Traceback" not in done.stderr
