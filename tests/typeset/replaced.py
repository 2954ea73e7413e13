# SPDX-License-Identifier: Apache-2.0
"""Say what the worker replaces of WeasyPrint and what it writes PDF and reads HTML with.

``test_standing_in.py`` runs it in the worker's environment. It prints JSON: name of what is replaced ->
the beginning of the SHA-256 of its source, of those that have one, and the modules that take its place.
"""

from __future__ import annotations

import hashlib
import inspect
import json
import sys
from collections.abc import Iterator
from typing import Any

from chipbrief.typeset.render import Renderer

_LIBRARIES = ("weasyprint", "pydyf", "tinyhtml5")


def main() -> None:
    """Print what differs once a renderer is made."""
    before = dict(_holders())
    Renderer({})
    after = dict(_holders())
    replaced: dict[str, tuple[str, set[str]]] = {}
    for holder, names in before.items():
        for name, was in names.items():
            now = after.get(holder, names).get(name)
            if now is not was:
                _source, makers = replaced.setdefault(_called(was, holder, name), (_digest(was), set()))
                makers.add(_maker(now))
    print(json.dumps({name: [source, sorted(makers)] for name, (source, makers) in replaced.items()}))


def _holders() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each module, class and table of the libraries with what it holds by name; a table once."""
    tables = set[int]()
    for place, module in list(sys.modules.items()):
        if place.split(".")[0] not in _LIBRARIES:
            continue
        yield place, dict(vars(module))
        for name, held in vars(module).items():
            if isinstance(held, type) and held.__module__ == place:
                yield f"{place}.{name}", dict(vars(held))
            elif isinstance(held, dict) and not name.startswith("__") and id(held) not in tables:
                tables.add(id(held))
                yield f"{place}.{name}", {str(key): value for key, value in held.items()}


def _called(thing: Any, holder: str, name: str) -> str:
    """Return what a function or class is called where it is defined; of a value, where it is held."""
    return f"{thing.__module__}.{thing.__qualname__}" if _has_source(thing) else f"{holder}.{name}"


def _has_source(thing: Any) -> bool:
    return inspect.isroutine(thing) or isinstance(thing, type)


def _digest(thing: Any) -> str:
    return hashlib.sha256(inspect.getsource(thing).encode()).hexdigest()[:12] if _has_source(thing) else ""


def _maker(thing: Any) -> str:
    """Return the module that a function, a class or the class of a value is of."""
    return str(getattr(thing, "__module__", None) or type(thing).__module__)


if __name__ == "__main__":
    main()
