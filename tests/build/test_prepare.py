# SPDX-License-Identifier: Apache-2.0
"""The set-up of a checkout: what it makes ahead never keeps the app from opening."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def prepare(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("prepare", ROOT / "tools" / "prepare.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path)
    monkeypatch.setattr(module, "PAGES_STAMP", tmp_path / "pages")
    return module


def python_that(prepare, does: str) -> None:
    """Put a program in the place of the environment's Python."""
    python = prepare.venv_python()
    python.parent.mkdir()
    python.write_text(f"#!{sys.executable}\nimport sys\n{does}\n", encoding="utf-8")
    python.chmod(0o700)


def test_pages_are_made_by_the_function_that_installers_call(prepare, tmp_path, capfd):
    python_that(prepare, "print(sys.argv[2])")
    assert prepare.main(["pages"]) == 0
    assert "from chipbrief_gui.kept.ahead import keep_example; keep_example()" in capfd.readouterr().out
    assert (tmp_path / "pages").exists()


def test_where_they_cannot_be_made_the_reason_is_told_and_the_app_opens_all_the_same(prepare, capfd):
    python_that(prepare, "sys.exit('A trace\\nThe disk is full.')")
    assert prepare.main(["pages"]) == 0
    told = capfd.readouterr().out
    assert "The disk is full." in told
    assert "A trace" not in told
