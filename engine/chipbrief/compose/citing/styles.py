# SPDX-License-Identifier: Apache-2.0
"""The three ways to cite, each a CSL file of the format: a source in the list, in the text, in a note.

A source is formatted on its own, whatever is cited beside it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from markupsafe import Markup

from chipbrief.compose.citing.csl import Csl, read_style
from chipbrief.compose.citing.items import ShortNames, listed, marked, read_short_names, short_title
from chipbrief.compose.citing.text import clean, html, join, plain, titled
from chipbrief.compose.formats import SHARED, Format
from chipbrief.errors import PickError
from chipbrief.gather.records import Source
from chipbrief.language import SOURCE
from chipbrief.language.lettering import letter_at
from chipbrief.language.notices import notice
from chipbrief.own.answering import QUALITY

#: The word that chooses a style, and its file.
FILES: Mapping[str, str] = {
    "numbered": f"{SHARED}/chipbrief.csl",
    "author-date": f"{SHARED}/chipbrief-author-date.csl",
    "notes": f"{SHARED}/chipbrief-notes.csl",
}
_SHORT_NAMES = f"{SHARED}/short-names.toml"


class Label(NamedTuple):
    """Name and year of a source, as the author-date style has them in the text; a year may be missing."""

    name: str
    year: str

    @property
    def both(self) -> str:
        """Name and year, as in parentheses: ``BIS 2023a``."""
        return f"{self.name} {self.year}".rstrip()

    @property
    def in_sentence(self) -> str:
        """Name and year, as in a sentence: ``BIS (2023a)``."""
        return f"{self.name} ({self.year})" if self.year else self.name


@dataclass(frozen=True, slots=True)
class CitingStyle:
    """One of the styles in one language, ready for use. ``kind`` is its word."""

    kind: str
    language: str
    csl: Csl
    short_names: ShortNames

    def entry(self, source: Source, letter: str = "") -> Markup:
        """Return a source as the list has it; ``letter`` tells equal years apart."""
        if _in_own_words(source):
            return self._html(titled(clean(source.title)), source)
        item = listed(source, self.short_names, both=self.kind == "author-date")
        return self._html(self.csl.entry(item | {"year-suffix": letter}), source)

    def label(self, source: Source, letter: str = "") -> Label:
        """Return what the author-date style says in the text, without a locator."""
        if _in_own_words(source):
            return Label(clean(short_title(source.title)), "")
        item = marked(source, self.short_names) | {"year-suffix": letter}
        year = self.csl.mark({key: item[key] for key in ("id", "issued", "year-suffix") if key in item})
        return Label(plain(self.csl.mark(item)).removesuffix(year).rstrip(), year)

    def note(self, source: Source, locator: str = "", first: int | None = None) -> Markup:
        """Return a source as a note has it: in full, or in short form with the number of its first note."""
        if _in_own_words(source):
            text = self._own_note(source, locator, first)
        elif first is None:
            text = self.csl.mark(listed(source, self.short_names) | {"locator": locator, "position": "first"})
        else:
            again = {"locator": locator, "position": "subsequent", "first-reference-note-number": str(first)}
            text = self.csl.mark(_not_twice(marked(source, self.short_names)) | again)
        return self._html(join((text, ".")), source)

    def short(self, source: Source) -> Markup:
        """Return a source in a few words, for a sentence about how another was read."""
        person = marked(source, self.short_names)["author"][0]
        name = clean(str(person.get("literal") or person.get("family", "")))
        title = clean(short_title(source.title))
        quoted = self.csl.locale.quotes.around(titled(title))
        return self._html(titled(title) if name == title else f"{name}, {quoted}", source)

    def kind_of(self, source: Source) -> str:
        """Return what kind of thing a source is, as in *Newspaper article*; empty where nobody has said."""
        kind = "" if _in_own_words(source) else str(json.loads(source.csl).get("type", ""))
        word = self.csl.locale.terms.get(kind, "")
        return word[:1].upper() + word[1:]

    def ordered(self, sources: Sequence[Source]) -> tuple[Source, ...]:
        """Return the sources in the order of the list: as given, or by what the style sorts by."""
        return tuple(sorted(sources, key=self._sort_key))

    def _sort_key(self, source: Source) -> tuple[tuple[bool, str], ...]:
        if _in_own_words(source):
            keys = (source.title,) if self.kind == "author-date" else ()
        else:
            keys = self.csl.sort_key(listed(source, self.short_names, both=True))
        return tuple((not key, collated(key)) for key in keys)

    def _own_note(self, source: Source, locator: str, first: int | None) -> str:
        title = titled(clean(source.title if first is None else short_title(source.title)))
        again = "" if first is None else f"{self.csl.locale.term('note')} {first}"
        return join((title, again, clean(locator)), ", ")

    def _html(self, text: str, source: Source) -> Markup:
        language = str(json.loads(source.csl).get("language", SOURCE))
        return html(text, "" if language[:2] == self.language else language)


def open_citing_style(format: Format, kind: str, language: str = SOURCE) -> CitingStyle:
    """Return a style of a format. Raises ``PickError`` for an unknown word, ``TemplateError`` for a file."""
    if kind not in FILES:
        raise PickError(
            notice(
                "There is no citation style “{kind}”. Allowed: {names}.",
                kind=kind[:40],
                names=", ".join(FILES),
            )
        )
    path, locale = FILES[kind], f"{SHARED}/locale-{language[:2]}.xml"
    words = format.text(locale if locale in format.files else f"{SHARED}/locale-{SOURCE}.xml")
    csl = read_style(path, format.text(path), words)
    return CitingStyle(kind, language[:2], csl, read_short_names(format.text(_SHORT_NAMES)))


def _in_own_words(source: Source) -> bool:
    """Return whether a source is a line of the analyst's, which is printed as it is."""
    return source.quality == QUALITY


def _not_twice(item: dict[str, Any]) -> dict[str, Any]:
    """Return the item without an author who is only the short title again."""
    same = item["author"] == [{"literal": item["title-short"]}]
    return {key: value for key, value in item.items() if not (same and key == "author")}


def collated(text: str) -> str:
    """Return what a text is sorted by: letters and figures without accents, case and punctuation.

    >>> collated("Émile's “Report”")
    'emiles report'
    """
    letters = unicodedata.normalize("NFKD", plain(text)).casefold()
    return " ".join(re.sub(r"[^\w\s]|[̀-ͯ]", "", letters).split())


def label_letters(style: CitingStyle, ordered: Iterable[Source]) -> dict[str, str]:
    """Return a letter for each source that shares author and year with another, in the order of the list."""
    groups: dict[str, list[Source]] = {}
    for source in ordered:
        groups.setdefault(style.label(source).both, []).append(source)
    shared = [group for group in groups.values() if len(group) > 1]
    return {source.id: letter_at(at) for group in shared for at, source in enumerate(group)}
