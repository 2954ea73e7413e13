# SPDX-License-Identifier: Apache-2.0
"""The windows that prove, compare and keep briefs."""
