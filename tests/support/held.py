# SPDX-License-Identifier: Apache-2.0
"""A task runner whose jobs take as long as a test wants."""

from __future__ import annotations

from chipbrief_gui.tasks import Job


class HeldTasks:
    """Runs the newest job when it is told to; as anywhere, a newer one drops the one before."""

    def __init__(self) -> None:
        self._job: Job | None = None

    def submit(self, job: Job) -> None:
        """Hold ``job``."""
        if self._job is not None:
            self._job.drop()
        self._job = job

    def end(self) -> None:
        """Run the job that is held, and tell what came of it."""
        job, self._job = self._job, None
        assert job is not None
        job.tell(*job.run(lambda step: job.tell("progressed", step)))

    def close(self) -> None:
        """Run nothing more."""
