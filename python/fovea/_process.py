"""Processes of the command line: where it is, how it is started, and that none is left behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Any, List, Optional, Tuple

from ._errors import Unavailable

_GRACE = 3.0  # s; an interrupted fovea writes its best answer within one


def executable() -> str:
    """The command: what ``FOVEA`` names, the launcher of the checkout that this package lies in, or ``fovea`` of the path."""
    named = os.environ.get("FOVEA")
    if named:
        return named
    launcher = Path(__file__).resolve().parents[2] / "fovea"
    if launcher.is_file() and os.access(launcher, os.X_OK):
        return str(launcher)
    found = shutil.which("fovea")
    if found:
        return found
    raise Unavailable("found no fovea: put it on the PATH, or name it in the environment variable FOVEA")


def start(arguments: List[str], **pipes: Any) -> "subprocess.Popen[bytes]":
    """Starts the command in a process group of its own, so that Ctrl-C reaches Python alone and Python ends it."""
    try:
        return subprocess.Popen([executable(), *arguments], start_new_session=True, **pipes)
    except OSError as failure:
        raise Unavailable(f"fovea cannot be started: {failure}") from failure


def run(arguments: List[str], text: Optional[str]) -> Tuple[int, str, str]:
    """Runs the command to its end: exit code, what it said, what it said on the side."""
    process = start(
        arguments,
        stdin=subprocess.DEVNULL if text is None else subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        out, err = process.communicate(None if text is None else text.encode())
    except BaseException:  # an interrupt above all: whatever ends the call ends the process
        end(process)
        raise
    return process.returncode, out.decode("utf-8", "replace"), err.decode("utf-8", "replace")


def end(process: "subprocess.Popen[bytes]") -> None:
    """Ends a process and what it started, gently at first."""
    _signal(process, signal.SIGTERM)
    try:
        process.wait(_GRACE)
    except BaseException:  # still running, or interrupted again
        _signal(process, getattr(signal, "SIGKILL", signal.SIGTERM))
        process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                pass  # it ended with something left to be written


def _signal(process: "subprocess.Popen[bytes]", number: int) -> None:
    if process.poll() is not None:
        return
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
    except ProcessLookupError:
        pass  # it was faster
