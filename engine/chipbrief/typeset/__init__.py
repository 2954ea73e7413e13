# SPDX-License-Identifier: Apache-2.0
"""Step 6, typeset: HTML, CSS and pictures become PDF bytes in a worker process of their own.

``Typesetter`` (``client.py``) is the only door, with the values of ``job.py``. The process that opens it
never imports WeasyPrint: the worker does, behind limits on time, memory and pages, with the bundled fonts and
no way to files or the network. Nothing is imported here, for a worker needs little of what its client does.
"""
