"""Exceptions, one for each exit code of the command line."""

from __future__ import annotations

from typing import Any, Mapping, Optional


class FoveaError(Exception):
    """A command that came to nothing.

    ``exit`` is the exit code, ``errors`` the located errors (dictionaries with ``file``, ``line``, ``column``, ``pointer``,
    ``found``, ``expected``, ``hint``), ``result`` the document of the command where it printed one all the same.
    """

    exit = 2

    def __init__(
        self,
        message: str,
        errors: Optional[list] = None,
        result: Optional[Mapping[str, Any]] = None,
        exit: Optional[int] = None,
    ) -> None:
        super().__init__(message)
        self.errors = list(errors or [])
        self.result = result
        if exit is not None:
            self.exit = exit


class AnswerNo(FoveaError):
    """Exit code 1: infeasible, nothing found within the limit, a mandatory task missed, or an invalid schedule to start from."""

    exit = 1


class UnusableInput(FoveaError):
    """Exit code 2: wrong usage, a malformed file, an unknown name."""

    exit = 2


class QueueFull(UnusableInput):
    """A session's server has too many open requests; it would have taken this one with fewer."""


class Unavailable(FoveaError):
    """There is no ``fovea`` to start, or the server of a session has ended."""


class Defect(FoveaError):
    """Exit code 3: a defect of Fovea, to be reported."""

    exit = 3


class Interrupted(FoveaError):
    """Exit code 130: interrupted or cancelled before there was an answer."""

    exit = 130


_BY_EXIT = {1: AnswerNo, 2: UnusableInput, 3: Defect, 130: Interrupted}


def of(exit: int, errors: list, result: Optional[Mapping[str, Any]] = None, message: str = "") -> FoveaError:
    """The exception that an exit code amounts to."""
    lines = [_line(error) for error in errors] or [message or _status(exit, result)]
    return _BY_EXIT.get(exit, Unavailable)("\n".join(lines), errors, result, exit)


def _status(exit: int, result: Optional[Mapping[str, Any]]) -> str:
    if result is None:
        return f"fovea ended with exit code {exit}"
    unmet = ", ".join(map(str, result.get("mandatory", [])))
    return f"{result.get('status', 'no')} {result.get('instance', '')}".strip() + (f": cannot all be met: {unmet}" if unmet else "")


def _line(error: Mapping[str, Any]) -> str:
    place = str(error.get("file", ""))
    if error.get("line"):
        place += f":{error['line']}:{error['column']}"
    if error.get("pointer"):
        place += f" at {error['pointer']}"
    hint = f"; {error['hint']}" if error.get("hint") else ""
    found = f"{place}: found {error['found']}" if place else str(error.get("found", ""))
    return f"{found}, expected {error.get('expected', '')}{hint}"
