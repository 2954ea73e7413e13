# SPDX-License-Identifier: Apache-2.0
"""The rules, and the chips they catch."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chipbrief.compose.view.base import shown
from chipbrief.frozen import frozen


@frozen
class RuleRow:
    """A rule, letter, statement or law that touches the country."""

    id: str = shown("Id of the record")
    title: str = shown("Short title")
    kind: str = shown("rule, letter, statement, order or law")
    subject: str = shown("What it is about: chips, hbm, equipment, foundry, entities or another key")
    day: date | None = shown("Day of effect, or of publication when no day of effect was seen")
    citation: str = shown("Citation; may be empty")
    effect: str = shown("What it does to chips, in one sentence")
    status: str = shown(
        "What became of it, as recorded in the data pack; empty as of an earlier day than its own"
    )
    ended: date | None = shown(
        "Day on which it ended or was replaced, if that was by the as-of date; else None"
    )
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class RulesSection:
    """The rules in the window."""

    count: int = shown("How many took effect in the window")
    rows: tuple[RuleRow, ...] = shown("Those rules, oldest first")
    coming: tuple[RuleRow, ...] = shown("Rules published by the as-of date that took effect only after it")
    own: tuple[RuleRow, ...] = shown(
        "Rules that the country itself made, in force on the as-of date, oldest first"
    )


@frozen
class StatusView:
    """What the enforced rules say of one chip on one day."""

    id: str = shown("Id of the deciding rule; empty when none decides")
    word: str = shown("The status in words")
    key: str = shown("controlled, free or unknown")
    paragraph: str = shown("Deciding paragraph; empty when none decides")
    citation: str = shown("Citation of the deciding rule")
    policy: str = shown("How a license application is reviewed, in words; may be empty")
    tests: str = shown("The deciding tests with their numbers")
    source_ids: tuple[str, ...] = shown("Sources of the deciding text")
    verified: str = shown("seen, or memory when a deciding record was not yet read in a source")


@frozen
class ChipRow:
    """One chip with the numbers the rules test."""

    id: str = shown("Id of the record")
    name: str = shown("Name")
    released: str = shown("Release date as recorded; may be empty")
    tpp: Decimal | None = shown("Total processing performance (TOPS x bits); None when unknown")
    density: Decimal | None = shown("Performance density (TPP per mm2); None when unknown")
    interconnect: Decimal | None = shown("Interconnect bandwidth in GB/s; None when unknown")
    then: StatusView | None = shown("Status on the first day of the window; None when there is none")
    no_then: str = shown("Why there is no status on the first day; empty when there is one")
    now: StatusView = shown("Status on the as-of date")
    marks: str = shown("Letters of its caveats in `caveats.chips`; may be empty")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class ChipsSection:
    """The chips of the class."""

    total: int = shown("Chips of the class known by the as-of date")
    decided: int = shown("Those whose status follows from known numbers")
    caught: int = shown("Those that come under a license requirement on the as-of date")
    caught_then: int = shown("Those already known on the window’s first day that came under one then")
    known_then: int = shown("Those already known on that day whose status then follows from known numbers")
    notified: int = shown("Those among `caught` for which a license exception after notification is enough")
    excepted: int = shown("Those among `caught` for which a license exception without notification is enough")
    codified_only: int = shown(
        "Those that come under one by the codified text alone, which is not enforced so"
    )
    chinese_buyer: int = shown("Those that come under one only where the buyer has its headquarters in China")
    unknown: tuple[str, ...] = shown("Names of chips whose status an unknown number leaves open")
    rows: tuple[ChipRow, ...] = shown("The chips, highest TPP first")
    not_modelled: tuple[str, ...] = shown("What the classification leaves out")
    foundries: bool = shown("True when presumptions on foundries held on the as-of date")
    caveats: tuple[str, ...] = shown("What the classification rests on, each said once")
    codified_differs: tuple[str, ...] = shown(
        "Names of chips whose codified status is known and differs from the enforced one"
    )
