# SPDX-License-Identifier: Apache-2.0
"""What an example in a docstring says is what comes out."""

from __future__ import annotations

import doctest
import importlib

import pytest
from support.tree import ROOT, source_files


def with_examples() -> list[str]:
    """Return the names of the modules whose docstrings hold examples."""
    return [
        ".".join(path.relative_to(ROOT / root).with_suffix("").parts)
        for root in ("engine", "gui")
        for path in source_files(root, suffix=".py")
        if ">>> " in path.read_text("utf-8")
    ]


@pytest.mark.parametrize("name", with_examples())
def test_examples_in_docstrings_hold(name):
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted > 0
    assert result.failed == 0
