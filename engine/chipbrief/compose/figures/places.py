# SPDX-License-Identifier: Apache-2.0
"""Where the chips of the class are controlled: each destination a tile, by the rules enforced on the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chipbrief.compose.figures.base import words
from chipbrief.compose.figures.tiles import TILES
from chipbrief.compose.view import Cell, DataTable, PlacesFigure
from chipbrief.compose.wording_charts import PLACES
from chipbrief.gather.countries import iso_entries
from chipbrief.gather.naming import all_named, named
from chipbrief.gather.records import GroupMember, Scope
from chipbrief.judge import Findings
from chipbrief.judge.control import HOME, Law, classify
from chipbrief.judge.control_scope import place
from chipbrief.judge.status import LayerStatus, Parameters
from chipbrief.language import Pattern, said

_TREATED = ("license", "notification", "exception", "none", "unknown", "policies")
_COLUMNS = ("code", "iso2", "name", "column", "row", "picked", "category", "groups", *_TREATED)
_DENIALS = frozenset({"presumption_of_denial", "policy_of_denial"})
_NOTIFIED = frozenset({"nac_notification", "license_exception_hbm"})
_LICENSED = _NOTIFIED | {"license_required"}
_SNAPSHOT = Pattern(
    "Country groups are those read on {observed}; a change between that day and {day} that is not in the "
    "data pack would not show."
)
_FIRMS = Pattern("Firms headquartered in a controlled place may be treated like it wherever they are.")


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the chips of the class are treated in places that the rules treat alike."""

    statuses: tuple[LayerStatus, ...]

    @property
    def outcomes(self) -> Counter[str]:
        """How many chips have each outcome."""
        return Counter(status.outcome for status in self.statuses)

    @property
    def policies(self) -> frozenset[str]:
        """The review policies of the chips that need a license."""
        return frozenset(status.license_policy for status in self.statuses if status.controlled)

    @property
    def category(self) -> str:
        """The strictest treatment of any chip."""
        found = self.outcomes
        if found["license_required"]:
            return "denied" if self.policies & _DENIALS else "licensed"
        if any(found[outcome] for outcome in _NOTIFIED):
            return "notified"
        if found["aca"]:
            return "exempt"
        return "unknown" if found["unknown"] and not found["none"] else "free"


def build(findings: Findings) -> PlacesFigure:
    """Return the tiles, each with how many chips of the class need what there on the as-of date."""
    pick, law = findings.evidence.pick, Law.of(findings.evidence)
    chips = tuple(item.parameters for item in findings.chips)
    kinds = _kinds(chips, pick.as_of, law) if chips else {}
    rows = tuple(_row(code, kinds[code], pick.country, pick.as_of, law) for code in kinds)
    categories = Counter("home" if code == HOME else kind.category for code, kind in kinds.items())
    own = kinds.get(pick.country, _Kind(()))
    category = "home" if pick.country == HOME else own.category if pick.country in kinds else ""
    return PlacesFigure(
        name="places",
        data=(
            DataTable(
                "places", said("Destinations and what the rules ask of the class there"), _COLUMNS, rows
            ),
            words({key: says for key, says in PLACES.items() if categories[key] and key != "home"}),
        ),
        source_ids=_sources(kinds.values(), findings.evidence.all(GroupMember)),
        caveats=_caveats(pick.as_of, law),
        empty=not rows,
        count=len(rows) - categories["home"],
        chips=len(chips),
        controlled=sum(categories[key] for key in ("denied", "licensed", "notified")),
        denied=categories["denied"],
        category=category,
        word=PLACES[category] if category else "",
        alike=categories[category],
        caught=sum(status.outcome in _LICENSED for status in own.statuses),
        texts=tuple(_text(key, kinds) for key in PLACES if categories[key] and key not in ("free", "home")),
    )


def _kinds(chips: Sequence[Parameters], day: date, law: Law) -> Mapping[str, _Kind]:
    """Return how each destination is treated; the engine is asked once for those treated alike."""
    mentioned = frozenset(name for scope in law.scopes.values() for name in _names(scope))
    found: dict[frozenset[str], _Kind] = {}
    kinds: dict[str, _Kind] = {}
    for code in TILES:
        names = place(code, day, law.members).names
        alike = frozenset(names & mentioned) | ({HOME} if code == HOME else set[str]())
        if alike not in found:
            asked = (classify(numbers, code, day, law).enforced for numbers in chips)
            found[alike] = _Kind(tuple(asked))
        kinds[code] = found[alike]
    return kinds


def _names(scope: Scope) -> tuple[str, ...]:
    return (*scope.groups, *scope.countries, *scope.except_groups, *scope.except_countries)


def _row(code: str, kind: _Kind, picked: str, day: date, law: Law) -> tuple[Cell, ...]:
    column, row = TILES[code]
    where = (code, iso_entries()[code].alpha_2, named(code), Decimal(column), Decimal(row))
    category = "home" if code == HOME else kind.category
    found = kind.outcomes
    notified = sum(found[outcome] for outcome in _NOTIFIED)
    counts = (found["license_required"], notified, found["aca"], found["none"], found["unknown"])
    policies = "; ".join(sorted(kind.policies))
    picks = "yes" if code == picked else "no"
    return (*where, picks, category, _groups(code, day, law), *map(Decimal, counts), policies)


def _groups(code: str, day: date, law: Law) -> str:
    """Return the country groups of a place that the regulations name with a letter and a number."""
    return "; ".join(sorted(name for name in place(code, day, law.members).names if ":" in name))


def _text(category: str, kinds: Mapping[str, _Kind]) -> str:
    codes = (code for code, kind in kinds.items() if code != HOME and kind.category == category)
    names = all_named(tuple(sorted(codes, key=named)))
    return said("{category}: {names}", category=PLACES[category], names=names)


def _sources(kinds: Iterable[_Kind], members: Iterable[GroupMember]) -> tuple[str, ...]:
    decided = (key for kind in kinds for status in kind.statuses for key in status.source_ids)
    return tuple(dict.fromkeys((*decided, *(key for member in members for key in member.source_ids))))


def _caveats(day: date, law: Law) -> tuple[str, ...]:
    observed = max(law.snapshots.values(), default=day)
    told = (said(_SNAPSHOT, observed=observed, day=day),) if observed != day else ()
    return (*told, said(_FIRMS))
