# SPDX-License-Identifier: Apache-2.0
"""An analyst's jobs by keyboard alone, with real keys on a screen of its own."""

from __future__ import annotations

from support.doing_jobs import do_jobs, times


def test_the_jobs_are_done_without_a_mouse(tmp_path):
    run = do_jobs(tmp_path)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[-1] == "both are told"
    assert len(times(run.stdout)) == 11
