# SPDX-License-Identifier: Apache-2.0
"""Style sheets that are read once: the pages are the same, and what is to be warned of is told each time."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chipbrief.typeset.environment import make_folder, remove_folder, worker_environment

#: Sheets that say the same in each document.
PLAIN = {
    "rules": "/* red */ p { color: red } ol > li::before { content: 'x' } .none, :root { --ink: red }",
    "pages": "@page { size: A5; margin: 1cm; @top-left { content: 'top' } } @page :first { margin: 3cm }",
}
#: Sheets that do more, or of which there is something to say.
OTHERS = {
    "warned of": "p { colour: red; color: blue }",
    "broken": "p { color: red } } {{",
    "counters": "@counter-style own { system: cyclic; symbols: 'A' 'B' } li { list-style: own }",
    "another": "@import url(pack:///other.css); p { color: red }",
    "the other alone": "@import url(pack:///other.css);",
    "media": "@media print { p { color: red } } @media screen { p { color: blue } }",
    "layers": "@layer one, two; @layer two { p { color: red } } @layer one { p { color: blue } }",
    "long": "p { color: red } " + "/* */" * 20_000,
}


@pytest.fixture(scope="module")
def made() -> Iterator[dict[str, list[dict[str, Any]]]]:
    folder = make_folder()
    script = str(Path(__file__).with_name("sheets_twice.py"))
    line = [sys.executable, script, json.dumps({"none": "", **PLAIN, **OTHERS})]
    try:
        done = subprocess.run(line, check=True, capture_output=True, env=worker_environment(folder))
        yield json.loads(done.stdout)
    finally:
        remove_folder(folder)


@pytest.mark.parametrize("name", [*PLAIN, *OTHERS])
def test_pages_are_the_same_the_second_time(made, name):
    first, second = made[name]
    assert first["pdf"] == second["pdf"] != made["none"][0]["pdf"]
    assert first["warnings"] == second["warnings"]


@pytest.mark.parametrize("name", PLAIN)
def test_a_plain_sheet_is_read_once(made, name):
    assert [time["read"] for time in made[name]] == [1, 0]


@pytest.mark.parametrize("name", OTHERS)
def test_any_other_is_read_each_time(made, name):
    assert all(time["read"] for time in made[name])


def test_a_sheet_that_another_names_keeps_to_itself(made):
    assert made["the other alone"][0]["pdf"] != made["another"][0]["pdf"]


def test_what_is_wrong_is_told_each_time(made):
    assert all(time["warnings"] for name in ("warned of", "broken") for time in made[name])
