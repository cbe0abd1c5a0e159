"""The commands, a process each."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any, Iterable, List, Mapping, Optional, Union

from . import _arguments, _errors, _frames, _process
from ._arguments import Duration, Share, Source
from ._results import Result


def solve(
    instance: Source,
    solver: Optional[str] = None,
    *,
    time_limit: Optional[Duration] = None,
    work_limit: Optional[int] = None,
    gap: Optional[Share] = None,
    seed: Optional[int] = None,
    threads: Optional[int] = None,
    start: Optional[Source] = None,
) -> Result:
    """The best schedule within the limits, checked: ``fovea solve``. Raises :class:`AnswerNo` where there is none."""
    with _Call("solve", instance) as call:
        call.option("--solver", solver)
        call.option("--time-limit", _arguments.duration(time_limit))
        call.option("--work-limit", work_limit)
        call.option("--gap", _arguments.share(gap))
        call.option("--seed", seed)
        call.option("--threads", threads)
        if start is not None:
            call.option("--start", call.file(start))
        return _answered(call.scheduled())


def simulate(
    instance: Source,
    policy: str,
    *,
    confidence: Optional[int] = None,
    correlation: Optional[float] = None,
    spread: Optional[float] = None,
    blind: bool = False,
) -> Result:
    """An online policy through the arrivals: ``fovea simulate``. Raises :class:`AnswerNo` where a mandatory task is missed.

    ``policy`` may be ``exec:COMMAND``, a program in any language (docs/formats/exec.md).
    """
    with _Call("simulate", instance) as call:
        call.option("--policy", policy)
        call.option("--confidence", confidence)
        call.option("--correlation", correlation)
        call.option("--spread", spread)
        if blind:
            call.words.append("--blind")
        return _answered(call.scheduled())


def check(instance: Source, schedule: Source) -> Result:
    """Whether a schedule keeps the rules: ``fovea check``. ``ok`` is false where it does not; nothing is raised for that."""
    with _Call("check", instance) as call:
        call.words.append(call.file(schedule))
        return call.result()


def explain(
    instance: Source,
    schedule: Optional[Source] = None,
    *,
    task: Optional[str] = None,
    time_limit: Optional[Duration] = None,
    threads: Optional[int] = None,
) -> Result:
    """Why tasks were missed, or why nothing is feasible: ``fovea explain``."""
    with _Call("explain", instance) as call:
        if schedule is not None:
            call.words.append(call.file(schedule))
        call.option("--task", task)
        call.option("--time-limit", _arguments.duration(time_limit))
        call.option("--threads", threads)
        return call.result()


def compare(
    instances: Union[Source, Iterable[Source]],
    solvers: Iterable[str],
    *,
    time_limit: Optional[Duration] = None,
    work_limit: Optional[int] = None,
    gap: Optional[Share] = None,
    repeats: Optional[int] = None,
    seed: Optional[int] = None,
    threads: Optional[int] = None,
    baseline: Optional[str] = None,
    output: Optional[str] = None,
) -> Result:
    """Every solver on every instance: ``fovea compare``. ``output`` is a folder that keeps every run, to go on after a kill.

    Instances that are dictionaries hold their devices in full: references to profiles are relative to files.
    """
    single = isinstance(instances, str) or isinstance(instances, Mapping) or hasattr(instances, "__fspath__")
    subjects: List[Source] = [instances] if single else list(instances)  # type: ignore[arg-type, list-item]
    with _Call("compare") as call:
        call.words.extend(call.file(each) for each in subjects)
        call.option("--solvers", ",".join(solvers))
        call.option("--time-limit", _arguments.duration(time_limit))
        call.option("--work-limit", work_limit)
        call.option("--gap", _arguments.share(gap))
        call.option("--repeats", repeats)
        call.option("--seed", seed)
        call.option("--threads", threads)
        call.option("--baseline", baseline)
        call.option("-o", output)
        return call.result()


def _answered(result: Result) -> Result:
    if result.ok:
        return result
    raise _errors.of(result.exit, result.get("errors", []), result)


class _Call:
    """One command line; dictionaries go through standard input and files of its own."""

    def __init__(self, command: str, instance: Optional[Source] = None) -> None:
        self.words = [command]
        self._text: Optional[str] = None
        self._files = 0
        if instance is None:
            return
        if _arguments.is_document(instance):
            self._text = _frames.dumps(instance)
            self.words.append("-")
        else:
            self.words.append(_arguments.path(instance))

    def __enter__(self) -> "_Call":
        self._folder = tempfile.TemporaryDirectory(prefix="fovea-")
        return self

    def __exit__(self, *_: Any) -> None:
        self._folder.cleanup()

    def option(self, name: str, value: Any) -> None:
        """An option, where it has a value."""
        if value is not None:
            self.words.extend([name, str(value)])

    def file(self, source: Source) -> str:
        """The path of a source, which is written to a file first where it is a dictionary."""
        if not _arguments.is_document(source):
            return _arguments.path(source)
        self._files += 1
        target = Path(self._folder.name, f"{self._files}.json")
        target.write_text(_frames.dumps(source), encoding="utf-8")
        return str(target)

    def scheduled(self) -> Result:
        """The result with its schedule."""
        target = Path(self._folder.name, "schedule.json")
        self.option("-o", target)
        result = self.result()
        result.pop("schedule", None)
        if target.exists():
            result["schedule"] = json.loads(target.read_text(encoding="utf-8"))
        return result

    def result(self) -> Result:
        """Runs it."""
        exit, out, err = _process.run([*self.words, "--json", "--quiet"], self._text)
        try:
            result = Result(json.loads(out))
        except ValueError:
            raise _errors.of(exit, [], None, err.strip()[-2000:]) from None
        result.setdefault("exit", exit)
        if exit != 0 and set(result) <= {"format", "ok", "exit", "errors"}:
            raise _errors.of(exit, result["errors"])
        return result
