# SPDX-License-Identifier: Apache-2.0
"""What the engine says names commands; the window names its own menus and fields in their place."""

from __future__ import annotations

import pytest

from chipbrief.check import CATALOG, Problem
from chipbrief.errors import PickError
from chipbrief.language.catalogs import entries
from chipbrief.language.notices import notice
from chipbrief.paths import shipped
from chipbrief.pick import LISTING, Choice, choose
from chipbrief_gui.data.notes import Notes
from chipbrief_gui.engine_face import error_words
from chipbrief_gui.problems.from_problems import explained, problem_rows
from chipbrief_gui.translations.translator import use_language
from chipbrief_gui.ways import in_window, told

#: Said to those who typed the command itself, or of a form whose fields are told elsewhere.
_TYPED = ("--resume", "--overwrite", "--layer", "--chip", "--window", "--transistors")
#: What begins a case is no command; a case that lacks a part is told of by the command alone.
_OTHER = ("chipbrief = {version}", "chipbrief case {path}")


def notices() -> list[str]:
    text = (shipped("templates") / "_notices/locale/fr.po").read_text("utf-8")
    return [message for message, _forms in entries(text)]


def test_no_error_of_the_window_tells_to_type_a_command():
    found = [text for text in notices() if "chipbrief " in text or " --" in text]
    assert len(found) > 15
    told = [in_window(text) for text in found if not any(word in text for word in (*_TYPED, *_OTHER))]
    assert [text for text in told if "chipbrief " in text or "--" in text] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“Data > Browse the data” names all."),
        ("fr", "«\u202fDonnées > Parcourir les données\u202f» les nomme toutes."),
    ],
)
def test_the_way_is_told_in_the_language_of_the_app(qapp, language, text):
    use_language(qapp, language)
    try:
        assert error_words(PickError(notice("`chipbrief list sources` names all."))) == text
    finally:
        use_language(qapp, "en")


@pytest.fixture(params=["en", "fr"])
def spoken(qapp, request):
    use_language(qapp, request.param)
    yield request.param
    use_language(qapp, "en")


def test_what_is_typed_as_it_is_stands_in_quotes_in_the_window(spoken):
    coded = [text for text in notices() if text.count("`") > 1]
    assert len(coded) > 15
    assert [text for text in map(told, map(notice, coded)) if "`" in text] == []


@pytest.mark.parametrize("what", LISTING)
def test_what_is_too_much_to_name_is_in_a_field_of_the_window(spoken, what):
    many = tuple(Choice(f"{at}", f"{at}") for at in range(20))
    with pytest.raises(PickError) as raised:
        choose(what, "zzzz", many)
    assert f"`{LISTING[what]}` lists them." in str(raised.value)
    words = error_words(raised.value)
    assert "chipbrief" not in words
    assert "`" not in words


def test_no_code_of_a_problem_is_explained_with_the_marks_of_code(qtbot, spoken):
    notes = Notes("How to fix")
    qtbot.addWidget(notes)
    coded = 0
    for kind in CATALOG:
        row = problem_rows([Problem(kind.code, kind.severity, kind.title, "Note", kind.fix)])[0]
        sections = explained(row)
        notes.show_sections(sections)
        assert "`" not in f"{notes.toPlainText()}{row.message}{row.hint}"
        coded += any("`" in line for part in sections for line in part.lines)
    assert coded > 10


def test_what_names_no_command_stays():
    assert in_window("a -- b, as it is") == "a -- b, as it is"
    assert in_window("The file was changed. Add it again with --replace.").endswith("with “Replace it”.")
