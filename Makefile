# Two commands matter: `make run` opens the window, `make test` runs every check.
# For handing it out: `make dist` builds the installers into dist/, see packaging/README.md.
# The others: make (prepare everything) · dist · dist-check · dist-test · approve · thorough · bench · sizes · coverage · mutants · screens · pictures · orca-log · icons · catalogues · extract · format · lock · clean

PYTHON ?= python3
JOBS ?= 2

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
MADE := $(VENV)/.made
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
PROGRAM := $(BIN)/quqyq

LANGUAGES := kk ru en
PO := $(LANGUAGES:%=locales/%/LC_MESSAGES/quqyq.po)
MO := $(PO:.po=.mo)
COMPACT := app/law/compact.jsonl
READY := $(MO) $(COMPACT)

PIP := $(PY) -m pip --disable-pip-version-check --no-input --quiet
# The lock files are whole, so nothing is left to be resolved: older pips would look for newer releases behind an extra.
INSTALL := $(PIP) install --no-deps --require-hashes
# Qt wants a UTF-8 locale and would warn about any other; a test fails on a warning.
PYTEST := QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 $(PY) -m pytest
WITHOUT_WINDOW := --ignore=tests/e2e --ignore=tests/atspi
LOCK := build/lock/bin
COMPILE := $(LOCK)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

export PYTHON

.PHONY: dist dist-check dist-test sizes machine-dist machine-try
.PHONY: all run test thorough approve bench coverage mutants screens pictures orca-log icons catalogues extract format lock clean machine machine-test
.PHONY: check-lint check-types check-layers check-words check-rules check-tests check-window check-reader
.DELETE_ON_ERROR:
.NOTPARALLEL:

all: $(PROGRAM) $(READY)

run: all
	$(PROGRAM)

# One after the other, quickest first; the first that fails ends the run (`make -k test` tries them all).
test: machine-test all $(DEV) check-lint check-layers check-words check-rules check-types check-tests check-window \
		check-reader
	@echo "Every check passed."

check-lint: $(DEV)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

check-layers: $(DEV)
	$(BIN)/lint-imports

check-words: $(DEV)
	$(PY) packaging/catalogues.py check

# The rules: every fault by itself, then the proofs over all answers.
check-rules: $(PROGRAM) $(DEV) $(READY)
	$(PROGRAM) rules check --prove

check-types: $(DEV)
	$(BIN)/basedpyright

check-tests: $(DEV) $(READY)
	$(PYTEST) -n $(JOBS) $(WITHOUT_WINDOW)

# Whole runs of the program in a real window: one at a time.
check-window: $(DEV) $(READY)
	$(PYTEST) tests/e2e

# The same window, gone through as a screen reader does, in each language.
check-reader: $(DEV) $(READY)
	$(PYTEST) -n $(JOBS) tests/atspi

# One journey with the screen reader Orca at the desktop; what it says is written down, to be read.
orca-log: machine-test all $(DEV)
	@command -v orca >/dev/null || { echo "Orca is needed for this: apt-get install --no-install-recommends orca" >&2; exit 1; }
	$(PY) tests/atspi/orca_log.py build/orca

# Keep the letters as they are filled now; read what changed before it is committed.
approve: all $(DEV)
	PYTHONPATH=tests $(PY) tests/letters/approve.py

# The tests that try only a sample in every run, with their whole figures (kills while saving, damaged files, …).
thorough: machine-test all $(DEV)
	QUQYQ_THOROUGH=1 $(PYTEST) -n $(JOBS) -m thorough

bench: all $(DEV)
	$(PY) tests/bench/run.py

coverage: all $(DEV)
	$(PYTEST) -n $(JOBS) $(WITHOUT_WINDOW) --cov --cov-report=term-missing:skip-covered

# Every small slip in the rules must be noticed by an example or a proof (a few minutes).
mutants: $(DEV)
	$(PY) tests/mutants/run.py

screens: machine-test all $(DEV)
	rm -rf build/screens
	$(PY) tests/screens.py build/screens
	$(PY) tests/contact_sheets.py build/screens

# The pictures of the README, out of those.
pictures: screens
	$(PY) tests/contact_sheets.py build/screens packaging/pictures

# The signs of the window anew, from the package named in the lock file.
icons: $(DEV)
	rm -rf build/icons
	$(PIP) download --no-deps --require-hashes --only-binary :all: --dest build/icons -r requirements-icons.lock
	$(PY) packaging/icons.py take build/icons/*.whl
	$(PY) packaging/icons.py draw

# The artefacts, with the digests of all of them, in dist/.
dist: machine-dist all
	$(PY) packaging/make_dist.py build dist

# How large they are beside a bare wizard packed likewise, into tests/bench/sizes.md.
sizes: dist
	$(PY) packaging/make_dist.py bare build/bare/out
	$(PY) packaging/make_dist.py sizes dist

# Twice, from two checkouts of the last commit: the bytes must be the same.
dist-check: machine-dist all
	$(PY) packaging/make_dist.py check

# Installed, used and removed: the package in a bare Debian, setup.exe under Wine. As root.
dist-test: machine-try dist
	$(PY) packaging/make_dist.py try dist

catalogues: $(MO)

$(MO) &: $(PO) packaging/catalogues.py | $(RUNTIME)
	$(PY) packaging/catalogues.py compile
	@touch $(MO)

# The rules as they are read and checked now, so that the program need not do it at every start.
$(COMPACT): $(wildcard rules/*.yaml rules/*/*.yaml app/law/*.py app/*.py) packaging/compact_rules.py | $(RUNTIME) $(MO)
	$(PY) packaging/compact_rules.py

extract: $(DEV)
	$(PY) packaging/catalogues.py extract
	$(PY) packaging/forms.py

format: $(DEV)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# New versions into the lock files; the pins themselves stand in the .in files.
lock: machine
	$(PYTHON) -m venv --clear build/lock
	$(LOCK)/python -m pip install --quiet pip-tools
	$(COMPILE) --upgrade --output-file=requirements.lock requirements.in
	$(COMPILE) --upgrade --output-file=requirements-dev.lock requirements-dev.in
	$(COMPILE) --upgrade --output-file=requirements-icons.lock requirements-icons.in

clean:
	rm -rf $(VENV) build dist .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage quqyq.egg-info $(READY)
	find app ui tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

machine:
	@packaging/prepare.sh run

machine-test:
	@packaging/prepare.sh test

machine-dist:
	@packaging/prepare.sh dist

machine-try:
	@[ "$$(id -u)" = 0 ] || { echo "make dist-test puts packages into a bare Debian, so it needs root: run it as root on Debian 12." >&2; exit 1; }

$(MADE): | machine
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(RUNTIME): requirements.lock | machine $(MADE)
	$(INSTALL) -r requirements.lock
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME)
	$(INSTALL) -r requirements-dev.lock
	$(PIP) check
	@touch $@

$(PROGRAM): pyproject.toml $(RUNTIME)
	$(PIP) install --no-build-isolation --no-deps --config-settings editable_mode=compat -e .
	@touch $@
