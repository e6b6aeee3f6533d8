# `make grade` and `make test` need python3 (3.11 or newer) and make; the first use of either makes .venv/.
PYTHON ?= python3
BIN := .venv/bin
STUDENTS ?= 30
SEED ?= 1

.PHONY: setup grade lab test test-browser test-slow test-postgresql fuzz validate release lock pictures \
        bench bench-pages bench-report bench-vectorization bench-security bench-loops bench-otter docs images

setup: .venv/.ready

# A hash beside every package: what is installed is what was tested. The project itself is linked, not copied.
.venv/.ready: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "found Python %d.%d, expected 3.11 or newer; set PYTHON=" % sys.version_info[:2])'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	touch $@

grade: setup
	$(BIN)/autograder sample vectorized --students $(STUDENTS) --seed $(SEED) --if-empty
	$(BIN)/autograder grade vectorized --feedback

# JupyterLab with the formgrader and a class that is graded, to try the buttons on; the exchange is lab/exchange. Its
# address, with the token, is printed; Ctrl-C ends it. LAB="--port 9999" and the like are handed on.
lab: setup grade
	mkdir -p -m 777 lab/exchange lab/student
	JUPYTER_CONFIG_PATH=$(CURDIR)/lab $(BIN)/jupyter-lab --no-browser -y --ip 127.0.0.1 --ServerApp.root_dir=$(CURDIR) \
	    $(if $(filter 0,$(shell id -u)),--allow-root) $(LAB)

# More processes than the smallest machine has processors: a test often waits for what it has started.
PROCESSES ?= 6

test: setup
	$(BIN)/ruff check .
	$(BIN)/python -m pytest -q -p autograder.checks.plugin solutions
	$(BIN)/python -m pytest -q -n $(PROCESSES) --dist loadfile -m "not slow and not browser and not postgresql"

# Pages in Chromium, on a phone and a screen: axe, the console, the network. Without a browser it is said so.
BROWSER := $(or $(CHROMIUM),$(shell command -v chromium || command -v chromium-browser || command -v google-chrome || command -v chrome))

test-browser: setup
	$(if $(BROWSER),$(BIN)/python -m pytest -q -n 0 -m "browser and not slow",@echo "found no browser: its tests are left out; apt-get install chromium")

# What takes long: fifty kills of one grading, thousands of generated right answers, axe on every page that there is.
test-slow: setup
	$(BIN)/python -m pytest -q -n 2 --dist worksteal -m "slow and not browser and not postgresql"
	$(if $(BROWSER),$(BIN)/python -m pytest -q -n 0 -m "slow and browser",@echo "found no browser: the tests of all pages are left out")

# Both doors on a real server, which is started for it and ends with it.
test-postgresql: setup
ifeq ($(wildcard /usr/lib/postgresql/*/bin/postgres),)
	@echo "found no PostgreSQL server below /usr/lib/postgresql: nothing is tested; apt-get install postgresql"
else
	$(BIN)/python -m pytest -q -m postgresql tests/test_postgresql.py
endif

# Hypothesis, for long: the wire, course.yaml, notebooks.
fuzz: setup
	$(BIN)/python -m pytest -q -n 2 -m fuzz --hypothesis-profile=fuzz --hypothesis-show-statistics

bench-vectorization: setup
	$(BIN)/python benchmarks/vectorization.py

bench-security: setup
	$(BIN)/python benchmarks/security.py

# How fast, on which memory, beside stock nbgrader: docs/benchmarks.md. BENCH="--sizes 10 40 --stock 10" is a short one.
bench: setup
	$(BIN)/python benchmarks/bench.py $(BENCH)

bench-report: setup
	$(BIN)/python benchmarks/report.py

bench-loops: setup .venv-bench/.ready
	$(BIN)/python benchmarks/loops.py

# The tools that bench-loops compares with. Those that cannot be had here are shown as such in its table.
.venv-bench/.ready: benchmarks/requirements.txt
	$(PYTHON) -m venv --clear .venv-bench
	-.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r benchmarks/requirements.txt
	touch $@

bench-pages: setup
	$(BIN)/python benchmarks/pages.py

# The guide: build/site/index.html, from docs/, with a graded class as a live example. A dead link ends it.
docs: setup
	$(BIN)/python guide/build.py

# The images of deploy/, and the walls tried in the first, where an engine answers: docs/deploy.md.
images:
	@for program in docker podman; do $$program info >/dev/null 2>&1 && engine=$$program && break; done; \
	if [ -z "$$engine" ]; then echo "found neither Docker nor Podman that answers: nothing is built"; exit; fi; set -ex; \
	$$engine build --file deploy/Containerfile.grader --tag autograder-host .; \
	$$engine build --file deploy/Containerfile.hub-user --tag course-notebook .; \
	$$engine run --rm --network none autograder-host

# Beside otter-grader: docs/from-otter-and-prairielearn.md.
bench-otter: setup .venv-otter/.ready
	$(BIN)/python benchmarks/beside_otter.py

.venv-otter/.ready: benchmarks/otter-requirements.txt
	$(PYTHON) -m venv --clear .venv-otter
	.venv-otter/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r benchmarks/otter-requirements.txt
	touch $@

# The picture in the README, in a browser.
pictures: setup
	$(BIN)/python tests/pictures.py

validate: setup
	$(BIN)/autograder validate

release: setup
	$(BIN)/autograder release

LOCKED := --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --quiet --no-emit-index-url \
          --no-emit-find-links

# What works here, what grading alone needs on platforms, and what a student's server on a JupyterHub needs.
lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet uv
	build/lock/bin/uv pip compile $(LOCKED) requirements.in --output-file requirements.lock
	build/lock/bin/uv pip compile $(LOCKED) requirements-grading.in --constraint requirements.lock \
	    --output-file autograder/doors/templates/grading.lock
	build/lock/bin/uv pip compile $(LOCKED) deploy/hub-user.in --constraint requirements.lock --output-file deploy/hub-user.lock
