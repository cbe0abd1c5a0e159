"""The functions that start a process each."""

import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest
from pathlib import Path

import fovea

from .crossing import CROSSING, PATIENT, ROOT, STREET, crossing


class CommandsTest(unittest.TestCase):
    def test_a_dictionary_is_solved_and_its_schedule_checked(self) -> None:
        solved = fovea.solve(crossing(), "edf", **PATIENT)

        self.assertTrue(solved.ok)
        self.assertEqual(("OPTIMAL", 3.8), (solved["status"], solved["utility"]))
        checked = fovea.check(crossing(), solved["schedule"])
        self.assertEqual((True, 3.8), (checked["valid"], checked["utility"]))

    def test_a_broken_schedule_is_an_answer_and_no_exception(self) -> None:
        checked = fovea.check(CROSSING, CROSSING.with_name("overlapping.json"))

        self.assertFalse(checked.ok)
        self.assertEqual([2], [each["rule"] for each in checked["violations"]])

    def test_a_policy_is_simulated_and_a_schedule_explained(self) -> None:
        simulated = fovea.simulate(CROSSING, "edf", confidence=1)
        self.assertIn("realised", simulated)

        explained = fovea.explain(CROSSING, simulated["schedule"], task="car", **PATIENT)
        self.assertEqual(["car"], [each["task"] for each in explained["tasks"]])

    def test_a_policy_may_be_a_program_in_python(self) -> None:
        program = ROOT / "examples/policies/edf.py"
        simulated = fovea.simulate(CROSSING, f"exec:{sys.executable} {program}")

        self.assertEqual(0, simulated["misses"]["total"])
        self.assertTrue(fovea.check(CROSSING, simulated["schedule"]).ok)

    def test_solvers_are_compared(self) -> None:
        compared = fovea.compare(crossing(), ["fifo", "edf"], work_limit=1000)

        self.assertEqual(0, compared.exit)
        self.assertIn("fovea-comparison/1", compared["format"])

    def test_exceptions_mirror_exit_codes(self) -> None:
        with self.assertRaises(fovea.UnusableInput) as unusable:
            fovea.solve(crossing(), "eddf")
        self.assertEqual(2, unusable.exception.exit)
        self.assertIn('did you mean "edf"?', str(unusable.exception))

        hurried = crossing()
        hurried["tasks"][0].update({"deadline": 1, "mandatory": True})
        with self.assertRaises(fovea.AnswerNo) as no:
            fovea.solve(hurried, "exact", **PATIENT)
        self.assertEqual((1, "INFEASIBLE"), (no.exception.exit, no.exception.result["status"]))

    def test_what_is_no_json_is_refused_before_anything_starts(self) -> None:
        endless = crossing()
        endless["tasks"][0]["weight"] = float("nan")
        with self.assertRaises(ValueError):
            fovea.solve(endless)
        with self.assertRaises(TypeError):
            fovea.solve({"tasks": {1, 2}})

    def test_without_fovea_it_says_so(self) -> None:
        before = os.environ.get("FOVEA")
        os.environ["FOVEA"] = "/no/such/fovea"
        try:
            with self.assertRaises(fovea.Unavailable):
                fovea.solve(CROSSING)
        finally:
            if before is None:
                del os.environ["FOVEA"]
            else:
                os.environ["FOVEA"] = before

    @unittest.skipUnless(hasattr(os, "killpg"), "needs process groups")
    def test_an_interrupt_leaves_no_process(self) -> None:
        for manners in ("", "trap '' TERM\n"):  # one that ends when asked to, one that does not
            with self.subTest(manners), tempfile.TemporaryDirectory() as folder:
                told = Path(folder, "pid")
                endless = Path(folder, "fovea")
                endless.write_text(f"#!/bin/sh\n{manners}echo $$ > {told}.new\nmv {told}.new {told}\nexec sleep 1000\n")
                endless.chmod(0o755)

                self.assertEqual(7, _interrupted(endless, told))
                with self.assertRaises(ProcessLookupError):
                    os.kill(int(told.read_text()), 0)


def _interrupted(command: Path, told: Path) -> int:
    """The exit code of a Python program that waits for a command and gets an interrupt."""
    program = textwrap.dedent(
        f"""
        import fovea, signal
        signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where a shell started us in the background
        try:
            fovea.solve({str(STREET)!r})
        except KeyboardInterrupt:
            raise SystemExit(7)
        """
    )
    environment = {**os.environ, "FOVEA": str(command), "PYTHONPATH": str(ROOT / "python")}
    python = subprocess.Popen([sys.executable, "-c", program], env=environment)
    while not told.exists():
        time.sleep(0.05)
    python.send_signal(signal.SIGINT)
    return python.wait(120)


class ArgumentsTest(unittest.TestCase):
    def test_durations_and_shares_are_written_as_the_command_line_reads_them(self) -> None:
        from datetime import timedelta

        from fovea import _arguments

        durations = [10, 0.25, timedelta(minutes=5), "none", 0.0000015]
        self.assertEqual(
            ["10000ms", "250ms", "300000ms", "none", "0.002ms"], [_arguments.duration(each) for each in durations]
        )
        self.assertEqual(["1%", "0.5%", "2%"], [_arguments.share(each) for each in [0.01, 0.005, "2%"]])
        self.assertEqual(os.path.join(os.curdir, "-o.json"), _arguments.path("-o.json"))


if __name__ == "__main__":
    unittest.main()
