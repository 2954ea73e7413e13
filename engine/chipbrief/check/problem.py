# SPDX-License-Identifier: Apache-2.0
"""The catalog of problems: each has a stable code, a severity, a reason and a way to mend it."""

from __future__ import annotations

from dataclasses import dataclass

ERROR = "error"
WARNING = "warning"
_SHOWN = 70


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
    """One problem found: what, where, and what to do.

    ``page`` counts from 1 and is 0 where it is not known; ``anchor`` is the id of the nearest element.
    """

    code: str
    severity: str
    message: str
    place: str
    hint: str
    page: int = 0
    anchor: str = ""


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
    Kind(
        "C112",
        ERROR,
        "Number without a source",
        "A paragraph holds a number and cites nothing, so nobody can check it.",
        "Cite a source with [@source-id], print a finding with [=finding-id], or leave the number out.",
    ),
    Kind(
        "C113",
        ERROR,
        "Caveat dropped",
        "A number travels with its caveats (evidence rule 4); here the letter or its sentence is missing.",
        "Print `{{ marks(row) }}` beside the number and `{{ caveat_list(caveats.…) }}` under the table.",
    ),
    Kind(
        "C114",
        ERROR,
        "Incomplete figure",
        "A chart needs a title, a subtitle, a source line and its data, or it cannot be read on its own.",
        "Print it through the `figure` macro.",
    ),
    Kind(
        "C115",
        WARNING,
        "Alternative text says too little or too much",
        "A reader who cannot see the chart should learn the finding and the key numbers, in some sentences.",
        "Give the finding and its numbers in `alt`; the rows themselves are attached as data.",
    ),
    Kind(
        "C116",
        ERROR,
        "Headings out of order",
        "Screen readers move by headings; a skipped level or a second title misleads them (PDF/UA-1, 7.4).",
        "Use one h1, then h2, then h3, without leaving a level out.",
    ),
    Kind(
        "C117",
        ERROR,
        "Uneven table",
        "Rows of different width or cells without heads cannot be read aloud (PDF/UA-1, 7.5).",
        'Give every row the same number of cells, and the heads scope="col" or scope="row".',
    ),
    Kind(
        "C118",
        ERROR,
        "No title or language",
        "The title is what a window and a screen reader name first; the language decides how it is read.",
        "Fill the block `title`; leave `<html lang>` to the shared base.",
    ),
    Kind(
        "C119",
        ERROR,
        "Too little contrast",
        "Text needs a contrast of 4.5 to 1 with what is behind it, large text 3 to 1 (WCAG 2.2, 1.4.3).",
        "Choose a darker color in the style sheet.",
    ),
    Kind(
        "C120",
        ERROR,
        "Cut or covered text",
        "Text runs out of the page or its column, is cut off, or lies on other text.",
        "Shorten it, widen the column, or let long words break (`overflow-wrap: anywhere`).",
    ),
    Kind(
        "C121",
        WARNING,
        "Very small text",
        "Text below 5.5 points cannot be read in print.",
        "Choose a larger size in the style sheet.",
    ),
    Kind(
        "C122",
        ERROR,
        "Too many pages",
        "The format promises its reader a number of pages.",
        "Shorten the parts that are named, or choose a longer format.",
    ),
    Kind(
        "C123",
        WARNING,
        "Few pages",
        "There is less to say than the format has room for.",
        "Choose a shorter format, or a wider window.",
    ),
    Kind(
        "C124",
        ERROR,
        "Text left from a draft",
        "A placeholder stands where the reader expects words.",
        "Write what is meant, or delete it.",
    ),
    Kind(
        "C125",
        ERROR,
        "Marking missing on a page",
        "A protective marking must stand on every page.",
        "Keep the page margins of the shared base in the style sheet.",
    ),
    Kind(
        "C126",
        ERROR,
        "Hindsight without a mark",
        "Evidence from after the as-of date is used, and nothing on the page says so.",
        "Print `{{ thing | cite }}`, which adds ‡, and say what the mark means.",
    ),
    Kind(
        "C127",
        WARNING,
        "Nearly empty page",
        "Less than a third of a page is used, and it is not the last.",
        "Let tables and figures break or move: look for `break-before` and large figures.",
    ),
    Kind(
        "C128",
        WARNING,
        "Awkward page break",
        "A heading at the foot, a single line alone, a figure in two parts or a table without its heads.",
        "Keep together what belongs together with `break-inside: avoid` or `break-after: avoid`.",
    ),
    Kind(
        "C129",
        WARNING,
        "More words than fit",
        "A text of the author's is longer than its field has room for.",
        "Shorten it to the number of words that is named.",
    ),
    Kind(
        "C130",
        WARNING,
        "Number without a unit",
        "A number stands in the text and no word says what was counted.",
        "Print the finding with its unit.",
    ),
)
KINDS = {kind.code: kind for kind in CATALOG}


def problem(code: str, place: str, detail: str, page: int = 0, anchor: str = "") -> Problem:
    """Return a problem of the kind ``code`` at ``place``; ``detail`` names the thing itself."""
    kind = KINDS[code]
    message = f"{kind.title}: {detail}" if detail else kind.title
    return Problem(code, kind.severity, message, place, kind.fix, page, anchor)


def short(text: str) -> str:
    """Return an excerpt in quotation marks."""
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"
