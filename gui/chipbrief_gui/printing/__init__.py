# SPDX-License-Identifier: Apache-2.0
"""Printing: the pages that the preview shows, on paper."""
