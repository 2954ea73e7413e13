# SPDX-License-Identifier: Apache-2.0
"""Changes the language while the app runs: finds the key of each text on the screen, and shows it anew.

Windows keep no keys of what they show. But whatever they show was said by ``words.py``, so a text tells its
key, and what was filled in. What a person typed is never looked at.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtGui import QAction, QKeySequence
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

from chipbrief.values import frozen
from chipbrief_gui.translations.linguist import SOURCE, languages, path_of, read_messages
from chipbrief_gui.translations.translator import use_language
from chipbrief_gui.words import TEXTS, count, known, number, say, unfilled

#: The properties of a widget or action that hold words of ours.
_PROPERTIES: Final = (
    (QWidget, ("windowTitle", "toolTip", "accessibleName", "accessibleDescription")),
    (QLabel | QAbstractButton, ("text",)),
    (QLineEdit | QPlainTextEdit, ("placeholderText",)),
    (QGroupBox | QMenu, ("title",)),
    (QSpinBox, ("suffix", "specialValueText")),
    (QAction, ("text", "toolTip")),
)
_MARK = re.compile(r"\{(\w+)\}")
_DIGITS = r"\d[\d.,\u00a0\u202f-]*"
_NUMBER = re.compile(_DIGITS)
#: What joins several texts into one.
_BETWEEN = re.compile(r"(\n| · |  +| – |\u00a0?: |^ +| +$)")
_WITH_KEYS = re.compile(r"(.+) \((.+)\)", re.DOTALL)
#: With fewer letters of its own, a text with gaps is told from what somebody else wrote by numbers alone.
_LEAST = 3
#: What Qt says once, when a widget is made: the class that says it, and its English.
_OF_QT = (("QTabBar", "Scroll Left"), ("QTabBar", "Scroll Right"), ("QKeySequenceEdit", "Press shortcut"))

#: The property of a tree that shows what others wrote, whose words are therefore not ours.
QUOTING: Final = "quoting"

Again = Callable[[str], str]
#: How a text may stand somewhere: as it is, without its letter to press, and as the name of what it does.
_CHANGES: Final[tuple[Again, ...]] = (
    lambda text: text,
    lambda text: text.replace("&", ""),
    lambda text: text.replace("&", "").rstrip("…"),
)


@frozen
class _Form:
    """A text with gaps: its key, what it looks like, its two ends, and how many letters are its own."""

    key: str
    pattern: str
    ends: tuple[str, str]
    letters: int

    def values(self, text: str) -> Mapping[str, str] | None:
        """Return what stands in the gaps; ``None`` for another text. Few patterns are ever compiled."""
        first, last = self.ends
        if not (text.startswith(first) and text.endswith(last)):
            return None
        found = re.fullmatch(self.pattern, text, re.DOTALL)
        return found.groupdict() if found else None


class Spoken:
    """All words as the app's language has them at this moment, found again by what they say."""

    def __init__(self) -> None:
        self._locale = QLocale()
        self._kept = _kept_by_the_engine()
        self._whole: dict[str, list[str]] = defaultdict(list)
        self._said = dict(_all_forms(self._kept))
        gaps: list[_Form] = []
        for key, text in self._said.items():
            if _MARK.search(text):
                gaps.append(_form(key, text))
            else:
                for shown in {change(text) for change in _CHANGES}:
                    self._whole[shown].append(key)
        self._gaps = tuple(sorted(gaps, key=lambda form: -form.letters))
        self._qt = {QCoreApplication.translate(*words): words for words in _OF_QT}
        self._keys = dict(_shortcuts())

    def again(self, text: str, near: Mapping[str, int] | None = None) -> str:
        """Return a text in the app's present language; one that is not from ``words.py`` stays.

        Of several keys with one text, that of the part is meant which says most of what is ``near``.
        """
        if keys := self._whole.get(text):
            key = max(keys, key=lambda key: self._rank(key, text, near or {}))
            change = next(change for change in _CHANGES if change(self._said[key]) == text)
            return change(known(key, self._kept[key]) if key in self._kept else say(key))
        if words := self._qt.get(text):
            return QCoreApplication.translate(*words)
        parts = _BETWEEN.split(text)
        told = all(not part or part in self._whole for part in parts[::2])
        return self._keyed(text) or (not told and self._filled(text)) or self._joined(parts)

    def _rank(self, key: str, text: str, near: Mapping[str, int]) -> tuple[bool, bool, bool, int]:
        """Return how likely it is that ``key`` was meant: ours, near by and not stripped is best."""
        around = near.get(_part(key), 0)
        return key not in self._kept, around > 0, self._said[key] == text, around

    def parts(self, texts: Iterable[str]) -> Counter[str]:
        """Return which parts of the window have said ``texts``, as far as one alone can have."""
        found = (self._whole[text] for text in texts if text in self._whole)
        return Counter(_part(keys[0]) for keys in found if len(set(map(_part, keys))) == 1)

    def _keyed(self, text: str) -> str:
        """Return the keys of an action, or a text with them behind it."""
        if text in self._keys:
            return self._keys[text].toString(QKeySequence.SequenceFormat.NativeText)
        found = _WITH_KEYS.fullmatch(text)
        return f"{self.again(found[1])} ({self._keyed(found[2])})" if found and found[2] in self._keys else ""

    def _filled(self, text: str) -> str:
        for form in self._gaps:
            if (held := form.values(text)) is not None:
                values = {name: self._value(value) for name, value in held.items()}
                return self._counted(form.key, values) or say(form.key, **values)
        return ""

    def _counted(self, key: str, values: Mapping[str, str]) -> str:
        if not key.endswith((".one", ".many")):
            return ""
        many, _fine = QLocale().toLongLong(values.get("n", "1"))
        return count(key.rpartition(".")[0], many)

    def _value(self, text: str) -> str:
        if not _NUMBER.fullmatch(text):
            return self.again(text)
        value, fine = self._locale.toDouble(text)
        places = (
            len(text.rpartition(self._locale.decimalPoint())[2]) if self._locale.decimalPoint() in text else 0
        )
        return number(value, places) if fine else text

    def _joined(self, parts: list[str]) -> str:
        if len(parts) < 2:
            return parts[0]
        words = [self.again(part) for part in parts[::2]]
        if words == parts[::2]:
            return "".join(parts)
        between = [say("colon") if ":" in part else part for part in parts[1::2]]
        return "".join(word + sign for word, sign in zip(words, [*between, ""], strict=True))


def change_language(app: QApplication, wanted: str) -> None:
    """Switch every open window of ``app`` to another language; empty for the system's.

    A widget that keeps words of its own has a method ``retell``, which is given what says them again.
    """
    spoken = Spoken()
    use_language(app, wanted)
    for window in app.topLevelWidgets():
        window.setLocale(QLocale())
        _retell(window, spoken)


def texts_in(window: QWidget) -> Iterator[str]:
    """Yield the texts that a window shows, but what its tables, pages and fields hold."""
    for item in (window, *_inside(window)):
        yield from (text for name in _names(item) if (text := item.property(name)))
        yield from filter(None, (read() for read, _write in _items(item)))


def _retell(window: QWidget, spoken: Spoken) -> None:
    objects = [window, *_inside(window)]
    near = spoken.parts(texts_in(window))
    said: dict[str, str] = {}

    def again(text: str) -> str:
        if text not in said:
            said[text] = spoken.again(text, near)
        return said[text]

    for item in objects:
        for name in _names(item):
            _set(item, name, again)
        for read, write in _items(item):
            if (text := read()) and (told := again(text)) != text:
                write(told)
        if isinstance(item, QHeaderView) and item.count():
            item.model().headerDataChanged.emit(item.orientation(), 0, item.count() - 1)
    # What holds others comes after them, as it knows best what they show.
    for item in reversed(objects):
        if (own := getattr(item, "retell", None)) is not None:
            own(again)


def _inside(item: QObject) -> Iterator[QObject]:
    """Yield what belongs to a widget, without the windows that do: each of them is told by itself."""
    for child in item.children():
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


def _part(key: str) -> str:
    return key.partition(".")[0]


def _form(key: str, text: str) -> _Form:
    own = len(re.sub(r"[\W\d_]", "", _MARK.sub("", text)))
    filled = _DIGITS if own < _LEAST or key.endswith((".one", ".many")) else ".+?"
    seen: set[str] = set()

    def gap(name: str) -> str:
        again = name in seen
        seen.add(name)
        return f"(?P={name})" if again else f"(?P<{name}>{filled})"

    # The parts between the gaps, with the names of the gaps in every other place.
    parts = _MARK.split(text)
    pattern = "".join(gap(part) if at % 2 else re.escape(part) for at, part in enumerate(parts))
    return _Form(key, pattern, (parts[0], parts[-1]), own)


def _shortcuts() -> Iterator[tuple[str, QKeySequence]]:
    """Yield the keys of every action by what they are called in the app's language."""
    for window in QApplication.topLevelWidgets():
        for action in window.findChildren(QAction):
            for keys in action.shortcuts():
                yield keys.toString(QKeySequence.SequenceFormat.NativeText), QKeySequence(keys)


def _all_forms(kept: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield from ((key, unfilled(key)) for key in TEXTS)
    for key, english in kept.items():
        yield key, known(key, english)


def _kept_by_the_engine() -> dict[str, str]:
    """Return the English sentences of the engine's tables by the window's keys."""
    files = [read_messages(path_of(code).read_bytes()) for code in languages() if code != SOURCE]
    return {item.key: item.source for file in files for item in file.values() if not _is_ours(item.key)}


def _is_ours(key: str) -> bool:
    return key in TEXTS or f"{key}.many" in TEXTS or key.endswith((".one", ".many"))
