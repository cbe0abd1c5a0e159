"""What callers may write for instances, schedules, durations and shares."""

from __future__ import annotations

import os
from datetime import timedelta
from decimal import Decimal
from typing import Any, Mapping, Optional, Union

#: An instance or schedule: a dictionary, or the path of a file.
Source = Union[str, "os.PathLike[str]", Mapping[str, Any]]

#: Seconds, a timedelta, or a text as on the command line: ``"250ms"``, ``"none"``.
Duration = Union[int, float, timedelta, str]

#: A share of one, or a text as on the command line: ``"1%"``.
Share = Union[int, float, str]


def is_document(source: Source) -> bool:
    """Whether it is the document itself and not the path of a file."""
    return isinstance(source, Mapping)


def path(source: Source) -> str:
    """A path that is no option, whatever it begins with."""
    text = os.fspath(source)  # type: ignore[arg-type]
    return os.path.join(os.curdir, text) if text.startswith("-") else text


def duration(given: Optional[Duration]) -> Optional[str]:
    """As the command line reads it."""
    if given is None or isinstance(given, str):
        return given
    seconds = given.total_seconds() if isinstance(given, timedelta) else given
    return f"{_plain(seconds * 1000, 3)}ms"


def share(given: Optional[Share]) -> Optional[str]:
    """As the command line reads it."""
    return given if given is None or isinstance(given, str) else f"{_plain(given * 100, 4)}%"


def _plain(number: Union[int, float], places: int) -> str:
    text = f"{Decimal(str(number)):.{places}f}"
    return text.rstrip("0").rstrip(".")
