# SPDX-License-Identifier: Apache-2.0
"""Charts that no brief has are drawn by the worker too, as this process would draw them."""

from __future__ import annotations

import pytest

from chipbrief import drawing
from chipbrief.errors import ChipbriefError
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.frames import Frame
from chipbrief.typeset.job import TypesetFailure

CHART = drawing.description(
    {
        "data": {"values": [{"a": "one", "b": 1}, {"a": "two", "b": 3}]},
        "mark": "bar",
        "encoding": {"x": {"field": "b", "type": "quantitative"}, "y": {"field": "a", "type": "nominal"}},
    },
    "bars",
    "bars",
)


class Crew:
    """Workers whose first job is canceled, by whoever gives up a brief, as often as ``canceled`` says."""

    def __init__(self, kind: str, canceled: int) -> None:
        self.kind, self.left, self.asked = kind, canceled, 0

    def ask(self, frame, _limits):
        self.asked += 1
        self.left -= 1
        if self.left >= 0:
            raise TypesetFailure(self.kind, "Stopped.")  # pyright: ignore[reportArgumentType]
        return Frame({"op": "done"}, frame.blobs)


def test_a_chart_is_the_same_from_the_worker_and_from_here(typesetter):
    svg = typesetter.picture(CHART)
    assert svg == drawing.drawn(CHART)
    assert typesetter.paint(svg, 1.5) == drawing.png(svg, 1.5)


def test_a_chart_that_cannot_be_drawn_is_refused_with_its_place(typesetter):
    with pytest.raises(ChipbriefError, match="bars"):
        typesetter.picture(drawing.description({"mark": "nothing"}, "bars", "bars"))


def test_to_cancel_a_brief_does_not_cancel_another_picture():
    typesetter, crew = Typesetter(), Crew("canceled", 1)
    typesetter._pictures = crew  # pyright: ignore[reportAttributeAccessIssue]
    assert typesetter.picture(b"chart") == b"chart"
    assert crew.asked == 2


@pytest.mark.parametrize(("kind", "asked"), [("canceled", 2), ("crash", 1)])
def test_what_fails_for_good_is_told(kind, asked):
    typesetter, crew = Typesetter(), Crew(kind, 9)
    typesetter._pictures = crew  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(TypesetFailure):
        typesetter.paint(b"svg")
    assert crew.asked == asked
