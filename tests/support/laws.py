# SPDX-License-Identifier: Apache-2.0
"""A law made by hand, row by row, to test the control engine apart from the shipped data."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Any

from chipbrief.gather.records import GroupMember, LicensePolicy, Record, Rule, Scope, Threshold
from chipbrief.judge.control import Law, classify
from chipbrief.judge.status import ControlStatus, LayerStatus, Parameters

SNAPSHOT = date(2026, 7, 23)
DAY = date(2024, 6, 1)


@dataclass
class Tables:
    """A law in the making: the rows by kind."""

    rows: dict[type[Record], list[Any]] = field(default_factory=dict)

    def add(self, kind: type[Record], **values: Any) -> Tables:
        names = [item.name for item in fields(kind)]
        usual = {"source_ids": ("s1",), "verified": "seen", "note": "", "status_note": ""}
        blank: dict[str, Any] = {name: usual.get(name, ()) for name in names}
        self.rows.setdefault(kind, []).append(kind(**(blank | values)))
        return self

    def all(self, kind: type[Record]) -> tuple[Any, ...]:
        return tuple(self.rows.get(kind, ()))


def small() -> Tables:
    """Return a law with one rule: chips of TPP 100 and more to D:5 need a license from 2024-01-01."""
    tables = Tables()
    add_rule(tables, "r1", date(2024, 1, 1))
    tables.add(Scope, id="d5", label="D:5", groups=("D:5",), source_ids=("scope",))
    add_test(tables, id="t1")
    add_member(tables, "CHN", "D:5", observed=SNAPSHOT)
    add_member(tables, "HKG", "CHN", observed=SNAPSHOT)
    return tables


def add_rule(tables: Tables, id: str, effective: date | None, **values: Any) -> None:
    given = {"published": effective, "ended": None, "citation": f"{id} FR 1", "status": "in_force"}
    tables.add(Rule, id=id, effective=effective, short_title=id, **(given | values))


def add_test(tables: Tables, **values: Any) -> None:
    given: dict[str, Any] = {
        "rule_id": "r1",
        "layer": "both",
        "paragraph": "9A999.a",
        "item": "chip",
        "effective_from": date(2024, 1, 1),
        "effective_to": None,
        "metric": "tpp",
        "op": ">=",
        "value": Decimal(100),
        "group": 1,
        "precedence": 10,
        "applies_to": "any",
        "consequence": "license_required",
        "scope_id": "d5",
    }
    tables.add(Threshold, **(given | values))


def add_member(tables: Tables, country: str, group: str, **values: Any) -> None:
    dates: dict[str, Any] = {"valid_from": None, "valid_to": None, "observed": None}
    tables.add(GroupMember, id=f"{country}-{group}", country=country, group=group, **(dates | values))


def add_policy(tables: Tables, id: str, policy: str, **values: Any) -> None:
    given: dict[str, Any] = {
        "rule_id": "r1",
        "layer": "both",
        "scope_id": "d5",
        "paragraphs": ("9A999",),
        "applies_to": "any",
        "condition": None,
        "circumstance": None,
        "precedence": 10,
        "effective_from": date(2024, 1, 1),
        "effective_to": None,
    }
    tables.add(LicensePolicy, id=id, policy=policy, **(given | values))


def ask(
    tables: Tables, tpp: str | None = "100", to: str = "CHN", day: date = DAY, **given: Any
) -> LayerStatus:
    """Return what the law enforces on a day for a chip of ``tpp``, None if that is unknown."""
    return status(tables, tpp, to, day, **given).enforced


def status(
    tables: Tables, tpp: str | None, to: str, day: date = DAY, firm: str | None = None, **given: Any
) -> ControlStatus:
    """Return the status in both layers; ``firm`` is where the recipient has its headquarters."""
    numbers = Parameters(tpp=Decimal(tpp) if tpp else None, **given)
    return classify(numbers, to, day, Law.of(tables), headquarters=firm)
