# SPDX-License-Identifier: Apache-2.0
"""Checks of the evidence: sources, ranges, units, caveats, and how old or late it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from chipbrief.check.page import Page, classes, has_class, text_of
from chipbrief.check.problem import Problem, problem, short
from chipbrief.compose.view import BriefView

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MUST_CITE = ("judgement", "evidence", "who")
_PLAIN = ("p", "li", "td")
#: Parts of a page whose numbers are about the page itself, or whose source is named elsewhere in it.
_EXEMPT = frozenset(
    "answer bottom-line byline caveats caution confidence contents cover facts figure gap guide method none "
    "note references standfirst table-note".split()
)
_NUMBER = re.compile(r"(?<![\w.§-])\d[\d,.]*(?:\s?(?:%|percent|billion|million|thousand))?(?![\w-])")
_DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d{1,2},)? \d{4}\b|\b(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?\b"
)
_UNIT_AFTER = re.compile(r"^[\s\u00a0]*(?:[%$€\w(]|$)")


def unsourced_claims(view: BriefView, page: Page) -> Iterator[Problem]:
    """C101: a judgement, claim or piece of evidence without a citation."""
    for name in _MUST_CITE:
        for item, place in page.of_class(name):
            if not has_class(item, "cite"):
                yield problem("C101", place, short(text_of(item)))


def unsourced_numbers(view: BriefView, page: Page) -> Iterator[Problem]:
    """C112: a paragraph of the author's, or of a template, that holds a number and cites nothing."""
    for item, place in page.outside(_EXEMPT, "p", "li"):
        text = _DATE.sub("", text_of(item))
        if text_of(item) in view.gaps:
            continue  # what the data pack lacks is counted, not cited
        if _NUMBER.search(text) and not (has_class(item, "cite") or has_class(item, "see")):
            yield problem("C112", place, short(text_of(item)))


def numbers_without_range(view: BriefView, page: Page) -> Iterator[Problem]:
    """C103: the central value of a ranged estimate outside an element that prints the range."""
    texts = [(text_of(item, without="estimate"), place) for tag in (*_PLAIN, "h1", "h2", "h3")
             for item, place in page.tagged(tag) if "table-note" not in classes(item)]  # fmt: skip
    for row in view.estimates:
        central = row.text.split(" (")[0]
        if not row.ranged or central == row.text:
            continue
        pattern = re.compile(rf"(?<![\d,.]){re.escape(central)}(?![\d,]|\.\d)")
        for text, place in texts:
            if pattern.search(text) and row.text not in text and row.subject.split(",")[0] in text:
                yield problem("C103", place, f"{central} ({row.subject})")


def numbers_without_unit(view: BriefView, page: Page) -> Iterator[Problem]:
    """C130: a finding or estimate in running text after which no word says what was counted."""
    for item, place in page.outside(frozenset({"figure"}), "p", "li"):
        for part in item.iter():
            if "estimate" in classes(part) and not _said(part, item):
                yield problem("C130", place, short(text_of(item)))


def _said(part: Element, around: Element) -> bool:
    """Say whether a word stands right behind a number, or anywhere before it."""
    before = text_of(around).partition(text_of(part))[0]
    return bool(_UNIT_AFTER.match(part.tail or "") and (part.tail or "").strip()) or bool(before.strip())


def dropped_caveats(view: BriefView, page: Page) -> Iterator[Problem]:
    """C113: a letter of a caveat without its sentence, or an estimate without its letter."""
    told = " ".join(text_of(item) for item, _place in page.of_class("caveats"))
    explained = {text_of(mark) for item, _place in page.of_class("caveats") for mark in item.iter()
                 if "marks" in classes(mark)}  # fmt: skip
    for item, place in page.of_class("marks"):
        for letter in text_of(item).split(", "):
            if letter and letter not in explained:
                yield problem("C113", place, f"the letter “{letter}” is not explained on the page")
    marked = {row.id: row.marks for row in view.estimates}
    for item, place in page.rows():
        for part in item.iter():
            key = part.get("data-estimate", "")
            if marked.get(key) and not has_class(item, "marks") and told:
                yield problem("C113", place, f"“{text_of(part)}” stands without “{marked[key]}”")


def superseded_sources(view: BriefView, page: Page) -> Iterator[Problem]:
    """C106: a cited source that is superseded or retracted."""
    for source in view.sources:
        if source.status != "current":
            yield problem("C106", "Sources", f"[{source.number}] {source.id} is {source.status}")


def from_memory(view: BriefView, page: Page) -> Iterator[Problem]:
    """C108: a printed record that was entered from memory."""
    marked = any("†" in text_of(item) for item, _place in page.of_class("mark"))
    claims = (*view.claims.tested, *view.claims.untested)
    items = (part for claim in claims for part in (*claim.evidence_for, *claim.evidence_against))
    rows = (*view.rules.rows, *view.chips.rows, *view.cases, *view.estimates, *claims, *items)
    for row in rows if marked else ():
        if row.verified == "memory":
            yield problem("C108", "records", row.id)


def stale_data(view: BriefView, page: Page) -> Iterator[Problem]:
    """C109: the data pack is older than the as-of date."""
    if date.fromisoformat(view.brief.pack_version) < view.brief.as_of:
        yield problem("C109", "data pack", f"{view.brief.pack_version}, as of {view.brief.as_of}")


def unmarked_hindsight(view: BriefView, page: Page) -> Iterator[Problem]:
    """C126: later evidence is used, and neither a mark nor a word on the page says so."""
    late = any(row.late for row in (*view.cases, *view.estimates))
    if view.brief.hindsight and late and "‡" not in page.text:
        yield problem("C126", "the page", "")


CHECKS = (
    unsourced_claims,
    unsourced_numbers,
    numbers_without_range,
    numbers_without_unit,
    dropped_caveats,
    superseded_sources,
    from_memory,
    stale_data,
    unmarked_hindsight,
)
