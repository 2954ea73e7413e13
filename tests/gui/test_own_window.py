# SPDX-License-Identifier: Apache-2.0
"""The user's own tables: added, ticked into the brief, removed."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt

from chipbrief_gui.rendering import State
from chipbrief_gui.words import say

TEXT = "Item,Country,Source\nA crate,CHN,My notebook\nAnother,MYS,My notebook\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "Customs Data_2025.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def own(data_desk):
    data_desk.window.try_example()
    data_desk.window.actions_by_id["own"].trigger()
    return data_desk.window.data.own


def add(qtbot, desk, own, file) -> None:
    desk.to_open.append(file)
    qtbot.mouseClick(own.add, Qt.MouseButton.LeftButton)
    qtbot.keyClick(own.form.name, Qt.Key.Key_Return)


def names(own) -> list[str]:
    return [row.key for row in own.view.table.rows.rows]


def test_without_tables_it_says_what_a_table_needs(own):
    assert "one of them is called “source”" in own.view.message.text()
    assert not own.remove.isEnabled()


def test_a_file_is_added_under_a_name_made_from_its_own(qtbot, data_desk, own, file):
    add(qtbot, data_desk, own, file)
    assert names(own) == ["customs-data-2025"]
    assert own.view.table.rows.rows[0].cells[2:] == (2, 3, "Customs Data_2025.csv")
    assert "Added “customs-data-2025” with 2 rows" in own.news.text()
    assert not own.form.isVisible()


def test_the_data_browser_lists_what_is_added_and_no_longer_what_is_removed(qtbot, data_desk, own, file):
    data_desk.window.actions_by_id["browse"].trigger()
    listed = data_desk.window.data.browse.datasets
    title = say("browse.own", title="Customs Data_2025")
    add(qtbot, data_desk, own, file)
    assert len(listed.findItems(title, Qt.MatchFlag.MatchExactly)) == 1
    own.remove.click()
    remove = next(button for button in own.confirm.buttons() if button is not own.confirm.defaultButton())
    remove.click()
    assert not listed.findItems(title, Qt.MatchFlag.MatchExactly)


def test_a_ticked_table_goes_into_the_brief_and_out_again(qtbot, data_desk, own, file):
    add(qtbot, data_desk, own, file)
    table = own.view.table
    table.setFocus()
    for expected in (("customs-data-2025",), ()):
        qtbot.keyClick(table, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: data_desk.window.rendering.state is State.CURRENT)
        assert data_desk.workshop.own[-1] == expected
    assert len(data_desk.workshop.own) == 3


def test_a_table_can_be_ticked_by_mouse(qtbot, data_desk, own, file):
    add(qtbot, data_desk, own, file)
    table = own.view.table
    box = table.visualRect(table.model().index(0, 0))
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + box.center() / 8 + _right(12)
    )
    assert own.ticks == {"customs-data-2025"}


def _right(x: int):
    from PySide6.QtCore import QPoint

    return QPoint(x, 8)


def test_a_table_without_sources_is_refused_and_the_form_stays(qtbot, data_desk, own, tmp_path):
    path = tmp_path / "bare.csv"
    path.write_text("Item\nA crate\n", encoding="utf-8")
    add(qtbot, data_desk, own, path)
    assert own.news.text() == say("own.no_source")
    assert own.form.isVisible()
    assert names(own) == []
    assert faulty(own) == {"source", "all_from"}
    assert own.focusWidget() is own.form.roles["source"]
    own.form.all_from.setText("My notebook")
    qtbot.keyClick(own.form.all_from, Qt.Key.Key_Return)
    assert (names(own), faulty(own)) == (["bare"], set())


def test_where_ids_of_sources_stand_is_told_by_the_menus(qtbot, data_desk, own, tmp_path):
    path = tmp_path / "ids.csv"
    path.write_text("Item,source_ids\nA crate,nope\n", encoding="utf-8")
    add(qtbot, data_desk, own, path)
    assert "“Data > Browse the data” names them" in own.news.text()


def faulty(own) -> set[str]:
    fields = {"name": own.form.name, "all_from": own.form.all_from, **own.form.roles}
    return {name for name, field in fields.items() if field.property("faulty")}


def test_the_field_of_what_cannot_be_read_is_marked(qtbot, data_desk, own, tmp_path):
    path = tmp_path / "dates.csv"
    path.write_text("Item,Seen on,Source\nA crate,yesterday,My notebook\n", encoding="utf-8")
    data_desk.to_open.append(path)
    qtbot.mouseClick(own.add, Qt.MouseButton.LeftButton)
    own.form.roles["date"].set_value("Seen on")
    own.form.add.click()
    assert faulty(own) == {"date"}
    assert own.focusWidget() is own.form.roles["date"]
    own.form.roles["date"].set_value("")
    own.form.name.setText("Not a name!")
    own.form.add.click()
    assert faulty(own) == {"name"}
    assert own.focusWidget() is own.form.name


def test_a_name_that_is_taken_offers_to_replace(qtbot, data_desk, own, file):
    add(qtbot, data_desk, own, file)
    file.write_text(TEXT + "Third,CHN,My notebook\n", encoding="utf-8")
    data_desk.to_open.append(file)
    qtbot.mouseClick(own.add, Qt.MouseButton.LeftButton)
    assert own.form.add.text() == "&Replace it"
    assert "would take its place" in own.form.about.text()
    qtbot.mouseClick(own.form.add, Qt.MouseButton.LeftButton)
    assert own.view.table.rows.rows[0].cells[2] == 3


def test_removing_asks_first_and_takes_the_table_out_of_the_brief(qtbot, data_desk, own, file):
    add(qtbot, data_desk, own, file)
    own.view.table.setFocus()
    qtbot.keyClick(own.view.table, Qt.Key.Key_Space)
    qtbot.mouseClick(own.remove, Qt.MouseButton.LeftButton)
    assert names(own) == ["customs-data-2025"]
    assert "cannot be undone" in own.confirm.text()
    assert own.confirm.defaultButton().text().replace("&", "") == "Cancel"
    remove = next(button for button in own.confirm.buttons() if button is not own.confirm.defaultButton())
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert names(own) == []
    assert own.ticks == frozenset()
    qtbot.waitUntil(lambda: data_desk.workshop.own[-1] == ())
    assert file.exists()


@pytest.mark.parametrize("is_gone", [False, True])
def test_a_table_is_removed_while_another_is_named(qtbot, data_desk, own, file, is_gone):
    add(qtbot, data_desk, own, file)
    data_desk.to_open.append(file)
    qtbot.mouseClick(own.add, Qt.MouseButton.LeftButton)
    own.form.name.setText("another")
    if is_gone:
        own._tables.remove("customs-data-2025")
    own.remove.click()
    remove = next(button for button in own.confirm.buttons() if button is not own.confirm.defaultButton())
    remove.click()
    assert own.form.isVisible()
    assert own.form.name.text() == "another"
    assert not own.form.name.property("faulty")


def test_only_a_workbook_is_asked_for_its_sheet(qtbot, data_desk, own, file, tmp_path):
    data_desk.to_open.append(file)
    qtbot.mouseClick(own.add, Qt.MouseButton.LeftButton)
    assert not own.form.sheet.isEnabled()
    data_desk.to_open.append(tmp_path / "Book.xlsx")
    qtbot.mouseClick(own.add, Qt.MouseButton.LeftButton)
    assert own.form.sheet.isEnabled()


def test_a_workbook_of_several_sheets_asks_for_one_by_the_field_of_the_window(
    qtbot, data_desk, own, tmp_path
):
    book = Workbook()
    page = book.create_sheet("Second")
    for row in (("Item", "source"), ("A crate", "My notebook")):
        page.append(row)
    book.save(tmp_path / "book.xlsx")
    add(qtbot, data_desk, own, tmp_path / "book.xlsx")
    assert own.news.text() == (
        "book.xlsx: The workbook has 2 sheets: “Sheet”, “Second”. Say which one with “Sheet, if several”."
    )
    own.form.sheet.setText("Second")
    own.form.title.setText("T" * 300)
    own.form.add.click()
    assert own.news.text().endswith("Give it with “Title”.")
    own.form.title.clear()
    own.form.add.click()
    assert names(own) == ["book"]


def test_columns_of_other_names_are_mapped(qtbot, data_desk, own, tmp_path):
    path = tmp_path / "zoll.csv"
    path.write_text("Ware;Land;Quelle\nA crate;MYS;Zoll\n", encoding="utf-8")
    data_desk.to_open.append(path)
    qtbot.mouseClick(own.add, Qt.MouseButton.LeftButton)
    boxes = own.form.roles
    assert [boxes["source"].itemData(at) for at in range(4)] == ["", "Ware", "Land", "Quelle"]
    assert "A crate" in boxes["source"].itemText(1)
    assert own.form.all_from.isEnabled()
    boxes["source"].set_value("Quelle")
    boxes["country"].set_value("Land")
    assert not own.form.all_from.isEnabled()
    qtbot.mouseClick(own.form.add, Qt.MouseButton.LeftButton)
    (row,) = own.view.table.rows.rows
    assert "Ware, country, source" in row.notes[0].lines[0]


def test_a_file_without_a_source_column_gets_one_source_for_all(qtbot, data_desk, own, tmp_path):
    path = tmp_path / "bare.csv"
    path.write_text("Item\nA crate\n", encoding="utf-8")
    data_desk.to_open.append(path)
    qtbot.mouseClick(own.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(own.form.all_from, "My notebook")
    qtbot.keyClick(own.form.all_from, Qt.Key.Key_Return)
    assert "Item, source" in own.view.table.rows.rows[0].notes[0].lines[0]


def test_columns_of_the_right_names_need_no_choice(qtbot, data_desk, own, file):
    data_desk.to_open.append(file)
    qtbot.mouseClick(own.add, Qt.MouseButton.LeftButton)
    assert own.form.roles["source"].value == "Source"
    assert not own.form.roles["source"].isEnabled()
    assert own.form.roles["date"].isEnabled()
