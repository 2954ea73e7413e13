# SPDX-License-Identifier: Apache-2.0
"""Typeset a page with each style sheet twice in one process, and say what was read and warned of each time.

``test_sheets.py`` runs it in the environment of a worker, with JSON of name -> CSS.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from chipbrief.typeset import sheets
from chipbrief.typeset.job import Limits, TypesetJob
from chipbrief.typeset.render import Renderer

PAGE = (
    "<!doctype html><html lang=en><title>Twice</title><link rel=stylesheet href='pack:///style.css'>"
    "<h1>Twice</h1><p>one</p><ol><li>two</li></ol>"
)
OTHER = b"p { text-decoration: underline }"


def main(given: Mapping[str, str]) -> None:
    """Print what both times gave."""
    renderer = Renderer({})
    print(json.dumps({name: [_made(renderer, css) for _time in range(2)] for name, css in given.items()}))


def _made(renderer: Renderer, css: str) -> dict[str, Any]:
    read: list[Any] = []
    reads = sheets._weasyprints

    def reading(*arguments: Any, **more: Any) -> None:
        read.append(arguments)
        reads(*arguments, **more)

    sheets._weasyprints = reading
    try:
        files = {"style.css": css.encode(), "other.css": OTHER}
        made = renderer.render(TypesetJob(PAGE, files, datetime(2026, 1, 2, tzinfo=UTC)), Limits())
    finally:
        sheets._weasyprints = reads
    return {"pdf": hashlib.sha256(made.pdf).hexdigest(), "read": len(read), "warnings": list(made.warnings)}


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
