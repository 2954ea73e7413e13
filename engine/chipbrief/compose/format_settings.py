# SPDX-License-Identifier: Apache-2.0
"""Reads single settings of a format; what is wrong with one is said with the name of the file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

from chipbrief.compose.figures import LIMITED
from chipbrief.errors import TemplateError
from chipbrief.language.notices import notice

SETTINGS = "template.toml"


def whole(key: str, settings: Mapping[str, Any]) -> int:
    """Return a whole number. Raises ``TemplateError``."""
    found = settings.get(key, 0)
    if type(found) is not int or found < 0:
        raise TemplateError(
            notice("{settings}: {key} must be a whole number, or 0 for no limit.", settings=SETTINGS, key=key)
        )
    return found


def flag(key: str, settings: Mapping[str, Any]) -> bool:
    """Return whether a setting is true. Raises ``TemplateError``."""
    found = settings.get(key, False)
    if type(found) is not bool:
        raise TemplateError(notice("{settings}: {key} must be true or false.", settings=SETTINGS, key=key))
    return found


def rows(settings: Mapping[str, Any]) -> Mapping[str, int]:
    """Return the most rows of figures, by name. Raises ``TemplateError``."""
    table = settings.get("rows", {})
    if not isinstance(table, dict) or any(name not in LIMITED for name in table):
        raise TemplateError(
            notice("{settings}: [rows] may have {names}.", settings=SETTINGS, names=", ".join(LIMITED))
        )
    return MappingProxyType({name: max(1, whole(name, table)) for name in table})


def pages(settings: Mapping[str, Any]) -> tuple[int, int]:
    """Return the fewest and the most pages. Raises ``TemplateError``."""
    found = settings.get("pages", [0, 0])
    if not isinstance(found, list) or [type(item) for item in found] != [int, int] or found[0] > found[1]:
        raise TemplateError(
            notice(
                "{settings}: pages must be the fewest and the most pages, such as [4, 8].", settings=SETTINGS
            )
        )
    return found[0], found[1]


def names(key: str, settings: Mapping[str, Any], known: Collection[str]) -> tuple[str, ...]:
    """Return the list that a setting holds. Raises ``TemplateError`` naming what is not known."""
    found = settings.get(key, [])
    if not isinstance(found, list) or not all(isinstance(name, str) for name in found):
        raise TemplateError(
            notice("{settings}: {key} must be a list of names, each in quotes.", settings=SETTINGS, key=key)
        )
    if unknown := [name for name in found if name not in known]:
        raise TemplateError(
            notice(
                "{settings}: {key} has no “{unknown}”. Known: {names}.",
                settings=SETTINGS,
                key=key,
                unknown=unknown[0],
                names=", ".join(known),
            )
        )
    return tuple(found)
