# SPDX-License-Identifier: Apache-2.0
"""What the program is made of, and under which license: read from the packages that are installed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from types import MappingProxyType

PROGRAM = "chipbrief"
#: The extra that brings the window.
_EXTRAS = ("app",)
#: What a package says of its license where that is the license of its wrapping, not of what it carries.
_STATED: Mapping[str, str] = MappingProxyType({
    # The font names it in its own name table.
    "cvttf-notosanscjk-regular": "OFL-1.1",
})
_REQUIREMENT = re.compile(r"\s*([\w.-]+)\s*(?:\[([^\]]*)\])?[^;]*(?:;(.*))?", re.DOTALL)
_EXTRA = re.compile(r"""extra\s*==\s*["']([^"']+)["']""")
_TEXT = re.compile(r"licen[sc]e|copying|notice|\bofl\b", re.IGNORECASE)
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A package that the program rests on, the license it states, and where it is from.

    ``license`` is empty when the package states none.
    """

    name: str
    version: str
    license: str
    home: str


def parts(program: str = PROGRAM) -> tuple[Part, ...]:
    """Return every installed package that the program needs, itself included, by name.

    A program that is run from its source, without being installed, has none.
    """
    found: dict[str, Distribution] = {}
    waiting: list[tuple[str, tuple[str, ...]]] = [(program, _EXTRAS)]
    while waiting:
        name, extras = waiting.pop()
        package = _package(name)
        if package is not None and (plain := _plain(name)) not in found:
            found[plain] = package
            waiting.extend(_needs(package, extras))
    return tuple(_part(name, found[name]) for name in sorted(found))


def license_texts(name: str) -> tuple[tuple[str, str], ...]:
    """Return the name and the text of each license file that a package carries."""
    package = _package(name)
    files = () if package is None else package.files or ()
    wanted = [file for file in files if _TEXT.search(file.name) and file.suffix not in {".py", ".pyc"}]
    return tuple((str(file), file.read_text("utf-8")) for file in wanted if Path(file.locate()).is_file())


def _package(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _needs(package: Distribution, extras: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what a package needs with some of its extras; what is not for this system is not installed."""
    for line in package.requires or ():
        if match := _REQUIREMENT.match(line):
            name, wanted, marker = match.groups(default="")
            asked = _EXTRA.findall(marker)
            if not asked or set(asked) & set(extras):
                yield name, tuple(extra.strip() for extra in wanted.split(",") if extra.strip())


def _part(name: str, package: Distribution) -> Part:
    head = package.metadata
    return Part(
        name, package.version, _STATED.get(name) or _license(package), _home(head.get_all("Project-URL"))
    )


def _license(package: Distribution) -> str:
    """Return the license as an expression, a short name or, where only those are given, classifiers."""
    head = package.metadata
    (stated, *_), (free, *_) = (head.get_all(name) or ("",) for name in ("License-Expression", "License"))
    if not stated and free and free != "UNKNOWN" and "\n" not in free and len(free) <= _LONGEST_NAME:
        stated = free
    classifiers = [line for line in head.get_all("Classifier") or () if line.startswith("License ::")]
    return stated or " or ".join(line.rpartition(" :: ")[2] for line in classifiers)


def _home(addresses: list[str] | None) -> str:
    """Return the first address that a package gives."""
    return (addresses or [""])[0].partition(",")[2].strip()


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
