#!/bin/sh
# The figure of `cpu`: a schedule of about 500 launches planned from its own p99 profile, run on one thread. Takes under two minutes.
#
#   scripts/cpu-figure.sh FOLDER [BACKEND]
set -eu

folder=$1
backend=${2:-cpu}
root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
fovea=${FOVEA:-$root/fovea}
options="--backend $backend"
[ "$backend" = sim ] || options="$options --threads 1 --build 32,1,10"

mkdir -p "$folder"
cd "$folder"
python3 - <<'PYTHON'
import json

network = {"id": "n", "kind": "crop", "input": {"width": 64, "height": 64}, "stages": [{"latency": [1000, 2000]}] * 2,
           "accuracy": [{"sizeClass": 64, "byExit": [0.6, 0.9]}]}
with open("template.json", "w") as file:
    json.dump({"format": "fovea-profile/1", "name": "small", "device": {"id": "device", "sizeClasses": [64], "networks": [network]}}, file)
PYTHON
# shellcheck disable=SC2086 # several words
"$fovea" profile $options --networks template.json -o profile.json
python3 - <<'PYTHON'
import json

network = json.load(open("profile.json"))["device"]["networks"][0]
both = sum(stage["latency"][0] for stage in network["stages"])
# An object every 1.5 times what both stages take, due after four times that: two launches each.
tasks = [{"id": f"t{n}", "release": n * both * 3 // 2, "deadline": n * both * 3 // 2 + both * 4, "object": {"width": 64, "height": 64}}
         for n in range(250)]
with open("instance.json", "w") as file:
    json.dump({"format": "fovea-instance/1", "name": "small", "devices": [{"profile": "profile.json"}], "tasks": tasks}, file)
PYTHON
"$fovea" solve instance.json --solver edf-batch -o schedule.json
# shellcheck disable=SC2086 # several words
"$fovea" execute instance.json schedule.json $options -o trace.json
uptime
