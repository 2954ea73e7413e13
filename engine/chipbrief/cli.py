# SPDX-License-Identifier: Apache-2.0
"""The command line: a thin skin over the engine, and a contract that other programs use.

Every command takes ``--json`` (one machine answer on standard output; all else goes to standard error)
and exits 0 = done, 1 = done but problems found, 2 = wrong usage, 3 = could not.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from chipbrief import __version__, printing
from chipbrief.cli_data import data_app, pack_in_use
from chipbrief.cli_own import mount
from chipbrief.errors import ChipbriefError, PickError
from chipbrief.options import Data, Debug, Json

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Briefs on U.S. export controls on AI chips that carry their own evidence, and prove it.",
)
mount(data_app)
app.add_typer(data_app, name="data")

Country = Annotated[str, typer.Option("--country", help="Country: ISO code or name.")]
ChipClass = Annotated[str, typer.Option("--class", help="Chip class; `chipbrief list classes` names them.")]
From = Annotated[str, typer.Option("--from", help="First day: 2022, 2022-10 or 2022-10-07.")]
To = Annotated[str, typer.Option("--to", help="Last day, in the same forms.")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", help="Day whose law and knowledge apply; default: the last day.")
]

Layer = Annotated[str, typer.Option(help="enforced (what the agency applies) or codified (the CFR).")]


def main() -> None:
    """Run the command line and exit: one clear line on standard error, no traceback unless ``--debug``."""
    try:
        code = app(standalone_mode=False)
    except TyperException as error:
        code = _fail(_usage(error), getattr(error, "exit_code", 2))
    except (typer.Abort, KeyboardInterrupt):
        printing.complain("Stopped.")
        code = 130
    except ChipbriefError as error:
        code = _fail(str(error), error.exit_code)
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the user gets a sentence
        code = _fail(f"{type(error).__name__}: {error}. Run again with --debug to see where.", 3)
    sys.exit(code or 0)


def _usage(error: TyperException) -> str:
    text = error.format_message() if hasattr(error, "format_message") else str(error)
    return " ".join(f"{text} Add --help to see what a command takes.".split())


def _fail(message: str, code: int) -> int:
    if "--debug" in sys.argv:
        raise  # noqa: PLE0704 - called from within the handler of the error it shows
    printing.complain(message)
    return code


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"chipbrief {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Briefs on U.S. export controls on AI chips that carry their own evidence, and prove it."""


@app.command()
def brief(
    country: Country,
    chip_class: ChipClass,
    start: From,
    end: To,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Where to write the PDF.")] = None,
    as_of: AsOf = None,
    format: Annotated[
        str, typer.Option("--format", help="Format; `chipbrief list formats` names them.")
    ] = "policy-brief",
    hindsight: Annotated[
        bool,
        typer.Option("--hindsight", help="Also use what became known after the as-of date, and mark it."),
    ] = False,
    own: Annotated[
        list[str] | None,
        typer.Option(
            "--with", help="A table of your own to add; may be given again. See `chipbrief data own`."
        ),
    ] = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Make a sealed, cited PDF brief."""
    from chipbrief.flow import make_brief, open_workshop
    from chipbrief.own import open_tables
    from chipbrief.paths import user_folder
    from chipbrief.pick import make_pick
    from chipbrief.writing import write_atomically

    tables = open_tables(user_folder("own"), own or ())
    with open_workshop(pack_in_use(data)) as workshop, printing.steps(quiet=json) as progress:
        pick = make_pick(
            workshop.choices,
            country=country,
            chip_class=chip_class,
            start=start,
            end=end,
            as_of=as_of,
            format=format,
            hindsight=hindsight,
        )
        made = make_brief(pick, workshop, progress, tables)
    target = output or Path(made.file_name)
    write_atomically(target, made.pdf)
    printing.brief_made(made, target, as_json=json)


@app.command()
def coverage(
    country: Country,
    chip_class: ChipClass,
    start: From,
    end: To,
    as_of: AsOf = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Say what the data pack holds and lacks for a pick, dataset by dataset."""
    from chipbrief.gather import choices
    from chipbrief.gather.coverage import coverage as cover
    from chipbrief.pick import make_pick

    library = _library(data)
    pick = make_pick(
        choices(library), country=country, chip_class=chip_class, start=start, end=end, as_of=as_of
    )
    printing.coverage(cover(pick, library), as_json=json)


@app.command("list")
def list_(
    what: Annotated[
        str, typer.Argument(help="countries, classes, formats, chips, rules, sources or datasets.")
    ],
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """List what a pick may name and what the data pack holds."""
    from chipbrief.listing import LISTS, rows_of

    if what not in LISTS:
        raise PickError(f"Cannot list '{what}'. Allowed: {', '.join(LISTS)}.")
    printing.table(rows_of(what, _library(data)), as_json=json)


@app.command()
def classify(
    to: Annotated[str, typer.Option("--to", help="Destination country.")],
    as_of: Annotated[str, typer.Option("--as-of", help="Day whose law applies.")],
    chip: Annotated[
        str | None, typer.Option("--chip", help="Chip id; `chipbrief list chips` names them.")
    ] = None,
    tpp: Annotated[str | None, typer.Option(help="Total processing performance, TOPS x bits.")] = None,
    density: Annotated[str | None, typer.Option(help="Performance density, TPP per mm2.")] = None,
    interconnect: Annotated[str | None, typer.Option(help="Aggregate I/O bandwidth, GB/s.")] = None,
    dram_bandwidth: Annotated[str | None, typer.Option(help="Total DRAM bandwidth, GB/s.")] = None,
    datacenter: Annotated[
        str | None, typer.Option(help="yes or no: designed or marketed for data centers.")
    ] = None,
    memory_bandwidth_density: Annotated[str | None, typer.Option(help="HBM: GB/s per mm2.")] = None,
    transistors: Annotated[
        str | None, typer.Option(help="A foundry's die: transistors in billions, in final form.")
    ] = None,
    headquarters: Annotated[
        str | None, typer.Option(help="Country of the buyer's headquarters or parent.")
    ] = None,
    end_user: Annotated[
        str | None, typer.Option(help="Name of the end user, to look up in the Entity List.")
    ] = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Say whether a chip was controlled for a destination on a day, and by which text."""
    from chipbrief.classifying import Question, answer

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
    printing.status(answer(question, _library(data)), as_json=json)


@app.command()
def history(
    chip: Annotated[str, typer.Option("--chip", help="Chip id; `chipbrief list chips` names them.")],
    to: Annotated[str, typer.Option("--to", help="Destination country.")],
    start: Annotated[str | None, typer.Option("--from", help="First day; default: the first rule.")] = None,
    until: Annotated[str | None, typer.Option(help="Last day; default: the date of the data pack.")] = None,
    headquarters: Annotated[
        str | None, typer.Option(help="Country of the buyer's headquarters or parent.")
    ] = None,
    layer: Layer = "enforced",
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Say how the status of a chip for a destination changed over time, and which rule changed it."""
    from chipbrief.classifying import Course, course

    found = course(Course(chip, to, start, until, headquarters, layer), _library(data))
    printing.history(found, as_json=json)


@app.command()
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
    from chipbrief.classifying import Span, changed

    printing.changes(changed(Span(country, chip_class, start, end, layer), _library(data)), as_json=json)


@app.command()
def verify(
    path: Annotated[Path, typer.Argument(help="A sealed PDF, or a folder of them.")],
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Rebuild sealed briefs from what they carry, and report what differs."""
    from chipbrief.verify import verify_path

    verdicts = verify_path(path, _library(data))
    printing.verdicts(verdicts, as_json=json, many=path.is_dir())
    if not all(verdict.ok for verdict in verdicts):
        raise typer.Exit(1)


@app.command("app")
def open_app(data: Data = None, debug: Debug = False) -> None:
    """Open the desktop app."""
    import importlib

    try:
        gui = importlib.import_module("chipbrief_gui.app")
    except ImportError as error:
        raise ChipbriefError(
            f"The desktop app is not installed ({error}). Install 'chipbrief[app]'."
        ) from None
    raise typer.Exit(gui.main(data))


@app.command("typeset-worker", hidden=True)
def typeset_worker() -> None:
    """Be the typesetter's process: in a frozen app there is no other program to start."""
    from chipbrief.typeset.worker import main as work

    raise typer.Exit(work())


def _library(data: Path | None):  # noqa: ANN202 - the class would have to be imported before it is needed
    from chipbrief.gather import Library

    return Library.open(pack_in_use(data))
