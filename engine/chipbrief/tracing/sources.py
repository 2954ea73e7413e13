# SPDX-License-Identifier: Apache-2.0
"""A source as a trace tells it."""

from __future__ import annotations

import re

from markupsafe import Markup

from chipbrief.compose.citing import Cites
from chipbrief.tracing.values import SourceTrace

_TAG = re.compile("<[^>]*>")


def source_trace(id: str, cites: Cites, number: int, locators: tuple[str, ...]) -> SourceTrace:
    """Return the source ``id`` in the citation style of the brief, with its quality and status."""
    source = cites.sources[id]
    return SourceTrace(
        id=id,
        number=number,
        reference=_plain(cites.style.entry(source)),
        quality=source.quality,
        status=source.status,
        successor=_short(source.superseded_by, cites),
        locators=locators,
        quoted_in=tuple(_short(key, cites) for key in source.quoted_in),
        note=source.note,
        accessed=str(source.accessed or ""),
        url=source.url,
    )


def _short(id: str, cites: Cites) -> str:
    return _plain(cites.style.short(cites.sources[id])) if id in cites.sources else id


def _plain(text: Markup) -> str:
    """Return what is read of a text; ``striptags`` would make a no-break space one at which a line breaks."""
    return Markup(_TAG.sub("", text)).unescape()  # noqa: S704 - it becomes text
