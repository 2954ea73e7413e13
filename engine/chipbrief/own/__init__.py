# SPDX-License-Identifier: Apache-2.0
"""Tables of the user's own: read exactly, kept under a name, and narrowed to what answers a pick.

They stand beside the data pack and never in it: no finding rests on them, and a brief says whose they are.
"""

from __future__ import annotations

from chipbrief.own.answering import PRINTED_ROWS, OwnEvidence, OwnRow, answer, check_sources
from chipbrief.own.reading import peek, read_own_table, table_from
from chipbrief.own.roles import Head, Roles
from chipbrief.own.store import OwnEntry, add_table, list_tables, open_table, open_tables, remove_table
from chipbrief.own.table import OwnTable, Rows, let_go

__all__ = [
    "PRINTED_ROWS",
    "Head",
    "OwnEntry",
    "OwnEvidence",
    "OwnRow",
    "OwnTable",
    "Roles",
    "Rows",
    "add_table",
    "answer",
    "check_sources",
    "let_go",
    "list_tables",
    "open_table",
    "open_tables",
    "peek",
    "read_own_table",
    "remove_table",
    "table_from",
]
