# SPDX-License-Identifier: Apache-2.0
"""Sources for reference managers: CSL-JSON items as CSL-JSON, BibTeX or RIS files.

What a form has a field for goes there; the rest is said as ``name: value`` where readers keep it. Each form
is made so that Zotero and pandoc read it back without loss, as far as they know the field.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from chipbrief.bibliography.bibtex import to_bibtex
from chipbrief.bibliography.csl_json import to_csl_json
from chipbrief.bibliography.fields import Item
from chipbrief.bibliography.ris import to_ris
from chipbrief.errors import PickError
from chipbrief.language.notices import notice

__all__ = ["FORMS", "Form", "Item", "form_named"]


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file: how its name ends, and what writes it (UTF-8)."""

    suffix: str
    write: Callable[[Sequence[Item]], bytes]


#: By the word that asks for it.
FORMS: Mapping[str, Form] = {
    "csl-json": Form(".json", to_csl_json),
    "bibtex": Form(".bib", to_bibtex),
    "ris": Form(".ris", to_ris),
}


def form_named(word: str) -> Form:
    """Return the form of a word. Raises ``PickError`` naming the allowed ones."""
    if word.casefold() not in FORMS:
        raise PickError(
            notice(
                "There is no form of sources “{word}”. Allowed: {names}.",
                word=word[:40],
                names=", ".join(FORMS),
            )
        )
    return FORMS[word.casefold()]
