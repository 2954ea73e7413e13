# SPDX-License-Identifier: Apache-2.0
"""Checks the spelling of the author's texts in the language of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from chipbrief_gui.asking import Asking
from chipbrief_gui.case.text_pane import TextPane
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.settings.keeper import SettingsKeeper

if TYPE_CHECKING:
    from chipbrief_gui.case.speller import Speller


class Spelling(QObject):
    """Looks at the texts of ``pane`` as the settings say; words that the user adds go into the settings."""

    def __init__(self, pane: TextPane, settings: SettingsKeeper, asking: Asking) -> None:
        super().__init__(pane)
        self._pane, self._settings, self._asking = pane, settings, asking
        self._speller: Speller | None = None
        self._wanted = ""
        asking.answered.connect(self._on_opened)
        pane.word_added.connect(self._add)

    def follow(self, opened: Opened | None, language: str) -> None:
        """Use the dictionary of ``language``, if there is one, as soon as something is written."""
        from chipbrief_gui.case.speller import LANGUAGES, open_speller

        wanted = language if self._settings.value.check_spelling and language in LANGUAGES else ""
        if opened is None or not self._pane.has_markdown or wanted == self._wanted:
            return
        self._wanted, self._speller = wanted, None
        self._pane.set_speller(None)
        if wanted:
            own = self._settings.value.own_words
            self._asking.ask(lambda: open_speller(wanted, names_of(opened), own))

    def _on_opened(self, speller: Speller) -> None:
        if speller.language == self._wanted:
            self._speller = speller
            self._pane.set_speller(speller)

    def _add(self, word: str) -> None:
        """Know ``word`` from now on, in every case."""
        own = self._settings.value.own_words
        self._settings.change(own_words=(*(one for one in own if one != word), word))
        if self._speller is not None:
            self._speller = self._speller.knowing((word,))
            self._pane.set_speller(self._speller)


def names_of(opened: Opened) -> list[str]:
    """Return texts of the data pack whose words are names or terms: choices, and titles of sources."""
    choices = opened.choices
    named = (*choices.countries, *choices.chip_classes, *choices.chips, *choices.formats)
    sources: Any = opened.workshop.library.sources
    return [
        *(text for choice in named for text in (choice.label, *choice.aliases)),
        *(text for source in sources.values() for text in (source.title, source.publisher)),
    ]
