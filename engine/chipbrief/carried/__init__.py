# SPDX-License-Identifier: Apache-2.0
"""Carried: what a sealed brief carries so that it can be rebuilt from itself, and how to get it back.

It carries each dataset that its format needs, the whole source register and the whole template. Attachments
have flat names, because some readers refuse folders; the manifest maps each back to its path.
"""

from __future__ import annotations

from chipbrief.carried.extracts import cited_in, data_files, extracts, records_in
from chipbrief.carried.names import CASE, CITED
from chipbrief.carried.packing import (
    about_manifest,
    attachments_of,
    cited_items,
    flat,
    hashes,
    manifest_of,
    plain_fields,
    statuses_of,
)
from chipbrief.carried.unpacking import (
    edition_from,
    format_from,
    library_from,
    own_files_of,
    own_from,
    pack_files_of,
    pick_from,
    template_files_of,
)

__all__ = [
    "CASE",
    "CITED",
    "about_manifest",
    "attachments_of",
    "cited_in",
    "cited_items",
    "data_files",
    "edition_from",
    "extracts",
    "flat",
    "format_from",
    "hashes",
    "library_from",
    "manifest_of",
    "own_files_of",
    "own_from",
    "pack_files_of",
    "pick_from",
    "plain_fields",
    "records_in",
    "statuses_of",
    "template_files_of",
]
