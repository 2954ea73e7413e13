# SPDX-License-Identifier: Apache-2.0
"""The set-up of a checkout: what it makes ahead never keeps the app from opening."""

from __future__ import annotations

import importlib.util
import subprocess
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
    monkeypatch.setattr(module, "AHEAD_STAMP", tmp_path / "ahead")
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


def test_what_commands_would_compile_again_is_compiled_ahead(prepare, tmp_path, capfd):
    python_that(prepare, "print(*sys.argv[1:])")
    assert prepare.main(["ahead"]) == 0
    told = capfd.readouterr().out
    assert "-m compileall -qq engine gui" in told
    assert "chipbrief.compose.compiled import keep" in told
    assert "chipbrief.typeset.bindings import keep" in told
    assert (tmp_path / "ahead").exists()


def test_where_that_fails_the_next_command_tries_again(prepare, tmp_path, capfd):
    python_that(prepare, "sys.exit('No room.')")
    assert prepare.main(["ahead"]) == 1
    assert "No room." in capfd.readouterr().err
    assert not (tmp_path / "ahead").exists()


@pytest.mark.parametrize(
    "source", ["engine/chipbrief/flow.py", "gui/chipbrief_gui/app.py", "templates/memo/brief.html.j2"]
)
def test_before_a_brief_is_made_a_changed_source_is_compiled_anew(source):
    """``-W`` has make take a file as just changed, ``-n`` only say what it would do."""
    assert (ROOT / source).exists()
    make = ["make", "-n", "-W", source, "brief"]
    told = subprocess.run(make, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert told.index("tools/prepare.py ahead") < told.index("bin/chipbrief brief")
