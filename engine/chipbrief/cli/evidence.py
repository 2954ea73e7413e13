# SPDX-License-Identifier: Apache-2.0
"""The commands that print evidence and findings without making a brief."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from chipbrief.cli.options import AsOf, ChipClass, Country, Data, Debug, From, Hindsight, InWindow, Json, To
from chipbrief.cli.pack import library_in_use
from chipbrief.printing import evidence as printing


def mount(group: typer.Typer) -> None:
    """Add the commands to a group."""
    for command in (coverage, findings, claims, scenarios):
        group.command()(command)


def coverage(
    country: Country,
    chip_class: ChipClass,
    start: From = "",
    end: To = "",
    window: InWindow = "",
    as_of: AsOf = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Say what the data pack holds and lacks for a pick, dataset by dataset, and which rules decide."""
    from chipbrief.asking.evidence import pick_of
    from chipbrief.asking.outlook import outlook

    library = library_in_use(data)
    pick = pick_of(library, country, chip_class, start, end, as_of, window=window)
    printing.outlook(outlook(pick, library), as_json=json)


def findings(
    country: Country,
    chip_class: ChipClass,
    start: From = "",
    end: To = "",
    window: InWindow = "",
    as_of: AsOf = None,
    hindsight: Hindsight = False,
    question: Annotated[
        list[str] | None,
        typer.Option("--question", help="Only this question; may be given again. Default: all."),
    ] = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Print every finding for a pick, with formula, inputs and sources."""
    from chipbrief.asking.evidence import findings_of, pick_of

    library = library_in_use(data)
    pick = pick_of(library, country, chip_class, start, end, as_of, hindsight, window)
    printing.findings(findings_of(pick, library, question or ()), as_json=json)


def claims(
    id: Annotated[str | None, typer.Option("--id", help="Only this claim, such as c10.")] = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Print the ledger of claims: who said what and when, with the evidence for and against."""
    from chipbrief.asking.evidence import ledger

    printing.claims(ledger(library_in_use(data), id), as_json=json)


def scenarios(
    value: Annotated[
        list[str] | None,
        typer.Option("--set", help="A value of your own for a parameter: growth=2.5. May be given again."),
    ] = None,
    case: Annotated[
        Path | None, typer.Option(help="A saved case (*.brief) with values; those of --set take precedence.")
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Say what the model of 2030 gives, with values of your own for its parameters; no brief prints these."""
    from chipbrief.asking.scenarios import explored
    from chipbrief.mending import whole_case

    saved = whole_case(case).scenario if case else {}
    words = (*(f"{name}={number}" for name, number in saved.items()), *(value or ()))
    printing.scenarios(explored(library_in_use(data), words, as_of or ""), as_json=json)
