# SPDX-License-Identifier: Apache-2.0
"""The language of doubt (ICD 203): one row of terms, likelihood apart from confidence, no bare hedges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from chipbrief.check.page import Page, Spot, sentences, text_of
from chipbrief.check.problem import ERROR, WARNING, Kind, Place, Problem, short
from chipbrief.compose.view import BriefView
from chipbrief.judge.words import HEDGES, LIKELIHOOD, OTHER_VOCABULARY
from chipbrief.language.notices import notice

MIXED = Kind(
    "C104",
    ERROR,
    "Mixed likelihood vocabularies",
    "ICD 203 asks for one row of terms: a reader cannot compare “likely” with “probable”.",
    "Use only: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, "
    "almost certain; or what these are called in the language of the document.",
    "“It is probably so.” → “It is likely so.”",
)
BOTH = Kind(
    "C105",
    ERROR,
    "Likelihood and confidence in one sentence",
    "Likelihood speaks of the event, confidence of the basis; together they mislead (ICD 203).",
    "Say them in two sentences. In a template, the `claim` macro does.",
    "“We judge with high confidence that imports likely rose.” → "
    "“We judge that imports likely rose. Confidence is high.”",
)
HEDGE = Kind(
    "C111",
    ERROR,
    "Bare hedge in a judgement",
    "“May”, “could” and “possibly” are true of almost anything, so the reader learns nothing (ICD 203 "
    "asks for a degree of likelihood).",
    "Say how likely it is, with a term of the row, or say what the evidence shows and leave it there.",
    "“Imports may rise.” → “Imports are likely to rise.”",
)
UNREAD = Kind(
    "C149",
    WARNING,
    "Words of doubt not read",
    "C104, C105, C111 and C151 know the words of likelihood of English and French only; in another language "
    "they find nothing, which does not mean that there is nothing to find.",
    "Read the judgements against ICD 203 yourself.",
)
SEVERAL = Kind(
    "C151",
    WARNING,
    "Two degrees of likelihood in one sentence",
    "A judgement has one likelihood (ICD 203); of two in a sentence a reader cannot tell which one is meant.",
    "Make it two sentences, each with its own degree and its own basis.",
    "“Thousands are almost certain; tens of thousands are likely.” → “Thousands are almost certain. Tens of "
    "thousands are likely.”",
)
KINDS = (MIXED, BOTH, HEDGE, UNREAD, SEVERAL)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Patterns of one language: its row of terms, words of another row, bare hedges, and confidence.

    ``degrees`` are the terms once more, a pattern for each degree from the least likely to the most.
    """

    terms: re.Pattern[str]
    degrees: tuple[re.Pattern[str], ...]
    other: re.Pattern[str]
    hedges: re.Pattern[str]
    confidence: re.Pattern[str]


def _vocabulary(
    degrees: Sequence[tuple[str, ...]], other: Iterable[str], hedges: Iterable[str], confidence: str
) -> Vocabulary:
    months = r"(?! \d)"  # “may 2024” is a month
    return Vocabulary(
        terms=_any_of(term for terms in degrees for term in terms),
        degrees=tuple(map(_any_of, degrees)),
        other=_any_of(other),
        hedges=re.compile(_any_of(hedges).pattern + months),
        confidence=re.compile(confidence),
    )


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the words, the longest first."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b")


#: “Remote access” is no likelihood; “a remote chance” and “is remote.” are.
_REMOTE = r"remote(?= (?:chances?|odds|possibility|probability|prospect|that)\b|[\s)”]*(?:[.,;:!?]|$))"
_OTHER = tuple(_REMOTE if word == "remote" else word for word in OTHER_VOCABULARY)
_ADVERBS = {"almost certain": ("almost certainly",)}
#: The words for each degree, from the least likely to the most.
_TERMS = tuple((row.term, *_ADVERBS.get(row.term, ())) for row in LIKELIHOOD)
_FRENCH_TERMS = (
    ("presque aucune chance",),
    ("très peu probables?", "très improbables?", "très peu probablement"),
    ("peu probables?", "improbables?", "peu probablement"),
    ("chances à peu près égales",),
    ("probables?", "probablement"),
    ("très probables?", "très probablement"),
    ("presque certaine?s?", "quasi certaine?s?", "(?:presque|quasi) certainement"),
)
_FRENCH_HEDGES = (
    "peut-être", "pourrait", "pourraient", "possiblement", "il se peut", "il est possible", "éventuellement",
)  # fmt: skip
#: By language of the document; of one that is not here C149 says so. In French "probable" is the word for
#: "likely", and "vraisemblable" is that of another row.
VOCABULARIES: Mapping[str, Vocabulary] = MappingProxyType({
    "en": _vocabulary(_TERMS, _OTHER, HEDGES, r"\bconfidence\b"),
    "fr": _vocabulary(
        _FRENCH_TERMS,
        ("(?:in)?vraisemblables?", "vraisemblablement", "plausibles?"),
        _FRENCH_HEDGES,
        r"\b(?:confiance|fiabilité)\b",
    ),
})
_JUDGED = ("judgement", "bottom-line", "judged")
#: The space that a citation leaves behind.
_BEFORE_MARK = re.compile(r" (?=[.,;])")


def mixed_vocabularies(view: BriefView, page: Page) -> Iterator[Problem]:
    """C104: a likelihood word of another row than the one used."""
    for words, sentence, place in _judged(page):
        for word in words.other.findall(sentence.lower()):
            yield MIXED.at(
                place,
                notice("“{word}” in {text}", word=word, text=short(sentence)),
                quote=sentence,
                word=word,
            )


def likelihood_with_confidence(view: BriefView, page: Page) -> Iterator[Problem]:
    """C105: a sentence that holds both a likelihood term and the word confidence."""
    for words, sentence, place in _judged(page):
        low = sentence.lower()
        if words.terms.search(low) and words.confidence.search(low):
            yield BOTH.at(place, short(sentence), quote=sentence)


def several_degrees(view: BriefView, page: Page) -> Iterator[Problem]:
    """C151: a sentence with two degrees of likelihood."""
    for words, sentence, place in _judged(page):
        found = words.terms.findall(sentence.lower())
        if len({_degree(term, words) for term in found}) > 1:
            told = notice(
                "“{first}” and “{last}” in {text}", first=found[0], last=found[-1], text=short(sentence)
            )
            yield SEVERAL.at(place, told, quote=sentence)


def _degree(term: str, words: Vocabulary) -> int:
    return next(place for place, pattern in enumerate(words.degrees) if pattern.fullmatch(term))


def bare_hedges(view: BriefView, page: Page) -> Iterator[Problem]:
    """C111: a judgement that says only that something is possible."""
    for words, sentence, place in _judged(page):
        for word in words.hedges.findall(sentence[:1].lower() + sentence[1:]):
            yield HEDGE.at(
                place,
                notice("“{word}” in {text}", word=word, text=short(sentence)),
                quote=sentence,
                word=word,
            )


def unread(view: BriefView, page: Page) -> Iterator[Problem]:
    """C149: judgements in a language whose words of doubt are not known."""
    if _language(page) not in VOCABULARIES and any(spot.around & set(_JUDGED) for spot in page.elements):
        yield UNREAD.at(Place(), page.language)


def _judged(page: Page) -> Iterator[tuple[Vocabulary, str, Place]]:
    """Yield each sentence of a judgement with the vocabulary of its language and its place."""
    words = VOCABULARIES.get(_language(page))
    if words is None:
        return
    seen: set[int] = set()
    for spot in page.elements:
        if spot.around & set(_JUDGED) and spot.item.tag in ("p", "li") and id(spot.item) not in seen:
            seen.add(id(spot.item))
            yield from ((words, sentence, spot.place) for sentence in _sentences(spot))


def _language(page: Page) -> str:
    return page.language.split("-")[0].lower() or "en"


def _sentences(spot: Spot) -> list[str]:
    text = _BEFORE_MARK.sub("", text_of(spot.item, without="cite"))
    return [sentence.rstrip() for sentence in sentences(text)]


CHECKS = (mixed_vocabularies, likelihood_with_confidence, several_degrees, bare_hedges, unread)
