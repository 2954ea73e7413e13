# SPDX-License-Identifier: Apache-2.0
"""Every window: controls have names, the keyboard comes to each and shows where it is, no words are cut."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)
from support.tree import ROOT

from chipbrief_gui.focus import ScrolledForm
from chipbrief_gui.icons import make_icon
from chipbrief_gui.panes.date_field import DateField
from chipbrief_gui.translations.linguist import languages
from chipbrief_gui.translations.translator import use_language
from chipbrief_gui.values import PickWords
from chipbrief_gui.windows import SideWindow, chain

sys.path.insert(0, str(ROOT / "tools"))
from pseudo import pseudo_words  # pyright: ignore[reportMissingImports]
from windows import open_pages, open_windows, settle  # pyright: ignore[reportMissingImports]

PSEUDO = "long words"
#: A press of Tab comes to no more controls than this in any window.
MOST = 200
_INSIDE = 8


@pytest.fixture
def speak(qapp) -> Iterator[Callable[[str], None]]:
    def use(speech: str) -> None:
        use_language(qapp, "en" if speech == PSEUDO else speech)
        if speech == PSEUDO:
            qapp.installTranslator(pseudo_words(qapp))

    yield use
    use_language(qapp, "en")


def every_page(desk) -> Iterator[tuple[str, QWidget]]:
    """Yield each window, and each page in it; the main window as small as it is promised to work."""
    desk.choose(PickWords(country="CHN"))
    desk.window.rendering.render_now()
    desk.window.resize(1024, 700)
    settle()
    yield "main", desk.window
    desk.window.actions_by_id["outline"].trigger()
    settle()
    yield "main with its side", desk.window
    desk.window.preview.side.hide()
    for name, window in open_windows(desk.window):
        yield from open_pages(name, window)


def shown(window: QWidget) -> Iterator[QWidget]:
    return (child for child in window.findChildren(QWidget) if child.window() is window and child.isVisible())


def takers(window: QWidget) -> list[QWidget]:
    """Return what the keyboard should come to."""
    return [
        child
        for child in shown(window)
        if child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus and not child.focusProxy()
    ]


def told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {words or widget.objectName()!r} in {type(widget.parent()).__name__}"


def has_name(widget: QWidget) -> bool:
    """Say whether a screen reader has a name for a control, and not only its value."""
    if isinstance(widget, QTabBar | QLabel):
        return True
    labels = widget.window().findChildren(QLabel)
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return bool(widget.accessibleName() or text or any(label.buddy() is widget for label in labels))


def mute(child: QWidget) -> bool:
    """Say whether a button is out of use and does not say what it works on."""
    return isinstance(child, QAbstractButton) and not child.isEnabled() and not child.toolTip()


def walk(window: QWidget) -> Iterator[QWidget]:
    """Press Tab till the keyboard is where it was before; yield what it comes to, while it is there."""
    window.activateWindow()
    came: list[QWidget] = []
    for _step in range(MOST):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in came:
            return
        came.append(now)
        yield now


def letter(text: str) -> str:
    """Return the letter that Alt calls a thing of this text by, or nothing."""
    return text.replace("&&", "").partition("&")[2][:1].lower()


def texts_with_letters(window: QWidget) -> Iterator[str]:
    """Yield the texts of what a letter with Alt calls in a window; in the main one whatever may be shown."""
    bars = window.findChildren(QMenuBar)
    texts = [action.text() for bar in bars for action in bar.actions()]
    for child in window.findChildren(QWidget) if bars else shown(window):
        if isinstance(child, QTabBar):
            texts += [child.tabText(at) for at in range(child.count())]
        elif isinstance(child, QAbstractButton) or (isinstance(child, QLabel) and child.buddy()):
            texts.append(child.text())
    return (text for text in texts if letter(text))


def picture(widget: QWidget) -> QImage:
    """Return how a widget and its edge look in their window."""
    around = QRect(widget.mapTo(widget.window(), QPoint()), widget.size()).adjusted(-4, -4, 4, 4)
    return widget.window().grab(around).toImage()


def cut(child: QWidget) -> str:
    """Return why the words of a widget are cut, or nothing."""
    if (layout := child.layout()) and layout.minimumSize().width() > child.width():
        return f"needs {layout.minimumSize().width()} of {child.width()}"
    if isinstance(child, QLabel) and child.text() and not hasattr(child, "whole"):
        if child.wordWrap():
            return "too low" if child.heightForWidth(child.width()) > child.height() else ""
        return "too narrow" if child.sizeHint().width() > child.width() else ""
    if isinstance(child, QToolButton) and child.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    if isinstance(child, QAbstractButton):
        return "too narrow" if child.text() and child.sizeHint().width() > child.width() else ""
    if isinstance(child, QTabBar):
        return "scrolls" if any(button.isVisible() for button in child.findChildren(QToolButton)) else ""
    if isinstance(child, ScrolledForm):
        body = child.widget()
        return "too narrow for its form" if body and body.width() > child.viewport().width() else ""
    return cut_value(child)


def cut_value(child: QWidget) -> str:
    """Return why a title, a choice, a day or a hint is cut, or nothing."""
    if isinstance(child, QHeaderView):
        return ", ".join(cut_titles(child))
    if isinstance(child, QComboBox):
        return cut_choice(child)
    if isinstance(child, DateField):
        needed = child.fontMetrics().horizontalAdvance("2025-02-12") + 48
        return "too narrow for a day" if needed > child.width() else ""
    if isinstance(child, QLineEdit) and not child.text():
        needed = child.fontMetrics().horizontalAdvance(child.placeholderText())
        room = child.width() - child.textMargins().left() - child.textMargins().right() - 16
        return f"hint needs {needed} of {room}" if needed > room else ""
    return ""


def cut_choice(box: QComboBox) -> str:
    """Return why the choice that a box shows is cut, unless its tool tip tells it whole."""
    kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = box.style().subControlRect(kind, option, part, box).width()
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    is_told = box.toolTip() == box.currentText()
    return f"choice needs {needed} of {room}" if needed > room and not is_told else ""


def cut_titles(header: QHeaderView) -> Iterator[str]:
    """Yield each title of a column that has less room than its longest line."""
    for at in range(header.count()):
        title = str(header.model().headerData(at, header.orientation()) or "")
        needed = max(map(header.fontMetrics().horizontalAdvance, title.split("\n")))
        if not header.isSectionHidden(at) and needed + 2 * _INSIDE > header.sectionSize(at):
            yield f"title {title!r} needs {needed} of {header.sectionSize(at)}"


def test_every_control_has_a_name_and_the_keyboard_comes_to_each_once_and_on(data_desk):
    faults = []
    for name, window in every_page(data_desk):
        faults += [f"{name}: no name: {told(child)}" for child in takers(window) if not has_name(child)]
        faults += [f"{name}: off without a word: {told(child)}" for child in shown(window) if mute(child)]
        came = []
        for child in walk(window):
            came.append(child)
            faults += [f"{name}: out of sight: {told(child)}"] * child.visibleRegion().isEmpty()
        faults += [f"{name}: not reached: {told(child)}" for child in takers(window) if child not in came]
        if isinstance(window, SideWindow):
            order = [child for child in chain(window) if child in came]
            row = {button for button in window.buttons.buttons() if button in came}
            faults += [f"{name}: its buttons do not come last"] * (set(order[-len(row) :]) != row)
    assert not faults


def test_the_keyboard_shows_where_it_is(data_desk):
    faults = []
    for name, window in every_page(data_desk):
        for child in walk(window):
            with_focus = picture(child)
            child.clearFocus()
            if with_focus == picture(child):
                faults.append(f"{name}: {told(child)}")
            child.setFocus()
    assert not faults


@pytest.mark.parametrize("speech", [*languages(), PSEUDO])
def test_no_words_are_cut(speech, speak, request):
    speak(speech)
    desk = request.getfixturevalue("data_desk")
    faults = {
        f"{name}: {why}: {told(child)}"
        for name, window in every_page(desk)
        for child in shown(window)
        if (why := cut(child))
    }
    assert not faults
    assert (desk.window.width(), desk.window.height()) == (1024, 700)


def test_from_right_to_left_every_window_is_mirrored(qapp, request):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        desk = request.getfixturevalue("data_desk")
        faults = [
            f"{name}: {why}: {told(child)}"
            for name, window in every_page(desk)
            for child in shown(window)
            if (why := cut(child))
        ]
        assert not faults
        places = [pane.mapTo(desk.window, QPoint()).x() for pane in (desk.window.preview, desk.window.pick)]
        assert places == sorted(places)
        back = make_icon("back", "#000000").pixmap(16, 16).toImage()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert back == make_icon("forward", "#000000").pixmap(16, 16).toImage()


@pytest.mark.parametrize("speech", languages())
def test_a_letter_with_alt_calls_one_thing_in_every_window(speech, speak, request):
    speak(speech)
    desk = request.getfixturevalue("data_desk")
    faults = set()
    for name, window in every_page(desk):
        called: dict[str, list[str]] = {}
        for text in texts_with_letters(window):
            called.setdefault(letter(text), []).append(text)
        faults |= {f"{name}: {texts}" for texts in called.values() if len(texts) > 1}
    assert not faults, "\n".join(sorted(faults))


@pytest.mark.parametrize("speech", languages())
def test_no_two_letters_of_a_menu_are_the_same(speech, speak, request):
    speak(speech)
    bar = request.getfixturevalue("desk").window.menuBar()
    menus = (menu.actions() for menu in bar.findChildren(QMenu))
    for actions in (bar.actions(), *menus):
        letters = [found for action in actions if (found := letter(action.text()))]
        assert len(letters) == len(set(letters)), [action.text() for action in actions]
