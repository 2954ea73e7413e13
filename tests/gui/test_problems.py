# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from types import SimpleNamespace

from chipbrief_gui.engine_face import problem_rows

WARNING = SimpleNamespace(
    severity="warning", code="C108", message="Not yet read.", hint="Read it.", where="records"
)
ERROR = SimpleNamespace(
    severity="error", code="C101", message="No source.", hint="Cite one.", where="Rules, page 2"
)


def test_without_problems_one_line_says_so(desk):
    desk.window.try_example()
    assert desk.window.problems.summary.text() == "No problems"
    assert not desk.window.problems.table.isVisible()


def test_problems_show_severity_in_words_errors_first(desk):
    desk.workshop.problems = (WARNING, ERROR)
    desk.window.try_example()
    strip = desk.window.problems
    assert strip.summary.text() == "1 error · 1 warning"
    table = [[strip.model.index(row, column).data() for column in range(5)] for row in range(2)]
    assert table[0] == ["Error", "C101", "No source.", "Rules, page 2", "Cite one."]
    assert table[1][0] == "Warning"


def test_f8_goes_round_both_ways(desk):
    desk.workshop.problems = (WARNING, ERROR, WARNING)
    desk.window.try_example()
    table, actions = desk.window.problems.table, desk.window.actions_by_id
    rows = []
    for id_ in ("next_problem", "next_problem", "next_problem", "next_problem", "previous_problem"):
        actions[id_].trigger()
        rows.append(table.currentIndex().row())
    assert rows == [0, 1, 2, 0, 2]
    assert table.hasFocus()


def test_f8_without_problems_does_nothing(desk):
    desk.window.actions_by_id["next_problem"].trigger()
    assert not desk.window.problems.table.hasFocus()


def test_rows_of_the_engine_keep_their_order_within_a_severity():
    rows = problem_rows([WARNING, ERROR, SimpleNamespace(**{**vars(WARNING), "code": "C106"})])
    assert [row.code for row in rows] == ["C101", "C108", "C106"]
