# make setup | run | test | check | bench | extension — each sets up what it needs first; a second call does no work and says so.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
UV := $(VENV)/bin/uv
STAMPS := build/stamps
BROWSER ?=

NPM_CI = npm ci --no-audit --no-fund --loglevel=error
extension_sources := $(shell find extension native_host/wattback_host/protocol packaging/extension LICENSE -type f \
	-not -path '*/node_modules/*' -not -path '*/.output/*' -not -path '*/.wxt/*' 2>/dev/null)

.PHONY: help setup run tour test check bench crash extension requirements factors translations manual gallery clean

help: ## show the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | column -t -s '|'

# ---------------------------------------------------------------------------------------------------------------- setup
setup: $(STAMPS)/system $(STAMPS)/python $(STAMPS)/extension-packages $(STAMPS)/contracts-packages $(STAMPS)/extension $(STAMPS)/ranks ## install everything that run and test need
	@echo "Wattback is set up."

$(STAMPS):
	@mkdir -p $@

$(STAMPS)/system: packaging/bootstrap/debian-packages.txt packaging/bootstrap/system-packages.sh | $(STAMPS)
	@sh packaging/bootstrap/system-packages.sh $(PYTHON)
	@touch $@

$(PY): | $(STAMPS)/system
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Wattback needs Python 3.11 or newer; set PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(STAMPS)/uv: packaging/requirements/bootstrap.txt | $(PY) $(STAMPS)
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(STAMPS)/python: packaging/requirements/development.txt pyproject.toml $(STAMPS)/uv
	@echo "Installing Python packages"
	@$(UV) pip install --quiet --python $(PY) --require-hashes -r packaging/requirements/development.txt
	@$(UV) pip install --quiet --python $(PY) --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMPS)/extension-packages: extension/package-lock.json | $(STAMPS)
	@echo "Installing the extension's packages"
	@cd extension && $(NPM_CI)
	@touch $@

$(STAMPS)/ranks: packaging/ranks/copy_ranks.py $(STAMPS)/python $(STAMPS)/extension-packages
	@$(PY) packaging/ranks/copy_ranks.py
	@touch $@

$(STAMPS)/contracts-packages: contracts/package-lock.json | $(STAMPS)
	@echo "Installing the contracts' packages"
	@cd contracts && $(NPM_CI)
	@touch $@

$(STAMPS)/extension: $(extension_sources) $(STAMPS)/extension-packages
	@echo "Building the extension"
	@cd extension && npm run --silent build
	@touch $@

# ------------------------------------------------------------------------------------------------------------------ use
run: setup ## start the companion on the practice network; without a display, run the tour. BROWSER=chromium opens one
	@$(PY) packaging/start.py $(BROWSER)

tour: setup ## run the whole way in a virtual screen and leave pictures in build/tour/
	@$(PY) packaging/start.py --tour

# --------------------------------------------------------------------------------------------------------------- verify
test: setup ## run every test
	@cd extension && npm test --silent
	@cd contracts && npm test --silent
	@sh packaging/run-tests.sh

check: setup ## format, lint and types
	@$(VENV)/bin/ruff format --check --quiet .
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports
	@$(PY) packaging/translations/update.py --check
	@$(PY) packaging/manual/make.py --check
	@cd extension && npm run --silent check && node scripts/lint-store.mjs .output/firefox-mv3
	@cd contracts && npm run --silent check
	@echo "All checks passed."

bench: setup ## measure, and write build/bench.json
	@$(PY) tests/bench/run.py build/bench.json

gallery: setup ## pictures of every screen, light and dark, 1x and 2x, English and German, in build/gallery/
	@$(PY) tests/desktop/gallery build/gallery

crash: setup ## the long campaigns of kills and network faults (their short form is in make test)
	@WATTBACK_CRASH_ROUNDS=1000 $(PY) -m pytest tests/crash tests/faults -q -rP

# -------------------------------------------------------------------------------------------------------------- package
extension: $(STAMPS)/extension-packages ## zips for the browsers' stores in build/extension/, linted, rebuilt from their source zip
	@cd extension && npm run --silent build && npm run --silent zip

# ----------------------------------------------------------------------------------------------------------- maintenance
requirements: $(STAMPS)/uv ## compile the hash-locked requirements anew
	@cd packaging/requirements && for name in bootstrap runtime development; do \
	  case $$name in \
	    bootstrap) sources=bootstrap.in ;; \
	    runtime) sources=../../pyproject.toml ;; \
	    development) sources="../../pyproject.toml development.in" ;; \
	  esac; \
	  ../../$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-annotate --no-header $$sources -o $$name.txt || exit 1; \
	done

factors: setup ## make the factor tables and METHODOLOGY.md's tables anew from the measurements and priors
	@cd packaging/factors && for script in import_grid calibrate methodology; do ../../$(PY) $$script.py || exit 1; done
	@git diff --stat -- app/wattback/footprint/factors METHODOLOGY.md

translations: setup ## collect the window's texts and compile their translations
	@$(PY) packaging/translations/update.py

manual: setup ## make the manual page anew from the command line's parser
	@$(PY) packaging/manual/make.py

clean: ## remove what was built; the virtual environment and your data stay
	@rm -rf build extension/.output extension/.wxt contracts/out contracts/cache
