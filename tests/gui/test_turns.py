# SPDX-License-Identifier: Apache-2.0
"""What takes long is done in turns of the event loop, none of which does most of it, so the user is heard.

Each turn is measured by the work of its thread and compared with all of them together, so that neither the
speed of the machine nor what else it does decides; the fairest of three tries counts, as Python may look for
garbage in any turn.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from support.held import HeldTasks
from support.turns import Waiting

from chipbrief.paths import shipped
from chipbrief_gui.batch import window as batch_window
from chipbrief_gui.data.notes import Notes
from chipbrief_gui.data.report import Column, Row, Section
from chipbrief_gui.data.table import RowsTable
from chipbrief_gui.translations.spoken import Spoken
from chipbrief_gui.translations.translator import EngineWords
from chipbrief_gui.turns import at_a_pace
from chipbrief_gui.words import TEXTS

TRIES = 3


@pytest.fixture
def waiting() -> Waiting:
    return Waiting()


@pytest.fixture
def turned(make_desk, waiting):
    desk = make_desk(later=waiting)
    waiting.take_all()
    return desk


def share_of_the_longest(waiting: Waiting, *begins: Callable[[], object]) -> float:
    """Return which part of the work the longest turn of each beginning does, at the fairest try."""
    shares = []
    for begin in begins:
        began = time.thread_time()
        begin()
        worked = [time.thread_time() - began, *waiting.take_all()]
        shares.append(max(worked) / sum(worked))
    return min(shares)


def test_another_color_scheme_is_put_on_in_turns(turned, waiting):
    names = ("theme_dark", "theme_light") * TRIES
    begins = [turned.window.actions_by_id[name].trigger for name in names]
    begins[0]()  # the first change of all writes the file of the sheet
    waiting.take_all()
    assert len(QApplication.allWidgets()) > 300
    assert share_of_the_longest(waiting, *begins[1:]) < 0.7


def test_another_language_is_said_in_turns(turned, waiting):
    for action in ("settings", "own"):
        turned.window.actions_by_id[action].trigger()
        waiting.take_all()
    languages = ("fr", "en") * TRIES
    begins = [partial(turned.window.settings.change, language=language) for language in languages]
    assert share_of_the_longest(waiting, *begins) < 0.5


def test_the_catalogs_of_a_language_are_read_in_steps_or_all_when_a_sentence_is_said():
    files = list(shipped("templates").glob("*/locale/fr.po"))
    words, others = EngineWords("fr", {}), EngineWords("fr", {})
    assert len(list(words.reading())) == len(files) > 5
    assert list(words.reading()) == []
    assert words.translate("engine", "chips") == others.translate("engine", "chips") == "puces"
    assert list(others.reading()) == []


def test_the_batch_is_made_in_turns(turned, waiting, monkeypatch):
    monkeypatch.setattr(batch_window, "countries_with_roles", lambda opened: opened.choices.countries)

    def begin() -> None:
        turned.window.batch.window = None
        turned.window.batch.show_batch()

    assert share_of_the_longest(waiting, *[begin] * TRIES) < 0.65
    assert turned.window.batch.window.isVisible()


def test_many_rows_are_said_again_in_turns(qtbot):
    table = RowsTable((Column("packs.version"),), "versions")
    qtbot.addWidget(table)
    table.show_rows(tuple(Row((f"{at}",), key=f"{at}") for at in range(500)))
    said: list[str] = []
    counts = [len(said) for _turn in table.retell(lambda text: (said.append(text), text)[1])]
    assert counts[-1] >= 500
    assert max(after - before for before, after in pairwise(counts)) < 10


def test_many_notes_are_said_again_in_turns_unless_others_are_shown_by_then(qtbot):
    notes = Notes("notes")
    qtbot.addWidget(notes)
    notes.show_sections([Section("Title", tuple(f"line {at}" for at in range(50)))])
    said: list[str] = []
    counts = [len(said) for _turn in notes.retell(lambda text: (said.append(text), text.upper())[1])]
    assert max(after - before for before, after in pairwise(counts)) == 1
    assert notes.toPlainText().splitlines()[:2] == ["TITLE", "LINE 0"]
    turns = notes.retell(str.lower)
    next(turns)
    notes.show_sections([Section("Others", ())])
    assert list(turns)
    assert notes.toPlainText() == "Others"


def test_the_settings_are_made_in_turns(turned, waiting):
    (desk,) = (one for one in turned.window.desks if "settings" in one.handlers())

    def begin() -> None:
        desk.settings = None
        desk.show_settings()

    assert share_of_the_longest(waiting, *[begin] * TRIES) < 0.7


@pytest.mark.parametrize(
    ("window", "action", "share"),
    [("browse", "browse", 0.65), ("control", "history", 0.6), ("own", "own", 0.75)],
)
def test_the_windows_of_data_are_made_in_turns(turned, waiting, window, action, share):
    def begin() -> None:
        setattr(turned.window.data, window, None)
        turned.window.actions_by_id[action].trigger()

    assert share_of_the_longest(waiting, *[begin] * TRIES) < share
    assert getattr(turned.window.data, window).isVisible()


@pytest.mark.parametrize(("action", "window"), [("browse", "browse"), ("history", "control"), ("own", "own")])
def test_a_window_that_is_wanted_again_before_it_is_made_comes_once(turned, waiting, action, window):
    kept = turned.window.data._windows
    for _time in range(3):
        turned.window.actions_by_id[action].trigger()
    waiting.take_all()
    assert kept.count(getattr(turned.window.data, window)) == len(kept) == 1


def test_the_window_of_batches_that_is_wanted_again_before_it_is_made_comes_once(
    turned, waiting, monkeypatch
):
    monkeypatch.setattr(batch_window, "countries_with_roles", lambda opened: opened.choices.countries)
    desk = turned.window.batch
    for _time in range(3):
        desk.show_batch()
    waiting.take_all()
    assert desk._windows == [desk.window]
    desk.window.close()
    desk.show_batch()
    waiting.take_all()
    assert desk._windows == [desk.window]
    assert desk.window.isVisible()


def test_the_engine_is_loaded_in_the_background_before_the_window_of_batches(data_desk):
    desk = data_desk.window.batch
    desk._loading._tasks = held = HeldTasks()
    desk.show_batch()
    assert not data_desk.window.findChildren(batch_window.BatchWindow)
    held.end()
    (window,) = data_desk.window.findChildren(batch_window.BatchWindow)
    assert window.isVisible()


def test_the_words_of_a_language_are_learned_one_by_one(qapp):
    spoken = Spoken({"chips": "chips"})
    assert len(list(spoken.learn())) >= len(TEXTS)
    assert spoken.again("chips") == "chips"
    assert len(list(at_a_pace(range(1000)))) < 1000


def test_the_fields_of_a_format_are_made_in_turns(turned, waiting):
    fields = tuple(turned.workshop.formats["policy-brief"].fields.values())

    def begin() -> None:
        turned.window.text.set_fields(())
        turned.window.text.set_fields(fields)

    assert share_of_the_longest(waiting, *[begin] * TRIES) < 0.8


def test_choices_are_told_in_another_language_in_steps_and_not_over_another_data_pack(make_desk):
    window, heard = make_desk().window, []
    window.rendering.opened.connect(heard.append)
    former, steps = window.rendering.opened_pack, window.rendering.speaking()
    next(steps)
    assert heard == []
    next(steps)
    assert heard == [window.rendering.opened_pack]
    assert heard[0] is not former
    steps = window.rendering.speaking()
    next(steps)
    window.rendering.reopen()
    newer = window.rendering.opened_pack
    list(steps)
    assert window.rendering.opened_pack is newer
