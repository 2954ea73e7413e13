# SPDX-License-Identifier: Apache-2.0
"""The commands that ask the control engine: for one day, over time, and for a class of chips."""

from __future__ import annotations

from typing import Annotated

import typer

from chipbrief.cli.options import ChipClass, Country, Data, Debug, From, Json, Layer, To
from chipbrief.cli.pack import library_in_use
from chipbrief.printing import law as printing


def mount(group: typer.Typer) -> None:
    """Add the commands to a group."""
    for command in (classify, history, changes):
        group.command()(command)


def classify(
    to: Annotated[str, typer.Option("--to", help="Destination country.")],
    as_of: Annotated[str, typer.Option("--as-of", help="Day whose law applies.")],
    chip: Annotated[
        str | None, typer.Option("--chip", help="Chip id; `chipbrief list chips` names them.")
    ] = None,
    tpp: Annotated[str | None, typer.Option(help="Total processing performance, TOPS × bits.")] = None,
    density: Annotated[str | None, typer.Option(help="Performance density, TPP per mm².")] = None,
    interconnect: Annotated[str | None, typer.Option(help="Aggregate I/O bandwidth, GB/s.")] = None,
    dram_bandwidth: Annotated[str | None, typer.Option(help="Total DRAM bandwidth, GB/s.")] = None,
    datacenter: Annotated[
        str | None, typer.Option(help="yes or no: designed or marketed for data centers.")
    ] = None,
    memory_bandwidth_density: Annotated[str | None, typer.Option(help="HBM: GB/s per mm².")] = None,
    transistors: Annotated[
        str | None, typer.Option(help="A foundry’s die: transistors in billions, in final form.")
    ] = None,
    headquarters: Annotated[
        str | None, typer.Option(help="Country of the buyer’s headquarters or parent.")
    ] = None,
    end_user: Annotated[
        str | None, typer.Option(help="Name of the end user, to look up in the Entity List.")
    ] = None,
    history: Annotated[
        bool, typer.Option("--history", help="Also the statuses over time, in both layers of law.")
    ] = False,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Say whether a chip was controlled for a destination on a day, and by which text."""
    from chipbrief.asking.law import Question, answer, through_time

    question = Question(
        chip,
        tpp,
        density,
        interconnect,
        dram_bandwidth,
        datacenter,
        memory_bandwidth_density,
        transistors,
        to,
        headquarters,
        as_of,
        end_user,
    )
    library = library_in_use(data)
    steps = through_time(question, library) if history else {}
    printing.status(answer(question, library), steps, as_json=json)


def history(
    chip: Annotated[str, typer.Option("--chip", help="Chip id; `chipbrief list chips` names them.")],
    to: Annotated[str, typer.Option("--to", help="Destination country.")],
    start: Annotated[str | None, typer.Option("--from", help="First day; default: the first rule.")] = None,
    until: Annotated[str | None, typer.Option(help="Last day; default: the date of the data pack.")] = None,
    headquarters: Annotated[
        str | None, typer.Option(help="Country of the buyer’s headquarters or parent.")
    ] = None,
    layer: Layer = "enforced",
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Say how the status of a chip for a destination changed over time, and which rule changed it."""
    from chipbrief.asking.law import Course, course

    found = course(Course(chip, to, start, until, headquarters, layer), library_in_use(data))
    printing.history(found, as_json=json)


def changes(
    country: Country,
    chip_class: ChipClass,
    start: From,
    end: To,
    layer: Layer = "enforced",
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Say which chips of a class have another status on the last day than on the first, and why."""
    from chipbrief.asking.law import Span, changed

    printing.changes(
        changed(Span(country, chip_class, start, end, layer), library_in_use(data)), as_json=json
    )
