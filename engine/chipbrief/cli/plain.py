# SPDX-License-Identifier: Apache-2.0
"""Reads a command without Typer if it is put plainly: what Typer loads first takes longer than the reading.

Plain are options by their names, each with its value behind it. Whatever is put in another way, is wrong, or
asks for help is left to Typer, which reads everything that is read here, too, and in the same way.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from inspect import Parameter, signature
from pathlib import Path
from types import MappingProxyType, SimpleNamespace
from typing import Any, get_args

import typer
from typer.models import OptionInfo

_MANY = list[str] | None
#: The types of values that are read here, and what makes them of a word; flags have no word.
_KINDS: Mapping[Any, Callable[[str], Any]] = MappingProxyType({
    bool: bool, str: str, str | None: str, Path | None: Path, _MANY: str
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Option:
    name: str
    kind: Any

    def added(self, found: dict[str, Any], words: Sequence[str]) -> int:
        """Put the value into ``found``; return how many of ``words`` it took, 0 if it is not plain."""
        if self.name in found and self.kind != _MANY:
            return 0
        if self.kind is bool:
            found[self.name] = True
            return 1
        if not words[1:] or words[1].startswith("-") or _is_closed(self.kind, words[1]):
            return 0
        value = _KINDS[self.kind](words[1])
        found[self.name] = [*found.get(self.name, ()), value] if self.kind == _MANY else value
        return 2


def _is_closed(kind: Any, word: str) -> bool:
    """Return whether a word names a file that cannot be read, which Typer refuses."""
    return kind == (Path | None) and os.path.exists(word) and not os.access(word, os.R_OK)  # noqa: PTH110


def plain_call(
    command: Callable[..., None], words: Sequence[str], beside: object
) -> Callable[[], None] | None:
    """Return the call of ``command`` that ``words`` ask for, or None where Typer must read them.

    ``beside`` is what the command finds in its context as ``obj``.
    """
    parameters = signature(command).parameters.values()
    options = _options(parameters)
    found = dict[str, Any]()
    at = 0
    while at < len(words):
        option = options.get(words[at])
        took = option.added(found, words[at:]) if option else 0
        if not took:
            return None
        at += took
    for parameter in parameters:
        if parameter.annotation is typer.Context:
            found[parameter.name] = SimpleNamespace(obj=beside)
        elif parameter.default is Parameter.empty and parameter.name not in found:
            return None
    return partial(command, **{one.name: one.default for one in parameters} | found)


def _options(parameters: Iterable[Parameter]) -> dict[str, _Option]:
    """Return the options of a command that can be read here, by their names."""
    found: dict[str, _Option] = {}
    for parameter in parameters:
        kind, *rest = get_args(parameter.annotation) or (None,)
        info = next((item for item in rest if isinstance(item, OptionInfo)), None)
        if info is None or kind not in _KINDS:
            continue
        # In an annotation Typer takes the first name for the default, and knows better.
        names = (info.default, *(info.param_decls or ()))
        found |= {str(name): _Option(parameter.name, kind) for name in names if str(name).startswith("-")}
    return found
