# SPDX-License-Identifier: Apache-2.0
"""Text as citation styles make it: joined without doubled stops, quoted, set in italics.

Titles are data from others, so no markup is written here: italics stand between two private characters, and
``html`` escapes everything before it puts in ``<i>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup, escape

_OPEN, _CLOSE = "\ue000", "\ue001"
_ITALIC = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_BEFORE = r"(^|[\s(\[/—–“-])"


class Text(NamedTuple):
    """A piece of a citation. ``called`` says that it asked for a field of the source, found or not."""

    value: str
    called: bool


def clean(text: str) -> str:
    """Return text from a source as one line without the private characters, apostrophes as printed."""
    text = " ".join(text.replace(_OPEN, "").replace(_CLOSE, "").split())
    return re.sub(rf"{_BEFORE}'(?=\w)", r"\g<1>‘", text).replace("'", "’")


def italic(text: str) -> str:
    """Return text in italics; italics within are one with those around."""
    return f"{_OPEN}{text.replace(_OPEN, '').replace(_CLOSE, '')}{_CLOSE}"


def quoted(text: str) -> str:
    """Return a title in double quotation marks, those within it single."""
    return f"“{_marks(text, '‘', '’')}”"


def curled(text: str) -> str:
    """Return text with its straight quotation marks as printed."""
    return _marks(text, "“", "”")


def _marks(text: str, opening: str, closing: str) -> str:
    text = text.replace("“", opening).replace("”", closing)
    return re.sub(rf'{_BEFORE}"', rf"\g<1>{opening}", text).replace('"', closing)


def join(parts: Iterable[str], delimiter: str = "") -> str:
    """Return the parts that are not empty, joined; a stop after a stop is left out.

    >>> join(["Nvidia Corp.", "", "Report"], ". ")
    'Nvidia Corp. Report'
    """
    whole = ""
    for part in parts:
        if part:
            whole = _after(_after(whole, delimiter), part) if whole else part
    return whole


def _after(whole: str, part: str) -> str:
    last = whole.rstrip(f"{_OPEN}{_CLOSE}”’")[-1:]
    if part[:1] == last == "," or (part[:1] == "." and last in {".", "!", "?", ","}):
        part = part[1:]
    return whole + (part.lstrip(" ") if whole.endswith(" ") else part)


def stops_inside(text: str) -> str:
    """Return text with stops and commas before a closing quotation mark, and none after ? and !.

    >>> stops_inside("“News”, The Paper")
    '“News,” The Paper'
    """
    return re.sub(r"([?!])?(’?”)([,.])", _inside, text)


def _inside(found: re.Match[str]) -> str:
    asked, mark, stop = found.groups("")
    return f"{asked or stop}{mark}"


def html(text: str) -> Markup:
    """Return the text as HTML: everything escaped, italics as ``<i>``."""
    marked = _ITALIC.sub(r"<i>\1</i>", str(escape(text)))
    return Markup(marked.replace(_OPEN, "").replace(_CLOSE, ""))  # noqa: S704 - escaped in the line above


def plain(text: str) -> str:
    """Return the text without italics."""
    return text.replace(_OPEN, "").replace(_CLOSE, "")
