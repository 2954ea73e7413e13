# SPDX-License-Identifier: Apache-2.0
"""The engine as the window sees it: a few functions, whose modules are imported at the first call.

Importing the engine's steps takes about a second; nothing here does so before the window is painted.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from chipbrief.edition import Draft, Edition
from chipbrief.errors import ChipbriefError
from chipbrief.frozen import frozen
from chipbrief.language.notices import reason, words_of
from chipbrief.pick import Choices, Pick
from chipbrief_gui.tasks import Progress
from chipbrief_gui.translations.choices import in_words
from chipbrief_gui.words import say, tell

if TYPE_CHECKING:
    from chipbrief.compose.formats import Format
    from chipbrief.mending import OpenedCase
    from chipbrief.tracing import Tracer

#: So many looks for garbage among young objects come before one among all.
_OLD_AFTER = 10


class LibraryFace(Protocol):
    """The part of the engine's library that the window shows."""

    @property
    def version(self) -> str:
        """The data pack's version."""
        ...

    @property
    def sources(self) -> Mapping[str, Any]:
        """The register of sources, by id."""
        ...


class DrawerFace(Protocol):
    """Draws charts in another process: doing so in this one would freeze the window."""

    def picture(self, chart: bytes) -> bytes:
        """Return a described chart as SVG."""
        ...

    def paint(self, svg: bytes, scale: float = 2.0) -> bytes:
        """Return an SVG as PNG, ``scale`` pixels for each of its own."""
        ...


class WorkshopFace(Protocol):
    """What the window needs of ``chipbrief.flow.Workshop``."""

    @property
    def choices(self) -> Choices:
        """What a pick may name."""
        ...

    @property
    def formats(self) -> Mapping[str, Format]:
        """The formats by id."""
        ...

    @property
    def library(self) -> LibraryFace:
        """The open data pack."""
        ...

    @property
    def typesetter(self) -> DrawerFace:
        """Draws charts."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """What is wrong with an installed data pack, if another is used instead."""
        ...

    @property
    def folder(self) -> Path | None:
        """Where the data pack lies."""
        ...

    def cancel(self) -> None:
        """Stop the typesetting that is running."""
        ...

    def close(self) -> None:
        """Stop the typesetter and let go of the data pack."""
        ...


class EvidenceFace(Protocol):
    """What the window needs of the engine's evidence: it counts records and sources and prints gaps."""

    @property
    def records(self) -> Mapping[str, Any]:
        """The records, by dataset or by id."""
        ...

    @property
    def sources(self) -> Any:
        """The sources, a collection."""
        ...

    @property
    def gaps(self) -> Iterable[Any]:
        """The gaps, each with its sentence as ``text``."""
        ...


class BriefFace(Protocol):
    """What the window needs of ``chipbrief.flow.Brief``."""

    @property
    def pdf(self) -> bytes:
        """The sealed bytes."""
        ...

    @property
    def pick(self) -> Pick:
        """What the brief is about."""
        ...

    @property
    def tracer(self) -> Tracer:
        """Traces the words on the pages to the evidence behind them."""
        ...

    @property
    def title(self) -> str:
        """The title a reader sees."""
        ...

    @property
    def file_name(self) -> str:
        """A name for the file, with its ending."""
        ...

    @property
    def problems(self) -> Iterable[Any]:
        """The problems that the checks found."""
        ...

    @property
    def findings(self) -> Any:
        """The findings; ``all`` has each of them."""
        ...

    @property
    def drafts(self) -> Mapping[str, Draft]:
        """Texts for the author's fields, drawn from the findings."""
        ...

    @property
    def evidence(self) -> EvidenceFace:
        """What the brief rests on."""
        ...

    @property
    def seconds(self) -> float:
        """How long the brief took."""
        ...


@frozen
class Opened:
    """An open workshop with what it offers, asked for once."""

    workshop: WorkshopFace
    choices: Choices
    formats: Mapping[str, Format]
    version: str
    notes: tuple[str, ...] = ()

    @classmethod
    def of(cls, workshop: WorkshopFace) -> Opened:
        """Ask ``workshop`` what it offers; if it cannot say, close it."""
        try:
            choices = in_words(workshop.choices)
            return cls(workshop, choices, workshop.formats, workshop.library.version, workshop.notes)
        except Exception:
            workshop.close()
            raise


@frozen
class Engine:
    """The engine's functions that the window calls; all are called in the background.

    ``open_case`` reads a case file, or the case of a sealed PDF. ``make_brief`` also takes the names of the
    user's own tables to put in; where errors stand in a brief, it makes it as a draft, so that there are
    pages to mend. ``fixed`` says that one data pack is shown, whatever is installed: the one in ``data``.
    """

    open_workshop: Callable[[], WorkshopFace]
    make_brief: Callable[[Pick, WorkshopFace, Progress, tuple[str, ...], Edition], BriefFace]
    write: Callable[[Path, bytes], None]
    open_case: Callable[[Path], OpenedCase]
    fixed: bool = False
    data: Path | None = None


def real_engine(data: Path | None = None, own: Path | None = None) -> Engine:
    """Return the shipped engine over the data pack in ``data`` (default: the one in use).

    ``own`` is the folder of the user's own tables (default: the user's).
    """

    def open_workshop() -> WorkshopFace:
        from chipbrief.drawing.keeping import user_charts
        from chipbrief.typeset.client import Typesetter

        typesetter = Typesetter(kept=user_charts())
        # The worker for pages loads what it needs while this process loads the engine.
        typesetter.warm()
        from chipbrief import flow

        workshop = flow.open_workshop(data, typesetter=typesetter)
        keep_from_search()
        return workshop

    def make_brief(
        pick: Pick, workshop: Any, progress: Progress, names: tuple[str, ...], edition: Edition
    ) -> BriefFace:
        from chipbrief import flow
        from chipbrief.own import open_tables
        from chipbrief.paths import user_folder

        tables = open_tables(own or user_folder("own"), names) if names else ()
        return flow.make_brief(pick, workshop, progress, tables, edition, or_draft=True)

    def write(path: Path, content: bytes) -> None:
        from chipbrief.files.writing import write_atomically

        write_atomically(path, content)

    def open_case(path: Path) -> OpenedCase:
        from chipbrief import mending

        return mending.open_case(path)

    return Engine(open_workshop, make_brief, write, open_case, fixed=data is not None, data=data)


def load_engine(*parts: str) -> None:
    """Load the engine, then more ``parts`` of it; called in the background.

    Whoever needs a part calls this before: of two threads that load parts which need each other, one would
    get half of one, and fail.
    """
    for name in ("chipbrief.flow", *parts):
        import_module(name)


def keep_from_search() -> None:
    """Let Python look for garbage among all objects but those there are by now.

    What is loaded stays loaded, and while it is looked through no thread runs, the window's neither.
    """
    gc.freeze()
    gc.set_threshold(*gc.get_threshold()[:2], _OLD_AFTER)


def note_failure(log: logging.Logger, text: str, error: Exception) -> None:
    """Log a failure: as an error when it is unexpected, else as information."""
    expected = isinstance(error, ChipbriefError | OSError)
    log.log(logging.INFO if expected else logging.ERROR, text, exc_info=error)


def error_words(error: Exception) -> str:
    """Return ``error`` as a sentence for a reader, in the app's language and with the ways of the window."""
    from chipbrief_gui.ways import told

    if isinstance(error, ChipbriefError):
        return told(words_of(error))
    if isinstance(error, OSError):
        where = f" ({error.filename})" if error.filename else ""
        return f"{tell(reason(error))}{where}."
    return say("failure.internal", name=type(error).__name__, text=str(error))
