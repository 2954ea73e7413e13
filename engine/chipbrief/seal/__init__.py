# SPDX-License-Identifier: Apache-2.0
"""Step 7, seal: attach the evidence and the manifest to the PDF, fix its bytes, and read them back.

The way back is here too: ``unseal`` names every damage, ``compare_pdfs`` says what differs
between a sealed file and a re-run.
"""

from __future__ import annotations

from chipbrief.seal.attachments import Attachment
from chipbrief.seal.compare import compare_drawing, compare_pdfs, compare_text
from chipbrief.seal.differences import Difference
from chipbrief.seal.manifest import Manifest, build_manifest
from chipbrief.seal.reading import count_pages
from chipbrief.seal.sealing import ABOUT_MANIFEST, seal
from chipbrief.seal.unsealing import Damage, Sealed, unseal

__all__ = [
    "ABOUT_MANIFEST",
    "Attachment",
    "Damage",
    "Difference",
    "Manifest",
    "Sealed",
    "build_manifest",
    "compare_drawing",
    "compare_pdfs",
    "compare_text",
    "count_pages",
    "seal",
    "unseal",
]
