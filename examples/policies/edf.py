#!/usr/bin/env python3
"""Earliest deadline first on crop networks, one task a launch, as an external policy of Fovea.

Run it with: fovea simulate INSTANCE --policy 'exec:python3 examples/policies/edf.py'
"""
import json
import sys

devices, waiting = {}, {}


def native(device, thing):
    side = max(thing["width"], thing["height"])
    return next((c for c in device["sizeClasses"] if c >= side), device["sizeClasses"][-1])


def decide(now, device):
    for task in sorted(waiting.values(), key=lambda t: (t["deadline"], t["id"])):
        for network in device["networks"]:
            classes = [entry["sizeClass"] for entry in network["accuracy"]]
            lasts = device.get("launchOverhead", 0) + network["stages"][0]["latency"][0]
            fits = network["kind"] == "crop" and native(device, task["object"]) in classes
            if fits and now + lasts <= task["deadline"]:
                del waiting[task["id"]]
                return {"start": {"network": network["id"], "tasks": [task["id"]]}}
    return {"wait": {}}


for line in sys.stdin:
    [(kind, event)] = json.loads(line).items()
    if kind == "hello":
        devices = {device["id"]: device for device in event["instance"]["devices"]}
    elif kind == "release" and "width" in event["task"]["object"]:
        waiting[event["task"]["id"]] = event["task"]
    elif kind == "idle":
        print(json.dumps(decide(event["at"], devices[event["device"]])), flush=True)
