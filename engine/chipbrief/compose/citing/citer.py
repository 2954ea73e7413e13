# SPDX-License-Identifier: Apache-2.0
"""What stands at a place of citation.

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

from chipbrief.compose.citing.places import Cited, Place, best_of, place_of
from chipbrief.compose.citing.styles import CitingStyle, Label, label_letters
from chipbrief.compose.citing.things import records_of, thing_of
from chipbrief.gather.records import Source
from chipbrief.language import ENGLISH, Language
from chipbrief.language.notices import notice, quoted

#: What the first pass prints: no page is made of it.
_DRAFTED = Markup("[…]")
#: A place names so many sources at most where a short list has room for more of them.
_WIDEST = 5


class Citation(NamedTuple):
    """A place of citation: the ``thing`` that is cited (see ``thing_of``) with all its sources.

    ``records`` are those that it is made from, where it is a row or a sentence without a name.
    """

    thing: str
    sources: Place
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cites:
    """All that was cited on a page, in order: ``data-cite`` of a mark is its place in ``made``, from 1."""

    sources: Mapping[str, Source]
    style: CitingStyle
    made: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What the first pass has learned: the sources in the order of the list, and all places of citation.

    ``notes`` numbers the places: those that cite the same sources, at the same places in them, have one note.
    """

    ordered: tuple[Source, ...] = ()
    letters: Mapping[str, str] = field(default_factory=dict)
    places: tuple[Place, ...] = ()
    notes: Mapping[Place, int] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    labels: Mapping[str, Label] = field(default_factory=dict)


_UNSETTLED = Settled()


@dataclass(slots=True)
class Citer:
    """Cites ``sources`` in one style; ``places`` are those of the current pass.

    ``most`` is how many sources a place of citation names, if it does not say itself; 0 for all. Where the
    list stays within ``room``, it is more (0: never). How a source was read is said in ``language``.
    """

    sources: Mapping[str, Source]
    style: CitingStyle
    places: list[Place] = field(default_factory=list)
    made: list[Citation] = field(default_factory=list)
    settled: Settled = _UNSETTLED
    most: int = 0
    room: int = 0
    language: Language = ENGLISH
    _open: set[int] = field(default_factory=set)

    def cite(self, value: object, locator: object = None, most: int | None = None) -> Markup:
        """Return the citation of ``value`` (a thing with ``source_ids``, or ids) as links, and its marks.

        ``locator`` says where in the source: the thing's own when it is not given, none when it is empty.
        Of more than ``most`` sources (0: no limit; not given: as many as the format sets) those of the best
        quality are named, and the others counted: ``[1, 4, 7] +12``. The data attached names all.
        Raises ``TemplateRuntimeError`` for an id that is no source of this brief, and for a locator that
        could belong to several sources.
        """
        place = place_of(value, locator, self.sources)
        if not place:
            return _marks(value)
        limit = self.most if most is None else most
        named = best_of(place, limit, self.sources) if limit else place
        if most is None:
            self._open.add(len(self.places))
        self.places.append(named)
        self.made.append(Citation(thing_of(value), place, records_of(value)))
        shown = _DRAFTED if self.settled is _UNSETTLED else self._print(named)
        others = len(place) - len(named)
        more = _mark(self, Markup("\N{NO-BREAK SPACE}+{}").format(others)) if others else Markup("")
        return shown + more + _marks(value)

    def settle(self) -> None:
        """End the first pass: fill the list's room, put it in its order, and start the places anew."""
        if self.room and self.most:
            self._widen()
        ids = dict.fromkeys(cited.id for place in self.places for cited in place)
        ordered = self.style.ordered([self.sources[key] for key in ids])
        named = ordered if self.style.kind == "author-date" else ()
        letters = label_letters(self.style, named)
        self.settled = Settled(
            ordered=ordered,
            letters=letters,
            places=tuple(self.places),
            notes={place: number for number, place in enumerate(dict.fromkeys(self.places), start=1)},
            numbers={source.id: number for number, source in enumerate(ordered, start=1)},
            labels={source.id: self.style.label(source, letters.get(source.id, "")) for source in named},
        )
        self.places.clear()
        self.made.clear()

    def _widen(self) -> None:
        """Let each place that has no limit of its own name more sources, while the list has room for them."""
        for most in range(self.most + 1, _WIDEST + 1):
            wider = [
                best_of(made.sources, most, self.sources) if at in self._open else place
                for at, (place, made) in enumerate(zip(self.places, self.made, strict=True))
            ]
            if len({cited.id for place in wider for cited in place}) > self.room:
                return
            self.most, self.places = most, wider

    @property
    def cites(self) -> Cites:
        """What was cited in the last pass."""
        return Cites(self.sources, self.style, tuple(self.made))

    def best(self, ids: Sequence[str], most: int) -> tuple[str, ...]:
        """Return the ids of the ``most`` sources of the best quality, in their order."""
        return tuple(cited.id for cited in best_of(place_of(ids, None, self.sources), most, self.sources))

    def mention(self, key: str) -> Markup:
        """Return a source in a sentence about another: a link where the list has it, else a few words."""
        numbers, labels = self.settled.numbers, self.settled.labels
        if key not in numbers:
            return self.style.short(self.sources[key])
        if self.style.kind == "numbered":
            return _link(numbers[key], f"[{numbers[key]}]")
        return _link(numbers[key], labels[key].in_sentence if labels else self.style.short(self.sources[key]))

    def _print(self, place: Place) -> Markup:
        known = self.settled.places
        at = len(self.places)
        if at > len(known) or known[at - 1] != place:
            raise TemplateRuntimeError(
                notice(
                    "`cite` names {id} when the page is printed, but did not when it was drafted. Do not let "
                    "a citation depend on `sources` or `notes`.",
                    id=quoted(place[0].id),
                )
            )
        return _STYLES[self.style.kind](self, place)


def _numbered(citer: Citer, place: Place) -> Markup:
    """Return ``[1, 3–5]``; with locators ``[1, p. 12; 3–5]``."""
    numbers = citer.settled.numbers
    bare = sorted(numbers[cited.id] for cited in place if not cited.locator)
    parts = [
        (first, _link(first, str(first) if first == last else f"{first}–{last}"))
        for first, last in runs(bare)
    ]
    for cited in place:
        if cited.locator:
            number = numbers[cited.id]
            parts.append((number, _link(number, f"{number}, {cited.locator}")))
    between = ", " if len(bare) == len(place) else _semicolon(citer)
    links = _joined(between, (link for _number, link in sorted(parts)))
    return _mark(citer, Markup("[{}]").format(links))


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
    numbers, labels = citer.settled.numbers, citer.settled.labels
    ordered = sorted(place, key=lambda cited: numbers[cited.id])
    groups = groupby(ordered, key=lambda cited: _author(cited, labels[cited.id]))
    texts = (_joined(", ", _labels(citer, tuple(group))) for _name, group in groups)
    return _mark(citer, Markup("({})").format(_joined(_semicolon(citer), texts)))


def _author(cited: Cited, label: Label) -> str:
    """Return what several works have in common; one with a locator, or with no year, stands alone."""
    return label.name if label.year and not cited.locator else cited.id


def _labels(citer: Citer, group: Sequence[Cited]) -> Iterator[Markup]:
    for at, cited in enumerate(group):
        label = citer.settled.labels[cited.id]
        text = label.year if at else label.both
        yield _link(citer.settled.numbers[cited.id], f"{text}, {cited.locator}" if cited.locator else text)


def _note(citer: Citer, place: Place) -> Markup:
    return _mark(citer, Markup('<a href="#note-{0}">{0}</a>').format(citer.settled.notes[place]), "sup")


def _mark(citer: Citer, shown: Markup, tag: str = "span") -> Markup:
    """Return what is shown of the newest citation as an element that says which one it is."""
    return Markup('<{0} class="cite" data-cite="{1}">{2}</{0}>').format(tag, len(citer.made), shown)


def _joined(between: str, parts: Iterable[Markup]) -> Markup:
    return Markup("{}").format(between).join(parts)


def _semicolon(citer: Citer) -> str:
    return citer.style.csl.locale.terms.get("semicolon", "; ")


def _link(number: int, text: str) -> Markup:
    return Markup('<a href="#source-{}">{}</a>').format(number, text)


_STYLES = {"numbered": _numbered, "author-date": _author_date, "notes": _note}


def _marks(value: object) -> Markup:
    memory = getattr(value, "verified", "seen") == "memory"
    marks = ("†" if memory else "") + ("‡" if getattr(value, "late", False) else "")
    return Markup('<sup class="mark">{}</sup>').format(marks) if marks else Markup("")
