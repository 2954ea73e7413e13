# SPDX-License-Identifier: Apache-2.0
"""Shows in the panes what becomes of each request for a brief, and exports the brief that is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from chipbrief_gui.data.report import joined
from chipbrief_gui.engine_face import BriefFace, error_words
from chipbrief_gui.exporting import Exporting
from chipbrief_gui.panes.status import StatusLine
from chipbrief_gui.panes.workspace import Workspace
from chipbrief_gui.rendering import Rendering, State
from chipbrief_gui.turns import Later, do_now
from chipbrief_gui.words import count, number, say, step_words

#: Why there is nothing to export in a state of the rendering.
_FAULTS = {State.REJECTED: "status.export_rejected", State.FAILED: "status.export_not_made"}


class Showing(QObject):
    """Shows briefs, steps, mistakes and failures as they come; ``shown`` says that there is a new brief.

    ``brief`` is the one whose pages are shown: the last that could be made.
    """

    shown = Signal()

    def __init__(
        self,
        rendering: Rendering,
        exporting: Exporting,
        workspace: Workspace,
        status: StatusLine,
        later: Later = do_now,
    ) -> None:
        super().__init__(workspace)
        self.brief: BriefFace | None = None
        self._problems: tuple[Any, ...] | None = ()
        self._export_wanted = self._is_early = False
        self._rendering, self._exporting = rendering, exporting
        self._status, self._later = status, later
        self._workspace = workspace
        self._pick, self._preview = workspace.pick, workspace.preview
        rendering.open_failed.connect(self._on_open_failed)
        rendering.waiting.connect(self._on_waiting)
        rendering.progressed.connect(self._on_progressed)
        rendering.rendered.connect(self._on_rendered)
        rendering.rejected.connect(self._on_rejected)
        rendering.failed.connect(self._on_failed)
        rendering.canceled.connect(self._on_canceled)
        exporting.saved.connect(self._on_saved)
        exporting.failed.connect(self._on_save_failed)

    def tell_again(self) -> None:
        """Repeat what is said about the brief in the app's new language."""
        self._show_problems()
        if self.brief is not None:
            self.shown.emit()

    def export(self) -> None:
        """Export the brief of the pick as it stands; if it is still being made, do so when it is ready."""
        state = self._rendering.state
        if state is State.WAITING:
            self._export_wanted = True
            self._status.say_it(say("status.export_waits"))
        elif state is State.CURRENT and self.brief is not None:
            if self.stands_in_spite_of_errors(self.brief):
                self._offer_draft(self.brief)
            else:
                self._exporting.export(self.brief)
        elif state is State.CANCELED:
            self._export_wanted = True
            self._rendering.render_now()
        else:
            self._status.say_it(say(_FAULTS.get(state, "status.export_empty")), kind="bad")

    def export_draft(self) -> None:
        """Export the draft that was made in spite of errors, as it is shown; the case stays as it is."""
        brief = self.brief
        if self._rendering.state is State.CURRENT and brief and self.stands_in_spite_of_errors(brief):
            self._exporting.export(brief)
        elif self._rendering.state is State.CURRENT and not self._rendering.edition.draft:
            self._status.say_it(say("status.no_draft"))
        else:
            self.export()

    def forget_export(self) -> None:
        """Cancel the export that waits for a brief: the one being made is no longer the one meant."""
        self._export_wanted = False

    def show_kept(self, pdf: bytes) -> None:
        """Show kept pages until the first brief is made; they can only be read."""
        self._is_early = True
        self._preview.show_pdf(pdf)
        self._on_waiting()

    def stands_in_spite_of_errors(self, brief: BriefFace) -> bool:
        """Return whether ``brief`` is a draft only because errors stand in it."""
        return not self._rendering.edition.draft and _errors_in(brief) > 0

    def _on_open_failed(self, error: Exception) -> None:
        self._preview.show_idle()
        self._preview.banner.show_failure(lambda: f"{say('failure.open')} {error_words(error)}", retry=True)
        self._status.say_it(say("failure.open"), kind="bad")

    def _on_waiting(self) -> None:
        self._preview.show_updating("")
        self._status.say_it(say("kept.shown" if self._is_early else "status.updating"))

    def _on_progressed(self, step: str) -> None:
        if self._rendering.state is State.WAITING:
            self._pick.clear_fault()  # what is being made was not refused
            self._preview.show_updating(step_words(step))

    def _on_rendered(self, brief: BriefFace) -> None:
        self.brief, self._is_early = brief, False
        self._pick.clear_fault()
        self._preview.banner.hide()
        self._preview.show_pdf(brief.pdf, brief.tracer.laid.divided)
        if self.stands_in_spite_of_errors(brief):
            self._preview.banner.show_failure(lambda: say("export.is_draft"), draft=True)
        self._preview.show_idle()
        self._problems = tuple(brief.problems)
        self._status.say_it(say("status.rendered", seconds=number(brief.seconds, 1)))
        self._later(self._show_problems)
        self.shown.emit()
        if self._export_wanted:
            self._export_wanted = False
            self.export()

    def _show_problems(self) -> None:
        found = self._problems
        self._workspace.show_problems(self._rendering.rows(found) if found is not None else None)

    def _offer_draft(self, brief: BriefFace) -> None:
        errors = _errors_in(brief)
        self._preview.banner.show_failure(lambda: count("export.blocked", errors), draft=True)
        self._status.say_it(count("export.blocked", errors), kind="bad")
        self._workspace.problems.step_to_error()

    def _on_rejected(self, faults: Mapping[str, str]) -> None:
        self._preview.show_idle()
        self._preview.banner.hide()
        self._pick.show_faults(faults)
        self._say_not_exported(say("status.stale") if self._preview.pages.page_count else self._pick.fault())

    def _on_failed(self, error: Exception) -> None:
        self._preview.show_idle()
        self._pick.clear_fault()
        kept = self._preview.pages.page_count > 0

        def told() -> str:
            parts = (say("failure.render"), error_words(error), say("failure.kept") if kept else "")
            return joined(parts, " ")

        self._preview.banner.show_failure(told, retry=True)
        if problems := getattr(error, "problems", ()):
            self._problems = tuple(problems)
        else:
            self._problems = None
        self._show_problems()
        self._say_not_exported(say("status.failed"))

    def _on_canceled(self) -> None:
        self._export_wanted = False
        self._preview.show_idle()
        shown = "kept.canceled" if self._is_early else "preview.canceled"
        key = shown if self._preview.pages.page_count else "preview.canceled.empty"
        self._preview.banner.show_canceled(lambda: say(key))
        self._status.say_it(say("status.canceled"))

    def _say_not_exported(self, otherwise: str) -> None:
        wanted, self._export_wanted = self._export_wanted, False
        if wanted:
            self.export()
        else:
            self._status.say_it(otherwise, kind="bad")

    def _on_saved(self, told: str, path: Path) -> None:
        self._preview.banner.hide()
        self._status.say_it(say("status.saved", path=told), kind="good")
        exporting = self._exporting
        self._status.offer({
            "status.open": lambda: self._open(exporting.open_file, path),
            "status.open_folder": lambda: self._open(exporting.open_folder, path.parent),
        })

    def _open(self, open_path: Callable[[Path], object], path: Path) -> None:
        if not open_path(path):
            self._status.say_it(say("proof.not_opened", path=path), kind="bad")

    def _on_save_failed(self, error: Exception) -> None:
        def told() -> str:
            return joined((say("failure.export"), error_words(error), say("failure.export.kept")), " ")

        self._preview.banner.show_failure(told)
        self._status.say_it(say("failure.export"), kind="bad")


def _errors_in(brief: BriefFace) -> int:
    return sum(found.severity == "error" for found in brief.problems)
