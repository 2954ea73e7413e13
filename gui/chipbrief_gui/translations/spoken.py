# SPDX-License-Identifier: Apache-2.0
"""Finds the key of a text on the screen, and what was filled in, to say it again in another language."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from chipbrief.frozen import frozen
from chipbrief.language import SOURCE
from chipbrief_gui.key_names import key_name
from chipbrief_gui.plain import plain_words
from chipbrief_gui.translations.linguist import languages, path_of, read_messages
from chipbrief_gui.words import TEXTS, count, known, number, say, unfilled

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

Again = Callable[[str], str]
#: How a text may stand somewhere: as it is, without its letter to press, and as the name of what it does.
_CHANGES: Final[tuple[Again, ...]] = (
    lambda text: text,
    plain_words,
    lambda text: plain_words(text).rstrip("…"),
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
    """All words as the app's language has them when they are learned, found again by what they say.

    ``kept`` are those of the engine's tables, see ``kept_by_the_engine``.
    """

    def __init__(self, kept: Mapping[str, str]) -> None:
        self._locale = QLocale()
        self._kept = kept
        self._whole: dict[str, list[str]] = defaultdict(list)
        self._said: dict[str, str] = {}
        self._forms: list[_Form] = []
        self._forms_by_ends: dict[tuple[str, str], list[_Form]] = {}
        self._qt = {QCoreApplication.translate(*words): words for words in _OF_QT}
        self._keys: dict[str, QKeySequence] = {}

    def learn(self) -> Iterator[None]:
        """Learn the words of this moment; yield after each of them."""
        for key, text in _all_forms(self._kept):
            self._said[key] = text
            if _MARK.search(text):
                self._forms.append(_form(key, text))
            else:
                for shown in {change(text) for change in _CHANGES}:
                    self._whole[shown].append(key)
            yield
        self._forms.sort(key=lambda form: -form.letters)
        for name, keys in _shortcuts():
            self._keys[name] = keys
            yield

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
            return key_name(self._keys[text])
        found = _WITH_KEYS.fullmatch(text)
        return f"{self.again(found[1])} ({self._keyed(found[2])})" if found and found[2] in self._keys else ""

    def _filled(self, text: str) -> str:
        for form in self._forms_like(text):
            if (held := form.values(text)) is not None:
                values = {name: self._value(value) for name, value in held.items()}
                return self._counted(form.key, values) or say(form.key, **values)
        return ""

    def _forms_like(self, text: str) -> list[_Form]:
        """Return the forms that begin and end with the same sign as ``text``, or with a gap: they are few."""
        first, last = ends = (text[:1], text[-1:])
        if ends not in self._forms_by_ends:
            self._forms_by_ends[ends] = [
                form
                for form in self._forms
                if form.ends[0][:1] in ("", first) and form.ends[1][-1:] in ("", last)
            ]
        return self._forms_by_ends[ends]

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
                yield key_name(keys), QKeySequence(keys)


def _all_forms(kept: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield from ((key, unfilled(key)) for key in TEXTS)
    for key, english in kept.items():
        yield key, known(key, english)


def kept_by_the_engine() -> dict[str, str]:
    """Return the English sentences of the engine's tables by the window's keys."""
    files = [read_messages(path_of(code).read_bytes()) for code in languages() if code != SOURCE]
    return {item.key: item.source for file in files for item in file.values() if not _is_ours(item.key)}


def _is_ours(key: str) -> bool:
    return key in TEXTS or f"{key}.many" in TEXTS or key.endswith((".one", ".many"))
