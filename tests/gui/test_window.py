# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSplitter, QWidget

from chipbrief.check import Problem
from chipbrief.errors import ChipbriefError, DataError, TemplateError
from chipbrief_gui.panes.splitters import PLACED, split
from chipbrief_gui.rendering import PAUSE_MS, State
from chipbrief_gui.settings import places
from chipbrief_gui.settings.keeper import SettingsKeeper
from chipbrief_gui.tasks import ImmediateTasks
from chipbrief_gui.values import PickWords


def state(desk) -> State:
    return desk.window.rendering.state


def test_it_starts_empty_with_the_way_to_a_first_brief(desk):
    preview = desk.window.preview
    assert preview.stack.currentWidget() is preview.welcome
    assert desk.words == "Ready"
    assert desk.window.status.pack.text() == "Data pack 2026-11"
    assert not desk.workshop.picks


def test_one_click_makes_the_example(qtbot, desk):
    qtbot.mouseClick(desk.window.preview.welcome.example, Qt.MouseButton.LeftButton)
    (pick,) = desk.workshop.picks
    assert (pick.country, pick.chip_class, str(pick.start), str(pick.end)) == (
        "CHN",
        "dc-training-gpu",
        "2022-10-01",
        "2025-02-12",
    )
    assert desk.window.windowTitle() == "Brief on CHN – Chipbrief"
    assert desk.words == "Rendered in 0.6 s"


def test_changes_close_together_make_one_brief(qtbot, desk):
    desk.window.try_example()
    for text in ("2023", "2024"):
        desk.window.pick.start.clear()
        qtbot.keyClicks(desk.window.pick.start, text)
    assert len(desk.workshop.picks) == 1
    assert 200 <= PAUSE_MS <= 400
    qtbot.waitUntil(lambda: state(desk) is State.CURRENT)
    assert [pick.start.year for pick in desk.workshop.picks] == [2022, 2024]


def test_the_newest_pick_wins_and_the_older_is_stopped(qtbot, make_desk):
    desk = make_desk(background=True)
    desk.workshop.hold = True
    desk.window.try_example()
    qtbot.waitUntil(desk.workshop.typesetting.is_set)
    desk.workshop.hold = False
    desk.choose(PickWords("Malaysia"))
    desk.window.refresh()
    qtbot.waitUntil(lambda: state(desk) is State.CURRENT)
    assert desk.workshop.canceled == 1
    assert desk.window.windowTitle() == "Brief on MYS – Chipbrief"


def test_the_step_is_named_while_the_old_pages_stay(qtbot, make_desk):
    desk = make_desk(background=True)
    desk.window.try_example()
    qtbot.waitUntil(lambda: state(desk) is State.CURRENT)
    desk.workshop.hold = True
    desk.window.refresh()
    preview = desk.window.preview
    qtbot.waitUntil(lambda: preview.updating.step.text() == "Updating… Typesetting")
    assert preview.pages.isVisible()
    assert preview.pages.page_count == 3
    desk.workshop.go_on.set()
    qtbot.waitUntil(lambda: state(desk) is State.CURRENT)
    assert preview.updating.isHidden()


@pytest.fixture
def making(qtbot, make_desk):
    """Return a desk that shows a brief and is making another one."""
    desk = make_desk(background=True)
    desk.window.try_example()
    qtbot.waitUntil(lambda: state(desk) is State.CURRENT)
    desk.workshop.typesetting.clear()
    desk.workshop.hold = True
    desk.choose(PickWords("Malaysia"))
    desk.window.refresh()
    qtbot.waitUntil(desk.workshop.typesetting.is_set)
    desk.workshop.hold = False
    return desk


def test_what_is_being_made_is_canceled_at_once_and_the_pages_stay(qtbot, making):
    preview = making.window.preview
    qtbot.waitUntil(preview.updating.isVisible)
    assert preview.updating.step.text() == "Updating… Typesetting"
    QTest.keyClick(QApplication.focusWidget() or making.window, Qt.Key.Key_Escape)
    assert state(making) is State.CANCELED
    assert making.workshop.canceled
    assert preview.updating.isHidden()
    assert "from before your last change" in preview.banner.message.text()
    assert preview.banner.kind == "news"
    assert making.window.brief.title == "Brief on CHN"


def test_what_was_canceled_can_be_made_after_all(qtbot, making):
    making.window.preview.updating.cancel.click()
    making.window.preview.banner.retry.click()
    qtbot.waitUntil(lambda: state(making) is State.CURRENT)
    assert making.window.brief.title == "Brief on MYS"
    assert not making.window.preview.banner.isVisible()


def test_export_makes_what_was_canceled_first(qtbot, making):
    making.window.actions_by_id["cancel"].trigger()
    making.window.export()
    qtbot.waitUntil(lambda: bool(making.written))
    assert making.target.read_bytes() == making.window.brief.pdf
    assert making.window.brief.title == "Brief on MYS"


def test_the_first_brief_can_be_canceled_too(qtbot, make_desk):
    desk = make_desk(background=True)
    desk.workshop.hold = True
    desk.window.try_example()
    qtbot.waitUntil(desk.workshop.typesetting.is_set)
    desk.window.preview.busy.cancel.click()
    assert desk.window.preview.stack.currentWidget() is desk.window.preview.welcome
    assert "no pages yet" in desk.window.preview.banner.message.text()


@pytest.mark.parametrize(
    ("words", "message", "field"),
    [
        (PickWords("Chnia"), "Unknown country “Chnia”. Did you mean China?", "country"),
        (PickWords("China", start="2022-13"), "“2022-13” is not in the calendar", "start"),
        (PickWords("China", end="soon"), "Cannot read the date “soon”", "end"),
        (PickWords("China", as_of="x"), "Cannot read the date “x”", "as_of"),
        (PickWords("China", start="2026"), "Swap the two dates", "end"),
    ],
)
def test_a_mistake_is_shown_beside_its_field_and_the_pages_stay(desk, words, message, field):
    desk.window.try_example()
    desk.choose(words)
    desk.window.refresh()
    assert message in desk.window.pick.fault()
    assert getattr(desk.window.pick, field).property("faulty") is True
    assert desk.window.preview.pages.page_count == 3
    assert state(desk) is State.REJECTED
    desk.window.try_example()
    assert desk.window.pick.fault() == ""


def across_of(desk) -> QSplitter:
    """Return the splitter of the pick, the pages and the evidence."""
    pick = desk.window.pick
    return next(found for found in desk.window.findChildren(QSplitter) if found.indexOf(pick) == 0)


def test_panes_take_their_part_of_a_wide_window_until_they_are_dragged(desk):
    across = across_of(desk)
    desk.window.resize(1280, 800)
    desk.window.grab()
    pick, _pages, evidence = across.sizes()
    desk.window.resize(3200, 1200)
    desk.window.grab()
    wide, pages, wide_evidence = across.sizes()
    assert wide > pick * 1.4
    assert wide_evidence > evidence * 1.4
    assert pages > wide + wide_evidence
    across.moveSplitter(400, 1)
    desk.window.resize(2400, 1200)
    desk.window.grab()
    assert across.sizes()[0] == 400


def test_widths_that_are_remembered_win(desk, tmp_path):
    keeper = SettingsKeeper(tmp_path / "settings.toml", ImmediateTasks())
    across = across_of(desk)
    desk.window.resize(1280, 800)
    desk.window.grab()
    across.moveSplitter(350, 1)
    places.keep([desk.window], keeper)
    across.moveSplitter(500, 1)
    across.setProperty(PLACED, False)
    places.restore(desk.window, keeper)
    desk.window.resize(2400, 1200)
    desk.window.grab()
    assert across.sizes()[0] == 350


@pytest.mark.parametrize(
    ("words", "fields", "messages"),
    [
        (PickWords("Chnia", as_of="x"), {"country", "as_of"}, ("Unknown country", "date “x”")),
        (PickWords("Chnia", start="2026"), {"country", "end"}, ("Unknown country", "Swap the two dates")),
        (PickWords("China", start="a", end="b"), {"start", "end"}, ("date “a”", "date “b”")),
        (PickWords("China", as_of="2020"), {"as_of"}, ("lies before the window",)),
    ],
)
def test_all_mistakes_are_marked_at_once(desk, words, fields, messages):
    pane = desk.window.pick
    desk.window.try_example()
    desk.choose(words)
    desk.window.refresh()
    marked = ("country", "start", "end", "as_of")
    assert {name for name in marked if getattr(pane, name).property("faulty")} == fields
    shown = " ".join(label.text() for label in pane.findChildren(QLabel) if label.objectName() == "fault")
    assert all(shown.count(message) == 1 for message in messages)


def test_a_failed_brief_is_said_in_words_and_the_pages_stay(desk):
    desk.window.try_example()
    desk.workshop.error = TemplateError("Line 18 uses chip.tdp. Did you mean chip.tpp?")
    desk.window.refresh()
    banner = desk.window.preview.banner
    assert banner.isVisible()
    assert "Did you mean chip.tpp?" in banner.message.text()
    assert "last good pages stay" in banner.message.text()
    assert desk.window.preview.pages.page_count == 3
    desk.workshop.error = None
    banner.retry.click()
    assert not banner.isVisible()
    assert state(desk) is State.CURRENT


def test_errors_that_block_sealing_stand_in_the_problems(desk):
    class Blocked(ChipbriefError):
        problems = (Problem("C101", "error", "No source.", "", ""),)

    desk.workshop.error = Blocked("Not sealed.")
    desk.window.try_example()
    assert desk.window.problems.summary.text() == "1 error"
    assert desk.window.problems.isVisible()


def test_an_error_nobody_foresaw_is_still_a_sentence(desk):
    desk.workshop.error = ValueError("odd")
    desk.window.try_example()
    assert "Something failed inside Chipbrief (ValueError: odd)" in desk.window.preview.banner.message.text()


def test_a_data_pack_that_does_not_open_can_be_tried_again(make_desk):
    desk = make_desk(open_error=DataError("rules.csv, row 7, column effective: not a date."))
    banner = desk.window.preview.banner
    assert "rules.csv, row 7" in banner.message.text()
    assert banner.retry.isVisible()
    banner.retry.click()
    assert "rules.csv, row 7" in banner.message.text()


def test_a_pick_tries_again_to_open_a_data_pack_that_did_not_open(desk, workshop):
    desk.window.rendering._opened = None
    workshop.open_error = DataError("rules.csv, row 7, column effective: not a date.")
    desk.window.try_example()
    assert state(desk) is State.FAILED
    assert "rules.csv, row 7" in desk.window.preview.banner.message.text()
    assert desk.window.preview.stack.currentWidget() is desk.window.preview.welcome
    workshop.open_error = None
    desk.choose(PickWords("Malaysia"))
    desk.window.rendering.render_now()
    assert state(desk) is State.CURRENT
    assert len(workshop.picks) == 1


def test_a_pick_made_before_the_data_pack_is_open_is_made_then(qtbot, make_desk):
    desk = make_desk(background=True)
    desk.window.rendering._opened = None
    desk.window.try_example()
    assert state(desk) is State.WAITING
    desk.window.rendering.open()
    qtbot.waitUntil(lambda: state(desk) is State.CURRENT)
    assert desk.window.windowTitle() == "Brief on CHN – Chipbrief"


def test_export_writes_the_exact_bytes_and_says_where(desk):
    desk.window.try_example()
    desk.window.actions_by_id["export"].trigger()
    assert desk.target.read_bytes() == desk.window.brief.pdf
    assert desk.words.startswith(f"Saved to {desk.target} · ")
    assert "not listed in the library. The PDF carries no manifest." in desk.words


def test_a_failed_export_loses_nothing_and_says_what_to_do(desk, seal_error):
    desk.window.try_example()
    desk.target.write_bytes(b"old")
    desk.fail_write.append(seal_error)
    desk.window.export()
    assert desk.target.read_bytes() == b"old"
    assert desk.words == "The PDF was not saved."
    assert "The disk is full" in desk.window.preview.banner.message.text()
    assert desk.window.preview.pages.page_count == 3
    desk.fail_write.clear()
    desk.window.export()
    assert desk.target.read_bytes() == desk.window.brief.pdf


def test_export_before_any_brief_says_why_not(desk):
    desk.window.export()
    assert "choose a country first" in desk.words
    assert not desk.written


def test_export_refuses_pages_of_an_earlier_pick(desk):
    desk.window.try_example()
    desk.choose(PickWords("Chnia"))
    desk.window.refresh()
    desk.window.export()
    assert "the pick has a mistake" in desk.words
    assert not desk.written


def test_export_after_a_failure_says_that_there_is_no_brief(desk, workshop):
    workshop.error = ValueError("broken")
    desk.window.try_example()
    desk.window.export()
    assert desk.words.startswith("Not exported: the brief of this pick was not made.")


def test_export_while_updating_waits_for_the_new_brief(qtbot, make_desk):
    desk = make_desk(background=True)
    desk.workshop.hold = True
    desk.window.try_example()
    qtbot.waitUntil(desk.workshop.typesetting.is_set)
    desk.window.export()
    assert not desk.written
    desk.workshop.go_on.set()
    qtbot.waitUntil(lambda: desk.written == [desk.target])
    assert desk.target.read_bytes() == desk.window.brief.pdf


def test_from_nothing_to_a_saved_brief_by_keyboard_alone(qtbot, desk):
    window = desk.window
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.pick.country.hasFocus)
    qtbot.keyClicks(window.pick.country, "chi")
    qtbot.keyClick(window.pick.country.completer_popup, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.pick.chip_class
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.written == [desk.target])
    assert desk.target.read_bytes() == window.brief.pdf
    assert window.windowTitle() == "Brief on CHN – Chipbrief"


def test_closing_while_rendering_stops_cleanly(qtbot, make_desk):
    desk = make_desk(background=True)
    desk.workshop.hold = True
    desk.window.try_example()
    qtbot.waitUntil(desk.workshop.typesetting.is_set)
    before = [thread for thread in threading.enumerate() if thread.name == "chipbrief-tasks"]
    assert before
    desk.window.close()
    assert desk.workshop.canceled == 1
    assert desk.workshop.closed == 1
    assert not any(thread.is_alive() for thread in before)


def test_the_window_still_fits_at_its_smallest(desk):
    desk.window.try_example()
    desk.window.resize(900, 600)
    assert (desk.window.width(), desk.window.height()) == (900, 600)
    assert desk.window.pick.width() >= 240
    assert desk.window.preview.width() >= 500
    assert desk.window.status.export.visibleRegion().boundingRect().size() == desk.window.status.export.size()


def test_notes_on_the_data_pack_are_shown_once_and_not_again_in_another_language(make_desk, workshop):
    workshop.notes = ("The table of chips is damaged.",)
    window = make_desk().window
    assert "The table of chips is damaged." in window.preview.banner.message.text()
    window.preview.banner.shut.click()
    list(window.rendering.speaking())
    assert not window.preview.banner.isVisible()
    workshop.notes = ()
    window.rendering.reopen()
    assert not window.preview.banner.isVisible()


def test_a_damaged_place_leaves_a_window_where_it_can_be_seen(qapp):
    whole, panes = QWidget(), split(Qt.Orientation.Horizontal, QWidget(), QWidget())
    whole.setGeometry(20, 30, 300, 200)
    geometry, state = bytes(whole.saveGeometry().data()), bytes(panes.saveState().data())
    form = panes.orientation(), panes.handleWidth()
    for at in range(len(geometry)):
        whole.setGeometry(20, 30, 300, 200)
        places._put(whole, QByteArray(geometry[:at] + b"\xff" + geometry[at + 1 :]))
        seen = whole.screen().availableGeometry() & whole.geometry()
        assert min(seen.width(), seen.height()) >= 80
    for at in range(len(state)):
        places._divide(panes, QByteArray(state[:at] + b"\x7f" + state[at + 1 :]))
        assert (panes.orientation(), panes.handleWidth()) == form
