# SPDX-License-Identifier: Apache-2.0
"""The library of briefs in the window: kept on export, found, opened, compared, made again, forgotten."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType, SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from support.held import HeldTasks
from support.patience import PATIENCE

from chipbrief.errors import ShelfError
from chipbrief.shelf import Entry, Wanted, describe_own, entry_of, items_of
from chipbrief_gui.asking import Asking
from chipbrief_gui.proof import from_shelf
from chipbrief_gui.proof.from_shelf import Added, Briefs, ListedBriefs, report
from chipbrief_gui.proof.recording import Recording
from chipbrief_gui.proof.working import Workplace
from chipbrief_gui.tasks import BackgroundTasks
from chipbrief_gui.translations.retelling import change_language
from chipbrief_gui.turns import Turns


@pytest.fixture
def window(data_desk, workshop, policy, file, small):
    workshop.formats = MappingProxyType({policy.id: policy})
    data_desk.window.proof.record(file, small.pdf)
    return data_desk.window.proof.show_library()


def titles(window):
    return [row.cells[2] for row in window.view.table.rows.rows]


def press(qtbot, window, key):
    qtbot.mouseClick(window.acts[key], Qt.MouseButton.LeftButton)


def test_an_exported_brief_is_kept_with_what_has_been_superseded_since(window):
    assert titles(window) == ["Malaysia"]
    assert window.view.heading.text() == "1 brief. 1 rests on what has been superseded since."
    assert "Rule adv-computing-2022 ended on 2023-11-16" in window.view.details.toPlainText()


def test_the_reasons_of_an_alarm_stand_in_its_row_its_tip_and_for_a_screen_reader(window):
    reason = "Rule adv-computing-2022 ended on 2023-11-16"
    row, model = window.view.table.rows.rows[0], window.view.table.rows
    assert row.alarms[0] == reason
    assert row.cells[1] == (f"{reason} · +{len(row.alarms) - 1}" if row.alarms[1:] else reason)
    first = model.index(0, 0)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
        assert all(alarm in first.data(role) for alarm in row.alarms)
    assert reason in window.view.table.text()


def test_exporting_tells_the_library_and_what_cannot_be_kept_is_said_there(data_desk):
    data_desk.window.try_example()
    data_desk.window.export()
    assert data_desk.words.startswith(f"Saved to {data_desk.target} · ")
    assert "not listed in the library. The PDF carries no manifest." in data_desk.words
    news = data_desk.window.proof.show_library().news.text()
    assert f"{data_desk.target} was exported, but not listed in the library." in news


def test_what_could_not_be_kept_is_told_also_where_a_newer_brief_came_between(qtbot, qapp, file, small):
    def refuse(*_brief: object) -> None:
        raise ShelfError("The list is damaged.")

    tasks, told = BackgroundTasks(), list[tuple[str, ...]]()
    recording = Recording(SimpleNamespace(record=refuse), Asking(tasks), qapp)  # type: ignore[arg-type]
    recording.done.connect(told.append)
    recording.record(file, small.pdf, None)
    recording._asking.stop()
    recording.record(file, small.pdf, None)
    qtbot.waitUntil(lambda: bool(told))
    tasks.close()
    assert [len(failed) for failed in told] == [2]


def test_it_is_searched_as_typed_and_filtered(qtbot, window):
    qtbot.keyClicks(window.search, "china")
    assert titles(window) == []
    assert "No brief fits" in window.view.message.text()
    window.search.setText("malay 2023-05")
    assert titles(window) == ["Malaysia"]
    window.stale.setChecked(True)
    window.country.set_value("MYS")
    window.format.set_value("policy-brief")
    assert titles(window) == ["Malaysia"]
    window.country.set_value("*")
    assert titles(window) == ["Malaysia"]


@pytest.mark.parametrize("code", ["en", "fr"])
def test_nothing_is_beside_the_table_in_a_narrow_window(qapp, window, code):
    title = "China and the AI-chip controls: data-center training GPU, October 1, 2022 – February 12, 2025"
    (item,) = window._kept.items
    known = replace(item.entry, title=title, format="a-format-of-a-ministry")
    items = tuple(
        replace(item, country="Bosnia and Herzegovina", entry=replace(known, id=at)) for at in range(30)
    )
    window.resize(1008, 640)
    try:
        change_language(qapp, code)
        window._on_listed(ListedBriefs(items, ()))
        qapp.processEvents()
        table = window.view.table
        assert len(table.rows.rows) == 30
        assert table.horizontalScrollBar().maximum() == 0
        metrics, span = table.fontMetrics(), table.rows.rows[0].cells[3].split(" ")
        assert metrics.horizontalAdvance(" ".join(span[:2])) < table.columnWidth(3)
    finally:
        change_language(qapp, "en")


def test_a_french_title_keeps_its_no_break_spaces(window):
    title = "Contr\xf4les\N{NO-BREAK SPACE}: l’essentiel\N{NARROW NO-BREAK SPACE}?\x1b[31m"
    item = window._kept.items[0]
    kept = replace(window._kept, items=(replace(item, entry=replace(item.entry, title=title)),))
    (row,) = report(kept, Wanted(), window._choices).rows
    assert row.cells[0] == row.notes[0].title == f"{title[:-5]} [31m"


def test_forgetting_can_be_undone_and_the_file_stays(qtbot, window, file):
    press(qtbot, window, "library.forget")
    assert titles(window) == []
    assert file.exists()
    assert "forgotten; its file stays" in window.news.text()
    qtbot.mouseClick(window.undo, Qt.MouseButton.LeftButton)
    assert titles(window) == ["Malaysia"]
    assert not window.undo.isVisible()


def test_what_is_forgotten_in_two_quick_presses_can_all_be_had_back(
    qtbot, data_desk, window, small, tmp_path
):
    (tmp_path / "copy.pdf").write_bytes(small.pdf)
    data_desk.window.proof.record(tmp_path / "copy.pdf", small.pdf)
    window._changing._tasks = held = HeldTasks()
    before = [row.key for row in window.view.table.rows.rows]
    for key in before:
        window.view.table.select_key(key)
        press(qtbot, window, "library.forget")
    held.end()
    held.end()
    assert titles(window) == []
    assert window.news.text() == "2 briefs forgotten; their files stay."
    qtbot.mouseClick(window.undo, Qt.MouseButton.LeftButton)
    held.end()
    assert [row.key for row in window.view.table.rows.rows] == before


def test_another_act_ends_the_offer_to_undo(qtbot, data_desk, window, small, tmp_path):
    (tmp_path / "copy.pdf").write_bytes(small.pdf)
    data_desk.window.proof.record(tmp_path / "copy.pdf", small.pdf)
    data_desk.window.proof.open_path = lambda _path: True
    for key in ("library.forget", "library.open", "library.forget"):
        window.view.table.selectRow(0)
        press(qtbot, window, key)
    assert window.news.text() == "1 brief forgotten; its file stays."


def test_of_briefs_that_are_forgotten_one_may_be_gone_and_the_others_can_be_had_back(
    qtbot, data_desk, window, small, tmp_path
):
    (tmp_path / "copy.pdf").write_bytes(small.pdf)
    data_desk.window.proof.record(tmp_path / "copy.pdf", small.pdf)
    window.view.table.selectAll()
    first, second = (row.key for row in window.view.table.selected)
    Briefs(lambda: tmp_path / "library" / "briefs.sqlite").forget([second])
    press(qtbot, window, "library.forget")
    assert window.news.text() == "1 brief forgotten; its file stays."
    qtbot.mouseClick(window.undo, Qt.MouseButton.LeftButton)
    assert [first] == [row.key for row in window.view.table.rows.rows]


def test_a_file_that_is_gone_is_flagged_and_opening_says_so(qtbot, data_desk, window, file):
    file.unlink()
    window.list_briefs()
    assert window.view.table.rows.rows[0].mark == "error"
    assert window.view.table.rows.rows[0].cells[1].startswith("The file is no longer there")
    assert "The file is no longer there" in window.view.details.toPlainText()
    data_desk.window.proof.open_path = lambda _path: pytest.fail("It is not there to be opened.")
    press(qtbot, window, "library.open")
    assert window.news.text().startswith(f"{file} is no longer there. Add it again")


def test_a_file_that_no_program_opens_is_told_of(qtbot, data_desk, window):
    data_desk.window.proof.open_path = lambda _path: False
    window.view.table.selectRow(0)
    press(qtbot, window, "library.open")
    assert "No program on this computer opened" in window.news.text()


def test_a_brief_is_pointed_out_among_more_than_are_listed(data_desk, window, small, tmp_path, monkeypatch):
    monkeypatch.setattr(from_shelf, "_MOST", 1)
    (tmp_path / "copy.pdf").write_bytes(small.pdf)
    data_desk.window.proof.record(tmp_path / "copy.pdf", small.pdf)
    newest, older = sorted((str(item.entry.id) for item in window._kept.items), key=int, reverse=True)
    for key in (older, newest):
        window.stale.setChecked(True)
        window.point_out(key)
        assert window.view.table.current.key == key


def test_a_brief_that_was_forgotten_cannot_be_pointed_out(data_desk, window):
    window.point_out("999")
    assert window.news.text() == "This brief is no longer listed here."


def test_it_is_verified_from_here(qtbot, data_desk, window):
    assert not window.acts["library.compare"].isEnabled()
    press(qtbot, window, "library.verify")
    rows = data_desk.window.proof.verify.view.table.rows.rows
    assert [row.cells[1] for row in rows] == ["Verified: a re-run gives the same file"]


def test_sealed_files_can_be_added_and_two_are_compared(qtbot, data_desk, window, file, small, tmp_path):
    (tmp_path / "copy.pdf").write_bytes(small.pdf)
    (tmp_path / "other.pdf").write_bytes(b"no")
    data_desk.window.proof.ask_files = lambda _window: (tmp_path / "copy.pdf", tmp_path / "other.pdf")
    qtbot.mouseClick(window.add, Qt.MouseButton.LeftButton)
    assert window.news.text().startswith("1 brief kept.")
    assert "other.pdf: This is not a PDF file." in window.news.text()
    window.view.table.selectAll()
    press(qtbot, window, "library.compare")
    compare = data_desk.window.proof.compare
    assert "They say the same" in compare.report.toPlainText()
    assert not compare.save_new.isVisible()


def test_a_brief_is_made_again_compared_saved_and_kept(qtbot, data_desk, window, library, tmp_path):
    press(qtbot, window, "library.again")
    compare = data_desk.window.proof.compare
    assert "They say the same, and were made from the same." in compare.report.toPlainText()
    data_desk.window.proof.ask_save = lambda _window, name: tmp_path / name
    qtbot.mouseClick(compare.save_new, Qt.MouseButton.LeftButton)
    saved = tmp_path / f"malaysia-{library.version}.pdf"
    assert compare.news.text() == f"Saved to {saved}"
    assert saved.exists()
    assert titles(window) == ["Malaysia", "Malaysia"]


def test_a_brief_that_is_gone_is_not_made_again_and_that_is_said(qtbot, window, file):
    file.unlink()
    press(qtbot, window, "library.again")
    assert "There is no file or folder" in window.news.text()
    assert not window.work.isVisible()


def test_opening_in_the_app_is_offered_when_somebody_listens(qtbot, data_desk, file, small):
    proof, opened = data_desk.window.proof, []
    proof.open_wanted.connect(opened.append)
    proof.record(file, small.pdf)
    window = proof.show_library()
    press(qtbot, window, "library.in_app")
    assert opened == [file]


def test_what_waits_is_kept_when_the_app_is_closed(
    qtbot, make_desk, workshop, library, file, small, tmp_path
):
    workshop.library = library
    desk = make_desk(background=True)
    for _time in range(3):
        desk.window.proof.record(file, small.pdf)
    desk.window.close()
    kept = Briefs(lambda: tmp_path / "library" / "briefs.sqlite").kept(library)
    assert [item.entry.path for item in kept.items] == [str(file)]


def test_many_briefs_are_cut_and_a_library_that_was_set_aside_is_named(file, small, library):
    entry = entry_of(file, small.pdf, describe_own(small.pdf, library))
    items = items_of([replace(entry, id=at) for at in range(1, 302)], library)
    found = report(ListedBriefs(items, ("A note.",)), Wanted())
    assert len(found.rows) == 300
    assert found.notes[0].lines == ("And 1 more: search to find them.", "A note.")
    assert Path(found.rows[0].tip) == file


class SlowBriefs:
    """A library that adds files once it is told to."""

    def __init__(self) -> None:
        self.go_on = threading.Event()

    def kept(self, _library: object) -> ListedBriefs:
        return ListedBriefs((), ())

    def add(self, _paths: object, _typesetter: object) -> Added:
        self.go_on.wait(PATIENCE)
        return Added("2 briefs added.", fine=True)

    def forget(self, _ids: object) -> tuple[Entry, ...]:
        return ()


def test_a_brief_can_be_forgotten_while_others_are_added(qtbot, make_desk, tmp_path, monkeypatch):
    monkeypatch.setattr(Workplace, "run", lambda _place, work: work(None))
    window = make_desk(background=True).window.proof.show_library()
    window._briefs = briefs = SlowBriefs()
    window.take((tmp_path / "a.pdf",))
    with qtbot.waitSignal(window._changing.answered):
        window.forget()
    assert window.work.isVisible()
    briefs.go_on.set()
    qtbot.waitUntil(lambda: window.news.text() == "2 briefs added.")
    assert not window.work.isVisible()


def test_the_library_comes_up_in_steps_and_once_also_when_it_is_asked_for_twice(qtbot, make_desk):
    window = make_desk(background=True, later=Turns()).window
    proof, library = window.proof, window.actions_by_id["library"]
    library.trigger()
    library.trigger()
    assert proof.library is None
    qtbot.waitUntil(lambda: proof.library is not None and proof.library.isVisible())
    first = proof.library
    qtbot.wait(50)
    assert proof.library is first
