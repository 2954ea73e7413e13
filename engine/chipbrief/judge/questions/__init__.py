# SPDX-License-Identifier: Apache-2.0
"""The questions a brief can answer beyond what the rules say: one module each, read when it is asked."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chipbrief.gather import Evidence
from chipbrief.judge.questions.study import Series, Study
from chipbrief.language import said

__all__ = ["QUESTIONS", "Question", "Series", "Study", "answer"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its title, the question itself, and the module whose ``study`` answers it."""

    id: str
    title: str
    asks: str
    module: str


QUESTIONS: Mapping[str, Question] = MappingProxyType({
    item.id: item
    for item in (
        Question(
            "capability-gap",
            said("Capability gap"),
            said("How far is Chinese AI behind the United States, and is the gap closing?"),
            "capability_gap",
        ),
        Question(
            "cost-and-scaling",
            said("Cost and scaling"),
            said("Did DeepSeek break the trend of cost and compute, or follow it?"),
            "cost_and_scaling",
        ),
        Question(
            "compute",
            said("Compute: stock and flow"),
            said("Who holds how much compute, and what are 50,000 chips against millions?"),
            "compute",
        ),
        Question(
            "diversion",
            said("Diversion"),
            said("What moved past the rules, by which routes, and how much?"),
            "diversion",
        ),
        Question(
            "domestic-supply",
            said("Domestic supply"),
            said("How far behind are Chinese chips, how many are made, and what holds them back?"),
            "domestic_supply",
        ),
        Question(
            "controls-bite",
            said("What the controls took away"),
            said("What could a buyer in the country lawfully buy, and how did each rule change that?"),
            "controls_bite",
        ),
        Question(
            "poles",
            said("Poles and programs"),
            said("How concentrated are compute, investment and models: one pole, two, or many?"),
            "poles",
        ),
        Question(
            "scenarios",
            said("Scenarios to 2030"),
            said("Under which assumptions is the world of 2030 unipolar, bipolar or multipolar?"),
            "scenarios",
        ),
        Question(
            "claims",
            said("The claim ledger"),
            said("Which findings bear on each claim of the debate, and how?"),
            "claims",
        ),
        Question(
            "options",
            said("Policy options"),
            said("Which findings speak to each option for policy?"),
            "options",
        ),
    )
})


def answer(id: str, evidence: Evidence) -> Study:
    """Return the study of a question for the evidence. Raises ``KeyError`` for an id that is not there."""
    module = importlib.import_module(f"{__name__}.{QUESTIONS[id].module}")
    return module.study(evidence)
