# SPDX-License-Identifier: Apache-2.0
"""The seven steps in order. The app, the command line and the batch all come through here."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from types import TracebackType

from chipbrief.carried import about_manifest, attachments_of, manifest_of
from chipbrief.cases import Case, case_of
from chipbrief.check import Printed, Problem, blocking, check, check_printed, located, ordered
from chipbrief.compose import BriefView, Composed, Format, compose, open_formats
from chipbrief.compose.tying import with_apostrophes, with_spaces_kept
from chipbrief.drawing.keeping import user_charts
from chipbrief.edition import Draft, Edition
from chipbrief.errors import ChipbriefError
from chipbrief.file_names import file_name
from chipbrief.gather import Evidence, Library, choices
from chipbrief.judge import Findings
from chipbrief.judged import LastJudged
from chipbrief.language import said
from chipbrief.language.notices import notice
from chipbrief.own import OwnEvidence, OwnTable, answer
from chipbrief.packs.store import InUse, in_use, user_store
from chipbrief.paths import shipped
from chipbrief.pick import Choices, Pick
from chipbrief.roomy import roomy
from chipbrief.seal.sealing import seal
from chipbrief.tracing import Tracer
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.job import AnyTypesetter, Typeset, TypesetJob, moment

STEPS = ("gather", "judge", "compose", "check", "typeset", "seal")
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Workshop:
    """What a brief is made with: the data pack, the formats and a typesetter. Close it, or use ``with``.

    ``notes`` say what is wrong with an installed data pack, when the shipped one is used instead of it.
    ``folder`` is where the data pack lies; a pack that a brief carries lies nowhere. ``judged`` knows what
    was found last.
    """

    library: Library
    formats: Mapping[str, Format]
    typesetter: AnyTypesetter
    notes: tuple[str, ...] = ()
    folder: Path | None = None
    judged: LastJudged = field(default_factory=LastJudged, repr=False, compare=False)

    @property
    def choices(self) -> Choices:
        """Return everything a pick may name."""
        return choices(self.library, tuple(item.choice() for item in self.formats.values()))

    def cancel(self) -> None:
        """Stop the typesetting that is under way; callable from another thread."""
        self.typesetter.cancel()

    def close(self) -> None:
        """End the worker process."""
        self.typesetter.close()

    def __enter__(self) -> Workshop:
        """Return the workshop itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the workshop."""
        self.close()


@dataclass(frozen=True, slots=True)
class Brief:
    """A finished brief: the sealed bytes and what is known of them.

    ``tracer`` follows what is printed to its findings, records and sources.
    ``drafts`` are texts for the author's fields, drawn from the findings.
    """

    pick: Pick
    pdf: bytes
    pages: int
    title: str
    file_name: str
    view: BriefView
    evidence: Evidence
    findings: Findings
    problems: tuple[Problem, ...]
    drafts: Mapping[str, Draft]
    seconds: float
    tracer: Tracer


class ProblemsFound(ChipbriefError):
    """Errors stand in the page, so it was not sealed; ``problems`` lists them."""

    exit_code = 1

    def __init__(self, problems: tuple[Problem, ...], errors: tuple[Problem, ...]) -> None:
        """Name the first of the ``errors`` that block the seal and count the rest."""
        first, *rest = errors
        told = notice("{code} {message} ({where})", code=first.code, message=first.message, where=first.where)
        named = {"problem": told, "count": len(rest), "hint": said(first.hint)}
        if rest:
            super().__init__(notice("Not sealed: {problem} and {count} more. {hint}", **named))
        else:
            super().__init__(notice("Not sealed: {problem}. {hint}", **named))
        self.problems = problems


def open_workshop(
    data: Path | None = None, templates: Path | None = None, typesetter: Typesetter | None = None
) -> Workshop:
    """Return a workshop on a data pack (by default the one in use) and a templates folder (the shipped one).

    The typesetter, by default a new one that draws no chart twice, is closed with it. Its process starts at
    once, to be warm when needed.
    """
    typesetter = typesetter or Typesetter(kept=user_charts())
    typesetter.warm()
    try:
        using = InUse(data) if data else in_use(user_store())
        library = Library.open(using.folder)
        formats = open_formats(templates or shipped("templates"))
        return Workshop(library, formats, typesetter, using.notes, using.folder)
    except BaseException:
        typesetter.close()
        raise


@dataclass(frozen=True, slots=True)
class Examined:
    """A brief up to its seal: what each step before it gave.

    ``edition`` is the one asked for, or its draft; ``library`` is the part of the data pack that it rests on;
    ``answers`` are from the user's own tables.
    """

    format: Format
    edition: Edition
    library: Library
    evidence: Evidence
    answers: tuple[OwnEvidence, ...]
    findings: Findings
    page: Composed
    typeset: Typeset
    problems: tuple[Problem, ...]


def examine(
    pick: Pick,
    workshop: Workshop,
    progress: Progress = lambda step: None,
    own: tuple[OwnTable, ...] = (),
    edition: Edition | None = None,
    *,
    or_draft: bool = False,
    letters: bool = False,
) -> Examined:
    """Return what the steps before the seal make of a pick, with every problem found on the way.

    ``progress`` hears the name of each step as it begins. ``own`` are the tables of the user's own that were
    chosen for it, ``edition`` is what the author decides beside the pick. ``or_draft`` makes a draft of it
    where errors stand in the author's words; with ``letters`` a problem knows the boxes of the very words
    it is about. Raises the error of a step that fails.
    """
    edition = edition or Edition()
    format = workshop.formats[pick.format]
    if format.draws:
        # The drawing engine starts while this process gathers and judges, if there will be anything to draw.
        gist = f"{pick.country} {pick.chip_class} {pick.start} {pick.end} {edition.language}"
        workshop.typesetter.expect(gist.strip())
    library, evidence, findings = workshop.judged.of(pick, format, workshop.library, progress)
    answers = tuple(answer(table, pick, library.sources) for table in own)

    def composed(edition: Edition) -> Composed:
        return compose(findings, format, answers, edition, workshop.typesetter.draw, library.sources)

    progress("compose")
    page = composed(edition)
    progress("check")
    if or_draft and edition.text and _is_blocked(check(page.view, page.html), edition):
        # Setting the pages takes ten times as long as this, so they are set once.
        edition = replace(edition, draft=True)
        page = composed(edition)
    progress("typeset")
    # What is checked has the spaces and apostrophes that its authors typed.
    html = with_apostrophes(with_spaces_kept(page.html, page.view.brief.language))
    made = moment(workshop.library.version)
    job = TypesetJob(html, page.assets, made, pictures=page.pictures, letters=letters)
    typeset, problems = _typeset_and_checked(job, page, workshop.typesetter)
    printed = Printed(page.view, format, typeset.laid, page.pictures, typeset.missing, typeset.warnings)
    problems = ordered(located((*problems, *check_printed(printed)), typeset.laid))
    # The brief carries the texts of its own language, and of no other.
    format = format.only(page.view.brief.language)
    return Examined(format, edition, library, evidence, answers, findings, page, typeset, problems)


def _typeset_and_checked(
    job: TypesetJob, page: Composed, typesetter: AnyTypesetter
) -> tuple[Typeset, tuple[Problem, ...]]:
    """Return the pages, and what is wrong with their text: it is checked while the worker typesets."""
    with ThreadPoolExecutor(max_workers=1) as aside:
        checking = aside.submit(check, page.view, page.html)
        # Sealing needs pikepdf, which loads meanwhile.
        aside.submit(import_module, "pikepdf")
        typeset = typesetter.typeset(job)
        return typeset, checking.result()


@roomy
def make_brief(
    pick: Pick,
    workshop: Workshop,
    progress: Progress = lambda step: None,
    own: tuple[OwnTable, ...] = (),
    edition: Edition | None = None,
    *,
    or_draft: bool = False,
) -> Brief:
    """Return the sealed brief of a pick; the arguments are those of ``examine``.

    Raises ``ProblemsFound`` when the checks find errors and it is no draft, and the error of a step that
    fails. With ``or_draft`` a brief with errors is made as a draft.
    """
    began = time.perf_counter()
    edition = edition or Edition()
    examined = partial(examine, pick, workshop, progress, own)
    made = _brief_or_draft(examined, pick, edition, workshop.judged) if or_draft else examined(edition)
    edition = made.edition
    if blocked := blocking(made.problems, draft=edition.draft):
        raise ProblemsFound(made.problems, blocked)
    progress("seal")
    return Brief(
        pick=pick,
        pdf=_sealed(made, case_of(pick, edition, made.format.name)),
        pages=made.typeset.pages,
        title=made.page.title,
        file_name=file_name(pick, made.evidence.country.name, draft=edition.draft),
        view=made.page.view,
        evidence=made.evidence,
        findings=made.findings,
        problems=made.problems,
        drafts=made.page.drafts,
        seconds=time.perf_counter() - began,
        tracer=Tracer(made.page, made.findings, made.typeset.laid),
    )


def _brief_or_draft(
    examined: Callable[..., Examined], pick: Pick, edition: Edition, last: LastJudged
) -> Examined:
    """Return a brief, or its draft where errors block it.

    An error that only the pages show stays until the author has, say, shortened a text. Meanwhile the draft
    is made first, so that a change is typeset once; and the brief itself when its draft shows no error.
    """
    draft = replace(edition, draft=True)
    if last.spoiled == pick and not edition.draft and blocking((made := examined(draft)).problems):
        return made
    made = examined(edition, or_draft=True)
    blocked = _is_blocked(made.problems, made.edition)
    last.spoiled = pick if blocked else None
    return examined(draft) if blocked else made


def _is_blocked(problems: Iterable[Problem], edition: Edition) -> bool:
    """Return whether errors block the seal of an edition that is not yet a draft."""
    return not edition.draft and bool(blocking(problems))


def _sealed(made: Examined, case: Case) -> bytes:
    """Return the PDF with everything it carries; the manifest lists the problems that did not block it."""
    library, typeset = made.library, made.typeset
    created = moment(library.version)
    manifest = manifest_of(
        made.findings,
        made.format,
        library,
        created,
        typeset.libraries,
        typeset.pdf,
        made.answers,
        made.problems,
    )
    view = made.page.view
    attachments = attachments_of(view, made.format, library, case, made.answers)
    return seal(typeset.pdf, attachments, manifest, created, about=about_manifest(view, made.format))
