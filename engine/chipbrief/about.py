# SPDX-License-Identifier: Apache-2.0
"""What is in use on this machine: versions, the data pack and its checks, the walls around the worker."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from chipbrief import __version__
from chipbrief.errors import ChipbriefError
from chipbrief.gather.checking import ERROR, WARNING, check_pack
from chipbrief.language.notices import notice, words_of
from chipbrief.licenses import Part, parts
from chipbrief.packs.counting import counts
from chipbrief.packs.store import read_head
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.lock import Layer

#: The packages whose versions are named first: those that shape a page, its charts and its data.
MAIN = ("weasyprint", "pikepdf", "vl-convert-python", "pandas", "pyside6-essentials")


_UNSTATED = notice("no license stated")


@dataclass(frozen=True, slots=True)
class PackState:
    """The data pack in use: what it is and holds, and how many errors and warnings its check finds."""

    version: str
    title: str
    rows: int
    sources: int
    errors: int
    warnings: int
    fault: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """The answer. ``layers`` is empty, and ``fault`` says why, when the worker did not start."""

    versions: tuple[tuple[str, str], ...]
    pack: PackState
    layers: tuple[Layer, ...]
    parts: tuple[Part, ...]
    fault: str = ""


def about(pack: Path) -> About:
    """Return what is in use with the data pack in the folder ``pack``. Starts a worker to see its walls."""
    layers, fault = walls()
    made = parts()
    return About(tuple(_versions(made)), pack_state(pack), layers, made, fault)


def walls() -> tuple[tuple[Layer, ...], str]:
    """Return the walls around a worker of this machine, or why there is no worker."""
    try:
        with Typesetter() as typesetter:
            return typesetter.walls(), ""
    except ChipbriefError as error:
        return (), words_of(error)


def pack_state(folder: Path) -> PackState:
    """Return what a data pack is, holds, and lacks by its check."""
    try:
        head = read_head(folder)
        rows, sources = counts(folder)
        found = [problem.level for problem in check_pack(folder)]
    except ChipbriefError as error:
        return PackState("", "", 0, 0, 0, 0, words_of(error))
    return PackState(head.version, head.title, rows, sources, found.count(ERROR), found.count(WARNING))


def as_text(found: About, say: Callable[[str], str] = str) -> str:
    """Return the answer as plain text, to copy into a letter to whoever helps; ``say`` may say it anew."""
    return "\n".join(map(say, _lines(found, say))) + "\n"


def _versions(made: tuple[Part, ...]) -> Iterator[tuple[str, str]]:
    yield "Chipbrief", __version__
    yield "Python", platform.python_version()
    yield notice("System"), platform.platform()
    known = {part.name: part.version for part in made}
    yield from ((name, known[name]) for name in MAIN if name in known)


def _lines(found: About, say: Callable[[str], str]) -> Iterator[str]:
    versions = [(say(name), version) for name, version in found.versions]
    width = max(len(name) for name, _version in versions)
    yield from (f"{name.ljust(width)}  {version}" for name, version in versions)
    yield ""
    yield pack_line(found.pack)
    yield ""
    yield notice("Walls around the worker, which reads what comes from others:")
    yield from (_wall(layer) for layer in found.layers)
    if found.fault:
        yield notice("- none: {fault}", fault=found.fault)
    yield ""
    yield notice("Made of:")
    yield from (
        notice("- {part}: {license}", part=f"{part.name} {part.version}", license=part.license or _UNSTATED)
        for part in found.parts
    )
    if not found.parts:
        yield notice("- unknown: the program is run from its source, without being installed")


def _wall(layer: Layer) -> str:
    told = {"name": layer.name, "detail": layer.detail}
    return (
        notice("- {name}: on. {detail}", **told)
        if layer.on
        else notice("- {name}: missing. {detail}", **told)
    )


def pack_line(pack: PackState) -> str:
    """Return what the data pack in use is and how its check went, in one line."""
    if pack.fault:
        return notice("Data pack: {fault}", fault=pack.fault)
    return notice(
        "Data pack {version} ({title}): {rows} rows, {sources} sources; "
        "checked: {errors} errors, {warnings} warnings",
        version=pack.version,
        title=pack.title,
        rows=pack.rows,
        sources=pack.sources,
        errors=pack.errors,
        warnings=pack.warnings,
    )
