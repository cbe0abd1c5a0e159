#!/bin/sh
# The talk's comparison run for real: one object of 256 px, four of 128 and two of 64, in a batch for each size and on one canvas of 512 px.
# Both schedules are planned from a profile that the backend measures first; `fovea execute` then tells whether the answers came as planned.
#
#   scripts/talk-comparison.sh BACKEND FOLDER [OPTIONS of profile and execute, such as --build 32,1,10 or --sms 16]
#
#   QUICK=no   profile with samples enough for p99 (default: yes, under a minute)
set -eu

backend=$1
folder=$2
shift 2
root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
fovea=${FOVEA:-$root/fovea}
quick=--quick
[ "${QUICK:-yes}" = yes ] || quick=

mkdir -p "$folder"
cd "$folder"
python3 - <<'PYTHON'
import json

def stage(*latency):  # what sim replays; other backends measure their own
    return [{"latency": list(latency)}]

def crop(side, *latency):
    return {"id": f"n{side}", "kind": "crop", "input": {"width": side, "height": side}, "stages": stage(*latency),
            "accuracy": [{"sizeClass": side, "byExit": [1]}]}

ways = {
    "crops": [crop(64, 10000, 14000), crop(128, 16000, 25000, 34000, 43000), crop(256, 40000)],
    "canvas": [{"id": "mosaic", "kind": "canvas", "input": {"width": 512, "height": 512}, "stages": stage(43000),
                "accuracy": [{"sizeClass": side, "scale": 1, "byExit": [1]} for side in (64, 128, 256)], "alignment": 8}],
}
for way, networks in ways.items():
    device = {"id": "device", "sizeClasses": [64, 128, 256], "networks": networks}
    with open(f"{way}-template.json", "w") as file:
        json.dump({"format": "fovea-profile/1", "name": way, "device": device}, file)
PYTHON

for way in crops canvas; do
    # shellcheck disable=SC2086 # no word where quick is empty
    "$fovea" profile --backend "$backend" $quick --networks "$way-template.json" -o "$way-profile.json" "$@"
    python3 - "$way" <<'PYTHON'
import json, sys

way = sys.argv[1]
networks = json.load(open(f"{way}-profile.json"))["device"]["networks"]
# A deadline as late as everything planned one after another, and a millisecond: both ways can serve all.
due = 1000 + sum(stage["latency"][-1] for network in networks for stage in network["stages"])
tasks = [{"id": f"o{n}", "release": 0, "deadline": due, "object": {"width": side, "height": side}}
         for n, side in enumerate([256] + 4 * [128] + 2 * [64])]
with open(f"{way}.json", "w") as file:
    json.dump({"format": "fovea-instance/1", "name": way, "devices": [{"profile": f"{way}-profile.json"}], "tasks": tasks}, file)
PYTHON
    "$fovea" solve "$way.json" --solver exact -o "$way-schedule.json"
    "$fovea" execute "$way.json" "$way-schedule.json" --backend "$backend" -o "$way-trace.json" "$@"
done
python3 - <<'PYTHON'
import json

for way in ("crops", "canvas"):
    trace = json.load(open(f"{way}-trace.json"))
    ran = [launch for launch in trace["launches"] if "end" in launch]
    print(f"{way}: {len(ran)} launches, {(max(launch['end'] for launch in ran) - min(launch['start'] for launch in ran)) / 1000} ms")
PYTHON
