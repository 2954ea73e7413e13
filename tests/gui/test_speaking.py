# SPDX-License-Identifier: Apache-2.0
"""Another language while the app runs: every window follows at once, and nothing is lost."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)
from support.tree import ROOT

from chipbrief.check.numbers import RANGE_DROPPED
from chipbrief.check.problem import Place
from chipbrief.errors import TypesetError
from chipbrief.language.notices import notice
from chipbrief_gui.browse.names import DatasetList
from chipbrief_gui.translations.retelling import change_language, texts_in
from chipbrief_gui.translations.spoken import Spoken, kept_by_the_engine
from chipbrief_gui.translations.translator import use_language
from chipbrief_gui.values import PickWords
from chipbrief_gui.words import count, number, say

sys.path.insert(0, str(ROOT / "tools"))
from windows import open_pages, open_windows, settle  # pyright: ignore[reportMissingImports]

#: What a field has around its text, in pixels.
_EDGE = 9
#: The field of a format, which is called so in both languages.
_SAME = {"find_action: Note"}


@pytest.fixture(autouse=True)
def _english_again(qapp) -> Iterator[None]:
    yield
    use_language(qapp, "en")


def speak(desk, language: str) -> None:
    desk.window.settings.change(language=language)
    settle()


def words_of(window: QWidget) -> list[str]:
    """Return what a window says, with the heads of its tables, its notes and what there is to choose."""
    across = Qt.Orientation.Horizontal
    tables = [table.model() for table in window.findChildren(QTableView)]
    heads = [str(model.headerData(at, across)) for model in tables for at in range(_columns(model))]
    notes = [line for text in window.findChildren(QTextEdit) for line in text.toPlainText().split("\n")]
    boxes = window.findChildren(QComboBox)
    choices = [box.itemText(at) for box in boxes for at in range(box.count())]
    return [*texts_in(window), *heads, *notes, *choices]


def _columns(model) -> int:
    return model.columnCount(QModelIndex())


def test_every_window_follows_and_comes_back(data_desk):
    data_desk.choose(PickWords(country="CHN"))
    data_desk.window.rendering.render_now()
    windows = dict(open_windows(data_desk.window)) | {"main": data_desk.window}
    english, before = _spoken(), _words(windows)
    speak(data_desk, "fr")
    left = {name: before[name] & words for name, words in _words(windows).items()}
    odd = {f"{name}: {text}" for name in left for text in left[name] if english.again(text) != text}
    assert not odd - _SAME
    speak(data_desk, "en")
    after = _words(windows)
    assert {name: after[name] ^ before[name] for name in windows if after[name] != before[name]} == {}


def _spoken() -> Spoken:
    spoken = Spoken(kept_by_the_engine())
    deque(spoken.learn(), maxlen=0)
    return spoken


def test_no_button_is_cut_after_a_change_of_language(data_desk):
    main = data_desk.window
    main.resize(main.minimumSize())
    found = dict(open_windows(main)) | {"main": main}
    windows = {name: one for name, one in found.items() if one.windowType() != Qt.WindowType.Popup}
    for window in windows.values():
        window.show()
        window.resize(window.minimumSizeHint())
    settle()
    buttons, faults = 0, []
    for language in ("fr", "en", "fr"):
        speak(data_desk, language)
        for name, window in windows.items():
            for page, _window in open_pages(name, window):
                shown = [
                    one for one in window.findChildren(QAbstractButton) if one.isVisible() and one.text()
                ]
                cut = [one for one in shown if one.sizeHint().width() > one.width()]
                faults += [f"{language}, {page}: {one.text()}" for one in cut if not _is_picture(one)]
                buttons += len(shown)
        for window in windows.values():
            window.setVisible(window.isHidden() or window is main)
    assert not faults
    assert buttons > 200


def _is_picture(button: QAbstractButton) -> bool:
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return isinstance(button, QToolButton) and button.toolButtonStyle() == only


def test_the_library_has_room_for_what_its_search_is_for(data_desk):
    library = data_desk.window.proof.show_library()
    for language in ("fr", "en"):
        speak(data_desk, language)
        library.resize(library.minimumSizeHint())
        settle()
        hint = library.search.fontMetrics().horizontalAdvance(library.search.placeholderText())
        assert hint + 2 * _EDGE < library.search.width()


def test_no_word_of_a_dataset_is_cut_in_the_smallest_browser(data_desk):
    data_desk.window.actions_by_id["browse"].trigger()
    (names,) = data_desk.window.data.browse.findChildren(DatasetList)
    for language in ("fr", "en"):
        speak(data_desk, language)
        names.window().resize(names.window().minimumSizeHint())
        settle()
        words = {word for at in range(names.count()) for word in names.item(at).text().split()}
        widest = max(map(names.fontMetrics().horizontalAdvance, words))
        assert widest + 2 * _EDGE <= names.viewport().width()


def _words(windows: Mapping[str, QWidget]) -> dict[str, set[str]]:
    return {name: set(words_of(window)) for name, window in windows.items()}


def test_nothing_typed_or_undone_or_made_is_lost(desk):
    window = desk.window
    desk.choose(PickWords(country="CHN", format="policy-brief"))
    window.rendering.render_now()
    settle()
    editor = window.text.editors["bottom_line"]
    editor.set_text("Save case")
    window.document.edit(window.document.work.with_text("bottom_line", "Save case"), "bottom_line")
    window.rendering.render_now()
    settle()
    window.preview.pages.zoom_in()
    kept = (window.document.work, window.document.history.count(), window.preview.pages.page)
    made, sizes = len(desk.workshop.picks), window.workspace._across.sizes()
    speak(desk, "fr")
    assert (window.document.work, window.document.history.count(), window.preview.pages.page) == kept
    assert len(desk.workshop.picks) == made
    assert window.workspace._across.sizes() == sizes
    assert window.text.editors["bottom_line"].text == "Save case"
    window.document.history.undo()
    assert window.document.work.edition.text.get("bottom_line", "") == ""


def test_a_new_case_speaks_the_language_of_the_window_until_something_is_done_to_it(desk):
    document, history = desk.window.document, desk.window.document.history
    for language, spoken in (("fr", "fr"), ("en", ""), ("fr", "fr")):
        speak(desk, language)
        assert document.work.edition.language == spoken
    document.edit(document.work.with_text("bottom_line", "Mine"), "bottom_line")
    speak(desk, "en")
    assert document.work.edition.language == "fr"
    history.undo()
    speak(desk, "en")
    assert (document.work.edition.language, history.canRedo()) == ("fr", True)
    desk.window.case.keeper.new()
    assert document.work.edition.language == ""


def test_a_case_with_a_file_keeps_its_language(desk, tmp_path):
    desk.window.case.keeper.save(tmp_path / "empty.brief")
    speak(desk, "fr")
    assert desk.window.document.work.edition.language == ""


def test_menus_keys_problems_and_faults_follow(desk):
    desk.workshop.problems = (RANGE_DROPPED.at(Place(page=1), notice("{number} in a table", number=1234)),)
    desk.choose(PickWords(country="CHN"))
    desk.window.rendering.render_now()
    settle()
    speak(desk, "fr")
    action = desk.window.findChild(QAction, "new_case")
    assert (action.text(), action.toolTip().rpartition(" (")[2]) == (say("action.new_case"), "Ctrl+Maj+N)")
    assert next(bar.text() for bar in desk.window.menuBar().actions()) == "&Fichier"
    (row,) = desk.window.problems.model.rows
    assert row.message == "Nombre sans sa fourchette\u00a0: 1\u202f234 dans un tableau"
    desk.choose(replace(desk.window.document.work.words, country="Chnia"))
    desk.window.rendering.render_now()
    assert "pas de pays" in desk.window.pick.fault()
    speak(desk, "en")
    assert "Unknown country" in desk.window.pick.fault()


def test_a_failure_is_told_again(desk):
    desk.workshop.error = TypesetError(notice("There is no row to draw. Widen the filter."))
    desk.choose(PickWords(country="CHN"))
    desk.window.rendering.render_now()
    settle()
    banner = desk.window.preview.banner
    english = banner.message.text()
    assert english.startswith(say("failure.render"))
    speak(desk, "fr")
    assert banner.message.text().startswith(say("failure.render"))
    assert banner.message.text() == banner.message.accessibleName() != english
    speak(desk, "en")
    assert banner.message.text() == english


class _Told(QDialogButtonBox):
    """Counts how often Qt tells it of another language."""

    def __init__(self) -> None:
        super().__init__(QDialogButtonBox.StandardButton.Cancel)
        self.times = 0

    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() == QEvent.Type.LanguageChange
        super().changeEvent(event)


def test_qt_tells_each_window_once(qtbot, qapp):
    use_language(qapp, "en")
    told = _Told()
    qtbot.addWidget(told)
    told.show()
    qapp.processEvents()
    told.times = 0
    change_language(qapp, "fr")
    qapp.processEvents()
    assert (told.times, told.buttons()[0].text()) == (1, "Annuler")


def test_a_text_tells_its_key_and_what_was_filled_in(qapp):
    use_language(qapp, "en")
    told = {
        say("status.pack", version="2026-11"): "Jeu de données 2026-11",
        count("coverage.records", 1200): "1\u202f200 enregistrements",
        count("coverage.records", 0): "0 enregistrement",
        f"{say('batch.window')} – {say('library.window')}": "Plusieurs notes – Bibliothèque des notes",
        say("status.rendered", seconds=number(1.5, 1)): "Créée en 1,5\u00a0s",
        "Make many briefs": "Make many briefs",
        "My own case": "My own case",
    }
    spoken = _spoken()
    change_language(qapp, "fr")
    again = {text: spoken.again(text) for text in told}
    assert {text: again[text] for text in told if again[text] != told[text]} == {}
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
