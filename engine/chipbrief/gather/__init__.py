# SPDX-License-Identifier: Apache-2.0
"""Step 2, gather: from a pick and a data pack to the evidence that answers it, with sources and gaps."""
