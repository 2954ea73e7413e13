# SPDX-License-Identifier: Apache-2.0
"""What goes into the typesetter and what comes out, and how both travel in frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from typing import Literal, Protocol, get_args

from chipbrief.errors import TypesetError
from chipbrief.laid import Laid, from_bytes, to_bytes
from chipbrief.language.notices import notice
from chipbrief.typeset.frames import Frame

Kind = Literal[
    "start", "refused", "pages", "memory", "output", "failed", "timeout", "canceled", "crash", "protocol"
]
#: What a worker does, by the op of a frame -> how a message calls it.
WORKS = {
    "typeset": notice("Typesetting"),
    "draw": notice("Drawing the charts"),
    "paint": notice("Drawing the charts"),
    "load": notice("Getting ready"),
    "prepare": notice("Getting ready"),
    "unseal": notice("Reading the file"),
    "describe": notice("Reading the brief"),
    "rebuild": notice("Rebuilding the brief"),
    "differ": notice("Comparing the pages"),
    "trace": notice("Tracing the PDF"),
    "figures": notice("Drawing the figures"),
    "extracts": notice("Reading the brief"),
    "sources": notice("Reading the brief"),
    "contrast": notice("Comparing the briefs"),
}
_ASSET = "asset/"


class TypesetFailure(TypesetError):
    """A ``TypesetError`` that says of which ``kind`` it is.

    ``start``: the worker could not start; ``refused``: the document reached for something outside its
    assets; ``pages``, ``memory``, ``output``, ``timeout``: a limit was hit; ``canceled``: by the user;
    ``crash``: the worker died; ``protocol``: its answer made no sense; ``failed``: WeasyPrint's own error.
    """

    def __init__(self, kind: Kind, message: str) -> None:
        super().__init__(message)
        self.kind: Kind = kind


@dataclass(frozen=True, slots=True)
class TypesetJob:
    """One document to typeset.

    ``assets`` maps pack-relative paths ("style.css", "charts/thresholds.svg") to bytes; the document
    can reach these and nothing else, by relative URLs. ``created`` becomes the creation and the
    modification date; it must carry a time zone. ``pictures`` are further assets, SVG all, that may still
    be on their way: who asks for one waits for it. With ``letters`` it is measured where each letter stands.
    """

    html: str
    assets: Mapping[str, bytes]
    created: datetime
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    letters: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may use: wall-clock ``seconds``, memory in MiB, pages, PDF size in MiB.

    ``start_seconds`` is the wall-clock limit for a new worker to import WeasyPrint and say it is ready.
    ``idle_seconds`` is what the job may take on an idle machine; on a busy one it gets more, up to
    ``seconds``. 0 means no such limit.
    """

    seconds: float = 300.0
    memory_mb: int = 2048
    pages: int = 500
    output_mb: int = 128
    start_seconds: float = 60.0
    idle_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Typeset:
    """The PDF of one job (PDF/A-3a and PDF/UA-1), its number of pages and what there is to say about it.

    ``warnings`` are WeasyPrint's own, shortened; ``missing`` are characters that no bundled font has
    (the PDF is then not valid PDF/A, ISO 19005-3, 6.2.11.8); ``libraries`` are the versions that shape
    the bytes; ``seconds`` is the time the worker took; ``laid`` is what was measured on the pages.
    """

    pdf: bytes
    pages: int
    warnings: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    libraries: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    laid: Laid = field(default_factory=Laid)


def moment(version: str) -> datetime:
    """Return the creation time written into a brief: midnight UTC of the data pack's date.

    The clock is not asked, so that the same inputs give the same bytes on any day.
    """
    return datetime.combine(date.fromisoformat(version), datetime.min.time(), tzinfo=UTC)


class AnyTypesetter(Protocol):
    """What draws charts and typesets a job: a ``Typesetter`` with its worker, or the worker itself."""

    def expect(self, brief: str) -> None:
        """Get ready to draw the charts of ``brief``, which is any text that tells it from others."""
        ...

    def draw(self, charts: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Return the pictures of described charts, by the same paths; they may still be on their way.

        Raises ``ChipbriefError``, here or where a picture is asked for.
        """
        ...

    def picture(self, chart: bytes) -> bytes:
        """Return the picture of one described chart that no brief has. Raises ``ChipbriefError``."""
        ...

    def paint(self, svg: bytes, scale: float = 2.0) -> bytes:
        """Return an SVG as PNG, ``scale`` pixels for each of its own. Raises ``ChipbriefError``."""
        ...

    def typeset(self, job: TypesetJob) -> Typeset:
        """Return the PDF of ``job``. Raises ``TypesetFailure``."""
        ...

    def cancel(self) -> None:
        """Stop the job that is running, if one is."""
        ...

    def close(self) -> None:
        """End it."""
        ...


def job_to_frame(job: TypesetJob, limits: Limits) -> Frame:
    """Return the frame that carries ``job`` to the worker, without its pictures, which follow it.

    Raises ``TypesetFailure`` when a path of an asset leaves the pack or the date has no time zone.
    """
    for path in (*job.assets, *job.pictures):
        _check_path(path)
    if job.created.tzinfo is None:
        raise TypesetFailure("failed", notice("The creation date of a document needs a time zone."))
    blobs = {"html": job.html.encode("utf-8", "replace")}
    blobs |= {_ASSET + path: bytes(data) for path, data in sorted(job.assets.items())}
    fields = {
        "op": "typeset",
        "created": job.created.astimezone(UTC).isoformat(),
        "pictures": list(job.pictures),
        "letters": job.letters,
        "limits": asdict(limits),
    }
    return Frame(fields, blobs)


def job_from_frame(frame: Frame, pictures: Mapping[str, bytes]) -> tuple[TypesetJob, Limits]:
    """Return the job and limits that ``frame`` carries, with the ``pictures`` that follow it."""
    assets = {name.removeprefix(_ASSET): blob for name, blob in frame.blobs.items() if name != "html"}
    job = TypesetJob(
        html=frame.blobs["html"].decode(),
        assets=assets,
        created=datetime.fromisoformat(frame.fields["created"]),
        pictures=pictures,
        letters=bool(frame.fields["letters"]),
    )
    return job, Limits(**frame.fields["limits"])


def result_to_frame(result: Typeset) -> Frame:
    """Return the frame that carries ``result`` back to the client."""
    fields = {
        "op": "done",
        "pages": result.pages,
        "warnings": list(result.warnings),
        "missing": list(result.missing),
        "libraries": dict(result.libraries),
        "seconds": result.seconds,
    }
    return Frame(fields, {"pdf": result.pdf, "laid": to_bytes(result.laid)})


def result_from_frame(frame: Frame) -> Typeset:
    """Return the result that ``frame`` carries."""
    fields = frame.fields
    return Typeset(
        pdf=frame.blobs["pdf"],
        pages=int(fields["pages"]),
        warnings=tuple(fields["warnings"]),
        missing=tuple(fields["missing"]),
        libraries=dict(fields["libraries"]),
        seconds=float(fields["seconds"]),
        laid=from_bytes(frame.blobs["laid"]),
    )


def answer_of(frame: Frame) -> Frame:
    """Return an answer of the worker, or raise the ``TypesetFailure`` that it reports.

    Where in the program it was is a note on it, which only ``--debug`` shows.
    """
    if frame.fields.get("op") == "failed":
        told, message = frame.fields.get("kind"), frame.fields.get("message")
        kind: Kind | None = next((known for known in get_args(Kind) if known == told), None)
        if kind is None or not message:
            raise TypesetFailure("protocol", notice("The typesetter failed and does not say why."))
        failure = TypesetFailure(kind, message)
        if trace := frame.fields.get("trace"):
            failure.add_note(trace)
        raise failure
    return frame


def failure_to_frame(kind: Kind, message: str, trace: str = "") -> Frame:
    """Return the frame that reports a failure to the client; ``trace`` says where in the program it was."""
    return Frame({"op": "failed", "kind": kind, "message": message, "trace": trace})


def _check_path(path: str) -> None:
    parts = path.split("/")
    if not path or "\\" in path or ":" in path or any(part in {"", ".", ".."} for part in parts):
        raise TypesetFailure(
            "refused", notice("“{path}” is not the path of an asset inside the template pack.", path=path)
        )
