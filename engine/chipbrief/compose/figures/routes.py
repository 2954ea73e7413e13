# SPDX-License-Identifier: Apache-2.0
"""Diversion: the routes of reported cases, from origin to destination, by how far they are proven."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from chipbrief.compose.figures.base import words
from chipbrief.compose.view import Cell, DataTable, RoutesFigure
from chipbrief.compose.wording_charts import ROUTES, STANDINGS
from chipbrief.gather.naming import all_named, named
from chipbrief.gather.records import DiversionCase
from chipbrief.judge import Findings
from chipbrief.judge.finding import sources_of
from chipbrief.judge.questions.diversion_cases import counted, standing, transit
from chipbrief.language import Pattern, Shortened, listed, said

#: More routes than this are not drawn; those with most cases go first.
MOST = 16
_LABEL = 50  # characters that fit beside a route
_COUNT = 10  # of them for how many cases there are
_ROUTES = ("row", "standing", "group", "route", "count", "cases", "label")
_STOPS = ("row", "code", "name", "place", "role", "picked")
_LEGS = ("row", "standing", "from", "to", "from_place", "to_place", "known")
_ALLEGED = Pattern(
    "Charges are allegations until proved. Stops stand in the order reported; one between may be missing."
)
_WITHIN = Pattern("Cases not counted because another one contains them: {count}.")
_LEFT_OUT = Pattern("Routes not drawn, those with the fewest cases: {count}.")


@dataclass(frozen=True, slots=True)
class Route:
    """The cases that took one way, and are proven to one degree."""

    stops: tuple[str, ...]
    standing: str
    cases: tuple[DiversionCase, ...]

    @property
    def places(self) -> tuple[tuple[str, Decimal], ...]:
        """The stops with how far along the way each stands, from 0 to 1; a single one stands at the end."""
        last = len(self.stops) - 1
        if not last:
            return ((self.stops[0], Decimal(1)),)
        return tuple((stop, round(Decimal(at) / last, 4)) for at, stop in enumerate(self.stops))


def build(findings: Findings, most: int = MOST) -> RoutesFigure:
    """Return the routes of the cases of the window; a case within another is not counted beside it."""
    country = findings.evidence.pick.country
    cases = findings.cases
    found = counted(cases)
    routes = _routes(found)
    rows = _rows(routes[:most])
    kinds = Counter(standing(case) for case in found)
    stops = Counter(place for case in found for place in transit(case) if place != country)
    often = max(stops.values(), default=0)
    return RoutesFigure(
        name="routes",
        data=(
            DataTable(
                "routes",
                said("Routes of reported cases"),
                _ROUTES,
                tuple(_route(*row) for row in rows.items()),
            ),
            DataTable("stops", said("Places on each route"), _STOPS, tuple(_stops(rows, country))),
            DataTable("legs", said("Ways between the places"), _LEGS, tuple(_legs(rows))),
            words(ROUTES),
        ),
        source_ids=sources_of(case for route in rows.values() for case in route.cases),
        caveats=_caveats(len(cases) - len(found), len(routes) - len(rows)),
        empty=not rows,
        count=len(found),
        proven=kinds["proven"],
        alleged=kinds["alleged"],
        reported=kinds["reported"],
        passes=sum(country in transit(case) for case in found),
        ends=sum(case.route[-1] == country for case in found),
        through=tuple(named(place) for place, count in sorted(stops.items()) if count == often),
        through_count=often,
        unknown=sum(len(case.route) == 1 for case in found),
        texts=tuple(_text(route) for route in rows.values()),
    )


def _routes(cases: Iterable[DiversionCase]) -> list[Route]:
    """Return the routes, those with most cases first."""
    found: dict[tuple[tuple[str, ...], str], list[DiversionCase]] = {}
    for case in cases:
        found.setdefault((case.route, standing(case)), []).append(case)
    routes = [Route(stops, degree, tuple(group)) for (stops, degree), group in found.items()]
    return sorted(routes, key=lambda route: (-len(route.cases), route.stops, route.standing))


def _rows(routes: Sequence[Route]) -> Mapping[int, Route]:
    """Return the routes by row: grouped by standing, with a row left free for each heading."""
    rows: dict[int, Route] = {}
    row = 0
    for degree in STANDINGS:
        group = [route for route in routes if route.standing == degree]
        rows |= dict(enumerate(group, start=row + 1))
        row += len(group) + 1 if group else 0
    return rows


def _route(row: int, route: Route) -> tuple[Cell, ...]:
    titles = listed(case.title for case in route.cases)
    way = " > ".join(route.stops)
    return (Decimal(row), route.standing, STANDINGS[route.standing], way, Decimal(len(route.cases)), titles,
            _label(route))  # fmt: skip


def _label(route: Route) -> str:
    count = len(route.cases)
    names = listed(case.title for case in route.cases)
    if count == 1:
        return said("{names}", names=Shortened(names, _LABEL))
    return said("{count} cases: {names}", count=count, names=Shortened(names, _LABEL - _COUNT))


def _stops(rows: Mapping[int, Route], country: str) -> Iterator[tuple[Cell, ...]]:
    for row, route in rows.items():
        if len(route.stops) == 1:
            yield (Decimal(row), None, ROUTES["unknown"], Decimal(0), "unknown", "no")
        for stop, place in route.places:
            role = "origin" if place == 0 else "destination" if place == 1 else "through"
            yield (Decimal(row), stop, named(stop), place, role, "yes" if stop == country else "no")


def _legs(rows: Mapping[int, Route]) -> Iterator[tuple[Cell, ...]]:
    for row, route in rows.items():
        places = route.places if len(route.stops) > 1 else ((None, Decimal(0)), *route.places)
        for (start, left), (end, right) in pairwise(places):
            known = "no" if start is None else "yes"
            yield (Decimal(row), route.standing, start, end, left, right, known)


def _text(route: Route) -> str:
    way = all_named(route.stops, " – ")
    return said(
        "{way} ({count}, {standing})", way=way, count=len(route.cases), standing=STANDINGS[route.standing]
    )


def _caveats(within: int, left_out: int) -> tuple[str, ...]:
    return (
        said(_ALLEGED),
        *((said(_WITHIN, count=within),) if within else ()),
        *((said(_LEFT_OUT, count=left_out),) if left_out else ()),
    )
