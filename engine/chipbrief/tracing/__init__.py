# SPDX-License-Identifier: Apache-2.0
"""From what is printed to what it rests on, and back: a place on the page, its findings, records, sources.

``pointing`` finds what stands at a place; ``tracer`` follows it; ``values`` are the answers.
"""

from __future__ import annotations

from chipbrief.tracing.pointing import Spot, spot_at, spots
from chipbrief.tracing.printed import printed_table
from chipbrief.tracing.tables import as_html, as_rows
from chipbrief.tracing.tracer import Tracer
from chipbrief.tracing.values import Derived, Field, RecordTrace, SourceTrace, Trace

__all__ = [
    "Derived",
    "Field",
    "RecordTrace",
    "SourceTrace",
    "Spot",
    "Trace",
    "Tracer",
    "as_html",
    "as_rows",
    "printed_table",
    "spot_at",
    "spots",
]
