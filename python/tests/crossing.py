"""Instances of the tests."""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CROSSING = ROOT / "cli/src/test/resources/mistakes/crossing.json"
STREET = ROOT / "problem-instances/instances/coco/coco-street.json"

#: No test depends on how fast the machine is.
PATIENT = {"time_limit": "none"}


def crossing() -> dict:
    return json.loads(CROSSING.read_text(encoding="utf-8"))
