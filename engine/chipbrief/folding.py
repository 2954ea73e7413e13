# SPDX-License-Identifier: Apache-2.0
"""What searches take for the same: letters with and without accents, signs as typed and as printed."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final
from unicodedata import normalize

#: The letters with marks in the languages of Latin script -> the same without.
PLAIN_LETTERS: Final[Mapping[str, str]] = MappingProxyType({
    letter: plain
    for letter in map(chr, chain(range(0xC0, 0x250), range(0x1E00, 0x1F00)))
    if (plain := normalize("NFD", letter)[0]) != letter
})
_PLAIN: Final = str.maketrans({**PLAIN_LETTERS, "\u00a0": " ", "\u202f": " ", "\u2019": "'"})


def folded(text: str) -> str:
    """Return what a search compares, sign by sign: small letters without accents.

    >>> folded("L’État ?")
    "l'etat ?"
    """
    return text.lower() if text.isascii() else normalize("NFC", text).translate(_PLAIN).lower()


def holds_all(text: str, wanted: str) -> bool:
    """Return whether ``text`` holds each of the words ``wanted``, as searches compare them.

    >>> holds_all("Taille du texte", "TEX taille"), holds_all("Couleurs", "taille")
    (True, False)
    """
    words = folded(text)
    return all(word in words for word in folded(wanted).split())
