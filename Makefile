# SPDX-License-Identifier: Apache-2.0
# Each target first installs the native libraries it needs and makes .venv from the lock.

PYTHON ?= python3
PICKS ?= all
BIN := .venv/bin
# What is compiled ahead, and again after a change.
SOURCES := $(shell find engine gui templates -name '*.py' -o -name '*.j2')
BRIEF := out/china-dc-training-gpu-2022-10--2025-02.pdf

LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --quiet $(UPGRADE) \
	--universal --python-version 3.11 --generate-hashes

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.NOTPARALLEL:
.PHONY: help setup brief app test check bench bench-annex installer validate lock screenshots translate clean
.DEFAULT_GOAL := help

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: native-test .venv/pages .venv/ahead ## make .venv from the lock, ready to work in

brief: native-brief .venv/ahead ## write a first brief: China, data-center training GPUs, 2022-10 to 2025-02
	@mkdir -p out
	@$(BIN)/chipbrief brief --country CHN --class dc-training-gpu --from 2022-10-01 --to 2025-02-12 -o $(BRIEF)

app: native-app .venv/pages .venv/ahead ## open the desktop app
	@$(BIN)/chipbrief app

test: native-test .venv/ahead ## run the tests (no screen needed)
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

check: .venv/ready ## style, types, and the import contracts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/pyright
	$(BIN)/lint-imports

bench: native-bench .venv/ahead ## measure speed and memory beside Typst and Chromium
	$(BIN)/python bench/run.py

bench-annex: native-test .venv/ahead ## measure an evidence annex of 200 pages: time and memory
	$(BIN)/python bench/annexes.py

installer: .venv/ready ## build the Python wheel into out/ (stand-alone installers come later)
	$(BIN)/python -m hatchling build --target wheel --directory out

validate: native-validate .venv/ahead ## make briefs of every format, check them with veraPDF (PICKS=sample: fewer)
	@rm -rf out/validate
	@$(BIN)/python tools/validate/briefs.py $(PICKS) out/validate; made=$$?; \
	$(BIN)/python tools/validate/validate.py out && exit $$made

lock: .venv/ready ## remake the lock files from pyproject.toml (UPGRADE=--upgrade: to the newest)
	$(LOCK) --all-extras pyproject.toml --output-file requirements.lock
	$(LOCK) --extra app --constraint requirements.lock pyproject.toml --output-file requirements-app.lock

screenshots: native-app .venv/ahead ## take pictures of every window in every look, into out/screenshots (LOOKS="dark french": those)
	$(BIN)/python tools/screenshots.py $(LOOKS)

translate: .venv/ready ## bring the catalogs of translations up to date, and list what they lack
	$(BIN)/python tools/translate.py

clean: ## remove .venv, out/ and every cache
	rm -rf .venv out .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

native-%:
	@$(PYTHON) tools/prepare.py native $*

.venv/ready: requirements.lock pyproject.toml tools/prepare.py
	@$(PYTHON) tools/prepare.py venv

.venv/ahead: .venv/ready $(SOURCES)
	@$(PYTHON) tools/prepare.py ahead

.venv/pages: .venv/ready | .venv/ahead
	@$(PYTHON) tools/prepare.py pages
