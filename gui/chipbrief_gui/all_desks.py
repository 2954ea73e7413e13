# SPDX-License-Identifier: Apache-2.0
"""All desks of the main window, each made with what it works on."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from chipbrief_gui.batch.desk import BatchDesk
from chipbrief_gui.case.desk import CaseDesk
from chipbrief_gui.case.keeper import CaseFiles
from chipbrief_gui.data.desk import DataDesk, Stores
from chipbrief_gui.desks import Services
from chipbrief_gui.engine_face import Engine
from chipbrief_gui.evidence.desk import EvidenceDesk
from chipbrief_gui.export.desk import ExportDesk
from chipbrief_gui.help.desk import HelpDesk
from chipbrief_gui.kept.desk import KeptDesk
from chipbrief_gui.opening.desk import OpeningDesk
from chipbrief_gui.picking.desk import PickDesk
from chipbrief_gui.printing.desk import PrintDesk
from chipbrief_gui.problems.desk import ProblemsDesk
from chipbrief_gui.proof.desk import ProofDesk
from chipbrief_gui.settings.desk import SettingsDesk


class Desks(NamedTuple):
    """The desks by name; in this order they follow the main window and are closed."""

    data: DataDesk
    batch: BatchDesk
    proof: ProofDesk
    case: CaseDesk
    opening: OpeningDesk
    picking: PickDesk
    problems: ProblemsDesk
    export: ExportDesk
    printing: PrintDesk
    evidence: EvidenceDesk
    kept: KeptDesk
    settings: SettingsDesk
    help: HelpDesk


def make_desks(
    services: Services, engine: Engine, stores: Stores, files: CaseFiles, window: QWidget
) -> Desks:
    """Return the desks of ``window``; the others work on the document of the desk of the case."""
    case = CaseDesk(services, files, window)
    document = case.document
    return Desks(
        data=DataDesk(services, stores, document, window),
        batch=BatchDesk(services, engine, document, window),
        proof=ProofDesk(services, stores.briefs, window),
        case=case,
        opening=OpeningDesk(services, case.keeper, window),
        picking=PickDesk(services, document, window),
        problems=ProblemsDesk(services, document, window),
        export=ExportDesk(services, window),
        printing=PrintDesk(services, window),
        evidence=EvidenceDesk(services, stores.briefs, window),
        kept=KeptDesk(services, stores.pages, engine.data, window),
        settings=SettingsDesk(services, window),
        help=HelpDesk(services, window),
    )
