# SPDX-License-Identifier: Apache-2.0
"""Say a whole view in another language: every text of the engine's own in it, and nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import lru_cache
from operator import is_
from types import MappingProxyType
from typing import Any, TypeVar

from chipbrief.language import Language, Said

T = TypeVar("T")


class Speaker:
    """Says views in ``language``, each text once, and remembers the English of what it said."""

    def __init__(self, language: Language) -> None:
        """Begin with nothing said."""
        self._language = language
        self._told: dict[str, str] = {}
        # By identity, for two patterns may read alike in English; holding the texts keeps their ids.
        self._known: dict[int, tuple[Said, str]] = {}

    @property
    def told(self) -> Mapping[str, str]:
        """Texts that read otherwise in the language than in English -> the English ones."""
        return MappingProxyType(self._told)

    def spoken(self, value: T) -> T:
        """Return a frozen value with each ``Said`` text in the language; texts of the data pack stay."""
        return value if self._language.is_source else self._spoken(value)

    def _spoken(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._said(value) if isinstance(value, Said) else value
        if isinstance(value, tuple):
            new = tuple(map(self._spoken, value))
            return value if all(map(is_, new, value)) else new
        old = {name: getattr(value, name) for name in names_of(type(value))}
        said = {name: self._spoken(part) for name, part in old.items()}
        changed = {name: part for name, part in said.items() if part is not old[name]}
        return dataclasses.replace(value, **changed) if changed else value

    def _said(self, text: Said) -> str:
        if id(text) not in self._known:
            self._known[id(text)] = text, self._language.say(text)
        after = self._known[id(text)][1]
        if after != text:
            self._told[after] = text
        return after


@lru_cache(maxsize=512)
def names_of(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a kind of value; one that is no dataclass has none."""
    return tuple(item.name for item in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else ()


def spoken(value: T, language: Language) -> T:
    """Return a frozen value with each ``Said`` text in ``language``."""
    return Speaker(language).spoken(value)
