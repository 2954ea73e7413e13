# SPDX-License-Identifier: Apache-2.0
"""The edition: what the author decides beside the pick. Language, paper, style of citation, and own words.

Each format declares the fields that an author may fill in; their texts are plain or Markdown.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from chipbrief.errors import PickError

T = TypeVar("T")

LANGUAGES: Mapping[str, str] = MappingProxyType({"en": "English", "fr": "Français"})
#: Paper sizes under the names that CSS gives them (CSS Paged Media, 7.1).
PAPERS: Mapping[str, str] = MappingProxyType({"A4": "A4", "Letter": "US Letter"})
CITATIONS: Mapping[str, str] = MappingProxyType({
    "numbered": "Numbers in brackets and a list of sources",
    "author-date": "Author and date in parentheses and a list of sources",
    "notes": "Notes at the end",
})
MAX_TEXT = 20_000
MAX_LOGO = 500_000
_PICTURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}


@dataclass(frozen=True, slots=True)
class Edition:
    """What the author decides beside the pick.

    ``language`` is empty for that of the format. ``text`` maps the ids of the format's fields to the
    author's texts. ``logo`` is a PNG or JPEG picture. A ``draft`` is made in spite of errors, and marked on
    every page.
    """

    language: str = ""
    paper: str = ""
    citations: str = "numbered"
    text: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    logo: bytes = b""
    draft: bool = False

    def only(self, fields: Collection[str]) -> Edition:
        """Return the edition with the texts of these fields, those of a format, without the others."""
        return replace(self, text=_of(self.text, fields))


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
) -> Edition:
    """Return the edition that the words mean; empty ones leave the choice to the format.

    Raises ``PickError`` naming the allowed values.
    """
    texts = {key: value.strip() for key, value in (text or {}).items() if value.strip()}
    if long := [key for key, value in texts.items() if len(value) > MAX_TEXT]:
        raise PickError(f"The text '{long[0]}' has more than {MAX_TEXT:,} characters. Shorten it.")
    if logo and (len(logo) > MAX_LOGO or not picture_type(logo)):
        raise PickError(f"A logo must be a PNG or JPEG picture of at most {MAX_LOGO:,} bytes.")
    return Edition(
        language=_allowed("language", language, LANGUAGES),
        paper=_allowed("paper", paper, PAPERS),
        citations=_allowed("citation style", citations, CITATIONS) or "numbered",
        text=MappingProxyType(texts),
        logo=logo,
        draft=draft,
    )


def picture_type(data: bytes) -> str:
    """Return ``png`` or ``jpg`` by the first bytes of a picture; empty for anything else."""
    return next((kind for head, kind in _PICTURES.items() if data.startswith(head)), "")


def _allowed(what: str, word: str, known: Mapping[str, str]) -> str:
    found = next((key for key in known if key.casefold() == word.strip().casefold()), None)
    if word and found is None:
        raise PickError(f"There is no {what} '{word[:40]}'. Allowed: {', '.join(known)}.")
    return found or ""
