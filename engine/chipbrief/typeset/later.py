# SPDX-License-Identifier: Apache-2.0
"""Modules that WeasyPrint loads with itself and that few pages need, or none: they load at their first use.

Only the worker imports this module.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any

#: What they are for: subsets and static faces where HarfBuzz is too old, color profiles, fonts of the web.
_SELDOM = ("fontTools.subset", "fontTools.varLib.instancer", "fontTools.ttLib.woff2", "PIL.ImageCms")


class _Later(ModuleType):
    """Stands for a module whose functions and classes are only called; the first call loads it."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)

        def called(*values: Any, **named: Any) -> Any:
            if sys.modules.get(self.__name__) is self:
                del sys.modules[self.__name__]
            return getattr(import_module(self.__name__), name)(*values, **named)

        return called


def load_later() -> None:
    """Put these modules off. To be called before WeasyPrint is loaded; a second call changes nothing."""
    for name in _SELDOM:
        sys.modules.setdefault(name, _Later(name))
