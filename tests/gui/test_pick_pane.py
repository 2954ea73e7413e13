# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from support.turns import Waiting

from chipbrief.pick import Choice, Choices
from chipbrief_gui.panes.choice_rows import ROW
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.panes.from_choices import choices_by_name, find_choices
from chipbrief_gui.panes.search_field import SearchField
from chipbrief_gui.rendering import State
from chipbrief_gui.translations.linguist import languages
from chipbrief_gui.translations.translator import use_language
from chipbrief_gui.values import PickWords


def type_country(qtbot, desk, text):
    desk.window.actions_by_id["new_pick"].trigger()
    field = desk.window.pick.country
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, text)
    return field


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("chi", "China"),
        ("CHN", "China"),
        ("prc", "China"),
        ("people", "China"),
        ("mal", "Malaysia"),
        ("uae", "United Arab Emirates"),
        ("arab", "United Arab Emirates"),
        ("turk", "Türkiye"),
        ("cl", "Chile"),
    ],
)
def test_a_country_is_found_by_name_code_and_alias(qtbot, desk, typed, label):
    field = type_country(qtbot, desk, typed)
    assert field.found()[0] == label
    qtbot.keyClick(field.completer_popup, Qt.Key.Key_Return)
    assert field.text() == label
    assert not field.completer_popup.isVisible()


def test_enter_moves_on_to_the_chip_class(qtbot, desk):
    field = type_country(qtbot, desk, "chi")
    qtbot.keyClick(field.completer_popup, Qt.Key.Key_Return)
    assert desk.window.pick.chip_class.hasFocus()


def test_a_country_entered_before_the_data_pack_is_open_is_found_once_it_is(qtbot, desk):
    pane, heard = desk.window.pick, []
    choices, notes = pane._choices, pane._class_notes
    pane.set_choices(Choices((), (), ()), {})
    field = type_country(qtbot, desk, "mal")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pane.chip_class.hasFocus()
    pane.changed.connect(lambda words: heard.append(words.country))
    pane.set_choices(choices, notes)
    assert (field.text(), heard, desk.window.document.work.words.country) == ("Malaysia", ["MYS"], "MYS")
    assert pane.chip_class.hasFocus()
    pane.set_choices(choices, notes)
    assert heard == ["MYS"]


def test_a_country_entered_just_before_an_open_data_pack_is_offered_is_that_of_the_brief(qtbot, make_desk):
    waiting = Waiting()
    desk = make_desk(later=waiting)
    field = type_country(qtbot, desk, "mal")
    assert not field.found()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), desk.window.document.work.words.country) == ("Malaysia", "MYS")
    desk.window.rendering.render_now()
    assert desk.window.rendering.state is State.CURRENT
    desk.window.actions_by_id["undo"].trigger()
    assert desk.window.document.work.words.country == ""


@pytest.mark.parametrize(
    ("then", "text"),
    [
        (lambda desk: desk.choose(PickWords(country="CHN")), "China"),
        (lambda desk: desk.choose(PickWords(country="xyz")), "xyz"),
    ],
)
def test_another_country_than_the_one_entered_early_stays(qtbot, desk, then, text):
    pane = desk.window.pick
    choices, notes = pane._choices, pane._class_notes
    pane.set_choices(Choices((), (), ()), {})
    qtbot.keyClick(type_country(qtbot, desk, "mal"), Qt.Key.Key_Return)
    then(desk)
    pane.set_choices(choices, notes)
    assert pane.country.text() == text


def test_the_country_is_typed_anew_though_it_has_the_keyboard(qtbot, desk):
    desk.choose(PickWords(country="CHN"))
    for _time in range(2):
        desk.window.actions_by_id["new_pick"].trigger()
        assert desk.window.pick.country.selectedText() == "China"


def test_letters_that_come_late_from_the_list_go_where_the_keyboard_is(qtbot, desk):
    pane = desk.window.pick
    type_country(qtbot, desk, "mal")
    qtbot.keyClick(pane.country.completer_popup, Qt.Key.Key_Return)
    qtbot.keyClicks(pane.country, "gam")
    assert pane.country.text() == "Malaysia"
    assert pane.chip_class.value == "gaming-gpu"


def leave_the_app(qtbot) -> QWidget:
    """Give the keyboard to a window without a field; return that window."""
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    assert QApplication.focusWidget() is None
    return other


def test_letters_that_come_while_the_app_has_no_field_go_on_too(qtbot, desk):
    pane = desk.window.pick
    type_country(qtbot, desk, "mal")
    qtbot.keyClick(pane.country.completer_popup, Qt.Key.Key_Return)
    _other = leave_the_app(qtbot)
    qtbot.keyClicks(pane.country, "gam")
    assert pane.country.text() == "Malaysia"
    assert pane.chip_class.value == "gaming-gpu"


def test_letters_go_on_where_the_app_had_no_field_as_the_country_was_chosen(qtbot, desk):
    pane = desk.window.pick
    type_country(qtbot, desk, "mal")
    _other = leave_the_app(qtbot)
    pane.country.completer_popup.show()
    qtbot.keyClick(pane.country.completer_popup, Qt.Key.Key_Return)
    qtbot.keyClicks(pane.country, "gam")
    assert pane.country.text() == "Malaysia"
    assert pane.chip_class.value == "gaming-gpu"


def test_a_key_that_two_fields_pass_on_to_each_other_stays(qtbot):
    both, other = QWidget(), QWidget()
    qtbot.addWidget(both)
    qtbot.addWidget(other)
    first, second = (SearchField("", "", both) for _field in range(2))
    for field, next_one in ((first, second), (second, first)):
        field.set_choices((Choice("MYS", "Malaysia"),))
        field.accepted.connect(next_one.setFocus)
    with qtbot.waitActive(other):
        both.show()
        other.show()
        other.activateWindow()
    assert QApplication.focusWidget() is None
    for field in (first, second):
        field.show_all()
        qtbot.keyClick(field.completer_popup, Qt.Key.Key_Return)
    qtbot.keyClicks(first, "x")
    assert sorted((first.text(), second.text())) == ["Malaysia", "xMalaysia"]


@pytest.fixture
def fields(qtbot):
    """Return a field to search in and the one that follows it, in a window of their own."""
    both = QWidget()
    qtbot.addWidget(both)
    field, after = SearchField("", "", both), QLineEdit(both)
    field.set_choices((Choice("MYS", "Malaysia"),))
    field.accepted.connect(after.setFocus)
    with qtbot.waitActive(both):
        both.show()
        both.activateWindow()
    field.setFocus()
    yield field, after
    both.close()  # until here it is held on to


def test_letters_that_come_while_the_list_still_has_the_keyboard_go_on(qtbot, fields):
    field, after = fields
    field.show_all()
    shown = field.completer_popup
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    shown.setFocusProxy(None)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
        shown.setFocus()
    assert QApplication.focusWidget() is shown
    qtbot.keyClicks(field, "inf")
    assert (field.text(), after.text()) == ("Malaysia", "inf")


@pytest.mark.parametrize("reason", [Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason])
def test_letters_go_on_though_qt_gives_the_keyboard_back(qtbot, fields, reason):
    field, after = fields
    field.show_all()
    qtbot.keyClick(field.completer_popup, Qt.Key.Key_Return)
    for letter in "inf":
        field.setFocus(reason)
        assert QApplication.focusWidget() is after
        qtbot.keyClicks(field, letter)
    assert (field.text(), after.text()) == ("Malaysia", "inf")
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    assert QApplication.focusWidget() is field


def test_letters_for_an_open_list_stay_though_the_keyboard_had_gone_on(qtbot, desk):
    field = type_country(qtbot, desk, "mal")
    qtbot.keyClick(field.completer_popup, Qt.Key.Key_Return)
    assert desk.window.pick.chip_class.hasFocus()
    field.show_all()
    qtbot.keyClicks(field.completer_popup, "x")
    assert field.text() == "xMalaysia"


def test_arrows_choose_another_of_the_list(qtbot, desk):
    field = type_country(qtbot, desk, "chi")
    qtbot.keyClick(field.completer_popup, Qt.Key.Key_Down)
    qtbot.keyClick(field.completer_popup, Qt.Key.Key_Return)
    assert field.text() == "Chile"


def test_down_opens_the_whole_list(qtbot, desk):
    desk.window.actions_by_id["new_pick"].trigger()
    field = desk.window.pick.country
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert len(field.found()) == 5
    assert field.completer_popup.isVisible()
    qtbot.keyClick(field.completer_popup, Qt.Key.Key_Escape)
    assert not field.completer_popup.isVisible()


def test_ties_keep_the_given_order_and_accents_do_not_matter():
    choices = (Choice("MLI", "Mali"), Choice("CIV", "Côte d'Ivoire"), Choice("MYS", "Malaysia"))
    assert [choice.key for choice in find_choices("mal", choices)] == ["MLI", "MYS"]
    assert [choice.key for choice in find_choices("cote", choices)] == ["CIV"]
    assert find_choices("zz", choices) == ()


def test_a_name_that_two_choices_share_means_the_first():
    first, second = Choice("COG", "Congo"), Choice("COD", "DR Congo", aliases=("congo",))
    assert choices_by_name((first, second))["congo"] is first


@pytest.mark.parametrize(
    ("typed", "key"), [("gam", "gaming-gpu"), ("train", "dc-training-gpu"), ("gaming-", "gaming-gpu")]
)
def test_letters_choose_a_class_by_any_of_its_words(qtbot, desk, typed, key):
    chooser = desk.window.pick.chip_class
    chooser.setCurrentIndex(1 - chooser.findData(key))
    qtbot.keyClicks(chooser, typed)
    assert chooser.value == key
    qtbot.keyClick(chooser, Qt.Key.Key_Return)
    assert desk.window.document.work.words.chip_class == key


def test_setting_words_says_nothing_and_gives_them_back(qtbot, desk):
    words = PickWords("MYS", "gaming-gpu", "2023", "2024-06", "2024-12-31", "policy-brief", hindsight=True)
    with qtbot.assertNotEmitted(desk.window.pick.changed):
        desk.window.pick.set_words(words)
    assert desk.window.pick.words == words


def test_each_field_tells_the_words(qtbot, desk):
    pane = desk.window.pick
    acts = [
        lambda: pane.chip_class.setCurrentIndex(1),
        lambda: qtbot.keyClicks(pane.start, "1"),
        lambda: qtbot.keyClicks(pane.end, "1"),
        lambda: qtbot.keyClicks(pane.as_of, "1"),
        lambda: pane.hindsight.click(),
    ]
    for act in acts:
        with qtbot.waitSignal(pane.changed) as heard:
            act()
        assert heard.args == [pane.words]


def test_every_input_has_an_accessible_name_and_a_label(desk):
    pane = desk.window.pick
    inputs = [pane.country, pane.chip_class, pane.start, pane.end, pane.as_of, pane.format, pane.hindsight]
    buddies = {label.buddy() for label in pane.findChildren(QLabel)}
    for field in inputs:
        assert field.accessibleName(), field
        assert field in buddies or field is pane.hindsight


def test_everything_that_takes_the_keyboard_has_an_accessible_name(desk):
    takers = [
        widget
        for widget in desk.window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]
    assert takers
    unnamed = [w for w in takers if not (w.accessibleName() or getattr(w, "text", str)())]
    assert unnamed == []


def test_tab_goes_around_through_all_fields_without_a_trap(qtbot, desk):
    pane = desk.window.pick
    desk.window.actions_by_id["new_pick"].trigger()
    order = []
    for _ in range(7):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    dates = [pane.window_name, pane.start, pane.end, pane.as_of]
    assert order == [pane.chip_class, *dates, pane.format, pane.hindsight]


def test_a_fault_marks_its_field_and_goes_when_cleared(desk):
    pane = desk.window.pick
    pane.show_faults({"start": "Cannot read the date."})
    assert pane.fault() == "Cannot read the date."
    assert pane.start.property("faulty") is True
    pane.clear_fault()
    assert pane.fault() == ""
    assert not any(field.property("faulty") for field in pane.findChildren(QLineEdit))


def test_a_fault_goes_as_soon_as_another_pick_is_being_made(desk, workshop):
    told, make = [], workshop.make

    def watched(pick, progress):
        progress("gather")
        told.append(desk.window.pick.fault())
        return make(pick, progress)

    workshop.make = watched
    desk.choose(PickWords(country="nowhere"))
    desk.window.refresh()
    assert desk.window.pick.fault().startswith("Unknown country")
    desk.choose(PickWords(country="CHN"))
    desk.window.refresh()
    assert told == [""]


def test_a_long_class_is_written_in_two_lines_and_a_long_country_ends_in_dots(qapp):
    label = "Data-center training GPU with a name that no pane has room for"
    box, field = Chooser(explain=True), SearchField("", "")
    one = box.sizeHint().height()
    for part in (box, field):
        part.set_choices((Choice("a", label), Choice("b", "Short")))
        part.set_value("a")
        part.resize(230, 32)
        part.show()
    assert box.sizeHint().height() > one
    QApplication.sendEvent(field, QHelpEvent(QEvent.Type.ToolTip, QPoint(), QPoint()))
    assert field.toolTip() == label
    whole = field.grab().toImage()
    for part in (box, field):
        part.set_value("b")
    assert box.sizeHint().height() == one
    QApplication.sendEvent(field, QHelpEvent(QEvent.Type.ToolTip, QPoint(), QPoint()))
    assert field.toolTip() == ""
    assert field.grab().toImage() != whole


@pytest.mark.parametrize("many", [3, 60])
def test_the_list_of_a_chooser_shows_each_help_whole(qtbot, many):
    box = Chooser(explain=True)
    qtbot.addWidget(box)
    words = " ".join(["a help that no list has room for in one line"] * 5)
    box.set_choices(tuple(Choice(str(at), f"Choice {at}", help=f"{words} {at}") for at in range(many)))
    box.show()
    box.showPopup()
    shown, metrics = box.view(), box.view().fontMetrics()
    qtbot.waitUntil(lambda: shown.verticalScrollBar().isVisible() == (many == 60))
    for at in range(many):
        row = shown.visualRect(box.model().index(at, 0))
        room = QRect(0, 0, row.width() - 20, 1000)
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, box.itemData(at, ROW).help)
        assert lines.height() > metrics.height()
        assert row.height() >= metrics.height() + lines.height()
    box.hidePopup()


@pytest.mark.parametrize("speech", languages())
def test_the_list_of_countries_has_room_for_the_longest_name(qapp, speech, request):
    use_language(qapp, speech)
    try:
        field = request.getfixturevalue("data_desk").window.pick.country
        field.show_all()
        qapp.processEvents()
        shown, metrics = field.completer_popup, field.completer_popup.fontMetrics()
        rows = [shown.model().index(at, 0).data(ROW) for at in range(shown.model().rowCount())]
        around = shown.viewport().width() - 4 * 10 - 16
        cut = [row.label for row in rows if metrics.horizontalAdvance(row.label + row.note) > around]
    finally:
        use_language(qapp, "en")
    assert len(rows) > 240
    assert not cut
