# SPDX-License-Identifier: Apache-2.0
"""The checks themselves: each takes the view and the page and yields problems. None raises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from chipbrief.check.page import HEADINGS, Page, has_class, text_of
from chipbrief.check.problem import Problem, problem
from chipbrief.compose.view import BriefView
from chipbrief.judge.words import HEDGES, LIKELIHOOD, OTHER_VOCABULARY

Check = Callable[[BriefView, Page], Iterator[Problem]]


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the words, the longest first."""
    return re.compile(rf"\b({'|'.join(sorted(words, key=len, reverse=True))})\b")


_MUST_CITE = ("judgement", "evidence", "who")
_SHOWN = 70
_JUDGED = ("judgement", "bottom-line", "judged")
_TERMS = _any_of(row.term for row in LIKELIHOOD)
_OTHER = _any_of(OTHER_VOCABULARY)
_HEDGES = re.compile(rf"{_any_of(HEDGES).pattern}(?! \d)")  # “may 2024” is a month
_CONFIDENCE = re.compile(r"\b(high|moderate|low) confidence\b|\bconfidence\b", re.IGNORECASE)


def check(view: BriefView, html: str) -> tuple[Problem, ...]:
    """Return the problems of a finished page, errors first. Never raises; errors block sealing."""
    page = Page(html)
    found = [item for one in CHECKS for item in one(view, page)]
    return tuple(sorted(found, key=lambda item: (item.severity, item.code)))


def unsourced_claims(view: BriefView, page: Page) -> Iterator[Problem]:
    """C101: a judgement, claim or piece of evidence without a citation."""
    for name in _MUST_CITE:
        for item, place in page.of_class(name):
            if not has_class(item, "cite"):
                yield problem("C101", place, _short(text_of(item)))


def figures_without_text(view: BriefView, page: Page) -> Iterator[Problem]:
    """C102: a picture without alternative text, or a figure without a title."""
    for item, place in page.tagged("img"):
        if not item.get("alt", "").strip():
            yield problem("C102", place, item.get("src", "a picture"))
    for item, place in page.of_class("figure"):
        if not has_class(item, "figure-title"):
            yield problem("C102", place, item.get("id", "a figure"))


def numbers_without_range(view: BriefView, page: Page) -> Iterator[Problem]:
    """C103: the central value of a ranged estimate outside an element that prints the range."""
    texts = [(text_of(item, without="estimate"), place) for tag in ("p", "li", "td", "h1", "h2", "h3")
             for item, place in page.tagged(tag) if not _explains(item.get("class", ""))]  # fmt: skip
    for row in view.estimates:
        central = row.text.split(" (")[0]
        if not row.ranged or central == row.text:
            continue
        pattern = re.compile(rf"(?<![\d,.]){re.escape(central)}(?![\d,]|\.\d)")
        for text, place in texts:
            if pattern.search(text) and row.text not in text and row.subject.split(",")[0] in text:
                yield problem("C103", place, f"{central} ({row.subject})")


def mixed_vocabularies(view: BriefView, page: Page) -> Iterator[Problem]:
    """C104: a likelihood word of another row than the one used."""
    for text, place in _judged(page):
        for word in _OTHER.findall(text.lower()):
            yield problem("C104", place, f"“{word}”")


def likelihood_with_confidence(view: BriefView, page: Page) -> Iterator[Problem]:
    """C105: a sentence that holds both a likelihood term and the word confidence."""
    for text, place in _judged(page):
        for sentence in re.split(r"(?<=[.!?]) ", text):
            if _TERMS.search(sentence.lower()) and _CONFIDENCE.search(sentence):
                yield problem("C105", place, _short(sentence))


def bare_hedges(view: BriefView, page: Page) -> Iterator[Problem]:
    """C111: a judgement that says only that something is possible."""
    for text, place in _judged(page):
        for sentence in re.split(r"(?<=[.!?]) ", text):
            for word in _HEDGES.findall(sentence[:1].lower() + sentence[1:]):
                yield problem("C111", place, f"“{word}” in {_short(sentence)}")


def _judged(page: Page) -> Iterator[tuple[str, str]]:
    """Yield each paragraph of a judgement with its place."""
    for name in _JUDGED:
        for item, place in page.of_class(name):
            for part in item.iter("p"):
                yield text_of(part), place


def superseded_sources(view: BriefView, page: Page) -> Iterator[Problem]:
    """C106: a cited source that is superseded or retracted."""
    for source in view.sources:
        if source.status != "current":
            yield problem("C106", "Sources", f"[{source.number}] {source.id} is {source.status}")


def empty_sections(view: BriefView, page: Page) -> Iterator[Problem]:
    """C107: a heading with no text before the next heading of its own or a higher level."""
    flow = [item for item, _place in page.elements if item.tag in (*HEADINGS, "p", "li", "td", "img")]
    for place, item in enumerate(flow):
        if item.tag not in HEADINGS:
            continue
        following = flow[place + 1] if place + 1 < len(flow) else None
        if following is None or (following.tag in HEADINGS and following.tag <= item.tag):
            yield problem("C107", text_of(item), "")


def from_memory(view: BriefView, page: Page) -> Iterator[Problem]:
    """C108: a printed record that was entered from memory."""
    claims = (*view.claims.tested, *view.claims.untested)
    items = (part for claim in claims for part in (*claim.evidence_for, *claim.evidence_against))
    rows = (*view.rules.rows, *view.chips.rows, *view.cases, *view.estimates, *claims, *items)
    for row in rows:
        if row.verified == "memory":
            yield problem("C108", "records", row.id)


def stale_data(view: BriefView, page: Page) -> Iterator[Problem]:
    """C109: the data pack is older than the as-of date."""
    if date.fromisoformat(view.brief.pack_version) < view.brief.as_of:
        yield problem("C109", "data pack", f"{view.brief.pack_version}, as of {view.brief.as_of}")


def _short(text: str) -> str:
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"


def _explains(names: str) -> bool:
    return "table-note" in names


CHECKS: tuple[Check, ...] = (
    unsourced_claims,
    figures_without_text,
    numbers_without_range,
    mixed_vocabularies,
    likelihood_with_confidence,
    bare_hedges,
    superseded_sources,
    empty_sections,
    from_memory,
    stale_data,
)
