# SPDX-License-Identifier: Apache-2.0
"""Asking: questions that are answered without making a brief, for the command line and the window.

Each module takes a person's words and gives plain values: ``outlook`` what a brief will rest on,
``evidence`` findings and claims, ``law`` the control engine's answers, ``scenarios`` the model of 2030, and
``lists`` what there is to pick from.
"""

from __future__ import annotations
