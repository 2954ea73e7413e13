# SPDX-License-Identifier: Apache-2.0
"""The formatter that citeproc-py writes with: plain text, italics between two private characters.

Titles are data from others, so no markup is written here; the caller escapes and then puts in ``<i>``.
"""

from __future__ import annotations


def preformat(text: str) -> str:
    """Return ``text`` without the private characters that mean italics here."""
    return text.replace("\ue000", "").replace("\ue001", "")


class _Plain(str):
    __slots__ = ()

    def __new__(cls, text: object) -> _Plain:
        return super().__new__(cls, f"{text}")


class Italic(str):
    """Text set in italics."""

    __slots__ = ()

    def __new__(cls, text: object) -> Italic:
        """Wrap ``text`` in the private characters."""
        return super().__new__(cls, f"\ue000{text}\ue001")


Oblique = Italic
Bold = Light = Underline = Superscript = Subscript = SmallCaps = _Plain
