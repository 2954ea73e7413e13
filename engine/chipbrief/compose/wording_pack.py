# SPDX-License-Identifier: Apache-2.0
"""Texts of the data pack that a page says in its language: what rules are and do, caveats, what is estimated.

They stand in the datasets in English. The catalogs of ``_shared`` hold them beside the engine's own texts;
``tools/translate.py`` names the columns. What sources and speakers said is quoted and stays as it is.
"""

from __future__ import annotations

from chipbrief.language import Said, said


def of_pack(text: str) -> Said:
    """Return a text of the data pack, to be said in another language where a catalog has it.

    >>> of_pack("AI diffusion rule")
    'AI diffusion rule'
    """
    return said("{text}", text=text)
