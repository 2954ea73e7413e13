# SPDX-License-Identifier: Apache-2.0
"""Under which names a sealed brief carries things: of attachments, and of parts of the manifest."""

from __future__ import annotations

CASE = "case.brief"
CITED = "cited-sources.csl.json"

#: Parts of ``extra`` in the manifest: path in the data pack or format -> name of the attachment.
PACK_FILES = "pack_files"
TEMPLATE_FILES = "template_files"
#: The part of ``extra`` with an object for each table of the user's own.
OWN_TABLES = "own_tables"
