# SPDX-License-Identifier: Apache-2.0
"""The desk of the evidence: what is clicked on the pages is traced, stepped through, and taken along."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.engine_face import BriefFace
from chipbrief_gui.evidence.from_evidence import (
    Item,
    Resting,
    briefs_resting_on,
    places_of,
    read,
    step_from,
)
from chipbrief_gui.evidence.pane import EvidencePane
from chipbrief_gui.evidence.taking import Taking
from chipbrief_gui.panes.workspace import Workspace
from chipbrief_gui.preview.finding import Hit
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.proof.from_shelf import Briefs
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief.tracing import Spot, Trace
    from chipbrief_gui.evidence.attached_window import AttachedWindow
    from chipbrief_gui.evidence.attachments_window import AttachmentsWindow

#: Kinds of files that a figure is saved as.
_KINDS = ("svg", "png", "csv")


class EvidenceDesk(Desk):
    """Serves the evidence pane and the bar of figures; ``said`` gives news, and ``good`` or ``bad``.

    ``rows_wanted`` asks for rows in the data browser: a dataset, and the ids of its records. ``brief_wanted``
    asks for a brief in the library, by its key there.
    """

    said = Signal(str, str)
    rows_wanted = Signal(str, object)
    brief_wanted = Signal(object)

    def __init__(self, services: Services, briefs: Briefs, parent: QWidget) -> None:
        super().__init__(services, parent)
        self._briefs = briefs
        self._library = self.asking("evidence-library")
        self._library.answered.connect(self._add_briefs)
        self._finding = self.asking("evidence-places")
        self._finding.answered.connect(self._show_again)
        self._taking = Taking(self.asking("evidence-saving"), services.ask_path)
        self._taking.told.connect(self.said)
        self._attachments: AttachmentsWindow | None = None
        self._attached: AttachedWindow | None = None
        self._brief: BriefFace | None = None
        self._spot: Spot | None = None
        self._trace: Trace | None = None
        self._hit: Hit | None = None
        self._clicking = False

    def serve(self, workspace: Workspace) -> None:
        """Connect to the panes of the main window, once they are made."""
        self._work: Workspace = workspace
        self._pane: EvidencePane = workspace.evidence
        workspace.preview.pages.clicked.connect(self._on_clicked)
        workspace.evidence.selected.connect(self._on_selected)
        workspace.evidence.tree.itemActivated.connect(lambda *_row: self.browse())
        workspace.evidence.place_chosen.connect(self._on_place_chosen)
        workspace.evidence.brief_chosen.connect(self.brief_wanted)
        follow = workspace.figure_bar.follow
        follow.setChecked(self._services.settings.value.follow_evidence)
        follow.toggled.connect(lambda on: self._services.settings.change(follow_evidence=on))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        saving = {f"save_figure_{kind}": lambda kind=kind: self.save_figure(kind) for kind in _KINDS}
        return {
            "show_evidence": self.toggle,
            "focus_evidence": self.focus,
            "next_evidence": lambda: self.step(1),
            "previous_evidence": lambda: self.step(-1),
            "next_figure": lambda: self.step_figure(1),
            "previous_figure": lambda: self.step_figure(-1),
            "browse_evidence": self.browse,
            "copy_citation": lambda: self._taking.copy_citations(self._pane.shown, self._pane.item),
            "copy_address": lambda: self._taking.copy_address(self._pane.item),
            "open_address": lambda: self._taking.open_address(self._pane.item),
            "copy_evidence": lambda: self._taking.copy_table(self._trace, self._brief),
            "attachments": self.show_attachments,
            **saving,
        }

    def show_brief(self, brief: BriefFace) -> None:
        """Trace on the pages of ``brief`` from now on; what was shown stays where it is still printed.

        All places that can be traced are found in the background, so that no click waits for that.
        """
        item = self._pane.item
        self._brief, self._spot, self._trace = brief, None, None
        laid = brief.tracer.laid
        self._work.preview.show_links(laid.links, (mark for mark in laid.marks if mark.element))
        self._work.preview.pages.highlight(())
        name = item.name if item is not None else ""
        self._finding.ask(lambda: (brief, name, brief.tracer.printed(name), brief.tracer.figures))
        if self._attachments is not None and self._attachments.isVisible():
            self._attachments.show_pdf(brief.pdf)

    def toggle(self) -> None:
        """Show the pane, or hide it."""
        self._set_visible(on=not self._pane.isVisible())

    def focus(self) -> None:
        """Show the pane and move the keyboard there."""
        self._set_visible(on=True)
        self._pane.focus()

    def step(self, by: int) -> None:
        """Trace the next thing on the pages, or the one before; words that were found since come first."""
        if self._brief is not None and not self._show_found():
            self._step_among(self._brief.tracer.spots, by)

    def step_figure(self, by: int) -> None:
        """Trace the next figure, or the one before."""
        if self._brief is not None:
            self._step_among(self._brief.tracer.figures, by)

    def show_spot(self, spot: Spot) -> None:
        """Show a place on the pages and mark it."""
        places = places_of(spot)
        self._work.preview.pages.show_place(places[0])
        self._work.preview.pages.highlight(places)

    def browse(self) -> None:
        """Show the records behind the selected evidence as rows of their dataset."""
        item = self._pane.item
        if item is None or not item.rows[1]:
            self.said.emit(say("evidence.no_rows"), "bad")
        else:
            self.rows_wanted.emit(*item.rows)

    def save_figure(self, kind: str) -> None:
        """Save the figure that is traced as ``svg``, ``png`` or ``csv``."""
        brief, trace = self._brief, self._trace
        name = trace.name if trace is not None and trace.kind == "figure" else ""
        _words, opened = self._services.current()
        if brief is not None and opened is not None:
            format = opened.formats[brief.pick.format]

            def make() -> object:
                from chipbrief.figures import figures_on

                return next(item for item in figures_on(brief.tracer.page, format) if item.name == name)

            self._taking.save_figure(self._main, name, kind, make, opened.workshop.typesetter)

    def show_attachments(self) -> None:
        """Show everything that the brief carries."""
        if self._attachments is None:
            from chipbrief_gui.evidence.attachments_window import AttachmentsWindow

            asking = self.asking("attachments")
            self._attachments = self.keep(AttachmentsWindow(asking, self._taking, self._main))
            self._attachments.open_wanted.connect(self.show_attached)
        if self._brief is not None:
            self._attachments.show_pdf(self._brief.pdf)
        else:
            self._attachments.view.say_it(say("attachments.empty"))
        self.bring(self._attachments)

    def show_attached(self, name: str, data: bytes) -> None:
        """Show a file of data that the brief carries as a table."""
        if self._attached is None:
            from chipbrief_gui.evidence.attached_window import AttachedWindow

            opening, rows = self.asking("attached"), self.asking("attached-rows")
            self._attached = self.keep(AttachedWindow(opening, rows, self._main))
        self._attached.show_file(name, data)
        self._attached.come_up()

    def _step_among(self, spots: tuple[Spot, ...], by: int) -> None:
        if not spots:
            self.said.emit(say("evidence.no_marks"), "bad")
            return
        spot = step_from(self._spot, spots, by, self._work.preview.pages.page)
        self._set_visible(on=True)
        self._show(spot)
        self.show_spot(spot)

    def _show_found(self) -> bool:
        """Trace the words that Find went to, unless that was done; return whether anything is behind them."""
        former, self._hit = self._hit, self._work.preview.finder.hit
        if self._hit is None or self._hit == former:
            return False
        place = self._hit.places[0]
        return self._trace_at(place.page, place.left + place.width / 2, place.top + place.height / 2)

    def _on_place_chosen(self, spot: Spot) -> None:
        self._work.preview.trail.leave()
        self.show_spot(spot)

    def _on_clicked(self, page: int, x: float, y: float) -> None:
        if self._brief is None or self._work.preview.links.click(Place(page, x, y)):
            return
        if not self._trace_at(page, x, y):
            self._spot = self._trace = None
            self._pane.say_it(say("evidence.nothing"))
            self._work.preview.pages.highlight(())

    def _trace_at(self, page: int, x: float, y: float) -> bool:
        """Show what is behind a point of a page, in points; return whether anything is."""
        from chipbrief.tracing import spot_at

        spot = spot_at(self._brief.tracer.laid, page, x, y) if self._brief is not None else None
        if spot is None or not self._show(spot):
            return False
        self._set_visible(on=True)
        return True

    def _show(self, spot: Spot, name: str = "") -> bool:
        """Trace a place and show what is behind it; return whether there is anything."""
        trace = self._brief.tracer.trace(spot.key) if self._brief is not None else None
        if trace is None or self._brief is None:
            return False
        self._spot, self._trace = spot, trace
        self._work.preview.pages.highlight(places_of(spot))
        self._clicking = True
        first = f"source:{trace.name}" if trace.kind == "source" else ""
        name = name or first or self._brief.tracer.said_by(trace, spot.words)
        self._pane.show_evidence(read(trace, spot), name)
        self._clicking = False
        self._show_figure()
        return True

    def _show_again(self, found: tuple[BriefFace, str, tuple[Spot, ...], tuple[Spot, ...]]) -> None:
        brief, name, places, _figures = found
        if self._brief is not brief:
            return
        if self._spot is None and name and places:
            self._show(places[0], name)
        elif self._spot is None:
            self._pane.show_how()
        self._show_figure()

    def _show_figure(self) -> None:
        figures = self._brief.tracer.figures if self._brief is not None else ()
        name = f"figure:{self._trace.name}" if self._trace and self._trace.kind == "figure" else ""
        at = next((at for at, spot in enumerate(figures) if spot.key == name), None)
        self._work.figure_bar.show_figure(at, len(figures))

    def _on_selected(self, item: Item | None) -> None:
        if item is None or self._brief is None:
            self._pane.show_details((), ())
            return
        places = self._brief.tracer.printed(item.name) if item.name else ()
        self._pane.show_details(item.sections, places)
        if places and not self._clicking and self._work.figure_bar.follow.isChecked():
            self.show_spot(places[0])
        if any(item.rests_on):
            self._library.ask(lambda: (item, briefs_resting_on(self._briefs.entries, item)))

    def _add_briefs(self, answer: tuple[Item, tuple[Resting, ...]]) -> None:
        item, briefs = answer
        if self._pane.item == item:
            self._pane.show_briefs(briefs)

    def _set_visible(self, *, on: bool) -> None:
        self._work.show_evidence(on=on)
        self._services.settings.change(evidence_pane=on)
