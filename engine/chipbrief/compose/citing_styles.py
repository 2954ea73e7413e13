# SPDX-License-Identifier: Apache-2.0
"""The three ways to cite, each a CSL file of the format: a source in the list, in the text, in a note.

A source is formatted on its own, once for each style, whatever is cited beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chipbrief.compose.citable import listed, marked, read_short_names, short_title
from chipbrief.compose.csl import Csl, read_style
from chipbrief.compose.csl_text import clean, join, plain, quoted
from chipbrief.compose.formats import SHARED, Format
from chipbrief.errors import PickError
from chipbrief.gather.records import Source
from chipbrief.own.answering import QUALITY

DEFAULT = "numbered"
#: The word that chooses a style, and its file.
FILES: Mapping[str, str] = {
    "numbered": f"{SHARED}/chipbrief.csl",
    "author-date": f"{SHARED}/chipbrief-author-date.csl",
    "notes": f"{SHARED}/chipbrief-notes.csl",
}
_SHORT_NAMES = f"{SHARED}/short-names.toml"


@dataclass(frozen=True, slots=True, eq=False)
class CitingStyle:
    """One of the styles, ready for use. Texts have italics between the private characters of ``csl_text``."""

    kind: str
    csl: Csl
    short_names: Mapping[str, str]

    def entry(self, source: Source, letter: str = "") -> str:
        """Return a source as the list has it; ``letter`` tells equal years apart."""
        return _entry(self, source, letter)

    def label(self, source: Source, letter: str = "", locator: str = "") -> str:
        """Return name and year, as the author-date style has them in the text."""
        return _label(self, source, letter, locator)

    def year(self, source: Source, letter: str = "") -> str:
        """Return the year alone, for a further work of the author just named."""
        return _year(self, source, letter)

    def note(self, source: Source, locator: str = "", first: int | None = None) -> str:
        """Return a source as a note has it: in full, or in short form with the number of its first note."""
        return _note(self, source, locator, first)

    def short(self, source: Source) -> str:
        """Return a source in a few words, for a sentence about how another was read."""
        person = marked(source, self.short_names)["author"][0]
        name, title = (
            clean(person.get("literal") or person.get("family", "")),
            clean(short_title(source.title)),
        )
        return name if name == title else f"{name}, {quoted(title)}"

    def ordered(self, sources: Sequence[Source]) -> tuple[Source, ...]:
        """Return the sources in the order of the list: as given, or by what the style sorts by."""
        return tuple(sorted(sources, key=self._sort_key))

    def _sort_key(self, source: Source) -> tuple[tuple[bool, str], ...]:
        if _in_own_words(source):
            keys = (source.title,) if self.kind == "author-date" else ()
        else:
            keys = self.csl.sort_key(listed(source, self.short_names, both=True))
        return tuple((not key, collated(key)) for key in keys)


def open_citing_style(format: Format, kind: str = DEFAULT, language: str = "en") -> CitingStyle:
    """Return a style of a format. Raises ``PickError`` for an unknown word, ``TemplateError`` for a file."""
    if kind not in FILES:
        raise PickError(f"There is no citation style '{kind[:40]}'. Allowed: {', '.join(FILES)}.")
    path, locale = FILES[kind], f"{SHARED}/locale-{language[:2]}.xml"
    words = format.text(locale if locale in format.files else f"{SHARED}/locale-en.xml")
    return _read(kind, format.text(path), words, format.text(_SHORT_NAMES))


@lru_cache(maxsize=16)
def _read(kind: str, style: str, locale: str, short_names: str) -> CitingStyle:
    return CitingStyle(kind, read_style(FILES[kind], style, locale), read_short_names(short_names))


@lru_cache(maxsize=4096)
def _entry(style: CitingStyle, source: Source, letter: str) -> str:
    if _in_own_words(source):
        return source.title
    item = listed(source, style.short_names, both=style.kind == "author-date")
    return style.csl.entry(item | {"year-suffix": letter})


@lru_cache(maxsize=4096)
def _label(style: CitingStyle, source: Source, letter: str, locator: str) -> str:
    if _in_own_words(source):
        return join((clean(short_title(source.title)), clean(locator)), ", ")
    return style.csl.mark(marked(source, style.short_names) | {"year-suffix": letter, "locator": locator})


@lru_cache(maxsize=4096)
def _year(style: CitingStyle, source: Source, letter: str) -> str:
    issued = marked(source, style.short_names).get("issued")
    return style.csl.mark({"id": source.id, "issued": issued, "year-suffix": letter})


@lru_cache(maxsize=4096)
def _note(style: CitingStyle, source: Source, locator: str, first: int | None) -> str:
    words = {"locator": locator, "position": "first" if first is None else "subsequent"}
    if _in_own_words(source):
        title = source.title if first is None else f"{short_title(source.title)}, note {first}"
        return join((join((clean(title), clean(locator)), ", "), "."))
    if first is None:
        return join((style.csl.mark(listed(source, style.short_names) | words), "."))
    words["first-reference-note-number"] = str(first)
    return join((style.csl.mark(marked(source, style.short_names) | words), "."))


def _in_own_words(source: Source) -> bool:
    return source.quality == QUALITY


def collated(text: str) -> str:
    """Return what a text is sorted by: letters and figures without accents, case and punctuation.

    >>> collated("Émile's “Report”")
    'emiles report'
    """
    letters = unicodedata.normalize("NFKD", plain(text)).casefold()
    return " ".join(re.sub(r"[^\w\s]|[̀-ͯ]", "", letters).split())


def label_letters(style: CitingStyle, ordered: Iterable[Source]) -> dict[str, str]:
    """Return a letter for each source that shares author and year with another, in the order of the list."""
    if style.kind != "author-date":
        return {}
    groups: dict[str, list[Source]] = {}
    for source in ordered:
        groups.setdefault(style.label(source), []).append(source)
    shared = [group for group in groups.values() if len(group) > 1]
    return {source.id: letters(at) for group in shared for at, source in enumerate(group)}


def letters(number: int) -> str:
    """Return a, b, ... z, aa, ab, ... for 0, 1, ... 25, 26, 27, ...

    >>> letters(0), letters(27)
    ('a', 'ab')
    """
    head = letters(number // 26 - 1) if number >= 26 else ""
    return head + chr(ord("a") + number % 26)
