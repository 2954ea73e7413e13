# SPDX-License-Identifier: Apache-2.0
"""Printing: how the command line shows a value, to a person or as JSON to a program.

Each module prints the answers of the module of ``cli`` that has its name; the terminal is the same for all.
"""

from __future__ import annotations

from chipbrief.printing.terminal import answer, complain, counted, steps, table, tell, write_every_sign

__all__ = ["answer", "complain", "counted", "steps", "table", "tell", "write_every_sign"]
