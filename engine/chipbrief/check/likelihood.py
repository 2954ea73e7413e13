# SPDX-License-Identifier: Apache-2.0
"""The language of doubt (ICD 203): one row of terms, likelihood apart from confidence, no bare hedges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chipbrief.check.page import Page, text_of
from chipbrief.check.problem import Problem, problem, short
from chipbrief.compose.view import BriefView
from chipbrief.judge.words import HEDGES, LIKELIHOOD, OTHER_VOCABULARY


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the words, the longest first."""
    return re.compile(rf"\b({'|'.join(sorted(words, key=len, reverse=True))})\b")


_JUDGED = ("judgement", "bottom-line", "judged")
_TERMS = _any_of(row.term for row in LIKELIHOOD)
_OTHER = _any_of(OTHER_VOCABULARY)
_HEDGES = re.compile(rf"{_any_of(HEDGES).pattern}(?! \d)")  # “may 2024” is a month
_CONFIDENCE = re.compile(r"\b(high|moderate|low) confidence\b|\bconfidence\b", re.IGNORECASE)


def mixed_vocabularies(view: BriefView, page: Page) -> Iterator[Problem]:
    """C104: a likelihood word of another row than the one used."""
    for text, place in _judged(page):
        for word in _OTHER.findall(text.lower()):
            yield problem("C104", place, f"“{word}”")


def likelihood_with_confidence(view: BriefView, page: Page) -> Iterator[Problem]:
    """C105: a sentence that holds both a likelihood term and the word confidence."""
    for text, place in _judged(page):
        for sentence in _sentences(text):
            if _TERMS.search(sentence.lower()) and _CONFIDENCE.search(sentence):
                yield problem("C105", place, short(sentence))


def bare_hedges(view: BriefView, page: Page) -> Iterator[Problem]:
    """C111: a judgement that says only that something is possible."""
    for text, place in _judged(page):
        for sentence in _sentences(text):
            for word in _HEDGES.findall(sentence[:1].lower() + sentence[1:]):
                yield problem("C111", place, f"“{word}” in {short(sentence)}")


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?]) ", text)


def _judged(page: Page) -> Iterator[tuple[str, str]]:
    """Yield each paragraph and list item of a judgement with its place."""
    for name in _JUDGED:
        for item, place in page.of_class(name):
            for part in item.iter():
                if part.tag in ("p", "li"):
                    yield text_of(part), place


CHECKS = (mixed_vocabularies, likelihood_with_confidence, bare_hedges)
