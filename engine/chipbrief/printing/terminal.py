# SPDX-License-Identifier: Apache-2.0
"""The terminal: answers on standard output, progress and messages on standard error."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper

from chipbrief.language.printable import printable

_BEYOND_ASCII = re.compile(r"[^\n -~]")


def write_every_sign() -> None:
    """Let the terminal get a sign that its encoding lacks as a code, and not end the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def counted(number: int, name: str) -> str:
    """Return so many things of a name: ``1 page``, ``1,200 pages``."""
    return f"{number:,} {name}" if number == 1 else f"{number:,} {name}s"


def complain(message: str) -> None:
    """Print one line on standard error."""
    print(printable(message), file=sys.stderr)


def tell(*lines: str) -> None:
    """Print lines of an answer to a person, without what a terminal would obey: data come from anybody."""
    for line in lines:
        print(printable(line))


def answer(value: object) -> None:
    """Print a machine answer on standard output, with what a terminal would obey as an escape of JSON."""
    every = (sys.stdout.encoding or "utf-8").lower() == "utf-8"
    text = json.dumps(value, ensure_ascii=not every, indent=1, default=str)
    print(_BEYOND_ASCII.sub(_escaped, text))


def _escaped(sign: re.Match[str]) -> str:
    return sign[0] if sign[0].isprintable() else json.dumps(sign[0])[1:-1]


@contextmanager
def steps(*, quiet: bool) -> Generator[Callable[[str], None]]:
    """Give a function that shows the name of the step under way, on a terminal only."""
    if quiet or not sys.stderr.isatty():
        yield lambda step: None
        return
    from rich.console import Console

    with Console(stderr=True).status("pick") as status:
        yield lambda step: status.update(step)


def table(rows: Sequence[dict[str, str]], *, as_json: bool) -> None:
    """Print rows as a table, or as a JSON list of objects."""
    if as_json:
        answer(list(rows))
        return
    names = list(rows[0]) if rows else []
    widths = [max(len(name), *(len(row[name]) for row in rows)) for name in names]
    for line in (dict(zip(names, names, strict=True)), *rows) if rows else ():
        cells = (line[name].ljust(width) for name, width in zip(names, widths, strict=True))
        tell("  ".join(cells).rstrip())
