"""Dictionaries to JSON and back, with DataFrames of pandas where they are used."""

from __future__ import annotations

import json
import math
from typing import Any, Iterable, List, Mapping


def dumps(document: Any) -> str:
    """JSON on one line; DataFrames become arrays of objects, numbers of numpy plain ones. Refuses NaN and infinity."""
    return json.dumps(document, allow_nan=False, default=_plain)


def frame(records: Iterable[Mapping[str, Any]]) -> Any:
    """A DataFrame of dictionaries, for instance of an instance's tasks: nested fields become columns such as ``object.width``.

    Such a frame may stand wherever an array of dictionaries may. Needs pandas.
    """
    import pandas

    return pandas.json_normalize(list(records))


def _plain(value: Any) -> Any:
    if hasattr(value, "columns") and hasattr(value, "to_dict"):
        return [_nested(row) for row in value.to_dict("records")]
    if hasattr(value, "item"):
        return value.item()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is no JSON: expected dictionaries, lists, strings, numbers, DataFrames")


def _nested(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """A row without its empty cells, ``object.width`` being ``width`` inside ``object``."""
    whole: dict = {}
    for column, value in row.items():
        if value is None or (isinstance(value, float) and math.isnan(value)):
            continue
        *path, last = str(column).split(".")
        inside = whole
        for step in path:
            inside = inside.setdefault(step, {})
        inside[last] = _whole(value)
    return whole


def _whole(value: Any) -> Any:
    """Columns with empty cells hold their integers as floats."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def columns(records: Iterable[Mapping[str, Any]]) -> List[str]:
    """The fields of records in order of their first use."""
    seen: dict = {}
    for record in records:
        seen.update(dict.fromkeys(record))
    return list(seen)
