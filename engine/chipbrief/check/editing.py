# SPDX-License-Identifier: Apache-2.0
"""What an editor looks for: empty parts, text left from a draft, slips of the pen, words beyond a limit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chipbrief.check.page import HEADINGS, Page
from chipbrief.check.problem import ERROR, WARNING, Kind, Place, Problem, short
from chipbrief.compose.view import BriefView
from chipbrief.language.notices import joined, notice

EMPTY_SECTION = Kind(
    "C107",
    WARNING,
    "Empty section",
    "A heading has nothing below it.",
    "Remove the heading, or print the gap: “No records of … in this data pack.”",
)
PLACEHOLDER = Kind(
    "C124",
    ERROR,
    "Text left from a draft",
    "A placeholder stands where the reader expects words.",
    "Write what is meant, or delete it.",
    "“The total is [number].” → “The total is not known.”",
)
TOO_MANY_WORDS = Kind(
    "C129",
    WARNING,
    "More words than fit",
    "A text of the author’s is longer than its field has room for.",
    "Shorten it to the number of words that is named.",
    "A title of 25 words, where 20 fit.",
)
EMPTY_LIST = Kind(
    "C134",
    WARNING,
    "Empty table or list",
    "A table has no row below its heads, or a list no item: the reader cannot tell a gap from a mistake.",
    "Print it only when there is something in it, and the gap otherwise.",
)
SLIP = Kind(
    "C147",
    WARNING,
    "Slip of the pen",
    "A word stands twice, punctuation is doubled or stands alone, or a missing value is printed as “None”.",
    "Correct it; in a template, look at what is joined there when a value is missing.",
    "“of the the rules” → “of the rules”",
)
OUTDATED = Kind(
    "C150",
    WARNING,
    "Findings behind a text changed",
    "A text of the author’s began as a draft drawn from the findings, and what that draft rested on is no "
    "longer the same: another pick, or other data.",
    "Compare it with the new draft; take that one, or keep yours if it still holds.",
)
KINDS = (EMPTY_SECTION, PLACEHOLDER, TOO_MANY_WORDS, EMPTY_LIST, SLIP, OUTDATED)

#: In quotation marks "[…]" is what a quoting author left out; bare, it is a hole.
_PLACEHOLDER = re.compile(
    r"lorem ipsum|\bTB[ACD]\b|\bX{3,}\b|\?{3,}|\{\{|\}\}|\{%|%\}"
    r"|\[(?:insert|add|your|name|date|country|number|amount|title|source|text"
    r"|insérer|ajouter|votre|nom|pays|nombre|chiffre|montant|titre|texte|à compléter)\b[^\]]*\]"
    r"|\[\s?(?:…|\.{3})\s?\]",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|„[^“]*“|\"[^\"]*\"")
_SLIP = re.compile(
    r"\b(?P<word>[^\W\d_]{2,}) (?P=word)\b(?!-)"
    r"|(?:^|(?<=[.!?:] ))(?P<first>[^\W\d_]{2,}) (?i:(?P=first))\b(?!-)"
    r"|(?<![.…])\.\.(?!\.)|,,|;;|::|[,;:]\.(?=\s|$)"
    r"|(?<=\s)[,;.](?=\s)|\(\s*\)|\b(?:None|nan|NaN|undefined)\b(?=[.,;)]|$)"
)
#: Words that a sentence may hold twice in a row, in English and French.
MAY_STAND_TWICE = frozenset({"had", "that", "nous", "vous", "les"})


def empty_sections(view: BriefView, page: Page) -> Iterator[Problem]:
    """C107: a heading with no text before the next heading of its own or a higher level."""
    flow = page.tagged(*HEADINGS, "p", "li", "td", "img")
    for at, spot in enumerate(flow):
        if spot.item.tag not in HEADINGS:
            continue
        following = flow[at + 1].item.tag if at + 1 < len(flow) else "h1"
        if following in HEADINGS and following <= spot.item.tag:
            yield EMPTY_SECTION.at(spot.place, short(spot.text), quote=spot.text)


def empty_lists(view: BriefView, page: Page) -> Iterator[Problem]:
    """C134: a table with heads and no rows, or a list without items."""
    for spot in page.tagged("table", "ul", "ol"):
        inner = ("td",) if spot.item.tag == "table" else ("li",)
        if not any(child.tag in inner for child in spot.item.iter()):
            yield EMPTY_LIST.at(
                spot.place, notice("a table") if spot.item.tag == "table" else notice("a list")
            )


def placeholders(view: BriefView, page: Page) -> Iterator[Problem]:
    """C124: text that a draft left behind."""
    for spot, text in page.said:
        bare = _QUOTED.sub(lambda quoted: "“" * len(quoted[0]), text)
        if found := _PLACEHOLDER.search(bare):
            word = text[found.start() : found.end()]
            told = notice("“{found}” in {text}", found=word, text=short(text))
            yield PLACEHOLDER.at(spot.place, told, quote=text, word=word)


def slips(view: BriefView, page: Page) -> Iterator[Problem]:
    """C147: a word twice, punctuation twice or alone, a missing value in words; not in quotations."""
    french = view.brief.language == "fr"
    for spot, text in page.said:
        if "references" in spot.around:
            continue
        found = (slip for slip in _SLIP.finditer(_QUOTED.sub("“”", text)) if not _meant(slip, french))
        if first := next(found, None):
            yield SLIP.at(
                spot.place,
                notice("“{first}” in {text}", first=first[0], text=short(text)),
                quote=text,
                word=first[0],
            )


def _meant(found: re.Match[str], french: bool) -> bool:
    """Return whether a find is no slip: French has a space before a semicolon."""
    return (found["word"] or found["first"] or "").lower() in MAY_STAND_TWICE or (french and found[0] == ";")


def long_texts(view: BriefView, page: Page) -> Iterator[Problem]:
    """C129: a text of the author's with more words than its field has room for."""
    for field in view.author:
        if field.max_words and field.words > field.max_words:
            place = Place(field.label, field.id)
            yield TOO_MANY_WORDS.at(
                place, notice("{words} words, {most} fit", words=field.words, most=field.max_words)
            )


def outdated_texts(view: BriefView, page: Page) -> Iterator[Problem]:
    """C150: a text that began as a draft, which rested on what is no longer so."""
    for field in view.author:
        if names := field.changed:
            more = [notice("and {count} more", count=len(names) - 3)] if len(names) > 3 else []
            yield OUTDATED.at(Place(field.label, field.id), joined((*names[:3], *more)))


CHECKS = (empty_sections, empty_lists, placeholders, slips, long_texts, outdated_texts)
