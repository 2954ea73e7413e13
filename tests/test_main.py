# SPDX-License-Identifier: Apache-2.0
"""The start of the program: what a command needs loads before all else, and the app loads nothing else."""

from __future__ import annotations

import subprocess
import sys

import pytest

from chipbrief.__main__ import _app, _started
from chipbrief.drawing.keeping import KeptCharts
from chipbrief.typeset.client import Typesetter


@pytest.mark.parametrize("words", [[], ["list", "chips"], ["brief", "--help"], ["app"]])
def test_a_command_that_typesets_nothing_starts_no_worker(words):
    assert _started(words) is None


def test_a_worker_that_was_started_ahead_serves_the_command():
    typesetter = _started(["verify", "brief.pdf"])
    assert typesetter
    assert typesetter._pages._waiting
    with typesetter:
        assert [wall.name for wall in typesetter.walls()] == ["limits", "files", "calls"]


def test_a_brief_starts_the_worker_that_it_needs_first(tmp_path):
    kept = KeptCharts(tmp_path)
    for pages, pictures in ((0, 1), (1, 0)):
        with Typesetter(kept=kept) as typesetter:
            typesetter.expect("CHN")
            assert (len(typesetter._pages._waiting), len(typesetter._pictures._waiting)) == (pages, pictures)
        kept.remember("CHN", ())


@pytest.mark.parametrize(
    "words", [[], ["list"], ["app", "--help"], ["app", "--data", "pack"], ["app", "a.brief", "b.brief"]]
)
def test_words_that_need_the_command_line_are_left_to_it(words):
    assert _app(words) is None


@pytest.mark.parametrize("words", [["app"], ["app", "my.brief"]])
def test_the_app_starts_without_the_command_line(words):
    code = "import sys; from chipbrief.__main__ import _app; print(_app(sys.argv[1:]).__name__, *sys.modules)"
    line = [sys.executable, "-c", code, *words]
    name, *loaded = subprocess.run(line, capture_output=True, text=True, check=True).stdout.split()
    assert name == "chipbrief_gui.app"
    assert not {"typer", "chipbrief.cli", "chipbrief.flow"} & set(loaded)
