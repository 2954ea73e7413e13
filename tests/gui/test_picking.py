# SPDX-License-Identifier: Apache-2.0
"""What helps with a pick: names, favorites, windows, calendar, deciding rule, coverage before the brief."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from chipbrief.compose import open_formats
from chipbrief.flow import open_workshop
from chipbrief.gather import choices
from chipbrief.paths import shipped
from chipbrief_gui.panes.choice_rows import star_box
from chipbrief_gui.picking.desk import MOST_RECENT
from chipbrief_gui.picking.format_card import PICTURES, SCALE, WIDTH
from chipbrief_gui.picking.from_pick import class_notes, country_note, ordered
from chipbrief_gui.picking.strips_view import _AIR, StripsView
from chipbrief_gui.picking.values import StripRow, Strips
from chipbrief_gui.theme import DARK
from chipbrief_gui.translations.translator import use_language
from chipbrief_gui.values import EXAMPLE, PickWords

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from picture import picture  # pyright: ignore[reportMissingImports]

#: Pages are compared by their grays, so coarsely that words do not matter; of 255, this much may differ.
COARSE, BOX, ALIKE = (11, 16), Image.Resampling.BOX, 2.0
STAR = (Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


@pytest.fixture(scope="module")
def offered(library):
    return choices(library)


# Before the brief


def test_coverage_and_the_deciding_rule_come_before_the_brief(data_desk):
    data_desk.choose(EXAMPLE)
    pane = data_desk.window.pick
    assert not data_desk.workshop.picks
    assert "records · " in pane.coverage.summary.text()
    assert "rest on memory" in pane.coverage.memory.text()
    assert pane.coverage.gap_count.text().endswith("gaps")
    assert [line.text()[-9:] for line in pane.coverage.gap_lines] == ["left out.", "Max 1550.", "r Details"]
    assert "Shaded: the window" in pane.coverage.legend.text()
    assert not pane.coverage.legend.isHidden()
    assert "(88 FR 73458)" in pane.deciding.text()
    assert "License\xa0required:\xa018, notification:\xa02, " in pane.deciding.text()
    assert "NVIDIA H100 SXM5" in pane.deciding.toolTip()
    assert pane.as_of.accessibleDescription() == pane.deciding.text()
    strips = {row.name: row for row in pane.coverage.strips.strips.rows}
    assert "Diversion cases: used from 2023-04 to 2025-01" in pane.coverage.strips.accessibleDescription()
    assert sum(strips["Diversion cases"].used) == 9


def test_the_as_of_date_decides_and_before_the_rules_nobody_does(data_desk):
    data_desk.choose(replace(EXAMPLE, as_of="2022-11-30"))
    assert "October 7, 2022 rule" in data_desk.window.pick.deciding.text()
    data_desk.choose(replace(EXAMPLE, start="2018", end="2018"))
    assert "begin on 2019" in data_desk.window.pick.deciding.text()


def test_another_format_asks_about_the_same_pick(data_desk):
    data_desk.choose(EXAMPLE)
    before = data_desk.window.pick.coverage.summary.text()
    data_desk.window.pick.format.setCurrentIndex(0)
    assert data_desk.window.pick.coverage.summary.text() == before


def test_words_that_are_no_pick_have_no_numbers(data_desk):
    pane = data_desk.window.pick
    assert pane.coverage.summary.text() == "Choose a country to see what there is."
    data_desk.choose(EXAMPLE)
    data_desk.choose(replace(EXAMPLE, end="soon"))
    assert pane.coverage.summary.text() == "Shown once the words make a pick."
    assert pane.deciding.isHidden()
    assert pane.coverage.strips.isHidden()


def test_a_pack_that_cannot_be_counted_says_so(desk):
    desk.choose(EXAMPLE)
    assert desk.window.pick.coverage.summary.text().startswith("Could not be counted: ")


def test_where_there_is_nothing_the_window_can_be_widened(qtbot, data_desk):
    pane = data_desk.window.pick
    data_desk.choose(PickWords("ISL"))
    assert pane.coverage.nothing.text().startswith("No records about Iceland in this window.")
    qtbot.mouseClick(pane.coverage.widen, Qt.MouseButton.LeftButton)
    assert pane.words.start == "2019-05-16"
    assert pane.window_name.currentText() == "All years of the rules"
    data_desk.choose(EXAMPLE)
    assert not pane.coverage.nothing.isVisible()


def test_no_data_is_said_in_a_field_of_the_author_and_can_be_undone(qtbot, data_desk):
    data_desk.choose(PickWords("ISL"))
    qtbot.mouseClick(data_desk.window.pick.coverage.say_it, Qt.MouseButton.LeftButton)
    document = data_desk.window.document
    assert "has no records about Iceland itself" in document.work.edition.text["note"]
    assert "“Note”" in data_desk.words
    document.history.undo()
    assert "note" not in document.work.edition.text


def test_the_field_is_called_as_the_window_calls_it(qapp, data_desk, monkeypatch):
    monkeypatch.setattr("chipbrief_gui.picking.desk.NO_DATA_FIELDS", ("bottom_line",))
    data_desk.choose(PickWords("ISL"))
    use_language(qapp, "fr")
    data_desk.window.desks.picking.say_no_data()
    use_language(qapp, "en")
    assert "L’essentiel" in data_desk.words


def test_what_is_known_of_the_former_country_is_not_said_of_another(data_desk, monkeypatch):
    data_desk.choose(PickWords("ISL"))
    picking = data_desk.window.desks.picking
    monkeypatch.setattr(picking.looking, "ask", lambda _work: None)
    data_desk.choose(PickWords("CHN"))
    picking.say_no_data()
    assert "note" not in data_desk.window.document.work.edition.text


# Countries


def test_a_country_stands_with_its_role_and_code(offered):
    notes = {choice.key: country_note(choice) for choice in offered.countries}
    assert (notes["MYS"], notes["USA"], notes["BTN"]) == ("transit · MYS", "controller · USA", "BTN")


def test_favorites_and_recent_ones_come_first(offered):
    found = ordered(offered.countries, ("ARE", "CHN", "ARE", "XXX"))
    assert [choice.key for choice in found[:3]] == ["ARE", "CHN", "USA"]
    assert len(found) == len(offered.countries)


def test_a_favorite_is_marked_by_key_in_the_open_list(qtbot, desk):
    window = desk.window
    window.actions_by_id["new_pick"].trigger()
    field = window.pick.country
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "mal")
    qtbot.keyClick(field.completer_popup, *STAR)
    assert window.settings.value.favorite_countries == ("MYS",)
    assert field.completer_popup.currentIndex().row() == 0
    qtbot.keyClick(field.completer_popup, Qt.Key.Key_Return)
    assert field.text() == "Malaysia"
    field.show_all()
    assert field.found()[0] == "Malaysia"


def test_a_favorite_is_marked_and_unmarked_with_the_mouse(qtbot, desk):
    field = desk.window.pick.country
    field.setFocus()
    field.show_all()
    popup = field.completer_popup
    row = popup.visualRect(popup.model().index(2, 0))
    place = star_box(row, Qt.LayoutDirection.LeftToRight).center()
    for expected in (("ARE",), ()):
        qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert desk.window.settings.value.favorite_countries == expected
        assert popup.isVisible()
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, place.y()))
    assert desk.window.document.work.words.country == "ARE"


def test_the_action_marks_the_country_of_the_pick(desk):
    desk.choose(EXAMPLE)
    desk.window.actions_by_id["favorite"].trigger()
    assert desk.window.settings.value.favorite_countries == ("CHN",)
    desk.window.actions_by_id["favorite"].trigger()
    assert desk.window.settings.value.favorite_countries == ()


def test_recent_countries_are_kept_the_newest_first(data_desk):
    for country in ("CHN", "MYS", "China", "SGP", "THA", "VNM", "IDN"):
        data_desk.choose(PickWords(country))
    recent = data_desk.window.settings.value.recent_countries
    assert recent == ("IDN", "VNM", "THA", "SGP", "CHN")[:MOST_RECENT]
    data_desk.window.pick.country.show_all()
    assert data_desk.window.pick.country.found()[0] == "Indonesia"


def test_a_country_is_kept_as_its_code_however_it_is_named(desk):
    pane = desk.window.pick
    for words in ("CHN", "China", "prc"):
        desk.choose(PickWords(words))
        assert pane.country.text() == "China"
        assert pane.words.country == "CHN"
    desk.choose(PickWords("Atlantis"))
    assert (pane.country.text(), pane.words.country) == ("Atlantis", "Atlantis")


# Class, window, dates, format


def test_classes_count_their_chips_and_say_what_they_are(data_desk, offered):
    notes = class_notes(offered.chip_classes, offered.chips)
    assert notes["dc-training-gpu"] == "30 chips"
    assert "hbm" not in notes
    assert data_desk.window.pick.class_help.isVisible()
    told = data_desk.window.pick.class_help.text()
    assert told.startswith("30 chips · GPU sold for training")
    assert data_desk.window.pick.chip_class.accessibleDescription() == told


def test_a_window_has_a_name_and_days_that_have_none_are_ones_own(qtbot, data_desk):
    pane, library = data_desk.window.pick, data_desk.workshop.library
    data_desk.choose(replace(EXAMPLE, as_of="2023-05-01"))
    assert pane.window_name.currentText() == "Custom dates"
    pane.window_name.setCurrentIndex(pane.window_name.findData("since-october-2022"))
    pane.window_name.activated.emit(pane.window_name.currentIndex())
    words = data_desk.window.document.work.words
    assert (words.start, words.end, words.as_of) == ("2022-10-01", library.version, "")
    assert pane.window_name.toolTip() == f"2022-10-01 to {library.version}, the date of the data pack"
    qtbot.keyClick(pane.end, Qt.Key.Key_Backspace)
    assert pane.window_name.currentText() == "Custom dates"


def test_the_window_since_the_last_rule_names_it(data_desk):
    data_desk.choose(EXAMPLE)
    pane = data_desk.window.pick
    tip = pane.window_name.itemData(pane.window_name.findData("since-last-rule"), Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith(")")
    assert "date of the data pack" in tip


def test_the_calendar_opens_at_the_day_and_enter_takes_another(qtbot, desk):
    field = desk.window.pick.end
    desk.choose(replace(EXAMPLE, end="2025-02"))
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    calendar = field.popup.calendar
    assert calendar.selectedDate() == QDate(2025, 2, 28)
    inner = calendar.focusProxy() or calendar.findChild(type(calendar), "") or calendar
    view = QApplication.focusWidget() or inner
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert not field.popup.isVisible()
    assert desk.window.document.work.words.end == "2025-02-27"


def test_a_calendar_without_a_day_opens_at_the_date_of_the_pack(data_desk):
    field = data_desk.window.pick.end
    field.clear()
    assert field.day == date.fromisoformat(data_desk.workshop.library.version)


def test_the_calendar_of_an_empty_as_of_date_opens_at_the_end_of_the_window(desk):
    desk.choose(replace(EXAMPLE, end="2024-06", as_of=""))
    assert desk.window.pick.as_of.day == date(2024, 6, 30)
    desk.choose(replace(EXAMPLE, end="2024-06", as_of="2024-05-01"))
    assert desk.window.pick.as_of.day == date(2024, 5, 1)


@pytest.mark.parametrize("format", sorted(open_formats(shipped("templates"))))
def test_each_format_has_the_picture_of_its_version(format):
    with Image.open(PICTURES / f"{format}.png") as page:
        version = open_formats(shipped("templates"))[format].version
        assert page.info["format"] == f"{format}@{version}", "run tools/picture.py"
        assert page.width == WIDTH * SCALE


@pytest.fixture(scope="module")
def whole():
    with open_workshop() as workshop:
        yield workshop


@pytest.mark.parametrize("format", sorted(open_formats(shipped("templates"))))
def test_the_picture_of_a_format_looks_as_its_first_page_does_now(whole, format):
    now = Image.open(io.BytesIO(picture(format, whole)))
    kept = Image.open(PICTURES / f"{format}.png")
    difference = ImageChops.difference(*(page.convert("L").resize(COARSE, BOX) for page in (now, kept)))
    assert ImageStat.Stat(difference).mean[0] < ALIKE, f"run tools/picture.py {format}"


def test_the_format_shows_its_picture_and_sentence(data_desk):
    card = data_desk.window.pick.card
    assert not card.picture.pixmap().isNull()
    choice = open_formats(shipped("templates"))["memo"].choice()
    card.show_format(choice)
    assert card.words.text() == choice.help
    assert not card.picture.pixmap().isNull()
    assert card.picture.accessibleName() == f"First page of {choice.label}, for the example"
    card.show_format(replace(choice, key="of-my-own"))
    assert card.picture.isHidden()


# The strips


def test_strips_are_painted_and_told(qtbot):
    view = StripsView()
    qtbot.addWidget(view)
    rows = (
        StripRow("cases", (0, 2, 0, 0), (1, 0, 0, 0), "cases: used"),
        StripRow("trade", (0, 0, 0, 0), (0, 0, 0, 3), "trade: none used"),
    )
    view.show_strips(Strips(rows, 4, (1, 3), 3, ((0, "2024"),)))
    view.set_colors(DARK)
    view.resize(400, view.sizeHint().height())
    picture = view.grab().toImage()
    inks = {picture.pixelColor(x, 8).name() for x in range(170, 400)}
    assert len(inks) > 2
    assert view.accessibleDescription() == "cases: used; trade: none used"
    view.show_strips(None)
    assert view.isHidden()


@pytest.mark.parametrize(
    "name", ["Computing capacity", "Capability gap", "AI models", "Cost trends", "Trade"]
)
def test_the_name_of_a_strip_is_not_cut_where_there_is_room(qtbot, name):
    view = StripsView()
    qtbot.addWidget(view)
    view.resize(400, 40)
    view.show_strips(Strips((StripRow(name, (1,), (0,), ""),), 1, (0, 1), 0, ()))
    view.grab()
    room = int(view._axis - _AIR)
    assert QFontMetrics(view._font()).elidedText(name, Qt.TextElideMode.ElideRight, room) == name


# By keyboard alone


def test_two_letters_and_two_enters_make_a_brief(qtbot, data_desk):
    window = data_desk.window

    def press(key, modifier=Qt.KeyboardModifier.NoModifier):
        popup = window.pick.country.completer_popup
        qtbot.keyClick(popup if popup.isVisible() else QApplication.focusWidget() or window, key, modifier)

    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.pick.country.hasFocus)
    qtbot.keyClicks(window.pick.country, "mal")
    assert window.pick.country.found()[0] == "Malaysia"
    press(Qt.Key.Key_Return)
    assert window.pick.chip_class.hasFocus()
    press(Qt.Key.Key_Return)
    assert window.pick.window_name.hasFocus()
    press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: data_desk.written == [data_desk.target])
    assert data_desk.workshop.picks[-1].country == "MYS"


def test_the_key_of_favorites_is_the_one_the_user_chose(qtbot, desk):
    desk.window.settings.change(keys={"favorite": ("Ctrl+J",)})
    desk.choose(EXAMPLE)
    field = desk.window.pick.country
    field.setFocus()
    field.show_all()
    qtbot.keyClick(field.completer_popup, Qt.Key.Key_Down)
    qtbot.keyClick(field.completer_popup, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.settings.value.favorite_countries == ("MYS",)


def test_a_fault_says_names_and_no_ids(desk):
    desk.choose(PickWords(country="CHN", chip_class="gpus-of-games"))
    desk.window.refresh()
    fault = desk.window.pick.fault()
    assert fault.startswith("Unknown chip class")
    assert "raining GPU" in fault
    assert "dc-training-gpu" not in fault
