# SPDX-License-Identifier: Apache-2.0
"""Look through the tables: filter, search and sort a dataset, see where a row comes from, chart the rest.

Nothing here changes anything: what is curated is read.
"""

from __future__ import annotations

from chipbrief.browse.attached import attached_dataset
from chipbrief.browse.columns import Column, Table, table_of
from chipbrief.browse.dataset import (
    ColumnHelp,
    Dataset,
    Listed,
    catalog,
    open_dataset,
    own_dataset,
)
from chipbrief.browse.query import Order, Query, Where, conditions, one_of, order_of, select, to_csv, where_of
from chipbrief.browse.telling import told_in

__all__ = [
    "Column",
    "ColumnHelp",
    "Dataset",
    "Listed",
    "Order",
    "Query",
    "Table",
    "Where",
    "attached_dataset",
    "catalog",
    "conditions",
    "one_of",
    "open_dataset",
    "order_of",
    "own_dataset",
    "select",
    "table_of",
    "to_csv",
    "told_in",
    "where_of",
]
