# SPDX-License-Identifier: Apache-2.0
# Each target first installs the native libraries it needs and makes .venv from the lock.

PYTHON ?= python3
BIN := .venv/bin
BRIEF := out/china-dc-training-gpu-2022-10--2025-02.pdf

LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup brief app test check bench installer validate lock clean native-%
.DEFAULT_GOAL := help

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

setup: native-test .venv/ready ## make .venv from the lock, and nothing else

brief: native-brief .venv/ready ## write a first brief: China, data-center training GPUs, 2022-10 to 2025-02
	@mkdir -p out
	@$(BIN)/chipbrief brief --country CHN --class dc-training-gpu --from 2022-10-01 --to 2025-02-12 -o $(BRIEF)

app: native-app .venv/ready ## open the desktop app
	@$(BIN)/chipbrief app

test: native-test .venv/ready ## run the tests (no screen needed)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

check: native-test .venv/ready ## style, types, and the import contracts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/pyright
	$(BIN)/lint-imports

bench: native-brief .venv/ready ## measure speed and memory
	$(BIN)/python bench/run.py

installer: .venv/ready ## build the Python wheel into out/ (stand-alone installers come later)
	$(BIN)/python -m hatchling build --target wheel --directory out

validate: native-validate .venv/ready ## check out/*.pdf with veraPDF: PDF/A-3a and PDF/UA-1
	@$(BIN)/python tools/validate/run.py out/*.pdf

lock: .venv/ready ## remake the lock files from pyproject.toml (needs the network)
	$(LOCK) --all-extras pyproject.toml --output-file requirements.lock
	$(LOCK) --extra app --constraint requirements.lock pyproject.toml --output-file requirements-app.lock

clean: ## remove .venv, out/ and every cache
	rm -rf .venv out .pytest_cache .ruff_cache .import_linter_cache .hypothesis .verapdf
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

native-%:
	@$(PYTHON) tools/prepare.py native $*

.venv/ready: requirements.lock pyproject.toml tools/prepare.py
	@$(PYTHON) tools/prepare.py venv
