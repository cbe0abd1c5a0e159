"""Many requests to one process: ``fovea serve --stdio`` (docs/formats/serve.md)."""

from __future__ import annotations

import collections
import concurrent.futures
import itertools
import json
import subprocess
import threading
import weakref
from typing import Any, Callable, Deque, Dict, Mapping, Optional

from . import _arguments, _errors, _frames, _process
from ._arguments import Duration, Share, Source
from ._errors import QueueFull, Unavailable
from ._results import Result

_STDERR_LINES = 40
_GRACE = 5.0  # s, for a server that has answered everything to end

Listener = Callable[[Mapping[str, Any]], None]


class Pending:
    """A request that is under way."""

    def __init__(self, session: "Session", id: str, events: Optional[Listener]) -> None:
        self._session = session
        self._id = id
        self._events = events
        self._answer: "concurrent.futures.Future[Result]" = concurrent.futures.Future()

    def result(self, timeout: Optional[float] = None) -> Result:
        """Its result, waiting for it; raises what the function of that name would, or ``TimeoutError``."""
        try:
            return self._answer.result(timeout)
        except concurrent.futures.TimeoutError:
            raise TimeoutError(f"no answer within {timeout} s") from None

    def done(self) -> bool:
        """Whether it is answered."""
        return self._answer.done()

    def cancel(self) -> None:
        """Ends it: it is answered by what it has, or raises :class:`Interrupted` where it had not begun."""
        if not self.done():
            self._session._send("cancel", {"request": self._id})


class Session:
    """A server for many small requests, from any thread; a context manager that leaves no process behind.

    >>> with Session() as session:                               # doctest: +SKIP
    ...     results = [session.solve(each) for each in instances]
    """

    def __init__(
        self, *, workers: Optional[int] = None, queue: Optional[int] = None, allow_programs: bool = False
    ) -> None:
        words = ["serve", "--stdio", "--quiet"]
        if workers is not None:
            words += ["--workers", str(workers)]
        if queue is not None:
            words += ["--queue", str(queue)]
        if allow_programs:
            words.append("--allow-programs")
        self._ids = itertools.count(1)
        self._lock = threading.Lock()
        self._open: Dict[str, Pending] = {}
        self._said: Deque[str] = collections.deque(maxlen=_STDERR_LINES)
        self._closed = False
        self._process = _process.start(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self._finalizer = weakref.finalize(self, _process.end, self._process)
        self._listener = threading.Thread(target=_drain, args=(self._process, self._said), daemon=True)
        self._listener.start()
        try:
            hello = json.loads(self._process.stdout.readline() or b"{}").get("hello")  # type: ignore[union-attr]
        except ValueError:
            hello = None
        except BaseException:
            self._finalizer()
            raise
        if hello is None:
            self._finalizer()
            raise _errors.of(self._process.returncode, [], None, self._trouble())
        self.workers: int = hello["workers"]
        self.queue: int = hello["queue"]
        # whoever asks for more waits here instead of being refused
        self._room = threading.Semaphore(self.queue)
        self._reader = threading.Thread(target=_read, args=(weakref.ref(self), self._process), daemon=True)
        self._reader.start()

    def solve(self, instance: Source, solver: Optional[str] = None, **options: Any) -> Result:
        """As :func:`fovea.solve`; ``events`` is called with each event."""
        return self._await(self.submit("solve", instance, solver=solver, **options))

    def check(self, instance: Source, schedule: Source) -> Result:
        """As :func:`fovea.check`."""
        return self._await(self.submit("check", instance, schedule=schedule))

    def explain(self, instance: Source, schedule: Optional[Source] = None, **options: Any) -> Result:
        """As :func:`fovea.explain`; ``events`` is called with each event."""
        return self._await(self.submit("explain", instance, schedule=schedule, **options))

    def simulate(self, instance: Source, policy: str, **options: Any) -> Result:
        """As :func:`fovea.simulate`; ``events`` is called with each event."""
        return self._await(self.submit("simulate", instance, policy=policy, **options))

    def submit(
        self,
        kind: str,
        instance: Source,
        *,
        time_limit: Optional[Duration] = None,
        gap: Optional[Share] = None,
        events: Optional[Listener] = None,
        **options: Any,
    ) -> Pending:
        """Asks without waiting for the answer; waits while as many requests are open as the queue holds.

        ``events`` is called from the session's reading thread, which no answer passes meanwhile.
        """
        fields: Dict[str, Any] = {"instance": _source(instance)}
        fields["timeLimit"] = _arguments.duration(time_limit)
        fields["gap"] = _arguments.share(gap)
        fields["events"] = True if events else None
        if kind == "simulate":
            fields["confidence"] = _confidence(options)
        for name, value in options.items():
            field = "workLimit" if name == "work_limit" else name
            fields[field] = _source(value) if name in ("start", "schedule") and value is not None else value
        self._room.acquire()
        try:
            return self._send(kind, {name: value for name, value in fields.items() if value is not None}, events)
        except BaseException:
            self._room.release()
            raise

    def close(self) -> None:
        """Waits for what is open, then ends the process."""
        self._end(gently=True)

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, kind: Any, *_: Any) -> None:
        self._end(gently=kind is None)

    def _await(self, pending: Pending) -> Result:
        try:
            return pending.result()
        except KeyboardInterrupt:
            pending.cancel()
            raise

    def _send(self, kind: str, fields: Mapping[str, Any], events: Optional[Listener] = None) -> Pending:
        pending = Pending(self, str(next(self._ids)), events)
        line = _frames.dumps({"id": pending._id, kind: fields}).encode() + b"\n"
        with self._lock:
            if self._closed:
                raise Unavailable("the session is closed")
            if kind != "cancel":
                self._open[pending._id] = pending
            try:
                self._process.stdin.write(line)  # type: ignore[union-attr]
                self._process.stdin.flush()  # type: ignore[union-attr]
            except OSError:
                self._open.pop(pending._id, None)
                raise Unavailable(self._trouble()) from None
        return pending

    def _hear(self, reply: Mapping[str, Any]) -> None:
        id = reply.get("id", "")
        if "event" in reply:
            pending = self._open.get(id)
            if pending is not None and pending._events is not None:
                try:
                    pending._events(reply["event"])
                except Exception as failure:  # the caller's own, told with its answer
                    pending._events = None
                    pending.cancel()
                    self._settle(id, failure)
            return
        if "cancelled" in reply or "ending" in reply or "hello" in reply:
            return
        try:
            self._settle(id, _outcome(reply))
        except _errors.FoveaError as failure:
            self._settle(id, failure)

    def _settle(self, id: str, outcome: Any) -> None:
        with self._lock:
            pending = self._open.pop(id, None)
        if pending is None:
            return
        self._room.release()
        if isinstance(outcome, BaseException):
            pending._answer.set_exception(outcome)
        else:
            pending._answer.set_result(outcome)

    def _ended(self) -> None:
        with self._lock:
            self._closed = True
            left = list(self._open)
        for id in left:
            self._settle(id, Unavailable(self._trouble()))

    def _end(self, gently: bool) -> None:
        with self._lock:
            self._closed = True
            if gently and self._finalizer.alive:
                try:
                    self._process.stdin.close()  # type: ignore[union-attr]
                except OSError:
                    pass  # it has ended
        if gently and self._finalizer.alive:
            self._reader.join()
            try:
                self._process.wait(_GRACE)
            except subprocess.TimeoutExpired:
                pass  # ended below
        self._finalizer()
        self._reader.join()
        self._ended()

    def _trouble(self) -> str:
        self._listener.join(1)
        return "the server has ended" + ("".join(": " + line for line in list(self._said)[-1:]))


def _read(session: "weakref.ref[Session]", process: "subprocess.Popen[bytes]") -> None:
    """Hands on what the server says; holds no session, so that a forgotten one is ended."""
    try:
        for line in process.stdout:  # type: ignore[union-attr]
            here = session()
            if here is None:
                return
            here._hear(json.loads(line))
            del here
    except ValueError:
        pass  # the pipe was closed, or a line cut off as the server was ended
    finally:
        here = session()
        if here is not None:
            here._ended()


def _drain(process: "subprocess.Popen[bytes]", said: Deque[str]) -> None:
    try:
        for line in process.stderr:  # type: ignore[union-attr]
            said.append(line.decode("utf-8", "replace").strip())
    except ValueError:
        pass  # the pipe was closed


def _outcome(reply: Mapping[str, Any]) -> Result:
    if "failed" in reply:
        failed = reply["failed"]
        error = _errors.of(failed["exit"], failed["errors"])
        raise QueueFull(str(error), failed["errors"]) if reply.get("full") else error
    if "solved" not in reply:
        return Result(reply.get("checked") or reply["explained"])
    result = Result(reply["solved"])
    for beside in ("schedule", "warnings"):
        if beside in reply:
            result[beside] = reply[beside]
    if not result.ok:
        raise _errors.of(result.exit, result.get("errors", []), result)
    return result


def _source(source: Source) -> Any:
    return source if _arguments.is_document(source) else _arguments.path(source)


def _confidence(options: Dict[str, Any]) -> Optional[Mapping[str, Any]]:
    seed = options.pop("confidence", None)
    others = {name: options.pop(name, None) for name in ("correlation", "spread", "blind")}
    given = {name: value for name, value in others.items() if value}
    if seed is None and given:
        raise ValueError(f"{', '.join(given)} without confidence, the seed that they are about")
    return None if seed is None else {"seed": seed, **{n: v for n, v in others.items() if v is not None}}
