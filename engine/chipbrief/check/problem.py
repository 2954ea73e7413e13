# SPDX-License-Identifier: Apache-2.0
"""The catalog of problems: each has a stable code, a severity, a reason and a way to mend it."""

from __future__ import annotations

from dataclasses import dataclass

ERROR = "error"
WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem. Errors block sealing, warnings do not."""

    code: str
    severity: str
    title: str
    why: str
    fix: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem found: what, where, and what to do."""

    code: str
    severity: str
    message: str
    place: str
    hint: str


CATALOG = (
    Kind(
        "C101",
        ERROR,
        "Claim without a source",
        "A judgement, a claim or a piece of evidence is printed without a citation, so nobody can check it.",
        "Print it through the `claim` macro, or add `{{ thing | cite }}` behind it.",
    ),
    Kind(
        "C102",
        ERROR,
        "Figure without alternative text or title",
        "A reader who cannot see the figure learns nothing from it, and the PDF fails PDF/UA-1.",
        "Print it through the `figure` macro with `title`, `subtitle` and `alt`.",
    ),
    Kind(
        "C103",
        ERROR,
        "Number without its range",
        "The central value of an estimate is printed although its source gives a range.",
        "Print `estimate.text`, which carries the range.",
    ),
    Kind(
        "C104",
        ERROR,
        "Mixed likelihood vocabularies",
        "ICD 203 asks for one row of terms: a reader cannot compare “likely” with “probable”.",
        "Use only: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, "
        "almost certain.",
    ),
    Kind(
        "C105",
        ERROR,
        "Likelihood and confidence in one sentence",
        "Likelihood speaks of the event, confidence of the basis; together they mislead (ICD 203).",
        "Say them in two sentences; the `claim` macro does.",
    ),
    Kind(
        "C106",
        WARNING,
        "Superseded or retracted source",
        "A cited source is no longer current.",
        "Cite the newer source, or say in the text that the older one is meant.",
    ),
    Kind(
        "C107",
        WARNING,
        "Empty section",
        "A heading has nothing below it.",
        "Remove the heading, or print the gap: “No records of … in this data pack.”",
    ),
    Kind(
        "C108",
        WARNING,
        "Rests on a record not yet read in a source",
        "The brief prints a record that was entered from memory; it is marked with a dagger.",
        "Check the record against its source before the brief leaves the building.",
    ),
    Kind(
        "C109",
        WARNING,
        "Data older than the as-of date",
        "The data pack ends before the as-of date, so newer rules and events are missing.",
        "Install a newer data pack, or choose an earlier as-of date.",
    ),
    Kind(
        "C110",
        ERROR,
        "Character that no bundled font has",
        "The PDF would show an empty box in its place, and would not be valid PDF/A (ISO 19005-3, 6.2.11.8).",
        "Write the name or word in other letters.",
    ),
    Kind(
        "C111",
        ERROR,
        "Bare hedge in a judgement",
        "“May”, “could” and “possibly” are true of almost anything, so the reader learns nothing (ICD 203 "
        "asks for a degree of likelihood).",
        "Say how likely it is, with a term of the row, or say what the evidence shows and leave it there.",
    ),
)
KINDS = {kind.code: kind for kind in CATALOG}


def problem(code: str, place: str, detail: str) -> Problem:
    """Return a problem of the kind ``code`` at ``place``; ``detail`` names the thing itself."""
    kind = KINDS[code]
    return Problem(code, kind.severity, f"{kind.title}: {detail}" if detail else kind.title, place, kind.fix)
