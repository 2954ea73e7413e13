# SPDX-License-Identifier: Apache-2.0
"""Spelling: which words are wrong in English and French, what is meant, and how the window shows it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from spellchecker import SpellChecker
from support.making import source

from chipbrief.edition import make_edition
from chipbrief_gui.case.speller import LANGUAGES, open_speller
from chipbrief_gui.case.work import Work
from chipbrief_gui.values import PickWords

NAMES = ("Huawei Ascend", "hyperscaler")


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en", "The regulatoin isn't clear. We don't know the world's best.", ["regulatoin"]),
        ("en", "Teh chips of Huawei; teh NVIDIA H20 at 5nm.", ["Teh", "teh"]),
        ("en", "- Wrongg, said a Wrongg hyperscaler at https://wrongg.org", ["Wrongg"]),
        ("en", "Semi-conducter makers cite [@wrongg; @x, p. 3] and [=wrongg].", ["conducter"]),
        ("fr", "Les règles qu’appliquées aujourd’hui l’exportation des nœuds jusqu’ici.", []),
        (
            "fr",
            "La license de l’entreprize ; c’est-à-dire peut-être d'acces.",
            ["license", "entreprize", "acces"],
        ),
    ],
)
def test_words_that_are_not_known(language, text, wrong):
    found = list(open_speller(language, NAMES, ()).wrong(text))
    assert [word for _start, word in found] == wrong
    assert all(text[start : start + len(word)] == word for start, word in found)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_words_and_what_is_near_them_are_those_of_the_package(language):
    words, package = open_speller(language, (), ()).words, SpellChecker(language=language, distance=1)
    assert words.counts == package.word_frequency.dictionary
    assert words.letters == package.word_frequency.letters
    for slip in ("regulatoin", "teh", "acces", "q", "xqzzxq"):
        assert words.near(slip) == package.known(package.edit_distance_1(slip))


def test_suggestions_are_near_frequent_and_of_the_same_case():
    speller = open_speller("en", (), ())
    assert speller.suggestions("regulatoin") == ("regulation",)
    assert speller.suggestions("Teh")[0] == "The"
    assert list(speller.knowing(("Teh",)).wrong("teh Teh")) == []


@pytest.fixture
def writing(desk):
    """Return a window, and its bottom line with a slip in it."""
    desk.workshop.library.sources = {"s": source("s", title="On Wrongg", publisher="", issued=None)}
    desk.window.try_example()
    editor = desk.window.text.editors["bottom_line"]
    desk.window.document.edit(desk.window.document.work.with_text("bottom_line", "Teh wrongg chips."), "text")
    return desk, editor


def underlined(editor) -> list[str]:
    block = editor.input.document().firstBlock()
    return [block.text()[part.start : part.start + part.length] for part in block.layout().formats()]


def menu_at(editor, position: int) -> QMenu:
    cursor = editor.input.textCursor()
    cursor.setPosition(position)
    menu = QMenu(editor)
    editor.input.add_spelling(menu, cursor)
    return menu


def test_a_slip_is_underlined_and_mended_from_the_menu(writing):
    _desk, editor = writing
    assert underlined(editor) == ["Teh"]
    menu_at(editor, 1).actions()[0].trigger()
    assert editor.text == "The wrongg chips."
    assert underlined(editor) == []
    assert menu_at(editor, 1).actions() == []


def test_a_slip_behind_a_sign_that_qt_counts_twice_is_the_one_that_is_mended(writing):
    _desk, editor = writing
    editor.input.setPlainText("\N{GRINNING FACE} teh chips.")
    (part,) = editor.input.document().firstBlock().layout().formats()
    assert (part.start, part.length) == (3, 3)
    menu_at(editor, 5).actions()[0].trigger()
    assert editor.text == "\N{GRINNING FACE} the chips."


def test_a_word_that_is_added_is_known_from_then_on(writing):
    desk, editor = writing
    menu = menu_at(editor, 2)
    assert menu.actions()[-2].text() == "Add “Teh” to my words"
    menu.actions()[-2].trigger()
    assert underlined(editor) == []
    assert desk.window.settings.value.own_words == ("Teh",)


def test_it_follows_the_language_of_the_document_and_the_settings(writing):
    desk, editor = writing
    french = make_edition(language="fr", text={"bottom_line": "Teh entreprize"})
    desk.window.document.edit(Work(PickWords("China"), french), "all")
    assert "entreprize" in underlined(editor)
    desk.window.settings.change(check_spelling=False)
    desk.window.document.edit(desk.window.document.work.with_text("note", "x"), "note")
    assert underlined(editor) == []


def test_a_case_of_another_format_keeps_its_words_while_they_are_spelled(writing):
    desk, _editor = writing
    text, document = desk.window.text, desk.window.document
    fields = list(desk.workshop.formats["policy-brief"].fields.values())
    document.begin(Work())
    text.set_fields(())
    text.set_fields([field for field in fields if field.id != "bottom_line"])
    written = Work(edition=make_edition(text={"bottom_line": "Teh chips."}))
    document.begin(written)
    text.set_fields(fields)
    assert (document.work, document.is_clean) == (written, True)


def test_nothing_is_loaded_before_something_is_written(desk):
    assert all(
        editor.input.underliner.speller is None
        for editor in desk.window.text.editors.values()
        if editor.field.kind == "text"
    )


@contextmanager
def popup() -> Generator[QMenu]:
    """Give the menu that is open, and close it."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    yield menu
    menu.close()


def test_a_key_goes_from_slip_to_slip_and_offers_what_was_meant(writing, qtbot):
    desk, editor = writing
    work = desk.window.document.work.with_text("note", "All fine, butt wrongg. Teh end.")
    desk.window.document.edit(work, "text")
    note, chosen = desk.window.text.editors["note"], []
    for _time in range(4):
        desk.window.actions_by_id["next_slip"].trigger()
        field = desk.window.focusWidget()
        chosen.append((field, field.textCursor().selectedText()))
        with popup() as menu:
            assert "Add" in menu.actions()[-2].text()
    assert chosen == [(editor.input, "Teh"), (note.input, "Teh"), (editor.input, "Teh"), (note.input, "Teh")]
    desk.window.actions_by_id["next_slip"].trigger()
    with popup() as menu:
        menu.actions()[0].trigger()
    assert editor.text == "The wrongg chips."


def test_without_slips_or_a_speller_the_key_says_so(writing, desk):
    window = desk.window
    window.document.edit(window.document.work.with_text("bottom_line", "The chips."), "text")
    window.actions_by_id["next_slip"].trigger()
    assert "knows every word" in desk.words
    window.settings.change(check_spelling=False)
    window.case.follow()
    window.actions_by_id["next_slip"].trigger()
    assert "Spelling is not checked" in desk.words
