# SPDX-License-Identifier: Apache-2.0
"""How the evidence on a claim stands: one word of a fixed scale, from who speaks on each side.

The word is about the evidence that was known, not about the truth: it follows from counts by a stated
rule, so that two readers with the same evidence come to the same word. A voice is a publisher; one that
speaks several times counts once. Neither the source of the claim itself nor what its speaker published
elsewhere counts as evidence on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from chipbrief.gather.records import Claim, ClaimEvidence, Source
from chipbrief.judge.words import FIRST_HAND, Confidence, confidence

SUPPORTED, LEANS_FOR, CONTESTED, LEANS_AGAINST, CONTRADICTED, UNTESTED = (
    "supported",
    "leans_for",
    "contested",
    "leans_against",
    "contradicted",
    "untested",
)
#: The scale, from evidence for a claim to evidence against it.
SCALE = (SUPPORTED, LEANS_FOR, CONTESTED, LEANS_AGAINST, CONTRADICTED, UNTESTED)

#: Sources that are the origin of what they say; press and quotations pass on what others said.
ORIGINAL = FIRST_HAND | {"research"}


@dataclass(frozen=True, slots=True)
class Voices:
    """The independent voices on one side: how many, and how many of them are the origin of what they say."""

    count: int
    originals: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the evidence on a claim stands: a word of ``SCALE``, the voices, and how sound the basis is.

    ``confidence`` is None when there is no evidence.
    """

    word: str
    voices_for: Voices
    voices_against: Voices
    confidence: Confidence | None


def verdict(claim: Claim, pieces: Sequence[ClaimEvidence], register: Mapping[str, Source]) -> Verdict:
    """Return how the evidence on a claim stands; ``register`` holds the sources by id."""
    sides = {side: _sources(claim, pieces, side, register) for side in ("for", "against")}
    voices_for, voices_against = (_voices(sources) for sources in sides.values())
    cited = {source.id: source for sources in sides.values() for source in sources}
    return Verdict(
        word=stands(voices_for, voices_against),
        voices_for=voices_for,
        voices_against=voices_against,
        confidence=confidence(pieces, cited.values()) if cited else None,
    )


def stands(voices_for: Voices, voices_against: Voices) -> str:
    """Return the word for the voices on both sides.

    Supported: all of two or more speak for it, one of them the origin of what it says (not press,
    and no quotation). Leans for: at least twice as many
    for it as against it. Contradicted and leans against: the same on the other side. Contested: otherwise.

    >>> stands(Voices(2, 1), Voices(0, 0)), stands(Voices(1, 0), Voices(2, 0))
    ('supported', 'leans_against')
    >>> stands(Voices(1, 1), Voices(1, 0))
    'contested'
    """
    if not voices_for.count and not voices_against.count:
        return UNTESTED
    if _leads(voices_for, voices_against):
        return SUPPORTED if _alone(voices_for, voices_against) else LEANS_FOR
    if _leads(voices_against, voices_for):
        return CONTRADICTED if _alone(voices_against, voices_for) else LEANS_AGAINST
    return CONTESTED


def _leads(one: Voices, other: Voices) -> bool:
    return one.count > 0 and one.count >= 2 * other.count


def _alone(one: Voices, other: Voices) -> bool:
    return other.count == 0 and one.count >= 2 and one.originals > 0


def _sources(
    claim: Claim, pieces: Iterable[ClaimEvidence], side: str, register: Mapping[str, Source]
) -> tuple[Source, ...]:
    keys = dict.fromkeys(key for piece in pieces if piece.side == side for key in piece.source_ids)
    others = (register[key] for key in keys if key in register and key not in claim.source_ids)
    return tuple(source for source in others if not _is_speaker(source.publisher, claim.speaker))


def _is_speaker(publisher: str, speaker: str) -> bool:
    """Return whether a publisher is who makes the claim: an essay is no second voice for its author.

    >>> _is_speaker("Dario Amodei", "Dario Amodei, as reported by LionHerald"), _is_speaker("Rand", "Brand")
    (True, False)
    """
    whole = rf"(?<!\w){re.escape(publisher)}(?!\w)"
    return bool(publisher) and re.search(whole, speaker, re.IGNORECASE) is not None


def _voices(sources: Iterable[Source]) -> Voices:
    """Return the publishers, each once, original if one of its sources is."""
    found: dict[str, bool] = {}
    for source in sources:
        name = (source.publisher or source.id).casefold()
        found[name] = found.get(name, False) or source.quality in ORIGINAL
    return Voices(len(found), sum(found.values()))
