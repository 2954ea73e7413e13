# SPDX-License-Identifier: Apache-2.0
"""The evidence pane over a real small brief: click a number, see its records, and go back to the pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from support.attacks import without
from support.browser import browser_in_place

from chipbrief.gather.records import Chip
from chipbrief.tracing import RecordTrace, Spot, Trace, printed_table, spot_at
from chipbrief_gui.evidence.from_evidence import places_of, read, step_from
from chipbrief_gui.panes.workspace import Workspace

SPOTS = tuple(Spot(key, key, page, ()) for key, page in (("a", 1), ("b", 2), ("c", 2), ("d", 4)))
RECORD = RecordTrace("chips/x", "A chip", "Chips", (), (), "seen", False, "", ())


@pytest.fixture
def traced(data_desk, small, workshop):
    """Return a window that shows the small brief."""
    workshop.make = lambda _pick, _progress: small
    data_desk.window.try_example()
    return data_desk


def pane(desk):
    return desk.window.workspace.evidence


def trigger(desk, *ids):
    for id in ids:
        desk.window.actions_by_id[id].trigger()


def trace_sourced(desk):
    """Step to the first evidence with sources."""
    trigger(desk, "next_evidence")
    while not pane(desk).shown.citations:
        trigger(desk, "next_evidence")


def row_of(brief):
    """Return a chip of the table, and the place where its TPP is printed."""
    chip = brief.view.chips.rows[0]
    cell = next(part for part in brief.tracer.laid.parts if part.table and part.text == f"{chip.tpp:,.0f}")
    return chip, cell.page, cell.lines[0].box


def test_a_click_on_a_printed_number_shows_its_finding_records_and_sources(qtbot, traced, small):
    chip, page, box = row_of(small)
    pages = traced.window.preview.pages
    spot = spot_at(small.tracer.laid, page, box.x + 1, box.y + 1)
    assert spot is not None
    place = places_of(spot)[0]
    pages.show_place(place)
    at = pages.rect_of(place).center()
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(at.x()), round(at.y())))
    assert pane(traced).words.text().startswith(f"“{chip.tpp:,.0f} · {chip.name[:20]}")
    assert pane(traced).item.name == f"finding:tpp-{chip.id}"
    names = [item.name for group in pane(traced).shown.groups for item in group.items]
    assert f"chips/{chip.id}" in names
    assert {f"source:{id}" for id in chip.source_ids} <= set(names)
    assert "dense" in pane(traced).details.toPlainText()
    assert "Printed in" in pane(traced).printed.heading.text()


def test_a_place_of_the_list_is_shown_on_the_pages(traced, small):
    trigger(traced, "next_evidence")
    traced.window.preview.pages.go_to(small.pages)
    places = pane(traced).printed.lines
    places.itemActivated.emit(places.item(0))
    assert traced.window.preview.pages.page == places.item(0).data(Qt.ItemDataRole.UserRole).page


def test_evidence_is_stepped_through_by_keyboard_around_the_ends(traced, small):
    spots = small.tracer.spots
    window = traced.window
    trigger(traced, "next_evidence")
    first = window.evidence._spot
    assert first == spots[0]
    trigger(traced, "next_evidence", "previous_evidence", "previous_evidence")
    assert window.evidence._spot == spots[-1]
    assert window.preview.pages.page == spots[-1].page


def test_figures_are_counted_and_stepped_through(traced, small):
    bar = traced.window.workspace.figure_bar
    count = len(small.tracer.figures)
    assert bar.where.text() in {f"{count} figures", "One figure"}
    trigger(traced, "next_figure")
    assert bar.where.text() == f"Figure 1 of {count}"
    assert pane(traced).kind.text().startswith("Figure")
    trigger(traced, "previous_figure")
    assert bar.where.text() == f"Figure {count} of {count}"


def test_the_pages_follow_what_is_selected_when_asked_to(traced, small):
    trace_sourced(traced)
    tree, pages = pane(traced).tree, traced.window.preview.pages
    pages.go_to(small.pages)
    sources = [row for row in tree._rows if row.data(0, Qt.ItemDataRole.UserRole).citation]
    tree.setCurrentItem(sources[-1])
    assert pages.page == small.pages
    traced.window.workspace.figure_bar.follow.setChecked(True)
    tree.setCurrentItem(sources[0] if len(sources) > 1 else tree._rows[0])
    assert pages.page == small.tracer.printed(pane(traced).item.name)[0].page
    assert traced.window.settings.value.follow_evidence


def test_a_click_beside_everything_says_so(traced):
    traced.window.preview.pages.clicked.emit(1, 1.0, 1.0)
    assert pane(traced).shown is None
    assert "Nothing is recorded" in pane(traced).message.text()


def test_what_is_shown_stays_when_the_brief_is_made_again(traced):
    trigger(traced, "next_evidence")
    before = pane(traced).item
    traced.window.refresh()
    assert pane(traced).item == before


def test_citations_are_copied_in_the_style_of_the_brief(traced):
    trigger(traced, "copy_citation")
    assert "first, then copy" in traced.words
    trace_sourced(traced)
    trigger(traced, "copy_citation")
    copied = QApplication.clipboard().text().splitlines()
    assert copied == list(pane(traced).shown.citations)
    assert "copied" in traced.words


def test_evidence_is_copied_as_a_table(traced):
    trace_sourced(traced)
    trigger(traced, "copy_evidence")
    lines = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert any(line[0] == "Source" for line in lines)


def test_a_whole_table_that_is_clicked_is_copied_with_its_heads_for_spreadsheets_and_letters(traced, small):
    block = next(mark for mark in small.tracer.laid.marks if mark.key == "table:chips")
    traced.window.preview.pages.clicked.emit(block.page, block.box.x + 1, block.box.y + 1)
    assert pane(traced).shown.kind.startswith("Table")
    trigger(traced, "copy_evidence")
    taken, rows = QApplication.clipboard().mimeData(), printed_table(small.tracer.page.html, "chips")
    assert len(rows) > 2
    lines = [tuple(line.split("\t")) for line in taken.text().splitlines()]
    assert lines[: len(rows)] == [tuple(" ".join(cell.split()) for cell in row) for row in rows]
    assert lines[len(rows)] == ("",)
    assert ("Record" in lines[len(rows) + 1]) or ("Finding" in lines[len(rows) + 1])
    assert taken.html().count("<table>") >= 2
    assert f"<th>{rows[0][0]}</th>" in taken.html()
    assert f"<td>{rows[1][0]}</td>" in taken.html()


def test_the_address_of_a_source_is_copied_and_handed_to_the_browser(traced):
    trigger(traced, "copy_address")
    assert "Select a source" in traced.words
    trace_sourced(traced)
    tree = pane(traced).tree
    items = {row: row.data(0, Qt.ItemDataRole.UserRole) for row in tree._rows}
    row, address = next((row, item.address) for row, item in items.items() if item.address)
    tree.setCurrentItem(row)
    trigger(traced, "copy_address")
    assert QApplication.clipboard().text() == address
    with browser_in_place() as browser:
        trigger(traced, "open_address")
    assert browser.opened == [address]


def test_a_record_is_named_by_its_title_and_its_key_comes_last():
    shown = read(Trace("cite:1", "cite", "", "", (), (RECORD,), ()), Spot("cite:1", "x", 1, ()))
    first, *_rest, last = shown.groups[0].items[0].sections
    assert (first.title, first.lines[0]) == (RECORD.title, RECORD.dataset)
    assert last.lines[-1] == f"In the data pack: {RECORD.ref}"


def test_many_records_are_told_in_short_and_shown_in_the_data_browser(traced, library):
    trigger(traced, "browse_evidence")
    assert "Select a record" in traced.words
    chips = [chip.id for chip in library.all(Chip)][:45]
    records = tuple(replace(RECORD, ref=f"chips/{id}") for id in chips)
    trace = Trace("cite:1", "cite", "", "", (), records, ())
    pane(traced).show_evidence(read(trace, Spot("cite:1", "many", 1, ())))
    *_first, more = pane(traced).tree._rows
    assert len(pane(traced).tree._rows) == 41
    assert more.text(0) == "and 5 more"
    pane(traced).tree.setCurrentItem(more)
    pane(traced).tree.itemActivated.emit(more, 0)
    browse = traced.window.data.browse
    assert browse.shown.entry.name == "chips"
    assert browse.table.rows.rowCount() == 45


def test_records_stand_under_their_dataset_by_name_alone():
    letter = replace(RECORD, ref="rules/y", title="A letter", dataset="Rules and statements")
    chips = tuple(replace(RECORD, ref=f"chips/{at}") for at in range(45))
    shown = read(Trace("cite:1", "cite", "", "", (), (*chips, letter), ()), Spot("cite:1", "many", 1, ()))
    assert [group.title for group in shown.groups] == ["Chips (45)", "Rules and statements (1)"]
    assert {item.text for item in shown.groups[0].items} == {"A chip", "and 5 more"}
    assert [item.text for item in shown.groups[1].items] == ["and 1 more"]


def test_the_figure_that_is_traced_is_saved(traced):
    trigger(traced, "save_figure_svg")
    assert "Click a figure first" in traced.words
    trigger(traced, "next_figure", "save_figure_svg")
    assert traced.target.read_bytes().startswith(b"<svg")
    assert str(traced.target) in traced.words
    trigger(traced, "save_figure_csv")
    assert b"," in traced.target.read_bytes().splitlines()[0]


def test_attachments_are_listed_and_saved(traced):
    trigger(traced, "attachments")
    window = traced.window.evidence._attachments
    names = [row.key for row in window.view.table.rows.rows]
    assert {"manifest.json", "findings.csv", "case.brief"} <= set(names)
    assert window.view.heading.text() == f"{len(names)} files in this brief"
    window.view.table.select_key("findings.csv")
    window.save_button.click()
    assert traced.target.read_bytes().startswith(b"id,")


def test_the_attachments_listed_are_those_of_the_brief_that_is_shown(traced, small, workshop):
    trigger(traced, "attachments")
    window = traced.window.evidence._attachments
    names = [row.key for row in window.view.table.rows.rows]
    workshop.make = lambda _pick, _progress: replace(small, pdf=without("findings.csv")(small.pdf))
    traced.window.refresh()
    names.remove("findings.csv")
    assert [row.key for row in window.view.table.rows.rows] == names


def test_data_that_is_attached_is_looked_into_and_other_files_are_not(traced):
    trigger(traced, "attachments")
    window = traced.window.evidence._attachments
    window.view.table.select_key("findings.csv")
    window.open_button.click()
    shown = traced.window.evidence._attached
    whole = shown.table.rows.rowCount()
    assert shown.heading.text() == "findings.csv"
    assert whole > 1
    shown.table.head.set_words(0, f"={shown.table.rows.index(1, 0).data()}")
    assert shown.table.rows.rowCount() == 1
    assert shown.counted.text() == f"1 of {whole} rows"
    window.view.table.select_key("manifest.json")
    window.view.table.activated.emit(window.view.table.currentIndex())
    assert shown.heading.text() == "manifest.json"
    window.view.table.select_key("case.brief")
    window.open_button.click()
    assert "Save a file of another kind" in window.news.text()
    shown.show_file("x.csv", b"a\n1,2\n")
    assert "x.csv cannot be read" in shown.news.text()
    assert shown.heading.text() == "manifest.json"


def rested_on(traced):
    """Return the list of briefs that rest on a source, once one is exported that does."""
    traced.window.export()
    trace_sourced(traced)
    source = next(row for row in pane(traced).tree._rows if row.data(0, Qt.ItemDataRole.UserRole).citation)
    pane(traced).tree.setCurrentItem(source)
    return pane(traced).briefs


@pytest.mark.parametrize("how", ["click", "key"])
def test_a_brief_that_rests_on_a_source_is_shown_in_the_library(qtbot, traced, how):
    briefs = rested_on(traced)
    (row,) = (briefs.lines.item(at) for at in range(briefs.lines.count()))
    assert briefs.isVisible()
    assert briefs.heading.text() == "Briefs that rest on it"
    assert row.toolTip() == str(traced.target)
    assert str(traced.target) not in pane(traced).details.toPlainText()
    library = traced.window.proof.show_library()
    library.search.setText("another one")
    assert not library.view.table.rows.rows
    if how == "click":
        middle = briefs.lines.visualItemRect(row).center()
        qtbot.mouseClick(briefs.lines.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    else:
        briefs.lines.setCurrentRow(0)
        qtbot.keyClick(briefs.lines, Qt.Key.Key_Return)
    assert library.view.table.current.tip == str(traced.target)
    assert library.view.table.current.cells[0] == row.text()


def test_of_a_brief_whose_file_is_gone_that_is_said(traced):
    title = rested_on(traced).lines.item(0).text()
    traced.target.unlink()
    row = rested_on_again(traced).lines.item(0)
    assert row.text() == f"The file is no longer there: {title}"


def rested_on_again(traced):
    tree = pane(traced).tree
    source = tree.currentItem()
    tree.setCurrentItem(tree.topLevelItem(0))
    tree.setCurrentItem(source)
    return pane(traced).briefs


def test_what_is_no_source_and_no_rule_has_no_briefs(traced):
    briefs = rested_on(traced)
    assert briefs.isVisible()
    pane(traced).tree.setCurrentItem(pane(traced).tree.topLevelItem(0))
    assert not briefs.isVisible()


def test_the_pane_is_hidden_and_comes_back_with_the_keyboard_in_it(qtbot, traced):
    trigger(traced, "show_evidence")
    assert not pane(traced).isVisible()
    assert not traced.window.settings.value.evidence_pane
    trigger(traced, "next_evidence", "show_evidence", "focus_evidence")
    assert pane(traced).isVisible()
    qtbot.waitUntil(pane(traced).tree.hasFocus)


def test_the_keyboard_comes_to_a_pane_without_evidence(qtbot, desk):
    desk.window.actions_by_id["focus_evidence"].trigger()
    qtbot.waitUntil(desk.window.workspace.evidence.close_button.hasFocus)


def test_a_window_that_is_narrow_from_the_first_leaves_its_room_to_the_pages(desk, qtbot):
    workspace = Workspace(desk.window.actions_by_id)
    qtbot.addWidget(workspace)
    workspace.resize(900, 600)
    workspace.show()
    assert workspace.evidence.isHidden()
    workspace.resize(1300, 600)
    assert not workspace.evidence.isHidden()


def test_a_narrow_window_leaves_its_room_to_the_pages(traced):
    traced.window.resize(900, 600)
    assert not pane(traced).isVisible()
    traced.window.resize(1280, 800)
    assert pane(traced).isVisible()


def test_words_that_were_found_are_traced_first(qtbot, traced, small):
    chip, page, _box = row_of(small)
    preview = traced.window.preview
    preview.finder.find(f"{chip.tpp:,.0f}")
    qtbot.waitUntil(lambda: preview.finder.hit is not None and not preview.finder.searching)
    while preview.finder.hit.page < page:
        preview.finder.step(1)
    trigger(traced, "next_evidence")
    found = traced.window.evidence._spot
    at = preview.finder.hit.places[0]
    assert found.page == at.page
    assert found == spot_at(small.tracer.laid, at.page, at.left + at.width / 2, at.top + at.height / 2)
    trigger(traced, "next_evidence")
    assert traced.window.evidence._spot != found


@pytest.mark.parametrize(
    ("key", "by", "page", "found"),
    [
        ("a", 1, 9, "b"),
        ("d", 1, 1, "a"),
        ("a", -1, 1, "d"),
        (None, 1, 2, "b"),
        (None, -1, 2, "c"),
        (None, 1, 5, "a"),
        (None, -1, 0, "d"),
    ],
)
def test_a_step_goes_around_the_ends_and_begins_at_the_page_that_is_read(key, by, page, found):
    spot = next((spot for spot in SPOTS if spot.key == key), None)
    assert step_from(spot, SPOTS, by, page).key == found


def test_a_step_from_another_kind_of_spot_begins_at_its_page():
    assert step_from(Spot("x", "x", 4, ()), SPOTS, 1, 1).key == "d"
