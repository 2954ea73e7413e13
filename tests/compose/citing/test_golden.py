# SPDX-License-Identifier: Apache-2.0
"""Our references against pandoc's with the same CSL files, over the whole register, without pandoc."""

from __future__ import annotations

import re
import tomllib

import pytest
from support.references import HERE, SHEETS, Sheet, digest, read, style_of

JUDGED = tomllib.loads((HERE / "judged.toml").read_text(encoding="utf-8"))["differences"]
#: How many sources may be newer than pandoc's answers. Then: `python tests/golden/references.py`.
UNASKED = 0.05


def judged(sheet, text, used):
    """Return pandoc's text with what was judged put as ours; the rules that were needed are noted."""
    for rule in JUDGED:
        if rule["sheet"] == sheet.name and re.search(rule["theirs"], text):
            used.add(rule["theirs"])
            text = re.sub(rule["theirs"], rule["ours"], text)
    return text


@pytest.mark.parametrize("sheet", SHEETS, ids=[sheet.name for sheet in SHEETS])
def test_references_are_those_of_pandoc(library, policy, sheet: Sheet):
    style, sources = style_of(sheet, policy), tuple(library.sources.values())
    items, ours, theirs = sheet.items(style, sources), sheet.ours(style, sources), read(sheet)
    asked = [key for key, item in items.items() if key in theirs and theirs[key][0] == digest(item)]
    assert len(asked) >= (1 - UNASKED) * len(items)
    used: set[str] = set()
    wrong = {key: ours[key] for key in asked if ours[key] != judged(sheet, theirs[key][1], used)}
    assert not wrong
    assert used == {rule["theirs"] for rule in JUDGED if rule["sheet"] == sheet.name}


def test_notes_give_a_source_as_the_numbered_list_does(library, policy):
    numbered, notes = (style_of(sheet, policy) for sheet in (SHEETS[0], SHEETS[-1]))
    assert (numbered.kind, notes.kind) == ("numbered", "notes")
    assert all(numbered.entry(each) == notes.entry(each) for each in library.sources.values())
