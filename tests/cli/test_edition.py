# SPDX-License-Identifier: Apache-2.0
"""The options of the edition: one set for every command that makes pages."""

from __future__ import annotations

import inspect

import pytest
from support.raster import png

from chipbrief.batch.plan import make_plan
from chipbrief.cli import command_line
from chipbrief.cli.edition import EditionWords
from chipbrief.edition import make_edition
from chipbrief.errors import CaseError, PickError

LOGO = png()


def test_commands_that_make_pages_take_the_same_options():
    registered = command_line().registered_commands
    commands = {item.callback.__name__: item.callback for item in registered if item.callback}
    whole = [repr(one.default) for one in inspect.signature(EditionWords).parameters.values()]
    for name in ("brief", "check", "export", "batch"):
        found = inspect.signature(commands[name]).parameters
        assert [repr(found[option].default) for option in EditionWords.__slots__] == whole


def test_words_go_before_those_of_a_case_and_leave_it_the_others(tmp_path):
    (tmp_path / "logo.png").write_bytes(LOGO)
    saved = make_edition(language="fr", paper="Letter", text={"author": "A", "title": "T"})
    told = EditionWords(["author=B"], "notes", paper="a4", logo=tmp_path / "logo.png").over(saved)
    assert (told.language, told.paper, told.citations) == ("fr", "A4", "notes")
    assert (dict(told.text), told.logo, told.draft) == ({"author": "B", "title": "T"}, LOGO, False)


def test_a_plan_reads_back_what_was_said(tmp_path):
    (tmp_path / "logo.png").write_bytes(LOGO)
    words = EditionWords(["author=B"], "notes", "fr", "A4", tmp_path / "logo.png", draft=True)
    pick = {"countries": ["CHN"], "classes": ["dc-training-gpu"], "from": "2023", "to": "2023"}
    assert make_plan({**pick, **words.tables()}).shared.edition == words.over(make_edition())


def test_nothing_said_leaves_all_to_the_plan():
    assert EditionWords().tables() == {}


def test_a_text_without_a_field_and_a_missing_logo_are_refused(tmp_path):
    with pytest.raises(PickError, match="Cannot read --set “oops”"):
        EditionWords(["oops"]).tables()
    with pytest.raises(CaseError, match="cannot be read"):
        EditionWords(logo=tmp_path / "none.png").over(make_edition())


def test_an_empty_logo_is_refused_rather_than_left_out(tmp_path):
    (tmp_path / "logo.png").touch()
    with pytest.raises(PickError, match=r"logo\.png” is empty\. Save the picture again"):
        EditionWords(logo=tmp_path / "logo.png").over(make_edition(logo=LOGO))
