# SPDX-License-Identifier: Apache-2.0
"""The words of a citation style in one language, from a CSL 1.0.2 locale file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

from chipbrief.compose.citing.text import Quotes, join
from chipbrief.errors import TemplateError
from chipbrief.language.notices import notice

SPACE = "{http://purl.org/net/xbiblio/csl}"
_QUOTES = ("open-quote", "close-quote", "open-inner-quote", "close-inner-quote")


@dataclass(frozen=True, slots=True)
class Locale:
    """Words under ``name`` or ``name form``, the parts of dates by form, and the quotation marks.

    ``american`` says that stops and commas go before a closing quotation mark.
    """

    terms: Mapping[str, str]
    dates: Mapping[str, ET.Element]
    quotes: Quotes
    american: bool

    def term(self, name: str, form: str = "") -> str:
        """Return a word in its form, or else its plain one. Raises ``TemplateError`` where there is none."""
        for key in (f"{name} {form}".strip(), name):
            if key in self.terms:
                return self.terms[key]
        raise TemplateError(
            notice("The locale file of the citation style has no term “{name}”.", name=name[:60])
        )

    def date(self, value: Any, pattern: ET.Element) -> str:
        """Return a CSL date in the order and with the words of ``pattern``, as far as it is known."""
        known = date_parts(value)
        shown = [self._part(part.attrib, known) for part in pattern if part.get("name") in known]
        return join(shown, pattern.get("delimiter", "")).rstrip(" ,.")

    def _part(self, look: Mapping[str, str], known: Mapping[str, int]) -> str:
        name = look.get("name", "")
        text = str(known[name])
        if name == "month":
            text = self.terms.get(f"month-{known[name]:02d}", text)
        if look.get("form") == "ordinal":
            text += self.terms.get(f"ordinal-{known[name]:02d}", "")
        return f"{look.get('prefix', '')}{text}{look.get('suffix', '')}"


def read_locale(text: str) -> Locale:
    """Return the words of a locale file. Raises ``TemplateError``."""
    root = parse_xml(text, notice("The locale file"))
    found = root.iter(f"{SPACE}term")
    terms = {f"{each.get('name')} {each.get('form', '')}".strip(): each.text or "" for each in found}
    dates = {element.get("form", ""): element for element in root.iter(f"{SPACE}date")}
    options = root.find(f"{SPACE}style-options")
    american = options is not None and options.get("punctuation-in-quote") == "true"
    quotes = Quotes(*(terms[name] for name in _QUOTES)) if terms.keys() >= set(_QUOTES) else Quotes()
    return Locale(terms, dates, quotes, american)


def parse_xml(text: str, place: str) -> ET.Element:
    """Return the root of a CSL file. Raises ``TemplateError`` for what could grow or is not well-formed."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise TemplateError(
            notice("{place}: a citation style has no document type and no entities.", place=place)
        )
    try:
        return ET.fromstring(text.encode())  # noqa: S314 - with no document type there is nothing to expand
    except ET.ParseError as error:
        raise TemplateError(
            notice("{place} is not well-formed XML: {error}.", place=place, error=error)
        ) from None


def date_parts(value: Any) -> dict[str, int]:
    """Return year, month and day of a CSL date, as far as it is known; nothing for any other form of date.

    >>> date_parts({"date-parts": [[2023, 10]]})
    {'year': 2023, 'month': 10}
    """
    try:
        numbers = [int(part) for part in value["date-parts"][0]]
    except (KeyError, IndexError, TypeError, ValueError):
        return {}
    return dict(zip(("year", "month", "day"), numbers, strict=False))
