# SPDX-License-Identifier: Apache-2.0
"""Ask the worker to compare two briefs, and make a page of what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from chipbrief.comparison.values import Comparison, from_json
from chipbrief.errors import SealError
from chipbrief.language.notices import notice
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.frames import Frame
from chipbrief.verify.strangers import SECONDS, STRANGE, Clock, our_digests, read_pdf

#: Five times a file is judged again, and its text is searched for what changed: so many clocks of a file.
_TIMES = 3


def compare(a: Path, b: Path, typesetter: Typesetter, seconds: float | None = None) -> Comparison:
    """Return what differs between two sealed briefs; ``seconds`` is the clock of a file.

    Without it, two briefs that are made of what we have may wait for a busy machine; where one is not, the
    wall clock counts. Raises ``SealError``: a file cannot be read, is no sealed brief, or takes too long.
    """
    return compare_pdfs({str(a): read_pdf(a)}, {str(b): read_pdf(b)}, typesetter, seconds)


def compare_pdfs(
    a: Mapping[str, bytes], b: Mapping[str, bytes], typesetter: Typesetter, seconds: float | None = None
) -> Comparison:
    """Return what differs between two sealed briefs, each given as its bytes by its name; see ``compare``.

    Raises ``SealError`` for one that is not sealed, and when the worker fails.
    """
    (first, old), (second, new) = *a.items(), *b.items()
    clock, known = Clock(typesetter), our_digests()
    if seconds:
        clock.start(_TIMES * seconds)
    else:
        clock.limit(_TIMES * STRANGE)
    opened = [_opened(clock, name, pdf, known) for name, pdf in ((first, old), (second, new))]
    if not seconds and all(frame.fields["known"] for frame in opened):
        clock.start(_TIMES * SECONDS)
    for frame, pdf in zip(opened, (old, new), strict=True):
        clock.count(int(frame.fields["pages"]), len(pdf))
    answer = clock.ask("contrast", {"files": {"a": first, "b": second}}, a=old, b=new)
    try:
        return from_json(answer.fields["comparison"])
    except (KeyError, TypeError, ValueError) as error:
        raise SealError(
            notice("The worker's comparison cannot be read ({error}).", error=repr(error))
        ) from None


def _opened(clock: Clock, name: str, pdf: bytes, known: Sequence[str]) -> Frame:
    """Return what the worker says of a brief before anything is run again. Raises ``SealError``."""
    opened = clock.ask("unseal", {"known": known}, pdf=pdf)
    if "manifest" not in opened.blobs:
        damage = opened.fields["damages"][0]
        raise SealError(notice("{name} is not a sealed brief: {damage}.", name=name, damage=damage))
    return opened
