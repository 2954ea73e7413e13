# SPDX-License-Identifier: Apache-2.0
"""The modules of ``bench/``, which is a folder of scripts and no package."""

from __future__ import annotations

import importlib.util
import sys
from typing import Any

import pytest
from support.tree import ROOT


def load_bench(name: str, patch: pytest.MonkeyPatch) -> Any:
    """Return the module of ``bench/`` of this name; it can be imported by name until ``patch`` is undone."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "bench" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    patch.setitem(sys.modules, name, module)
    spec.loader.exec_module(module)
    return module
