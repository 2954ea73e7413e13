# SPDX-License-Identifier: Apache-2.0
"""Checks of the evidence: what is claimed has a source and support, and caveats travel with numbers."""

from __future__ import annotations

from collections.abc import Iterator

from chipbrief.check.page import Page, Spot, begins, has_class, in_one_line, inside, text_of
from chipbrief.check.problem import ERROR, Kind, Problem, short
from chipbrief.compose.view import BriefView, CaveatNote, figures_of
from chipbrief.language.notices import notice

UNSOURCED_CLAIM = Kind(
    "C101",
    ERROR,
    "Claim without a source",
    "A judgement, a claim or a piece of evidence is printed without a citation, so nobody can check it.",
    "In your text, cite a source behind it with [@source-id]. In a template, print it through the `claim` "
    "macro, or add `{{ thing | cite }}`.",
    "“Exports rose.” → “Exports rose [@comtrade-8542-annual].”",
)
CAVEAT_DROPPED = Kind(
    "C113",
    ERROR,
    "Caveat dropped",
    "A number travels with its caveats (evidence rule 4); here the letter or its sentence is missing.",
    "In a template, print `{{ marks(row) }}` beside the number and `{{ caveat_list(caveats.…) }}` under the "
    "table; print the caveats of a finding or figure with it.",
)
UNSUPPORTED = Kind(
    "C131",
    ERROR,
    "Judgement without support",
    "A judgement must rest on findings, which the PDF carries with formula and inputs; this one names none.",
    "In a template, print a judgement of `judgements` through the `claim` macro, which names its findings.",
)
KINDS = (UNSOURCED_CLAIM, CAVEAT_DROPPED, UNSUPPORTED)

_MUST_CITE = ("judgement", "evidence", "who")
_ROWS = ("tr", "li", "p")
_NAMING = 2
#: Around rows that need no letters of their own.
_ELSEWHERE = frozenset({"shared", "references"})


def unsourced_claims(view: BriefView, page: Page) -> Iterator[Problem]:
    """C101: a judgement, claim or piece of evidence without a citation."""
    for name in _MUST_CITE:
        for spot in page.of_class(name):
            if not has_class(spot.item, "cite"):
                yield UNSOURCED_CLAIM.at(spot.place, short(spot.text), quote=spot.text)


def unsupported_judgements(view: BriefView, page: Page) -> Iterator[Problem]:
    """C131: a judgement that names no finding, or one that is not among those the brief carries."""
    known = {row.id for row in view.findings}
    for spot in page.of_class("judgement"):
        support = spot.item.get("data-support", "").split()
        unknown = [key for key in support if key not in known]
        if not support:
            yield UNSUPPORTED.at(spot.place, short(spot.text), quote=spot.text)
        elif unknown:
            yield UNSUPPORTED.at(
                spot.place, notice("there is no finding {unknown}", unknown=unknown[0]), quote=spot.text
            )


def unexplained_letters(view: BriefView, page: Page) -> Iterator[Problem]:
    """C113: a letter of a caveat whose sentence does not stand on the page."""
    notes = page.of_class("caveats")
    explained = {text_of(mark) for spot in notes for mark in inside(spot.item, "marks")}
    for spot in page.of_class("marks"):
        for letter in spot.text.split(", "):
            if letter and letter not in explained:
                yield CAVEAT_DROPPED.at(
                    spot.place, notice("the letter “{letter}” is not explained on the page", letter=letter)
                )


def unmarked_rows(view: BriefView, page: Page) -> Iterator[Problem]:
    """C113: a row of a table, or item of a list, without letters or sentences of its record's caveats.

    A gap gives no number of the records that it names, and neither does a source that has a chip in its
    title. A table of the class ``shared`` says the letters of all its rows once, in its caption. Each list of
    caveats has an “a” of its own, so a letter that is explained somewhere may be that of other rows.
    """
    gaps = {in_one_line(text) for text in view.gaps}
    explained = _explained(page)
    for spot in page.tagged(*_ROWS):
        if _ELSEWHERE & spot.around or spot.text in gaps:
            continue
        marked, text = has_class(spot.item, "marks"), spot.text
        for name, letters, notes in _with_caveats(view, spot):
            if letters and not marked:
                told = notice("{text} stands without “{letters}”", text=short(name), letters=letters)
                yield CAVEAT_DROPPED.at(spot.place, told, quote=text)
            for note in notes if marked else ():
                if note.letter in letters.split(", ") and in_one_line(note.text) not in explained:
                    yield CAVEAT_DROPPED.at(spot.place, short(note.text), quote=text)


def _explained(page: Page) -> str:
    """Return the sentences of all lists of caveats."""
    return " ".join(spot.text for spot in page.of_class("caveats"))


_Notes = tuple[CaveatNote, ...]


def _with_caveats(view: BriefView, spot: Spot) -> Iterator[tuple[str, str, _Notes]]:
    """Yield what a row is about, with its letters and what they mean: chips, cases, deals and estimates."""
    if spot.item.tag != "p":
        yield from _named(view, spot)
    estimates = {row.id: row.marks for row in view.estimates}
    for part in spot.item.iter():
        if (key := part.get("data-estimate", "")) in estimates:
            yield spot.text, estimates[key], view.caveats.estimates


def _named(view: BriefView, spot: Spot) -> Iterator[tuple[str, str, _Notes]]:
    """Yield the chip, case or deal that a row is about: named in its first two cells, or early in an item.

    Of names that begin alike it is the longest: a ring in Shenzhen, and not a ring.
    """
    cells = [text_of(cell, without="marks") for cell in spot.item if cell.tag in ("td", "th")]
    parts = cells or text_of(spot.item, without="marks").split(":")
    chips = [(row.name, row.marks) for row in view.chips.rows]
    cases = [(row.title, row.marks) for row in (*view.cases, *view.deals)]
    for text in parts[:_NAMING]:
        for rows, notes in ((chips, view.caveats.chips), (cases, view.caveats.cases)):
            named = [row for row in rows if row[0] and begins(text.strip(), row[0])]
            longest = max((len(name) for name, _marks in named), default=0)
            yield from ((name, marks, notes) for name, marks in named if len(name) == longest)


def dropped_sentences(view: BriefView, page: Page) -> Iterator[Problem]:
    """C113: a finding or figure that is printed without the caveats it carries, or their letters."""
    by_letter = _explained(page)
    findings = {item.id: item.caveats for study in view.studies for item in study.findings if item.known}
    figures = {figure.name: figure.caveats for figure in figures_of(view)}
    for name, caveats in (("finding", findings), ("figure", figures)):
        for spot in page.with_data(name):
            lettered = by_letter if list(inside(spot.item, "marks")) else ""
            for text in caveats.get(spot.item.get(f"data-{name}", ""), ()):
                if in_one_line(text) not in spot.text and in_one_line(text) not in lettered:
                    yield CAVEAT_DROPPED.at(spot.place, short(text))


CHECKS = (
    unsourced_claims,
    unsupported_judgements,
    unexplained_letters,
    unmarked_rows,
    dropped_sentences,
)
