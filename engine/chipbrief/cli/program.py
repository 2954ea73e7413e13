# SPDX-License-Identifier: Apache-2.0
"""The program: finds the command that was asked for, runs it, and turns what went wrong into an exit code.

Every command takes ``--json`` (one machine answer on standard output; all else goes to standard error)
and exits 0 = done, 1 = done but problems found, 2 = wrong usage, 3 = could not.
"""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

import typer
from typer.exceptions import TyperException

from chipbrief import __version__
from chipbrief.cli.options import Data, Debug, Json
from chipbrief.errors import ChipbriefError, PickError
from chipbrief.printing import complain, table, write_every_sign
from chipbrief.printing.advice import advised

if TYPE_CHECKING:
    from chipbrief.typeset.client import Typesetter

#: The parts of the command line, each a module of this package, and the commands and groups that it mounts.
PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "brief": ("brief", "drafts", "case"),
    "batch": ("batch",),
    "check": ("check",),
    "figures": ("figures",),
    "evidence": ("coverage", "findings", "claims", "scenarios"),
    "export": ("export",),
    "law": ("classify", "history", "changes"),
    "proof": ("verify", "compare"),
    "sources": ("sources",),
    "trace": ("trace",),
    "about": ("about",),
    "own": ("data",),
    "library": ("library",),
})


#: What the parser of options names, in the marks that it has.
_QUOTED = re.compile(r"'([^']*)'")


def command_line(wanted: str = "") -> typer.Typer:
    """Return the command line; where ``wanted`` names a command, without parts that it does not need.

    To load the others and to read their options takes longer than many a command does.
    """
    app = typer.Typer(
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        help="Briefs on U.S. export controls on AI chips that carry their own evidence, and prove it.",
    )
    app.callback()(common)
    parts = [part for part, names in PARTS.items() if wanted in names]
    for part in parts or PARTS:
        import_module(f"chipbrief.cli.{part}").mount(app)
    app.command("list")(list_)
    app.command("app")(open_app)
    app.command("worker", hidden=True)(worker)
    return app


def main(typesetter: Typesetter | None = None) -> int:
    """Run the command line and return its exit code.

    A failure is one clear line on standard error, with a traceback only after ``--debug``.
    ``typesetter`` is one that is loading already, for the command that wants it.
    """
    write_every_sign()
    # A command is short and keeps most of what it makes: looking for garbage often would be a tenth of it.
    gc.set_threshold(50_000)
    try:
        code = _run(sys.argv[1:], typesetter)
    except TyperException as error:
        code = _fail(_usage(error), getattr(error, "exit_code", 2))
    except (typer.Abort, KeyboardInterrupt):
        complain("Stopped.")
        code = 130
    except ChipbriefError as error:
        code = _fail(advised(error), error.exit_code)
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the user gets a sentence
        code = _fail(f"{type(error).__name__}: {error}. Run again with --debug to see where.", 3)
    finally:
        if typesetter:
            typesetter.close()
    return code or 0


def _run(words: Sequence[str], typesetter: Typesetter | None) -> int | None:
    if words[:1] == ["brief"]:
        from chipbrief.cli.brief import plain_brief

        if made := plain_brief(words[1:], typesetter):
            return made()
    return command_line("".join(words[:1]))(standalone_mode=False, obj=typesetter)


def _usage(error: TyperException) -> str:
    text = error.format_message() if hasattr(error, "format_message") else str(error)
    plain = _QUOTED.sub(r"“\1”", " ".join(text.split()))
    ended = plain if plain[-1:] in ".?!" else f"{plain}."
    return f"{ended} Add --help to see what a command takes."


def _fail(message: str, code: int) -> int:
    if "--debug" in sys.argv:
        raise  # noqa: PLE0704 - called from within the handler of the error it shows
    complain(message)
    return code


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"chipbrief {__version__}")
        raise typer.Exit


def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Briefs on U.S. export controls on AI chips that carry their own evidence, and prove it."""


def list_(
    what: Annotated[
        str, typer.Argument(help="countries, classes, windows, formats, chips, rules, sources or datasets.")
    ],
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """List what a pick may name and what the data pack holds."""
    from chipbrief.asking.lists import LISTS, rows_of
    from chipbrief.cli.pack import library_in_use

    if what not in LISTS:
        raise PickError(f"Cannot list “{what}”. Allowed: {', '.join(LISTS)}.")
    table(rows_of(what, library_in_use(data)), as_json=json)


def open_app(
    file: Annotated[Path | None, typer.Argument(help="A case (*.brief) or a sealed PDF to open.")] = None,
    data: Data = None,
    mirrored: Annotated[
        bool, typer.Option("--mirrored", help="Lay the window out from right to left, to look at or to test.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Open the desktop app."""
    try:
        gui = import_module("chipbrief_gui.app")
    except ImportError as error:
        raise ChipbriefError(
            f"The desktop app is not installed ({error}). Install “chipbrief[app]”."
        ) from None
    raise typer.Exit(gui.main(data, file, mirrored=mirrored))


def worker(trade: str = typer.Argument("pages")) -> None:
    """Be a worker process: in a frozen app there is no other program to start."""
    from chipbrief.worker import main as work

    raise typer.Exit(work("pictures" if trade == "pictures" else "pages"))
