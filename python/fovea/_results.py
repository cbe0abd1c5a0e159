"""What commands come to."""

from __future__ import annotations

import json
from html import escape
from typing import Any, List, Mapping

from . import _frames

_MOST_ROWS = 200


class Result(dict):
    """The JSON document of a command (docs/formats/cli-json.md); ``schedule`` is the schedule itself, where there is one.

    Shown as a table in notebooks. Everything in it is text there, whatever it looks like.
    """

    @property
    def ok(self) -> bool:
        """Whether the answer is yes: the exit code is 0."""
        return self.exit == 0

    @property
    def exit(self) -> int:
        """The exit code."""
        return int(self.get("exit", 0))

    def frame(self, field: str = "tasks") -> Any:
        """A field that holds dictionaries as a DataFrame; needs pandas."""
        return _frames.frame(self[field])

    def _repr_html_(self) -> str:
        parts: List[str] = []
        rows = []
        for name, value in self.items():
            if _is_records(value):
                parts.append(_records(name, value))
            elif name != "format":
                rows.append(f"<tr><th>{escape(str(name))}</th><td>{_cell(value)}</td></tr>")
        return f"<table>{''.join(rows)}</table>" + "".join(parts)


def _is_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, Mapping) for each in value)


def _records(name: str, records: List[Mapping[str, Any]]) -> str:
    names = _frames.columns(records)
    head = "".join(f"<th>{escape(str(each))}</th>" for each in names)
    body = "".join(
        "<tr>" + "".join(f"<td>{_cell(row[each]) if each in row else ''}</td>" for each in names) + "</tr>"
        for row in records[:_MOST_ROWS]
    )
    more = len(records) - _MOST_ROWS
    left = f"<p>and {more} more</p>" if more > 0 else ""
    return f"<h4>{escape(str(name))}</h4><table><tr>{head}</tr>{body}</table>{left}"


def _cell(value: Any) -> str:
    if isinstance(value, Mapping) and "launches" in value:
        return f"{len(value['launches'])} launches, {len(value.get('rejected', []))} tasks rejected"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return escape(text)
