# SPDX-License-Identifier: Apache-2.0
"""The data browser over the shipped data pack."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QStyle, QStyleOptionViewItem

from chipbrief.browse import Dataset
from chipbrief.gather.records import Chip
from chipbrief.own import add_table, table_from
from chipbrief_gui.browse import copying
from chipbrief_gui.browse.from_rows import row_sections
from chipbrief_gui.browse.window import BrowseWindow
from chipbrief_gui.values import PickWords
from chipbrief_gui.words import say


@pytest.fixture
def browse(data_desk) -> BrowseWindow:
    data_desk.window.try_example()
    data_desk.window.actions_by_id["browse"].trigger()
    window = data_desk.window.data.browse
    open_named(window, "Chips")
    return window


def open_named(window: BrowseWindow, title: str) -> None:
    (item,) = window.datasets.findItems(title, Qt.MatchFlag.MatchExactly)
    window.datasets.setCurrentItem(item)


def field_of(window, name: str) -> QLineEdit:
    return window.table.head.fields[window.shown.dataset.table.names.index(name)]


def column(window, name: str) -> list[str]:
    at = window.shown.dataset.table.names.index(name)
    model = window.table.rows
    return [model.index(row, at).data() for row in range(model.rowCount())]


def filter_by(qtbot, window, name: str, words: str) -> None:
    field = field_of(window, name)
    field.clear()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_it_begins_with_the_rules(data_desk):
    data_desk.window.actions_by_id["browse"].trigger()
    assert data_desk.window.data.browse.shown.entry.name == "rules"


def test_every_dataset_is_listed_and_opens(browse, library):
    assert browse.datasets.count() == len(library.datasets) + 1
    for row in range(browse.datasets.count()):
        browse.datasets.setCurrentRow(row)
        assert browse.table.rows.rowCount() == browse.shown.dataset.table.count > 0
        assert browse.below.about.toPlainText()


def test_filters_narrow_and_escape_clears_them(qtbot, browse, library):
    filter_by(qtbot, browse, "vendor", "=NVIDIA")
    filter_by(qtbot, browse, "tdp_w", ">=600")
    chips = [chip for chip in library.all(Chip) if chip.vendor == "NVIDIA" and (chip.tdp_w or 0) >= 600]
    assert column(browse, "name") == [chip.name for chip in chips]
    assert browse.counted.text() == f"{len(chips)} of {len(library.all(Chip))} rows"
    qtbot.keyClick(field_of(browse, "tdp_w"), Qt.Key.Key_Escape)
    assert browse.isVisible()
    assert set(column(browse, "vendor")) == {"NVIDIA"}
    assert browse.table.rows.rowCount() > len(chips)
    browse.clear.click()
    assert browse.table.rows.rowCount() == len(library.all(Chip))


def test_search_looks_into_all_columns(qtbot, browse):
    qtbot.keyClicks(browse.search, "h20 china")
    qtbot.keyClick(browse.search, Qt.Key.Key_Return)
    assert "NVIDIA H20 96 GB" in column(browse, "name")
    assert browse.table.rows.rowCount() < 20


def test_typing_asks_after_a_pause(qtbot, browse):
    with qtbot.waitSignal(browse.table.asked):
        qtbot.keyClicks(field_of(browse, "vendor"), "amd")
    assert set(column(browse, "vendor")) == {"AMD"}


def test_a_head_sorts_up_then_down_then_not(browse):
    at = browse.shown.dataset.table.names.index("tdp_w")
    before = column(browse, "id")
    browse.table.head.sectionClicked.emit(at)
    up = [float(cell) for cell in column(browse, "tdp_w") if cell]
    assert up == sorted(up)
    assert column(browse, "tdp_w")[-1] == ""
    browse.table.head.sectionClicked.emit(at)
    assert [float(cell) for cell in column(browse, "tdp_w") if cell] == up[::-1]
    browse.table.head.sectionClicked.emit(at)
    assert column(browse, "id") == before


def test_the_selected_row_tells_its_sources_quality_and_how_it_is_known(browse, library):
    browse.table.selectRow(4)
    text = browse.below.row.toPlainText()
    chip = library.all(Chip)[4]
    assert all(f"[{key}]" in text for key in chip.source_ids)
    assert library.sources[chip.source_ids[0]].quality in text
    assert "Seen: read in a source" in text


def test_a_filtered_row_stays_selected(qtbot, browse):
    browse.table.selectRow(20)
    place = browse.table.place
    vendor = browse.shown.dataset.table.row(place)["vendor"]
    filter_by(qtbot, browse, "vendor", f"={vendor}")
    assert browse.table.place == place


def test_notes_gaps_and_column_help_are_told(browse):
    about = browse.below.about.toPlainText()
    assert "Contradictions" in about
    assert "became known only after" in about
    assert "TDP W: " in about
    titles = [line for line in about.splitlines() if line in {"Chips", "AI chips", say("browse.notes")}]
    assert titles == ["Chips", say("browse.notes")]
    helps = {row.cells[1]: row.cells for row in browse.below.columns.rows.rows}
    assert (helps["tdp_w"][0], helps["tdp_w"][3]) == ("TDP W", "W")
    tip = browse.table.rows.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert str(browse.shown.dataset.help[0].description) in str(tip)


def test_the_title_of_a_column_stands_on_the_side_of_its_cells(browse):
    rows, role = browse.table.rows, Qt.ItemDataRole.TextAlignmentRole
    sides = [rows.index(0, at).data(role) for at in range(rows.columnCount())]
    titles = [rows.headerData(at, Qt.Orientation.Horizontal, role) for at in range(rows.columnCount())]
    assert titles == sides
    assert len(set(sides)) == 2


def test_the_gaps_told_are_those_of_the_pick_at_hand(browse, data_desk):
    open_named(browse, "Claims")
    assert "Iceland" not in browse.below.about.toPlainText()
    data_desk.choose(PickWords(country="ISL"))
    data_desk.window.rendering.render_now()
    assert "holds no claims about Iceland" in browse.below.about.toPlainText()
    open_named(browse, "Countries and territories")
    assert "Iceland" not in browse.below.about.toPlainText()


def test_a_filter_stays_with_its_own_table(qtbot, browse, data_desk, tmp_path):
    for name in ("one", "two"):
        data = b"place,source\nhere,mine\nthere,mine\n"
        add_table(tmp_path / "own", table_from(data, name=name, title=name, file=f"{name}.csv"))
    browse.list_datasets()
    open_named(browse, say("browse.own", title="one"))
    filter_by(qtbot, browse, "place", "=here")
    browse.list_datasets()
    assert column(browse, "place") == ["here"]
    open_named(browse, say("browse.own", title="two"))
    assert column(browse, "place") == ["here", "there"]


def test_a_table_that_is_open_is_not_read_again_unless_it_or_the_data_pack_is_another(
    browse, data_desk, workshop, library, tmp_path
):
    def keep(place: str) -> None:
        data = f"place,source\n{place},mine\n".encode()
        add_table(tmp_path / "own", table_from(data, name="one", title="one", file="one.csv"), replace=True)

    keep("here")
    browse.list_datasets()
    open_named(browse, say("browse.own", title="one"))
    first = browse.shown
    browse.list_datasets()
    assert browse.shown is not first
    assert browse.shown.dataset is first.dataset
    keep("there")
    browse.list_datasets()
    assert column(browse, "place") == ["there"]
    second = browse.shown.dataset
    workshop.library = replace(library, sources=dict(library.sources))
    data_desk.window.rendering.reopen()
    assert browse.shown.dataset is not second
    assert column(browse, "place") == ["there"]


@pytest.mark.parametrize("width", [120, 168, 171, 240])
def test_no_name_of_a_dataset_is_cut_in_a_narrow_list(browse, width):
    names = browse.datasets
    names.setFixedWidth(width)
    browse.grab()
    for row in range(names.count()):
        option = QStyleOptionViewItem()
        names.initViewItemOption(option)
        option.rect = names.visualItemRect(names.item(row))
        index = names.indexFromItem(names.item(row))
        names.itemDelegate().initStyleOption(option, index)
        room = names.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, names)
        margin = names.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, names) + 1
        room.adjust(margin, 0, -margin, 0)
        flags = Qt.TextFlag.TextWordWrap
        said = option.fontMetrics.boundingRect(0, 0, room.width(), 10_000, flags, option.text)
        assert said.height() <= room.height()


def test_another_language_names_datasets_columns_and_chart_and_keeps_the_filter(qtbot, browse, data_desk):
    filter_by(qtbot, browse, "vendor", "=AMD")
    rows = browse.table.rows.rowCount()
    browse.below.setCurrentWidget(browse.below.chart)
    try:
        data_desk.window.settings.change(language="fr")
        assert browse.datasets.currentItem().text() == browse.heading.text() == "Puces"
        titles = browse.table.rows.titles
        assert {"Clé", "Nom", "Fournisseur", "TDP en W"} <= set(titles)
        assert field_of(browse, "vendor").text() == "=AMD"
        assert browse.table.rows.rowCount() == rows
        assert field_of(browse, "id").y() >= browse.table.head.viewport().height()
        assert "Lignes où Fournisseur est AMD." in browse.below.chart.drawn.chart.text
        about = browse.below.about.toPlainText()
        assert say("browse.in_english") in about
        assert "Puces d’IA avec les chiffres que testent les règles de contrôle." in about
    finally:
        data_desk.window.settings.change(language="en")
    assert browse.heading.text() == "Chips"


def test_cells_are_told_found_and_sorted_in_the_apps_language_and_copied_as_written(qtbot, browse, data_desk):
    open_named(browse, "Reported diversion cases")
    place = column(browse, "id").index("seagate-2023")
    assert "Kind: penalty" in _row_of(browse.shown.dataset, place)
    written = sorted(browse.shown.dataset.table.by_name["kind"].cells(browse.shown.places))
    try:
        data_desk.window.settings.change(language="fr")
        told = _row_of(browse.shown.dataset, place)
        assert {
            "Type\u00a0: sanction (penalty)",
            "Titre\u00a0: Sanction infligée à Seagate pour des disques durs exportés vers Huawei",
        } <= told
        assert "Clé\u00a0: seagate-2023" in told
        assert column(browse, "kind")[place] == "sanction"
        assert browse.table.rows.index(place, _at(browse, "kind")).data(Qt.ItemDataRole.ToolTipRole) == (
            "<p>sanction (penalty)</p>"
        )
        for words in ("=sanction", "=penalty", "sancti", "!~prosec"):
            filter_by(qtbot, browse, "kind", words)
            assert "sanction" in column(browse, "kind"), words
        filter_by(qtbot, browse, "kind", "")
        browse.table.sort_by(_at(browse, "kind"), down=False)
        kinds = column(browse, "kind")
        assert kinds == sorted(kinds)
        browse.copy.click()
        lines = [line.split("\t") for line in QApplication.clipboard().text().splitlines()[1:]]
        assert sorted(line[_at(browse, "kind")] for line in lines) == written
    finally:
        data_desk.window.settings.change(language="en")


def _at(window, name: str) -> int:
    return window.shown.dataset.table.names.index(name)


def _row_of(dataset: Dataset, place: int) -> set[str]:
    return {line for part in row_sections(dataset, place) for line in part.lines}


def test_nothing_can_be_edited(browse):
    index = browse.table.rows.index(0, 1)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    assert not browse.table.rows.setData(index, "other")


def charted(browse) -> str | None:
    """Return the title of the chart that is shown, if one is."""
    drawn = browse.below.chart.drawn
    return drawn.chart.title if drawn is not None else None


def test_the_chart_of_rows_that_are_alike_is_by_what_tells_them_apart(qtbot, browse):
    pane = browse.below.chart
    browse.below.setCurrentWidget(pane)
    assert pane.by.value == "vendor"
    filter_by(qtbot, browse, "vendor", "=AMD")
    assert charted(browse) == "Chips: number of rows by Chip class"
    assert pane.by.value == "chip_class"
    filter_by(qtbot, browse, "vendor", "")
    assert pane.by.value == "vendor"


def test_a_chart_that_was_chosen_and_compares_nothing_is_told_of_in_words(qtbot, browse):
    pane = browse.below.chart
    browse.below.setCurrentWidget(pane)
    filter_by(qtbot, browse, "vendor", "=AMD")
    pane.by.set_value("vendor")
    assert charted(browse) is None
    assert "all the same: AMD. So there is nothing to compare." in pane.message.text()
    assert not pane.save.isEnabled()
    filter_by(qtbot, browse, "vendor", "")
    assert pane.by.value == "vendor"
    assert charted(browse) == "Chips: number of rows by Vendor"


def test_a_chart_of_the_rows_is_drawn_only_when_it_is_seen(qtbot, browse, data_desk):
    assert browse.below.chart.drawn is None
    browse.below.setCurrentWidget(browse.below.chart)
    assert browse.below.chart.drawn is not None
    filter_by(qtbot, browse, "vendor", "=AMD")
    assert "Vendor is AMD" in browse.below.chart.picture.accessibleDescription()
    assert not browse.below.chart.picture.pixmap().isNull()
    browse.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    frame = browse.below.chart.findChild(QScrollArea, "chart")
    inside = frame.viewport().geometry()
    assert min(inside.left(), inside.top(), frame.width() - 1 - inside.right()) > 2, "it covers the corners"
    assert frame.layoutDirection() == Qt.LayoutDirection.LeftToRight  # it begins where its title does
    browse.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    browse.below.setCurrentWidget(browse.below.row)
    open_named(browse, "Claims")
    assert browse.below.chart.drawn is None
    open_named(browse, "Chips")
    browse.below.setCurrentWidget(browse.below.chart)
    filter_by(qtbot, browse, "vendor", "=nobody")
    assert "no row to draw" in browse.below.chart.message.text()
    assert not browse.below.chart.save.isEnabled()
    assert "not evidence of absence" in browse.news.text()


@pytest.mark.parametrize(("at", "begins"), [(0, b"<svg"), (1, b"\x89PNG"), (2, b"value,rows")])
def test_a_chart_is_saved(browse, data_desk, at, begins):
    browse.below.setCurrentWidget(browse.below.chart)
    browse.below.chart.by.set_value("vendor")
    browse.below.chart.save.menu().actions()[at].trigger()
    assert data_desk.target.read_bytes().removeprefix(b"\xef\xbb\xbf").startswith(begins)


def test_rows_are_exported_whole_and_copied(qtbot, browse, data_desk):
    filter_by(qtbot, browse, "vendor", "=AMD")
    rows = browse.table.rows.rowCount()
    browse.save.click()
    assert data_desk.target.read_text("utf-8").count("\n") >= rows + 1
    assert str(data_desk.target) in browse.news.text()
    browse.copy.click()
    copied = QApplication.clipboard().text()
    assert len(copied.split("\n")) == rows + 1
    assert str(rows) in browse.news.text()


def test_selected_rows_are_copied_with_their_columns(qtbot, browse):
    flags = QItemSelectionModel.SelectionFlag
    for row in (3, 1):
        browse.table.selectionModel().select(browse.table.rows.index(row, 0), flags.Select | flags.Rows)
    qtbot.keyClick(browse.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().split("\n")
    ids = column(browse, "id")
    assert [line.split("\t")[0] for line in lines] == ["id", ids[0], ids[1], ids[3]]


def test_of_many_rows_the_first_are_copied_and_their_number_is_told(browse, monkeypatch):
    monkeypatch.setattr(copying, "MOST", 3)
    browse.table.selectAll()
    browse.table.copy()
    copied = QApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in copied[1:]] == column(browse, "id")[:3]
    assert f"first 3 of {browse.table.rows.rowCount()} rows" in browse.news.text()


def test_a_cell_becomes_a_filter_by_the_menu(browse):
    browse.table.setCurrentIndex(browse.table.rows.index(0, 2))
    browse.table.make_menu().actions()[-1].trigger()
    assert len(set(column(browse, "vendor"))) == 1


def test_a_value_that_is_no_number_is_told_and_the_rows_stay(qtbot, browse):
    before = browse.table.rows.rowCount()
    filter_by(qtbot, browse, "tdp_w", ">=much")
    assert "is not a number" in browse.news.text()
    assert browse.table.rows.rowCount() == before


def test_packs_and_own_tables_are_reached_from_here(browse, data_desk):
    browse.packs.click()
    browse.own.click()
    assert data_desk.window.data.packs.isVisible()
    assert data_desk.window.data.own.isVisible()


def test_every_filter_has_a_name_and_shows_its_column(qtbot, browse):
    assert all(field.accessibleName() for field in browse.table.head.fields)
    last = browse.table.head.fields[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    browse.table.head.reached.emit(len(browse.table.head.fields) - 1)
    assert browse.table.columnViewportPosition(len(browse.table.head.fields) - 1) < browse.table.width()
