# SPDX-License-Identifier: Apache-2.0
"""The desktop app: panes, actions and tasks over the engine; the only place where Qt is imported."""
