# SPDX-License-Identifier: Apache-2.0
"""Say a whole view in another language: every text of the engine's own in it, and nothing else."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

from chipbrief.language import Language, Said

T = TypeVar("T")


def spoken(value: T, language: Language) -> T:
    """Return a frozen value with each ``Said`` text in ``language``; texts of the data pack stay."""
    return value if language.is_source else _spoken(value, language)


def _spoken(value: Any, language: Language) -> Any:
    if isinstance(value, Said):
        return language.say(value)
    if isinstance(value, tuple):
        return tuple(_spoken(item, language) for item in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    old = {item.name: getattr(value, item.name) for item in dataclasses.fields(value)}
    new = {name: _spoken(part, language) for name, part in old.items()}
    changed = {name: part for name, part in new.items() if part is not old[name]}
    return dataclasses.replace(value, **changed) if changed else value
