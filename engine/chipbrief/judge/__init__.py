# SPDX-License-Identifier: Apache-2.0
"""Step 3, judge: findings with formula, inputs and doubt, computed from the evidence."""
