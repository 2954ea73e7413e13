# SPDX-License-Identifier: Apache-2.0
"""The edition: what the author decides beside the pick. Language, paper, style of citation, and own words.

Each format declares the fields that an author may fill in; their texts are plain or Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from chipbrief.errors import PickError
from chipbrief.files.reading import read_file
from chipbrief.language.notices import notice, notice_of
from chipbrief.raster import picture_fault, picture_type, plain_picture

T = TypeVar("T")

LANGUAGES: Mapping[str, str] = MappingProxyType({"en": "English", "fr": "Français"})
#: Paper sizes under the names that CSS gives them (CSS Paged Media, 7.1).
PAPERS: Mapping[str, str] = MappingProxyType({"A4": "A4", "Letter": "US Letter"})
CITATIONS: Mapping[str, str] = MappingProxyType({
    "numbered": notice("Numbers in brackets and a list of sources"),
    "author-date": notice("Author and date in parentheses and a list of sources"),
    "notes": notice("Notes at the end"),
})
MAX_TEXT = 20_000
MAX_LOGO = 500_000
_MAX_BASIS = 200
_CITATION = re.compile(r"\[@[^\[\]\n]*\]")
_FINDING = re.compile(r"\[=[^\[\]\n]*\]")
_ITEM = re.compile(r"(?m)^\s*\d+[.)](?=\s)")


@dataclass(frozen=True, slots=True)
class Draft:
    """A text for a field that is drawn from findings: its ``words`` as Markdown, and what it rests on.

    ``basis`` maps the names of findings and other values to digests of their data; ``pick`` and ``format``
    are among them. ``called`` has what a reader calls them; a draft that was kept does not know it.
    """

    words: str
    basis: Mapping[str, str]
    called: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), compare=False)

    def changed(self, now: Draft) -> tuple[str, ...]:
        """Return the names in ``basis`` whose data differ from those behind the draft ``now``.

        The draft of another format rests on other things: then only what both rest on is compared.
        """
        old, new = self.basis, now.basis
        names = dict.fromkeys((*old, *new))
        if old.get("format") != new.get("format"):
            names = [name for name in names if name in old and name in new and name != "format"]
        return tuple(name for name in names if old.get(name) != new.get(name))

    def changes(self, now: Draft) -> tuple[str, ...]:
        """Return what ``changed``, as a reader calls it; what there is no more has no name but is counted."""
        names = self.changed(now)
        called = dict.fromkeys(now.called[name] for name in names if name in now.called)
        gone = sum(name not in now.called for name in names)
        if not gone:
            return tuple(called)
        return (*called, notice_of(gone, "one finding that is gone", "{count} findings that are gone"))


@dataclass(frozen=True, slots=True)
class Edition:
    """What the author decides beside the pick.

    ``language`` is empty for that of the format. ``text`` maps the ids of the format's fields to the
    author's texts; ``drafts`` has for those that began as a draft that draft. ``logo`` is a PNG or JPEG
    picture. An edition that is a ``draft`` is made in spite of errors, and marked on every page.
    """

    language: str = ""
    paper: str = ""
    citations: str = "numbered"
    text: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    logo: bytes = b""
    draft: bool = False
    drafts: Mapping[str, Draft] = field(default_factory=lambda: MappingProxyType({}))

    def only(self, fields: Collection[str]) -> Edition:
        """Return the edition with the texts of these fields, those of a format, without the others."""
        return replace(self, text=_of(self.text, fields), drafts=_of(self.drafts, fields))

    def taking(self, drafts: Mapping[str, Draft]) -> Edition:
        """Return the edition with the words of drafts in the fields that have no text."""
        new = {name: draft for name, draft in drafts.items() if name not in self.text}
        return replace(
            self,
            text=MappingProxyType({**self.text, **{name: draft.words for name, draft in new.items()}}),
            drafts=MappingProxyType({**self.drafts, **new}),
        )


def _of(texts: Mapping[str, T], fields: Collection[str]) -> Mapping[str, T]:
    return MappingProxyType({name: value for name, value in texts.items() if name in fields})


def make_edition(
    *,
    language: str = "",
    paper: str = "",
    citations: str = "",
    text: Mapping[str, str] | None = None,
    logo: bytes = b"",
    draft: bool = False,
    drafts: Mapping[str, Draft] | None = None,
) -> Edition:
    """Return the edition that the words mean; empty ones leave the choice to the format.

    A draft without a text of the author's is dropped, and so is what a logo notes beside its points.
    Raises ``PickError`` naming the allowed values.
    """
    texts = {key: value.strip() for key, value in (text or {}).items() if value.strip()}
    if long := [key for key, value in texts.items() if len(value) > MAX_TEXT]:
        raise PickError(
            notice(
                "The text “{long}” has more than {most} characters. Shorten it.",
                long=long[0],
                most=MAX_TEXT,
            )
        )
    kept = _of(drafts or {}, texts)
    if any(len(item.words) > MAX_TEXT or len(item.basis) > _MAX_BASIS for item in kept.values()):
        raise PickError(
            notice(
                "A draft has {most} characters, and rests on {basis} things, at most.",
                most=MAX_TEXT,
                basis=_MAX_BASIS,
            )
        )
    if fault := _logo_fault(logo):
        raise PickError(fault)
    return Edition(
        language=_allowed(notice("language"), language, LANGUAGES),
        paper=_allowed(notice("paper size"), paper, PAPERS),
        citations=_allowed(notice("citation style"), citations, CITATIONS) or "numbered",
        text=MappingProxyType(texts),
        logo=plain_picture(logo),
        draft=draft,
        drafts=kept,
    )


def read_logo(path: Path) -> bytes:
    """Return the picture in a logo's file. Raises ``PickError`` or ``CaseError``, which name the file."""
    data = read_file(path, MAX_LOGO)
    if not data:
        raise PickError(notice("The logo “{path}” is empty. Save the picture again.", path=path))
    if fault := _logo_fault(data):
        raise PickError(notice("{place}: {fault}", place=path, fault=fault))
    return data


def _logo_fault(logo: bytes) -> str:
    if not logo:
        return ""
    if len(logo) > MAX_LOGO or not picture_type(logo):
        return notice("A logo must be a PNG or JPEG picture of at most {most} bytes.", most=MAX_LOGO)
    fault = picture_fault(logo)
    return fault and notice("The logo cannot be printed: {fault}.", fault=fault)


def count_words(text: str) -> int:
    """Return how many words a reader will count in a text: citations and marks of lists are none.

    >>> count_words("- The *lag* is [=lag] [@epoch-2025, p. 3; @stanford-2025].")
    4
    """
    plain = _FINDING.sub(" 1 ", _CITATION.sub("", text))
    return sum(any(character.isalnum() for character in word) for word in _ITEM.sub("", plain).split())


def _allowed(what: str, word: str, known: Mapping[str, str]) -> str:
    found = next((key for key in known if key.casefold() == word.strip().casefold()), None)
    if word and found is None:
        raise PickError(
            notice(
                "There is no {what} “{word}”. Allowed: {names}.",
                what=what,
                word=word[:40],
                names=", ".join(known),
            )
        )
    return found or ""
