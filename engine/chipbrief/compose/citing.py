# SPDX-License-Identifier: Apache-2.0
"""Citations: what stands at a place of citation, and the list that it leads to.

A page is rendered twice. The first time a ``Citer`` learns what is cited, where, and in which order; after
``settle`` it knows the numbers, the letters of equal years and the notes, and the second time prints them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from jinja2 import TemplateRuntimeError
from markupsafe import Markup

from chipbrief.compose.citable import law_citation
from chipbrief.compose.citing_styles import CitingStyle, label_letters
from chipbrief.compose.csl_text import clean, curled, html
from chipbrief.gather.records import Source
from chipbrief.gather.register import QUALITIES

_LOCATOR_LENGTH = 120


class Cited(NamedTuple):
    """A source at one place of citation, and where in it: ``p. 12``, ``§ 742.6(b)``; may be empty."""

    id: str
    locator: str = ""


Place = tuple[Cited, ...]


@dataclass(slots=True)
class Citer:
    """Cites sources in one style: their ``numbers``, ``letters`` after equal years, ``places`` in order.

    ``most`` is how many sources a place of citation names, if it does not say itself; 0 for all.
    """

    sources: Mapping[str, Source]
    style: CitingStyle
    numbers: dict[str, int] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    learned: tuple[Place, ...] | None = None
    most: int = 0

    def cite(self, value: object, locator: object = None, most: int | None = None) -> Markup:
        """Return the citation of ``value`` (a thing with ``source_ids``, or ids) as links, and its marks.

        ``locator`` says where in the source: the thing's own when it is not given, none when it is empty.
        Of more than ``most`` sources (0: no limit; not given: as many as the format sets) those of the best
        quality are named, and the others counted: ``[1, 4, 7] +12``. The data attached names all.
        Raises ``TemplateRuntimeError`` for an id that is no source of this brief, and for a locator that
        could belong to several sources.
        """
        place = self._place(value, locator)
        if not place:
            return _marks(value)
        limit = self.most if most is None else most
        named = self._best(place, limit) if limit else place
        self._enter(named)
        others = Markup('<span class="cite"> +{}</span>').format(len(place) - len(named))
        shown = _STYLES[self.style.kind](self, named) + (others if len(named) < len(place) else "")
        return shown + _marks(value)

    def settle(self) -> None:
        """End the first pass: put the list in its order, and start the places anew."""
        cited = [self.sources[key] for key in self.numbers]
        ordered = self.style.ordered(cited)
        self.numbers = {source.id: number for number, source in enumerate(ordered, start=1)}
        self.letters = label_letters(self.style, ordered)
        self.learned = tuple(self.places)
        self.places.clear()

    def _enter(self, place: Place) -> None:
        for cited in place:
            self.numbers.setdefault(cited.id, len(self.numbers) + 1)
        at = len(self.places)
        if self.learned is not None and (at >= len(self.learned) or self.learned[at] != place):
            raise TemplateRuntimeError(
                f"`cite` names {place[0].id!r} when the page is printed, but did not when it was drafted. "
                "Do not let a citation depend on `sources` or `notes`."
            )
        self.places.append(place)

    def _best(self, place: Place, most: int) -> Place:
        """Return the sources of the best quality, in the order of the place; those with a locator first."""

        def rank(cited: Cited) -> tuple[bool, int]:
            quality = self.sources[cited.id].quality
            return not cited.locator, QUALITIES.index(quality) if quality in QUALITIES else len(QUALITIES)

        chosen = set(sorted(place, key=rank)[:most])
        return tuple(cited for cited in place if cited in chosen)

    def _place(self, value: object, locator: object) -> Place:
        ids = tuple(dict.fromkeys(getattr(value, "source_ids", value) or ()))  # type: ignore[call-overload]
        unknown = [key for key in ids if key not in self.sources]
        if unknown:
            raise TemplateRuntimeError(
                f"`cite` was given {unknown[0]!r}, which is not a source of this brief."
            )
        where = _own_locator(value, ids, self.sources) if locator is None else _given(locator, ids)
        return tuple(Cited(key, where.get(key, "")) for key in ids)


def _given(locator: object, ids: Sequence[str]) -> Mapping[str, str]:
    """Return the locator of each source: a text belongs to the only source, a mapping names them."""
    if isinstance(locator, Mapping):
        if odd := [str(key) for key in locator if key not in ids]:
            raise TemplateRuntimeError(f"`cite` was given a locator for {odd[0]!r}, which is not cited here.")
        return {key: _short(text) for key, text in locator.items()}
    text = _short(locator)
    if text and len(ids) > 1:
        raise TemplateRuntimeError(
            f"`cite` was given the locator {text!r} for {len(ids)} sources. "
            f"Say which: cite({{{ids[0]!r}: {text!r}}})."
        )
    return dict.fromkeys(ids, text)


def _short(locator: object) -> str:
    text = " ".join(str(locator).split())
    if not isinstance(locator, str) or len(text) > _LOCATOR_LENGTH:
        raise TemplateRuntimeError(
            f"A locator is a text of {_LOCATOR_LENGTH} signs at most, such as 'p. 12', not {text[:40]!r}."
        )
    return text


def _own_locator(value: object, ids: Iterable[str], sources: Mapping[str, Source]) -> Mapping[str, str]:
    """Return the paragraph that a record names, for the one source that its citation (88 FR 73458) names."""
    paragraph, citation = getattr(value, "paragraph", ""), getattr(value, "citation", "")
    if not paragraph or not citation:
        return {}
    named = [key for key in ids if (law := law_citation(sources[key])) and law in citation]
    return {named[0]: str(paragraph)} if len(named) == 1 else {}


def _numbered(citer: Citer, place: Place) -> Markup:
    """Return ``[1, 3–5]``; with locators ``[1, p. 12; 3–5]``."""
    bare = sorted(citer.numbers[cited.id] for cited in place if not cited.locator)
    parts = [
        (first, _link(first, str(first) if first == last else f"{first}–{last}"))
        for first, last in runs(bare)
    ]
    for cited in place:
        if cited.locator:
            number = citer.numbers[cited.id]
            parts.append((number, _link(number, f"{number}, {curled(clean(cited.locator))}")))
    between = Markup("; ") if len(bare) < len(place) else Markup(", ")
    links = between.join(link for _number, link in sorted(parts))
    return Markup('<span class="cite">[{}]</span>').format(links)


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return rising numbers as runs of first and last; two neighbors stay apart.

    >>> runs([1, 2, 4, 5, 6])
    [(1, 1), (2, 2), (4, 6)]
    """
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    split = (([run[0]], [run[1]]) if len(run) == 2 else (run,) for run in found)
    return [(part[0], part[-1]) for parts in split for part in parts]


def _author_date(citer: Citer, place: Place) -> Markup:
    """Return ``(BIS 2023a, 2023b; Reuters 2024)``, in the order of the list."""
    ordered = sorted(place, key=lambda cited: citer.numbers[cited.id])
    groups = [list(group) for _name, group in groupby(ordered, key=lambda cited: _author(citer, cited))]
    texts = Markup("; ").join(Markup(", ").join(_labels(citer, group)) for group in groups)
    return Markup('<span class="cite">({})</span>').format(texts)


def _author(citer: Citer, cited: Cited) -> str:
    """Return what stands before the year; a source with a locator stands alone."""
    source, letter = citer.sources[cited.id], citer.letters.get(cited.id, "")
    label = citer.style.label(source, letter)
    name = label.removesuffix(citer.style.year(source, letter))
    return cited.id if cited.locator or name == label else name


def _labels(citer: Citer, group: Sequence[Cited]) -> Iterator[Markup]:
    for at, cited in enumerate(group):
        source, letter = citer.sources[cited.id], citer.letters.get(cited.id, "")
        text = citer.style.year(source, letter) if at else citer.style.label(source, letter, cited.locator)
        yield _link(citer.numbers[cited.id], html(text))


def _note(citer: Citer, place: Place) -> Markup:
    return Markup('<sup class="cite"><a href="#note-{0}">{0}</a></sup>').format(len(citer.places))


def _link(number: int, text: str) -> Markup:
    return Markup('<a href="#source-{}">{}</a>').format(number, text)


_STYLES = {"numbered": _numbered, "author-date": _author_date, "notes": _note}


def _marks(value: object) -> Markup:
    memory = getattr(value, "verified", "seen") == "memory"
    marks = ("†" if memory else "") + ("‡" if getattr(value, "late", False) else "")
    return Markup('<sup class="mark">{}</sup>').format(marks) if marks else Markup("")
