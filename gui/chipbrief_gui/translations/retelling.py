# SPDX-License-Identifier: Apache-2.0
"""Changes the language while the app runs: each text on the screen is shown anew, some in each turn.

Windows keep no keys of what they show. But whatever they show was said by ``words.py``, so a text tells its
key, and what was filled in. What a person typed is never looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from shiboken6 import isValid

from chipbrief_gui.translations.spoken import Again, Spoken, kept_by_the_engine
from chipbrief_gui.translations.translator import language, reading_catalogs, use_language
from chipbrief_gui.turns import at_a_pace

#: The properties of a widget or action that hold words of ours.
_PROPERTIES: Final = (
    (QWidget, ("windowTitle", "toolTip", "accessibleName", "accessibleDescription")),
    (QLabel | QAbstractButton, ("text",)),
    (QLineEdit | QPlainTextEdit, ("placeholderText",)),
    (QGroupBox | QMenu, ("title",)),
    (QSpinBox, ("suffix", "specialValueText")),
    (QAction, ("text", "toolTip")),
)
#: The property of a tree that shows what others wrote, whose words are therefore not ours.
QUOTING: Final = "quoting"


def change_language(app: QApplication, wanted: str) -> None:
    """Switch every open window of ``app`` to another language at once; empty for the system's."""
    for _turn in changing_language(app, wanted):
        pass


def changing_language(app: QApplication, wanted: str) -> Iterator[None]:
    """Switch the windows of ``app`` to another language; what is done after each yield may wait for a turn.

    A widget that keeps words of its own has a method ``retell``, which is given what says them again; that of
    one with many words yields after each few of them.
    """
    kept = kept_by_the_engine()
    yield
    spoken = Spoken(kept)
    yield from at_a_pace(spoken.learn())
    yield
    use_language(app, wanted)
    # Qt would tell all windows in one turn, and each of them twice; they are told one by one below.
    QCoreApplication.removePostedEvents(None, QEvent.Type.LanguageChange)  # type: ignore[arg-type]
    yield
    yield from reading_catalogs(app)
    language().number(0)  # How numbers are written is read with the first of them.
    yield
    windows = filter(isValid, app.topLevelWidgets())
    yield from at_a_pace(chain.from_iterable(_retelling(window, spoken) for window in windows))


def texts_in(window: QWidget) -> Iterator[str]:
    """Yield the texts that a window shows, but what its tables, pages and fields hold."""
    for item in (window, *_inside(window)):
        yield from _texts_of(item)


def _retelling(window: QWidget, spoken: Spoken) -> Iterator[None]:
    """Say a window again; yield after each widget or row."""
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    yield
    window.setLocale(QLocale())
    objects, texts = list[QObject](), list[str]()
    for item in chain([window], _inside(window)):
        objects.append(item)
        texts += _texts_of(item)
        yield
    near, said = spoken.parts(texts), dict[str, str]()

    def again(text: str) -> str:
        if text not in said:
            said[text] = spoken.again(text, near)
        return said[text]

    for text in texts:
        again(text)  # A list has many, some of which take long; they are only set below.
        yield
    for item in filter(isValid, objects):
        _retell(item, again)
        yield
    # What holds others comes after them, as it knows best what they show.
    for item in filter(isValid, reversed(objects)):
        if (own := getattr(item, "retell", None)) is not None:
            yield from own(again) or ()
            yield


def _retell(item: QObject, again: Again) -> None:
    for name in _names(item):
        _set(item, name, again)
    for read, write in _items(item):
        if (text := read()) and (told := again(text)) != text:
            write(told)
    if isinstance(item, QHeaderView) and item.count():
        item.model().headerDataChanged.emit(item.orientation(), 0, item.count() - 1)


def _texts_of(item: QObject) -> Iterator[str]:
    yield from (text for name in _names(item) if (text := item.property(name)))
    yield from filter(None, (read() for read, _write in _items(item)))


def _inside(item: QObject) -> Iterator[QObject]:
    """Yield what belongs to a widget, without the windows that do: each of them is told by itself."""
    for child in filter(isValid, item.children() if isValid(item) else ()):
        if not (isinstance(child, QWidget) and child.isWindow()):
            yield child
            yield from _inside(child)


def _set(item: QObject, name: str, again: Again) -> None:
    text = item.property(name)
    if text and (told := again(text)) != text:
        item.setProperty(name, told)


def _names(item: QObject) -> Iterator[str]:
    for kind, names in _PROPERTIES:
        if isinstance(item, kind):
            yield from names


def _items(item: QObject) -> Iterator[tuple[Callable[[], str], Callable[[str], object]]]:
    """Yield how each text of tabs, trees and lists is read and written."""
    if isinstance(item, QTabBar):
        for at in range(item.count()):
            yield partial(item.tabText, at), partial(item.setTabText, at)
            yield partial(item.tabToolTip, at), partial(item.setTabToolTip, at)
    elif isinstance(item, QTreeWidget) and not item.property(QUOTING):
        for row in (item.headerItem(), *_below(item.invisibleRootItem())):
            for column in range(row.columnCount()):
                yield partial(row.text, column), partial(row.setText, column)
                yield partial(row.toolTip, column), partial(row.setToolTip, column)
    elif isinstance(item, QListWidget):
        rows: list[Any] = [item.item(at) for at in range(item.count())]
        for row in rows:
            yield row.text, row.setText
            yield row.toolTip, row.setToolTip


def _below(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for child in filter(None, map(item.child, range(item.childCount()))):
        yield child
        yield from _below(child)
