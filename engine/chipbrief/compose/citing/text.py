# SPDX-License-Identifier: Apache-2.0
"""Text as citation styles make it: joined without doubled stops, quoted, set in italics.

Titles are data from others, so no markup is written here: italics and titles stand between private
characters, and ``html`` escapes everything before it puts elements in their places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup, escape

#: What a field of a source may hold at most; a longer one is cut. No title of a real work comes near.
MAX_FIELD = 1_000
_ITALIC, _ITALIC_END, _TITLE, _TITLE_END = "\ue000", "\ue001", "\ue002", "\ue003"
_PRIVATE = f"{_ITALIC}{_ITALIC_END}{_TITLE}{_TITLE_END}"
_CLOSING = f"{_PRIVATE}”’»“‘\u00a0\u2069"
#: Marks of direction, which could turn what follows a title around, and what is no character at all.
_DROPPED = re.compile(f"[{_PRIVATE}\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_BEFORE = rf"(^|[\s(\[/—–“«{_TITLE}-])"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


class Text(NamedTuple):
    """A piece of a citation. ``called`` says that it asked for a field of the source, found or not."""

    value: str
    called: bool


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotation marks of a language, those around a text and those within."""

    opening: str = "“"
    closing: str = "”"
    inner_opening: str = "‘"
    inner_closing: str = "’"

    def around(self, text: str) -> str:
        """Return a title in quotation marks, those within it of the inner kind."""
        inner = re.sub(r"‘(.+?)’(?!\w)", rf"{self.inner_opening}\1{self.inner_closing}", text)
        return f"{self.opening}{_marks(inner, self.inner_opening, self.inner_closing)}{self.closing}"

    def curled(self, text: str) -> str:
        """Return text with its straight quotation marks as printed."""
        return _marks(text, self.opening, self.closing)


def _marks(text: str, opening: str, closing: str) -> str:
    text = text.replace("“", opening).replace("”", closing)
    return re.sub(rf'{_BEFORE}"', rf"\g<1>{opening}", text).replace('"', closing)


def clean(text: str) -> str:
    """Return text from a source as one line of characters that can be printed, apostrophes curled.

    What is written from right to left is isolated, so that it does not turn what stands around it.
    """
    text = " ".join(_CONTROL.sub(" ", _DROPPED.sub("", text)).split())
    if len(text) > MAX_FIELD:
        text = f"{text[:MAX_FIELD]} …"
    curled = re.sub(rf"{_BEFORE}'(?=\w)", r"\g<1>‘", text).replace("'", "’")
    return f"\u2068{curled}\u2069" if _RIGHT_TO_LEFT.search(curled) else curled


def italic(text: str) -> str:
    """Return text in italics; italics within are one with those around."""
    return f"{_ITALIC}{text.replace(_ITALIC, '').replace(_ITALIC_END, '')}{_ITALIC_END}"


def titled(text: str) -> str:
    """Return text marked as a title, which may be in another language than what is around it."""
    return f"{_TITLE}{text}{_TITLE_END}"


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
    last = whole.rstrip(_CLOSING)[-1:]
    if part[:1] == last == "," or (part[:1] == "." and last in {".", "!", "?", ","}):
        part = part[1:]
    return whole + (part.lstrip(" ") if whole.endswith(" ") else part)


def stops_inside(text: str) -> str:
    """Return text with stops and commas before a closing quotation mark, and none after ? and !.

    >>> stops_inside("“News”, The Paper")
    '“News,” The Paper'
    """
    return re.sub(rf"([?!])?(’?{_TITLE_END}?”)([,.])", _inside, text)


def _inside(found: re.Match[str]) -> str:
    asked, mark, stop = found.groups("")
    return f"{asked or stop}{mark}"


def html(text: str, language: str = "") -> Markup:
    """Return the text as HTML: everything escaped, italics as ``<i>``, titles with their ``language``."""
    known = language if _LANGUAGE.fullmatch(language) else ""
    elements = {
        _ITALIC: "<i>",
        _ITALIC_END: "</i>",
        _TITLE: f'<span lang="{known}">' if known else "",
        _TITLE_END: "</span>" if known else "",
    }
    return Markup(str(escape(text)).translate(str.maketrans(elements)))  # noqa: S704 - escaped just before


def plain(text: str) -> str:
    """Return the text without italics and marks of titles."""
    return text.translate(dict.fromkeys(map(ord, _PRIVATE)))
