# SPDX-License-Identifier: Apache-2.0
"""The command line adds to what the engine tells the command or the option that helps."""

from __future__ import annotations

import pytest

from chipbrief.errors import ChipbriefError, DataError, OlderPackError, OutOfTime, UnlistedError
from chipbrief.gather.faults import Fault, PackError
from chipbrief.printing.advice import advised
from chipbrief.printing.proof import verdicts
from chipbrief.verify import Verdict

FAULT = Fault("a.csv", "It is odd.", 2)


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (OlderPackError("It is older."), "--allow-older"),
        (OutOfTime("It took longer than 5 seconds."), "--seconds 60"),
        (UnlistedError("There is none."), "`chipbrief library list`"),
        (PackError((FAULT, FAULT)), "“chipbrief data check”"),
    ],
)
def test_what_helps_follows_what_is_wrong(error: ChipbriefError, advice: str):
    before, _space, after = advised(error).partition(str(error))
    assert before == ""
    assert advice in after
    assert advice not in str(error)


@pytest.mark.parametrize("error", [DataError("It is odd."), PackError((FAULT,))])
def test_nothing_is_added_where_no_command_helps(error: ChipbriefError):
    assert advised(error) == str(error)


def test_a_verdict_without_enough_time_says_how_to_give_more(capsys: pytest.CaptureFixture[str]):
    late = Verdict("a.pdf", sealed=True, timed_out=True, differences=("it took too long",))
    assert not verdicts([late], as_json=False, many=False)
    said = capsys.readouterr()
    assert "it took too long" in said.out
    assert "--seconds 60" in said.err
