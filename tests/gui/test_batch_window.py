# SPDX-License-Identifier: Apache-2.0
"""The window of many briefs: over the shipped data pack, with processes that only draw."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from support.drawn_run import DrawnRun
from support.held import HeldTasks
from support.turns import Waiting

from chipbrief.batch import Begun, make_plan, read_plan
from chipbrief.cases import Case, read_case, write_case
from chipbrief.compose import open_formats
from chipbrief.edition import make_edition
from chipbrief.paths import shipped
from chipbrief_gui.batch.grid import Grid
from chipbrief_gui.batch.sheet import ContactSheet, Tile
from chipbrief_gui.batch.working import BatchEngine
from chipbrief_gui.data.report import Report
from chipbrief_gui.values import EXAMPLE


@pytest.fixture
def fake(workshop) -> DrawnRun:
    return DrawnRun(workshop)


@pytest.fixture
def window(qtbot, data_desk, workshop, fake):
    workshop.formats = open_formats(shipped("templates"))
    workshop.choices = data_desk.window.rendering.opened_pack.choices
    main = data_desk.window
    main.batch.engine = BatchEngine(lambda: None, fake)  # type: ignore[arg-type]
    data_desk.choose(EXAMPLE)
    main.actions_by_id["batch"].trigger()
    window = main.batch.window
    window.planning.list_now()
    return window


def tick(window, *countries: str) -> None:
    window.choices.countries.tick(on=True, keys=countries)
    window.planning.list_now()


def cells(window, column: int) -> list[object]:
    return [row.cells[column] for row in window.view.table.rows.rows]


def test_many_lines_are_made_in_turns_and_shown_when_all_are_there(window):
    tick(window, *(row.key for row in window.choices.countries.rows.rows))
    rows, waiting = window.planning.rows, Waiting()
    grid = Grid(window.view, window.planning, window.making, waiting, at_a_turn=len(rows) // 10)
    made: list[str] = []
    grid.line = lambda row: (made.append(row.pick.country), Grid.line(grid, row))[1]
    window.view.show_report(Report("", ()))
    grid.show_rows()
    assert (len(made), cells(window, 0)) == (len(rows) // 10, [])
    grid.put_rows([0, len(rows) - 1])
    waiting.take_all()
    assert cells(window, 0)[0] == "USA"
    assert (len(made), len(cells(window, 0))) == (len(rows) + 1, len(rows))
    grid.put_rows(range(100))
    grid.put_rows(range(50, 100))
    assert len(made) - len(rows) - 1 < 50
    waiting.take_all()
    assert len(made) == len(rows) + 1 + 100


def test_buttons_follow_what_is_made_without_a_look_at_every_brief_of_thousands(window, monkeypatch):
    tick(window, *(row.key for row in window.choices.countries.rows.rows))
    first, *others = window.planning.rows
    window._make([first])
    assert (window.make.isEnabled(), window.export.isEnabled(), window.retry.isEnabled()) == (
        True,
        True,
        False,
    )
    asked: list[str] = []
    is_made = type(window.making).is_made
    monkeypatch.setattr(
        type(window.making), "is_made", lambda making, key: asked.append(key) or is_made(making, key)
    )
    window._allow()
    assert len(asked) < 10 < len(others)


def test_lines_that_another_plan_has_overtaken_are_not_shown(window):
    tick(window, *(row.key for row in window.choices.countries.rows.rows))
    waiting = Waiting()
    grid = Grid(window.view, window.planning, window.making, waiting, at_a_turn=10)
    grid.show_rows()
    window.planning.rows = ()
    window.view.say_it("Refused.", kind="bad")
    window.view.table.show_rows(())
    waiting.take_all()
    assert not window.view.table.rows.rows
    assert window.view.stack.currentIndex() == 0


def test_what_a_former_pack_holds_is_not_told_of_another(window, data_desk):
    planning, opened = window.planning, data_desk.window.rendering.opened_pack
    planning._listing._tasks = held = HeldTasks()
    tick(window, "MYS")
    planning.follow(replace(opened, version="2027-01"), data_desk.window.document.work.words)
    held.end()
    assert not any(map(planning.holding, planning.rows))


def test_the_keyboard_is_where_a_country_is_found(window):
    assert window.focusWidget() is window.choices.search


def test_it_begins_with_the_main_pick_and_blocks_nothing(window):
    assert (cells(window, 0), window.isModal()) == (["China"], False)
    assert window.view.heading.text() == "1 brief · 2022-10-01 to 2025-02-12 · as of 2025-02-12"


def test_each_brief_has_the_looks_of_the_case_and_who_stands_behind_it(window, data_desk):
    document = data_desk.window.document
    texts = {"author": "A. Analyst", "bottom_line": "Of China alone."}
    document.edit(replace(document.work, edition=make_edition(language="fr", text=texts)), "look")
    tick(window, "MYS")
    data_desk.window.batch.follow()
    window.planning.list_now()
    editions = [read_case(row.case).edition for row in window.planning.rows]
    assert [(each.language, dict(each.text)) for each in editions] == 2 * [("fr", {"author": "A. Analyst"})]


def test_every_combination_is_a_row_with_what_the_pack_holds(window):
    tick(window, "MYS")
    assert cells(window, 0) == ["China", "Malaysia"]
    assert all(isinstance(value, int) for column in (3, 4) for value in cells(window, column))
    assert "What is missing" in window.view.details.toPlainText()


def test_as_many_records_are_about_the_country_as_the_main_window_says(data_desk, window):
    main = data_desk.window
    assert main.pick.coverage.summary.text().endswith(f" · {cells(window, 3)[0]} about the country itself")


def test_a_country_is_found_and_ticked_by_keyboard_alone(qtbot, window):
    qtbot.keyClicks(window.choices.search, "mal")
    qtbot.keyClick(window.choices.search, Qt.Key.Key_Return)
    assert "MYS" in window.choices.countries.keys
    qtbot.keyClick(window.choices.search, Qt.Key.Key_Return)
    assert "MYS" not in window.choices.countries.keys


def test_a_role_finds_its_countries(qtbot, window):
    qtbot.keyClicks(window.choices.search, "transit")
    shown = {row.key for row in window.choices.countries.rows.rows}
    assert {"MYS", "SGP"} <= shown
    assert "USA" not in shown
    qtbot.mouseClick(window.choices.all, Qt.MouseButton.LeftButton)
    assert {"CHN", *shown} == set(window.choices.countries.keys)
    qtbot.mouseClick(window.choices.none, Qt.MouseButton.LeftButton)
    assert window.choices.countries.keys == ()


def test_nothing_ticked_says_what_to_do(window):
    window.choices.countries.tick(on=False, keys=("CHN",))
    window.planning.list_now()
    assert "every combination is a brief" in window.view.message.text()
    assert not window.make.isEnabled()


def test_what_is_made_is_shown_and_exported_with_a_summary(qtbot, window, tmp_path):
    tick(window, "MYS")
    qtbot.mouseClick(window.make, Qt.MouseButton.LeftButton)
    assert cells(window, 5) == ["1 page", "1 page"]
    assert "2 briefs made" in window.news.text()
    assert not window.make.isEnabled()
    window.output.folder_field.setText(str(tmp_path / "out"))
    qtbot.mouseClick(window.export, Qt.MouseButton.LeftButton)
    rows = list(csv.DictReader((tmp_path / "out" / "batch.summary.csv").read_text("utf-8-sig").splitlines()))
    assert [row["state"] for row in rows] == ["made", "made"]
    assert all((tmp_path / "out" / row["file"]).read_bytes().startswith(b"%PDF") for row in rows)
    assert "2 briefs written to" in window.news.text()


def test_what_is_exported_is_told_with_its_path_and_bytes(data_desk, window, tmp_path):
    told = []
    data_desk.window.batch.written.connect(lambda path, pdf: told.append((path, pdf)))
    window.make_all()
    window.output.folder_field.setText(str(tmp_path / "out"))
    window.export.click()
    assert [path.read_bytes() for path, _pdf in told] == [pdf for _path, pdf in told]
    assert [path.parent for path, _pdf in told] == [tmp_path / "out"]


def test_the_arrow_keys_go_through_the_first_pages(qtbot, window):
    tick(window, "MYS")
    window.make_all()
    window.tabs.setCurrentWidget(window.sheet)
    tiles = window.sheet.tiles
    assert [tiles.item(row).text().split("\n")[0] for row in range(2)] == ["China", "Malaysia"]
    first = window.sheet.page._image
    tiles.setFocus()
    qtbot.keyClick(tiles, Qt.Key.Key_Right)
    assert tiles.currentRow() == 1
    assert not first.isNull()
    assert window.sheet.page._image != first


def test_a_page_that_arrives_is_put_among_the_others_and_these_stay(window, monkeypatch):
    tick(window, "MYS")
    made: list[str] = []
    item = ContactSheet._item

    def counting(sheet, tile):
        made.append(tile.key)
        return item(sheet, tile)

    monkeypatch.setattr(ContactSheet, "_item", counting)
    window.make_all()
    rows = window.planning.rows
    assert made == [row.inputs for row in rows]
    window.sheet.tiles.setCurrentRow(1)
    window.sheet.show_tiles(())
    window._show_pages()
    sheet, image = window.sheet, window.sheet._images[rows[0].inputs]
    sheet.put("before", image, [Tile(-1, "before", "Albania\nMemo")])
    texts = [sheet.tiles.item(at).text().split("\n")[0] for at in range(sheet.tiles.count())]
    assert texts == ["Albania", "China", "Malaysia"]
    made.clear()
    sheet.put(rows[0].inputs, image, [Tile(0, rows[0].inputs, sheet.tiles.item(1).text())])
    assert (made, sheet.tiles.count()) == ([], 3)


def test_one_failure_stops_nothing_says_why_and_can_be_tried_again(qtbot, window, fake):
    fake.bad = {"CHN"}
    tick(window, "MYS")
    window.make_all()
    assert cells(window, 5) == ["Not sealed: 1 error", "1 page"]
    assert window.view.table.rows.rows[0].mark == "error"
    window.view.table.selectRow(1)
    window.view.table.selectRow(0)
    assert "C101 Claim without a source (Key judgements, page 2)" in window.view.details.toPlainText()
    fake.bad = set()
    qtbot.mouseClick(window.retry, Qt.MouseButton.LeftButton)
    assert fake.asked[-1] == ["CHN"]
    assert cells(window, 5) == ["1 page", "1 page"]


def test_what_is_made_stays_made_when_more_is_ticked_or_names_change(window, fake):
    window.make_all()
    tick(window, "MYS")
    window.planning.set_name("{code}-{format}")
    window.planning.list_now()
    assert window.output.example.text() == "Example: CHN-policy-brief.pdf"
    window.make_all()
    assert fake.asked == [["CHN"], ["MYS"]]


def test_a_pattern_that_leads_elsewhere_is_said_in_words(window):
    window.planning.set_name("../{code}")
    window.planning.list_now()
    assert "All files go into one folder" in window.view.message.text()
    assert not window.make.isEnabled()


def test_files_that_are_there_are_replaced_only_when_that_is_meant(window, tmp_path):
    window.make_all()
    window.output.folder_field.setText(str(tmp_path))
    path = tmp_path / window.planning.rows[0].file
    path.write_bytes(b"mine")
    window.export.click()
    assert "1 file of this name is in" in window.files.confirm.text()
    assert path.read_bytes() == b"mine"
    next(button for button in window.files.confirm.buttons() if "Replace" in button.text()).click()
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("folder", ["", "briefs", "~nobody-of-this-name/briefs"])
def test_a_folder_that_is_no_whole_path_is_asked_for(window, folder):
    window.make_all()
    window.output.folder_field.setText(folder)
    window.export.click()
    assert window.news.text() == "Give the whole path of a folder, or choose one."


def test_why_nothing_was_exported_is_said_as_it_is(window, tmp_path):
    (tmp_path / "taken").write_text("a file")
    window.make_all()
    window.output.folder_field.setText(str(tmp_path / "taken"))
    window.export.click()
    assert str(tmp_path / "taken") in window.news.text()
    assert "inside Chipbrief" not in window.news.text()


def load(desk, *paths):
    desk.window.batch.ask_many = lambda _window, _kind: paths
    desk.window.batch.window.load.click()


def test_rows_and_cases_are_opened_as_on_the_command_line(data_desk, window, tmp_path):
    rows, case = tmp_path / "rows.csv", tmp_path / "own.brief"
    rows.write_text("country,class,from,to,format\nISL,dc-training-gpu,2022-10,2025-02,memo\n", "utf-8")
    words = {"country": "MYS", "class": "dc-training-gpu", "from": "2022-10", "to": "2025-02"}
    edition = make_edition(text={"author": "A. Analyst"})
    case.write_bytes(write_case(Case({**words, "format": "policy-brief"}, edition=edition)))
    load(data_desk, rows, case)
    assert [(row.pick.country, row.pick.format) for row in window.planning.rows] == [
        ("ISL", "memo"),
        ("MYS", "policy-brief"),
    ]
    assert read_case(window.planning.rows[1].case).edition.text == {"author": "A. Analyst"}
    assert window.planning.name == "rows"
    plan = tmp_path / "plan.toml"
    plan.write_text('chipbrief_plan = 1\ncountries = ["CHN"]\nclasses = ["dc-training-gpu"]\n', "utf-8")
    load(data_desk, plan, plan)
    assert "second plan" in window.view.message.text()


def test_a_plan_is_saved_and_loaded_as_the_command_line_reads_it(data_desk, window, tmp_path):
    path = tmp_path / "friday.toml"
    data_desk.window.batch.ask_save = lambda _window, _suggested: path
    tick(window, "MYS")
    window.save.click()
    plan = make_plan(read_plan(path.read_bytes(), "p"))
    assert (plan.countries, plan.shared.words["to"]) == (("CHN", "MYS"), "2025-02-12")
    path.write_text(path.read_text("utf-8").replace('"MYS"', '"Iceland", "transit"'), "utf-8")
    load(data_desk, path)
    assert {"CHN", "ISL", "SGP"} <= set(window.choices.countries.keys)
    assert len(window.planning.rows) == len(window.choices.countries.keys)


def test_a_plan_with_a_mistake_is_said_in_words(data_desk, window, tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text("chipbrief_plan = 1\ncontries = []\n", "utf-8")
    load(data_desk, path)
    assert "Did you mean “countries”?" in window.view.message.text()


def test_it_follows_the_window_of_the_main_pick(data_desk, window):
    data_desk.choose(replace(EXAMPLE, end="2024-01-31"))
    data_desk.window.refresh()
    window.planning.list_now()
    assert "to 2024-01-31" in window.view.heading.text()


def test_stop_ends_it_at_once_and_what_is_made_stays(qtbot, make_desk, workshop, library, fake):
    import threading

    from chipbrief.gather import choices

    workshop.library, workshop.choices = library, choices(library, workshop.choices.formats)
    workshop.formats = open_formats(shipped("templates"))
    desk = make_desk(background=True)
    main = desk.window
    held = threading.Event()

    def slow(rows, shop, deliver, jobs, stopped):
        yield from fake(rows[:1], shop, deliver, jobs, stopped)
        yield Begun(rows[1], "judge")
        while not stopped():
            held.wait(0.01)

    main.batch.engine = BatchEngine(lambda: None, slow)  # type: ignore[arg-type]
    desk.choose(EXAMPLE)
    main.batch.show_batch()
    qtbot.waitUntil(lambda: main.batch.window is not None)
    window = main.batch.window
    tick(window, "CHN", "MYS")
    qtbot.waitUntil(lambda: len(window.planning.rows) == 2)
    window.make_all()
    qtbot.waitUntil(lambda: "judge" in window.making.steps.values())
    assert "1 of 2 made · Malaysia: Judging" in window.work.label.text()
    assert not window.export.isEnabled()
    qtbot.mouseClick(window.work.stop, Qt.MouseButton.LeftButton)
    assert not window.work.isVisible()
    assert cells(window, 5) == ["1 page", "Not made yet"]
    assert window.make.isEnabled()


def test_the_kept_briefs_are_removed_with_the_app(data_desk, window):
    window.make_all()
    kept = window.making.store.path(window.planning.rows[0].inputs)
    assert kept.exists()
    data_desk.window.close()
    assert not Path(kept).parent.exists()
