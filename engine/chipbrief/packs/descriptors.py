# SPDX-License-Identifier: Apache-2.0
"""What the descriptor of a received pack may point to: nothing on the network, nothing outside the pack."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from chipbrief.gather.faults import refuse
from chipbrief.gather.library import pack_version
from chipbrief.gather.schema import DESCRIPTOR, Package, read_json, read_package
from chipbrief.gather.tables import decode
from chipbrief.language.notices import notice, quoted

#: Official profiles may be named. They are never fetched.
PROFILES = ("https://datapackage.org/profiles/", "https://specs.frictionlessdata.io/schemas/")
_POINTERS = ("path", "schema", "profile", "dialect")


def read_descriptor(files: Mapping[str, bytes], place: str) -> Package:
    """Return what the pack's ``datapackage.json`` says. Raises ``PackError``; fetches nothing."""
    if DESCRIPTOR not in files:
        message = notice(
            "{descriptor} does not stand at the top, so this is not a data pack. See “chipbrief data pack”.",
            descriptor=DESCRIPTOR,
        )
        raise refuse(place, message)
    where = f"{place}/{DESCRIPTOR}"
    text = decode(files[DESCRIPTOR], where)
    _check_pointers(read_json(text, where), where)
    package = read_package(text, where)
    _check_present(package, files, place)
    return replace(package, version=pack_version(package, f"{place}/"))


def _check_pointers(value: Any, where: str) -> None:
    for item, what in _objects(value):
        for key in _POINTERS:
            for target in _texts(item.get(key)):
                if _leads_out(target):
                    message = notice(
                        "The {key} {target} of {what} leads out of the pack. Put the file into it.",
                        key=key,
                        target=quoted(target[:80]),
                        what=what,
                    )
                    raise refuse(where, message)
        for target in _texts(item.get("$schema")):
            if not target.startswith(PROFILES):
                raise refuse(
                    where,
                    notice(
                        "The $schema {target} of {what} is not an official profile.",
                        target=quoted(target[:80]),
                        what=what,
                    ),
                )


def _objects(value: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield each part of a descriptor that may point to files, and its name for messages."""
    if not isinstance(value, dict):
        return
    yield value, notice("the package")
    listed = value.get("resources")
    for item in listed if isinstance(listed, list) else ():
        if isinstance(item, dict):
            name = f"“{str(item.get('name'))[:60]}”"
            yield item, name
            yield from ((item[key], name) for key in ("schema", "dialect") if isinstance(item.get(key), dict))


def _texts(value: Any) -> list[str]:
    listed = value if isinstance(value, list) else [value]
    return [item for item in listed if isinstance(item, str)]


def _leads_out(target: str) -> bool:
    return ":" in target or "\\" in target or target.startswith("/") or ".." in target.split("/")


def _check_present(package: Package, files: Collection[str], place: str) -> None:
    for found in package.resources:
        if found.path not in files:
            raise refuse(
                f"{place}/{found.path}",
                notice("The file of “{name}” is missing from the pack.", name=found.name),
            )
