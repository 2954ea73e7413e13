# SPDX-License-Identifier: Apache-2.0
"""Looking at, installing and leaving data packs, in a store of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from support.packing import CASES, listed, tiny, write, zip_file

from chipbrief.language.notices import notice
from chipbrief.packs.store import in_use
from chipbrief_gui.data.from_packs import noted
from chipbrief_gui.rendering import State

NEWER = {CASES: tiny()[CASES].replace(b"Fined", b"Settled").rsplit(b"two,", 1)[0]}


@pytest.fixture
def newer(tmp_path):
    return zip_file(tmp_path, listed(tiny("2026-12-01", {CASES: NEWER[CASES]})))


def look(desk, source):
    desk.to_open.append(source)
    desk.window.actions_by_id["install_pack"].trigger()
    return desk.window.data.install


def test_it_says_what_changes_and_who_signed_before_anything_is_changed(desk, newer):
    window = look(desk, newer)
    assert [row.cells for row in window.view.table.rows.rows] == [("Reported diversion cases", 0, 1, 1)]
    text = window.view.general.toPlainText()
    assert "Not signed." in text
    assert "1 row removed, 1 row changed." in text
    assert window.install.isVisible()
    assert in_use(desk.store).name == ""
    assert desk.workshop.opened == 1


def test_the_rows_that_change_are_named(desk, newer):
    details = look(desk, newer).view.details.toPlainText()
    assert "Removed\ntwo" in details
    assert "Changed\none" in details


def test_accepting_installs_it_and_makes_the_brief_again_with_it(qtbot, desk, newer):
    desk.window.try_example()
    window = look(desk, newer)
    qtbot.mouseClick(window.install, Qt.MouseButton.LeftButton)
    assert in_use(desk.store).name.startswith("2026-12-01-")
    assert "Installed. The data pack of 2026-12-01 is in use" in window.view.message.text()
    assert (desk.workshop.opened, desk.workshop.closed, len(desk.workshop.picks)) == (2, 1, 2)
    assert desk.window.rendering.state is State.CURRENT


def test_canceling_changes_nothing(qtbot, desk, newer):
    window = look(desk, newer)
    assert window.close_button.text() == "&Cancel"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert in_use(desk.store).name == ""


def test_no_file_chosen_opens_nothing(desk):
    desk.window.actions_by_id["install_pack"].trigger()
    assert not desk.window.data.install.isVisible()


def test_a_broken_pack_is_refused_with_file_and_row_and_cannot_be_installed(desk, tmp_path):
    broken = zip_file(tmp_path, listed(tiny(changes={CASES: tiny()[CASES].replace(b"2023-05-01", b"soon")})))
    window = look(desk, broken)
    text = window.view.message.text()
    assert "cannot be installed. Nothing was changed." in text
    assert "row 2" in text
    assert not window.install.isVisible()


def test_an_older_pack_is_marked_and_must_be_accepted_as_such(qtbot, desk, tmp_path):
    window = look(desk, zip_file(tmp_path, listed(tiny("2026-10-01"), "2026-10-01")))
    assert "This data pack is older (2026-10-01)" in window.view.general.toPlainText()
    assert window.install.text() == "&Install the older one"
    qtbot.mouseClick(window.install, Qt.MouseButton.LeftButton)
    assert in_use(desk.store).name.startswith("2026-10-01-")


def test_the_pack_in_use_is_not_offered_again(desk):
    window = look(desk, desk.store.shipped)
    assert "in use already" in window.view.general.toPlainText()
    assert window.view.heading.text() == "Tiny pack, 2026-11-23."
    assert not window.install.isVisible()


def test_warnings_of_the_check_are_told_in_the_language_of_the_window(desk, tmp_path):
    from_memory = tiny()[CASES].replace(b"src-a,seen", b"src-a,memory", 1)
    source = zip_file(tmp_path, tiny("2026-12-01", {CASES: from_memory}))
    try:
        desk.window.settings.change(language="fr")
        told = look(desk, source).view.general.toPlainText()
    finally:
        desk.window.settings.change(language="en")
    assert "colonne verified" in told
    assert "warning" not in told


def test_the_list_marks_the_pack_in_use_and_goes_back(qtbot, desk, newer):
    qtbot.mouseClick(look(desk, newer).install, Qt.MouseButton.LeftButton)
    desk.window.actions_by_id["packs"].trigger()
    window = desk.window.data.packs
    assert [row.cells[:2] for row in window.view.table.rows.rows] == [
        ("2026-11-23", ""),
        ("2026-12-01", "In use"),
    ]
    window.back.setFocus()
    qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is window.view.table
    assert in_use(desk.store).name == ""
    assert [row.cells[1] for row in window.view.table.rows.rows] == ["In use", ""]
    assert "The data pack of 2026-11-23 is in use" in window.news.text()
    assert desk.workshop.opened == 3


def test_going_back_is_offered_only_where_there_is_a_way(desk):
    desk.window.actions_by_id["packs"].trigger()
    window = desk.window.data.packs
    assert not window.back.isEnabled()
    assert window.back.toolTip() == "There is no former data pack to go back to."
    assert not window.shipped.isEnabled()


def test_a_folder_can_be_installed_from_the_list(qtbot, desk, tmp_path):
    desk.window.actions_by_id["packs"].trigger()
    desk.to_open.append(write(tmp_path / "folder", tiny("2026-12-05")))
    qtbot.mouseClick(desk.window.data.packs.install_folder, Qt.MouseButton.LeftButton)
    assert "2026-12-05" in desk.window.data.install.view.heading.text()


def test_a_window_with_a_data_pack_of_its_own_keeps_it_and_says_so(qtbot, make_desk, newer):
    desk = make_desk(fixed=True)
    window = look(desk, newer)
    qtbot.mouseClick(window.install, Qt.MouseButton.LeftButton)
    assert "keeps the data pack that it was started with" in window.view.message.text()
    assert desk.workshop.opened == 1


def test_a_new_pack_that_does_not_open_leaves_the_old_one_in_the_window(desk):
    from chipbrief.errors import DataError

    desk.window.try_example()
    desk.workshop.open_error = DataError("rules.csv, row 7: not a date.")
    desk.window.rendering.reopen()
    assert desk.workshop.closed == 0
    assert desk.window.rendering.state is State.CURRENT


def test_what_is_wrong_with_an_installed_pack_is_said_on_opening(make_desk, workshop):
    workshop.notes = ("The installed data pack is damaged, so the shipped one is used.",)
    banner = make_desk().window.preview.banner
    assert banner.isVisible()
    assert "is damaged" in banner.message.text()


def test_ways_of_the_window_stand_in_place_of_commands(qtbot, make_desk, workshop, newer):
    desk = make_desk()
    look(desk, newer).install.click()
    (desk.store.packs / in_use(desk.store).name / CASES).unlink()
    damaged = in_use(desk.store).notes
    assert "chipbrief data" in damaged[0]
    workshop.notes = damaged
    desk.window.rendering.reopen()
    told = desk.window.preview.banner.message.text()
    assert "“Data > Install data pack”" in told
    assert "“Data > Data packs > Go back”" in told
    desk.window.actions_by_id["packs"].trigger()
    listed = desk.window.data.packs.view.general.toPlainText()
    assert "is damaged" in listed
    assert "chipbrief data" not in told + listed


def test_the_way_to_the_shipped_pack_is_that_of_the_window(qapp):
    note = notice("To use that one: chipbrief data rollback --shipped")
    assert noted(note) == "To use that one: Data > Data packs > Use shipped"
    assert noted("a\x1bb") == "a b"


def test_in_the_background_the_new_pack_is_opened_while_the_old_pages_stay(qtbot, make_desk, newer):
    desk = make_desk(background=True)
    desk.window.try_example()
    qtbot.waitUntil(lambda: desk.window.rendering.state is State.CURRENT)
    window = look(desk, newer)
    qtbot.waitUntil(window.install.isVisible)
    qtbot.mouseClick(window.install, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(desk.workshop.picks) == 2)
    qtbot.waitUntil(lambda: desk.window.rendering.state is State.CURRENT)
    assert desk.workshop.closed == 1
