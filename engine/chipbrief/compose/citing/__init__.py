# SPDX-License-Identifier: Apache-2.0
"""Citations and the lists they lead to, in styles that are CSL files of the format.

``items`` makes CSL-JSON of a source; ``csl`` (with ``nodes``, ``names``, ``locale`` and ``text``) reads a
style; ``styles`` formats one source; ``citer`` prints places of citation, ``things`` names what they cite;
``lists`` prints the list and the notes.
"""

from __future__ import annotations

from chipbrief.compose.citing.citer import Citation, Citer, Cites
from chipbrief.compose.citing.lists import note_views, source_rows, usual_day
from chipbrief.compose.citing.places import Cited, Place
from chipbrief.compose.citing.styles import FILES, CitingStyle, open_citing_style

__all__ = [
    "FILES",
    "Citation",
    "Cited",
    "Citer",
    "Cites",
    "CitingStyle",
    "Place",
    "note_views",
    "open_citing_style",
    "source_rows",
    "usual_day",
]
