"""Fovea from Python: schedules of neural-network launches on edge GPUs.

A package without dependencies over the command line ``fovea``: dictionaries in, dictionaries out. ``solve``, ``check``,
``explain``, ``simulate`` and ``compare`` start one process each; a ``Session`` starts one for many requests.
"""

from ._commands import check, compare, explain, simulate, solve
from ._errors import AnswerNo, Defect, FoveaError, Interrupted, QueueFull, Unavailable, UnusableInput
from ._frames import frame
from ._results import Result
from ._session import Pending, Session

__version__ = "0.1.0"

__all__ = [
    "AnswerNo",
    "Defect",
    "FoveaError",
    "Interrupted",
    "Pending",
    "QueueFull",
    "Result",
    "Session",
    "Unavailable",
    "UnusableInput",
    "check",
    "compare",
    "explain",
    "frame",
    "simulate",
    "solve",
]
