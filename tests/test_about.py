# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
import re

from support.commands import run

from chipbrief.about import About, PackState, as_text, pack_state
from chipbrief.licenses import Part
from chipbrief.typeset.lock import Layer

FOUND = About(
    versions=(("Chipbrief", "1"), ("Python", "3")),
    pack=PackState("2026-11", "A pack", 1200, 7, 0, 2),
    layers=(Layer("files", True, "Landlock 4"), Layer("calls", False, "no seccomp here")),
    parts=(Part("rich", "15", "MIT", ""), Part("odd", "1", "", "")),
)


def test_the_answer_as_text():
    text = as_text(FOUND)
    assert "Data pack 2026-11 (A pack): 1,200 rows, 7 sources; checked: 0 errors, 2 warnings\n" in text
    assert "- files: on. Landlock 4\n- calls: missing. no seccomp here\n" in text
    assert "- rich 15: MIT\n- odd 1: no license stated\n" in text


def test_what_is_not_there_is_said():
    text = as_text(
        About((("Chipbrief", "1"),), PackState("", "", 0, 0, 0, 0, "No pack."), (), (), "No worker.")
    )
    assert "Data pack: No pack.\n" in text
    assert "- none: No worker.\n" in text
    assert "without being installed" in text


def test_a_folder_without_a_pack_is_said(tmp_path):
    assert "datapackage.json" in pack_state(tmp_path).fault


def test_the_command(tmp_path):
    done = run("about", "--json", folder=tmp_path)
    found = json.loads(done.stdout)
    assert (done.returncode, found["pack"]["errors"]) == (0, 0)
    assert [layer["name"] for layer in found["layers"]] == ["limits", "files", "calls"]
    assert str(tmp_path) not in done.stdout
    assert re.match(r"--- \S+LICENSE\n", run("about", "--license", "rich", folder=tmp_path).stdout)
    odd = run("about", "--license", "nothing", folder=tmp_path)
    assert odd.returncode == 2
    assert "no package “nothing”" in odd.stderr


def test_all_of_it_can_be_said_in_another_language():
    pack = PackState("2026-11-28", "Pack", 1200, 30, 0, 2)
    found = About((("System", "x"),), pack, (Layer("A wall", on=True, detail="So."),), ())
    english = as_text(found)
    assert "1,200 rows, 30 sources; checked: 0 errors, 2 warnings" in english
    assert as_text(found, lambda text: f"<{text}>").count("<") == len(english.splitlines()) + 1
