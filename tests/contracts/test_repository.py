# SPDX-License-Identifier: Apache-2.0
"""What holds for every file: lengths, license line, and what may not be named."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest
from support.tree import ROOT, shown, source_files

CODE = [*source_files("engine", "gui", "tools", "bench", suffix=".py")]
PYTHON = [*CODE, *source_files("tests", suffix=".py")]
TEXT = [
    path
    for path in source_files()
    if path.suffix in {".py", ".md", ".toml", ".sh", ".lock", ".yaml", ".cfg", ""}
]
# Written in pieces so that this file does not name them itself.
FORBIDDEN = re.compile(
    "|".join([
        "(?<!emit-)index" + "-url",
        "pypi" + r"\.org/simple",
        "/home/" + r"\w+/",
        "/root" + "/",
        "find" + "-links = ",
    ])
)
LEFT_OVER = re.compile(
    r"\b(TO" + r"DO|FIX" + r"ME|raise NotImplemented" + r"Error|pytest\.(mark\.)?sk" + "ip|xf" + r"ail\b)"
)

#: A group of a pattern that gives nothing back. Behind one whose last try failed halfway, Python older than
#: 3.11.5 (python/cpython#106052), as Debian 12 has it, goes on at the wrong place.
KEEPING = re.compile(r"\)(?:[*+?]|\{[^}]*\})\+")
#: Where such a group comes last, or fails at its first sign: compared on both, in random texts.
SOUND = {
    "engine/chipbrief/compose/environment.py",
    "engine/chipbrief/files/toml.py",
    "engine/chipbrief/language/catalogs.py",
    "engine/chipbrief/raster.py",
    "engine/chipbrief/seal/filters.py",
}


def lengths() -> list[int]:
    return [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]


def test_functions_are_short():
    found = sorted(lengths())
    assert statistics.median(found) <= 8
    assert found[int(len(found) * 0.9)] <= 25
    assert found[-1] <= 60


def test_files_are_short():
    assert [shown(path) for path in CODE if len(path.read_text("utf-8").splitlines()) > 500] == []


def test_patterns_mean_the_same_in_every_python():
    found = {shown(path) for path in CODE if KEEPING.search(path.read_text("utf-8"))}
    assert found == SOUND


@pytest.mark.parametrize("path", PYTHON, ids=shown)
def test_a_file_begins_with_its_license(path: Path):
    text = path.read_text(encoding="utf-8")
    assert text.removeprefix("#!/usr/bin/env python3\n").startswith("# SPDX-License-Identifier: Apache-2.0\n")
    assert not LEFT_OVER.search(text)


def test_no_file_names_a_machine_or_a_registry():
    named = [shown(path) for path in TEXT if FORBIDDEN.search(path.read_text("utf-8", "replace"))]
    assert named == []


def test_generated_pages_are_up_to_date():
    done = subprocess.run(
        [sys.executable, "tools/document.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", [*source_files("docs", suffix=".md"), ROOT / "README.md"], ids=shown)
def test_links_of_the_documentation_resolve(path: Path):
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", [*source_files("docs/decisions", suffix=".md")], ids=shown)
def test_a_decision_is_short(path: Path):
    assert len(path.read_text("utf-8").splitlines()) <= 40


@pytest.mark.parametrize(
    "path", [*source_files("docs", suffix=".md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"], ids=shown
)
def test_pages_name_targets_that_exist(path: Path):
    named = set(re.findall(r"(?:`|^)make ([\w-]+)(?=`| +#)", path.read_text("utf-8"), re.MULTILINE))
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert named <= targets
