# SPDX-License-Identifier: Apache-2.0
"""Fixes that need no judgment: from an author's text and a problem to a new text.

Only the author's own words are changed, never what stands in quotation marks, a citation or a link; where the
right words depend on what is meant, there is no fix.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from chipbrief.check.editing import MAY_STAND_TWICE
from chipbrief.check.page import sentences
from chipbrief.check.problem import Problem
from chipbrief.edition import Edition

Mend = Callable[[str, Problem], str]

#: What is left as it is: quotations, citations and findings, addresses of links.
_KEPT = re.compile(r"(“[^”]*”|«[^»]*»|„[^“]*“|\"[^\"]*\"|\[[@=][^\]]*\]|\]\([^)]*\))")
_QUOTATION = re.compile('[“”«»„"]')
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"\[[@=][^\]]*\]|\]\([^)]*\)")
#: The share of the words of a printed text that the author's must hold to be the same.
_SAME = 0.6
_CUT = 60

#: Of the second row of ICD 203, what a word of the first row can stand for in any sentence.
_TERMS = (
    (r"a nearly certain", "an almost certain"),
    (r"nearly certain", "almost certain"),
    (r"highly probable", "very likely"),
    (r"highly improbable", "very unlikely"),
    (r"improbable", "unlikely"),
    (r"probable", "likely"),
    (r"probably", "likely"),
)
_CONFIDENCE = re.compile(
    r",? with (?P<with>high|moderate|low) confidence,?(?= |[.!?])| \((?P<in>high|moderate|low) confidence\)",
    re.IGNORECASE,
)
_WE_HAVE = re.compile(r"We have (?P<have>high|moderate|low) confidence that (?P<first>\w)")
#: What the slip looks like, where it stands in a text, and what is right.
_OTHER = rf"(?!(?i:{'|'.join(sorted(MAY_STAND_TWICE))})\b)[^\W\d_]{{2,}}"
_TWICE = rf"\b({_OTHER})\s\1\b(?!-)|(?:^|(?<=[.!?:]\s))({_OTHER})\s(?i:\2)\b(?!-)"
_SLIPS = (
    (r"[^\W\d_]+ [^\W\d_]+", _TWICE, r"\1\2"),
    (r"\.\.", r"(?<![.…])\.\.(?!\.)", "."),
    (r",,|;;|::", r"([,;:])\1", r"\1"),
    (r"[,;:]\.", r"[,;:]\.(?=\s|$)", "."),
    *((re.escape(mark), rf"\s+{re.escape(mark)}(?=\s)", mark) for mark in ",;."),
    (r"\(\s*\)", r"\s*\(\s*\)", ""),
)


@dataclass(frozen=True, slots=True)
class Fix:
    """The fix of a problem: the ``text`` that one of the author's fields then has, and what it changes."""

    code: str
    field: str
    text: str
    before: str
    after: str

    def on(self, edition: Edition) -> Edition:
        """Return the edition with the text mended; a field without a text is empty."""
        texts = {**edition.text, self.field: self.text}
        kept = MappingProxyType({name: text for name, text in texts.items() if text.strip()})
        return replace(edition, text=kept)


def fix_of(problem: Problem, texts: Mapping[str, str]) -> Fix | None:
    """Return the fix of a problem in the author's texts; ``None`` where that is for the author to decide."""
    mend, field = FIXES.get(problem.code), field_of(problem, texts)
    if mend is None or not field:
        return None
    text = mend(texts[field], problem)
    if text == texts[field]:
        return None
    return Fix(problem.code, field, text, *_difference(texts[field], text))


def fix_all(problems: Iterable[Problem], edition: Edition) -> tuple[Edition, tuple[Fix, ...]]:
    """Return the edition with every fix made, and the fixes, in the order of the problems."""
    made = []
    for problem in problems:
        if (fix := fix_of(problem, edition.text)) is not None:
            edition = fix.on(edition)
            made.append(fix)
    return edition, tuple(made)


def field_of(problem: Problem, texts: Mapping[str, str]) -> str:
    """Return the field in which the author wrote what a problem is about; empty where nobody did."""
    if not problem.quote and problem.anchor in texts:
        return problem.anchor
    wanted = set(_words(problem.quote or problem.word)) - {""}
    shares = {name: len(wanted & set(_words(text))) / (len(wanted) or 1) for name, text in texts.items()}
    best = max(shares, key=lambda name: shares[name], default="")
    if best and shares[best] >= _SAME and problem.word.casefold() in texts[best].casefold():
        return best
    holding = (name for name, text in texts.items() if problem.word and problem.word in text)
    return next(holding, "") if not wanted else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(_MARK.sub(" ", text).casefold())


def _difference(before: str, after: str) -> tuple[str, str]:
    """Return the words that differ, from the first such word to the last."""
    one, two = re.split(r"(\s+)", before), re.split(r"(\s+)", after)
    start = _alike(one, two)
    end = _alike(one[start:][::-1], two[start:][::-1])
    if start and min(len(one), len(two)) - end <= start:
        start = max(0, start - 2)  # nothing but a deletion: with the word before it, to be recognized
    first, second = ("".join(part[start : len(part) - end]).strip() for part in (one, two))
    return first[:_CUT], second[:_CUT]


def _alike(one: list[str], two: list[str]) -> int:
    """Return how many parts at the beginning are the same."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(two)))


def _outside(text: str, change: Callable[[str], str]) -> str:
    """Return a text with what is not kept as it is changed."""
    return "".join(part if at % 2 else change(part) for at, part in enumerate(_KEPT.split(text)))


def _one_row(text: str, problem: Problem) -> str:
    """C104: the term of the first row in place of that of the second, with its capital.

    Only of the English rows: in French “probable” is a term of the first one.
    """
    if not any(problem.word.casefold() in other for other, _term in _TERMS):
        return text
    for other, term in _TERMS:
        pattern = re.compile(rf"\b{other}\b", re.IGNORECASE)
        text = _outside(text, lambda part, found=pattern, term=term: found.sub(_like(term), part))
    return text


def _like(term: str) -> Callable[[re.Match[str]], str]:
    """Return what writes ``term`` with a capital where the word found has one."""
    return lambda found: term[0].upper() + term[1:] if found[0][0].isupper() else term


def _two_sentences(text: str, problem: Problem) -> str:
    """C105: the confidence in a sentence of its own, behind the one that it stood in."""
    return "".join(_apart(part) if _is_quoted(part, problem) else part for part in sentences(text))


def _is_quoted(part: str, problem: Problem) -> bool:
    words = set(_words(part))
    return bool(words) and len(words & set(_words(problem.quote))) / len(words) >= _SAME


def _apart(sentence: str) -> str:
    found = _CONFIDENCE.search(sentence) or _WE_HAVE.match(sentence)
    if found is None or sentence.lower().count("confidence") != 1 or _QUOTATION.search(sentence):
        return sentence
    said = found.groupdict()
    level = next(word for name, word in said.items() if word and name != "first").lower()
    rest = sentence[: found.start()] + (said.get("first") or "").upper() + sentence[found.end() :]
    return f"{rest.rstrip()} Confidence is {level}.{sentence[len(sentence.rstrip()) :]}"


def _plain_signs(text: str, problem: Problem) -> str:
    """C110: a character that is another way to write plain letters, such as a ligature, as those letters."""
    plain = unicodedata.normalize("NFKC", problem.word)
    return text.replace(problem.word, plain) if plain.isascii() else text


def _no_placeholder(text: str, problem: Problem) -> str:
    """C124: without the lines that hold nothing else."""
    alone = re.compile(rf"(?m)^(?:[-*+]\s+|\d+[.)]\s+)?{re.escape(problem.word)}[.:!]?\s*$\n?")
    return alone.sub("", text).strip("\n")


def _no_slip(text: str, problem: Problem) -> str:
    """C147: the word or the punctuation mark once, and no space before it."""
    for word, slip, right in _SLIPS:
        if re.fullmatch(word, problem.word):
            return _outside(text, lambda part, slip=slip, right=right: re.sub(slip, right, part))
    return text


#: By code of the problem.
FIXES: Mapping[str, Mend] = MappingProxyType({
    "C104": _one_row,
    "C105": _two_sentences,
    "C110": _plain_signs,
    "C124": _no_placeholder,
    "C147": _no_slip,
})
