# SPDX-License-Identifier: Apache-2.0
"""The command line: a thin skin over the engine, and a contract that other programs use.

``main`` runs it. Each of the ``PARTS`` is a module with some commands, which ``command_line`` loads only when
one of them is wanted; ``pick``, ``edition``, ``pack`` and ``options`` hold what several share.
"""

from __future__ import annotations

from chipbrief.cli.program import PARTS, command_line, main

__all__ = ["PARTS", "command_line", "main"]
