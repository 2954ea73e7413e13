# SPDX-License-Identifier: Apache-2.0
"""Where the program starts: ``chipbrief``, or ``python -m chipbrief``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chipbrief.typeset.client import Typesetter

#: Commands that need the worker at once.
_TYPESETTING = ("brief", "verify", "compare")


def main() -> None:
    """Run the command line; a worker that the command needs loads while this process does."""
    typesetter = _started(sys.argv[1:])
    from chipbrief.cli import main as run

    run(typesetter)


def _started(words: Sequence[str]) -> Typesetter | None:
    if not words or words[0] not in _TYPESETTING or "--help" in words:
        return None
    from chipbrief.typeset.client import Typesetter

    typesetter = Typesetter()
    typesetter.warm()
    return typesetter


if __name__ == "__main__":
    main()
