# SPDX-License-Identifier: Apache-2.0
"""What was probably meant by a name that nothing has."""

from __future__ import annotations

from collections.abc import Iterable

from chipbrief.language.notices import notice

#: How much alike two names are, out of 100, before one is offered for the other.
_CLOSE = 60
#: The longest name that is compared, in characters.
_LONGEST = 200


def did_you_mean(name: str, known: Iterable[str], otherwise: str, *, code: bool = False) -> str:
    """Return a question that offers the nearest of the ``known`` names, or ``otherwise`` where none is near.

    ``code`` is for names of a template, which stand in backquotes.
    """
    near = nearest(name, known)
    if not near:
        return otherwise
    return (
        notice("Did you mean `{near}`?", near=near) if code else notice("Did you mean “{near}”?", near=near)
    )


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the one of the ``known`` names that is most like ``name``; empty where none is.

    >>> nearest("contries", ["classes", "countries"])
    'countries'
    >>> nearest("x", ["classes", "countries"])
    ''
    """
    from rapidfuzz import process

    found = process.extractOne(name[:_LONGEST], sorted(known), score_cutoff=_CLOSE)
    return found[0] if found else ""
