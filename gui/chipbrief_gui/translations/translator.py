# SPDX-License-Identifier: Apache-2.0
"""What Qt asks for translations: the window's words, the engine's sentences, and Qt's own words."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from gettext import NullTranslations
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from chipbrief.language import SOURCE, Language
from chipbrief.language.catalogs import open_language
from chipbrief_gui.translations.linguist import (
    Message,
    languages,
    path_of,
    read_messages,
    read_words_of_qt,
)

ENGINE: Final = "engine"
_QT: Final = ("qtbase",)
#: By its translation of this Qt learns from where to where a language is written.
_DIRECTION: Final = ("QGuiApplication", "QT_LAYOUT_DIRECTION")
#: Keys under which the files of the window have sentences of the engine's own tables.
_TABLES: Final = ("problem.", "verdict.")
#: Which form of a counted text a number takes; other languages than these set one apart from all others.
_FORMS: Mapping[str, Callable[[int], int]] = MappingProxyType({"fr": lambda number: int(number > 1)})


class WindowWords(QTranslator):
    """Gives the finished translations of the window's words by their keys, as ``qtTrId`` asks for them."""

    def __init__(self, code: str, messages: Mapping[str, Message], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forms = {key: message.forms for key, message in messages.items() if message.finished}
        self._which = _FORMS.get(code, lambda number: int(number != 1))

    def isEmpty(self) -> bool:
        """Say that there are translations; Qt leaves out an empty translator."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> Any:
        """Return the words of a key, or ``None`` for what is no key."""
        forms = self._forms.get(source)
        return None if forms is None else forms[min(self._which(n), len(forms) - 1)]


class EngineWords(QTranslator):
    """Gives the engine's patterns from its catalogs, which it reads when first asked.

    Sentences that the engine keeps by key stand in the file of the window.
    """

    def __init__(self, code: str, messages: Mapping[str, Message], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._code = code
        finished = (item for item in messages.values() if item.finished and item.key.startswith(_TABLES))
        self._kept = {item.source: item.forms[0] for item in finished}
        self._catalogs: list[NullTranslations] = []
        self._unread: list[Path] | None = None

    def isEmpty(self) -> bool:
        """Say that there are translations; Qt leaves out an empty translator."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> Any:
        """Return a pattern of the engine in the language, or ``None`` for what is none."""
        if context != ENGINE:
            return None
        deque(self.reading(), maxlen=0)
        told = (text for catalog in self._catalogs if (text := catalog.gettext(source)) != source)
        return self._kept.get(source) or next(told, source)

    def reading(self) -> Iterator[None]:
        """Read the catalogs not read yet, one at each step; what the last of them says goes first."""
        if self._unread is None:
            self._unread = _engine_catalogs(self._code)
        while self._unread:
            data = self._unread.pop(0).read_bytes()
            self._catalogs.insert(0, open_language(self._code, data).catalog)
            yield


class QtWords(QTranslator):
    """Gives words of Qt's own dialogs that Qt's own translation lacks, and the direction of the language."""

    def __init__(self, code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        is_mirrored = QLocale(code).textDirection() == Qt.LayoutDirection.RightToLeft
        self._words = {**read_words_of_qt(code), _DIRECTION: "RTL" if is_mirrored else "LTR"}

    def isEmpty(self) -> bool:
        """Say that there are translations; Qt leaves out an empty translator."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> Any:
        """Return the words of Qt, or ``None`` where Qt has its own."""
        return self._words.get((context, source))


class _AskQt(NullTranslations):
    """A catalog that asks Qt, so that the app's language is kept in one place."""

    def gettext(self, message: str) -> str:
        return QCoreApplication.translate(ENGINE, message)


def use_language(app: QApplication, wanted: str = "") -> None:
    """Switch ``app`` to the language of a code; empty for the best of the system's.

    Windows that are there keep their words; see ``retelling.change_language``.
    """
    code = wanted or _of_system()
    locale = QLocale(code)
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    QLocale.setDefault(locale)
    # As the words of Qt say, against that where the user asks for it (``-reverse``).
    app.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if code != SOURCE:
        messages = read_messages(path_of(code).read_bytes())
        # The one that comes last is asked first.
        for translator in (
            QtWords(code, app),
            *_of_qt(locale, app),
            EngineWords(code, messages, app),
            WindowWords(code, messages, app),
        ):
            app.installTranslator(translator)


def reading_catalogs(app: QApplication) -> Iterator[None]:
    """Read the engine's sentences in the app's language in steps; else all are read when one is said."""
    for words in app.findChildren(EngineWords):
        yield from words.reading()


def language() -> Language:
    """Return the app's language, as the engine's values are said in it."""
    code = QLocale().name().partition("_")[0]
    return Language(code if code in languages() else SOURCE, _AskQt())


def _of_system() -> str:
    asked = (name.replace("_", "-").partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in asked if code in languages()), SOURCE)


def _of_qt(locale: QLocale, parent: QObject) -> list[QTranslator]:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    made = [(QTranslator(parent), name) for name in _QT]
    return [translator for translator, name in made if translator.load(locale, name, "_", folder)]


def _engine_catalogs(code: str) -> list[Path]:
    from chipbrief.paths import shipped

    return sorted(shipped("templates").glob(f"*/locale/{code}.po"))
