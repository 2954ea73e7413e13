# SPDX-License-Identifier: Apache-2.0
"""Where the keyboard stops on the pages: at each link, and at each mark that can be traced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from chipbrief.frozen import frozen
from chipbrief.laid import Link, Mark
from chipbrief_gui.preview.layout import Place

Item = TypeVar("Item", Link, Mark)


@frozen
class Stop:
    """Something to follow: its boxes on one page, the ``link`` there, and whether it is ``traced``.

    ``words`` are those that a trace is about, where the mark tells.
    """

    places: tuple[Place, ...]
    link: Link | None = None
    traced: bool = False
    words: str = ""

    @property
    def first(self) -> Place:
        """The box in which it begins."""
        return self.places[0]


def stops_of(links: Iterable[Link], marks: Iterable[Mark]) -> tuple[Stop, ...]:
    """Return the stops in the order in which one reads: page by page, down and across.

    A link on words that are traced is no stop of its own.
    """
    by_page: dict[int, list[Stop]] = defaultdict(list)
    for group in _grouped(marks):
        words = next((mark.text for mark in group if mark.text), "")
        by_page[group[0].page].append(Stop(_places(group), traced=True, words=words))
    for group in _grouped(links):
        _add_link(by_page[group[0].page], Stop(_places(group), group[0]))
    return tuple(stop for page in sorted(by_page) for stop in sorted(by_page[page], key=_order))


def _add_link(stops: list[Stop], link: Stop) -> None:
    met = next((at for at, stop in enumerate(stops) if stop.traced and _meet(stop, link)), None)
    if met is None:
        stops.append(link)
    elif stops[met].link is None:
        stops[met] = replace(stops[met], link=link.link)


def _grouped(items: Iterable[Item]) -> list[list[Item]]:
    """Return the items, with those together that are one, broken across lines or parts of a line."""
    groups: list[list[Item]] = []
    for item in items:
        if groups and _goes_on(groups[-1][-1], item):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _goes_on(former: Item, item: Item) -> bool:
    """Return whether an item is the same as the former and begins where that ends: beside it or below."""
    beside = abs(item.box.x - former.box.right) < 1
    below = former.box.y < item.box.y < former.box.bottom + former.box.height
    return _same(former) == _same(item) and (beside or below)


def _same(item: Link | Mark) -> tuple[object, ...]:
    return (item.page, item.key) if isinstance(item, Mark) else (item.page, item.to, item.top, item.url)


def _places(items: Sequence[Link | Mark]) -> tuple[Place, ...]:
    return tuple(Place(item.page, *item.box) for item in items)


def _meet(one: Stop, other: Stop) -> bool:
    return any(place.meets(mine) for place in one.places for mine in other.places)


def _order(stop: Stop) -> tuple[float, float]:
    # Letters of one line may differ in height.
    return round((stop.first.top + stop.first.height) / 4), stop.first.left
