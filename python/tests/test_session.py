"""Many requests to one process."""

import gc
import os
import signal
import threading
import unittest

import fovea

from .crossing import CROSSING, PATIENT, STREET, crossing


class SessionTest(unittest.TestCase):
    session: fovea.Session

    @classmethod
    def setUpClass(cls) -> None:
        cls.session = fovea.Session(workers=2, queue=8)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.session.close()
        assert cls.session._process.returncode == 0, cls.session._process.returncode

    def test_every_command_answers_as_its_function_does(self) -> None:
        solved = self.session.solve(crossing(), "edf", seed=3, gap=0.01, **PATIENT)
        self.assertEqual(3.8, solved["utility"])
        self.assertTrue(self.session.check(CROSSING, solved["schedule"])["valid"])
        explained = self.session.explain(crossing(), solved["schedule"], task="car", **PATIENT)
        self.assertEqual(1, len(explained["tasks"]))
        simulated = self.session.simulate(crossing(), "edf", confidence=1, blind=True)
        self.assertIn("realised", simulated)

    def test_many_threads_get_each_its_own_answer(self) -> None:
        heard = {}

        def ask(number: int) -> None:
            instance = crossing()
            instance["name"] = f"crossing {number}"
            heard[number] = self.session.solve(instance, "edf", **PATIENT)["instance"]

        threads = [threading.Thread(target=ask, args=(each,)) for each in range(40)]  # more than may wait
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        self.assertEqual({each: f"crossing {each}" for each in range(40)}, heard)

    def test_exceptions_mirror_exit_codes(self) -> None:
        with self.assertRaises(fovea.UnusableInput) as unusable:
            self.session.solve(crossing(), "eddf")
        self.assertIn('did you mean "edf"?', str(unusable.exception))
        with self.assertRaises(fovea.UnusableInput):
            self.session.solve({"format": "fovea-instance/1"})
        with self.assertRaises(ValueError):
            self.session.solve({"weight": float("inf")})
        with self.assertRaises(ValueError):
            self.session.simulate(crossing(), "edf", blind=True)

    def test_a_request_is_followed_and_cancelled(self) -> None:
        begun = threading.Event()
        events = []

        def hear(event: dict) -> None:
            events.append(event["event"])
            begun.set()

        pending = self.session.submit("solve", STREET, solver="anneal", events=hear, **PATIENT)
        self.assertTrue(begun.wait(120))
        self.assertFalse(pending.done())
        with self.assertRaises(TimeoutError):
            pending.result(0.01)
        pending.cancel()

        self.assertTrue(pending.result(120)["interrupted"])
        self.assertEqual(["START", "END"], [events[0], events[-1]])

    def test_a_listener_that_fails_fails_its_request_alone(self) -> None:
        def refuse(event: dict) -> None:
            raise LookupError("mine")

        with self.assertRaises(LookupError):
            self.session.solve(crossing(), "edf", events=refuse, **PATIENT)
        self.assertTrue(self.session.solve(crossing(), "edf", **PATIENT).ok)


class EndTest(unittest.TestCase):
    def test_an_error_inside_ends_the_process_and_what_is_open(self) -> None:
        with self.assertRaises(KeyboardInterrupt):
            with fovea.Session(workers=1) as session:
                pending = session.submit("solve", STREET, solver="anneal", **PATIENT)
                raise KeyboardInterrupt
        self.assertIsNotNone(session._process.poll())
        self.assertTrue(pending.done())
        with self.assertRaises(fovea.Unavailable):
            session.solve(CROSSING)

    def test_a_server_that_dies_fails_what_is_open(self) -> None:
        with fovea.Session(workers=1) as session:
            pending = session.submit("solve", STREET, solver="anneal", **PATIENT)
            session._process.kill()
            with self.assertRaises(fovea.Unavailable):
                pending.result(120)

    @unittest.skipUnless(hasattr(signal, "SIGTERM") and os.name == "posix", "needs signals")
    def test_a_signal_ends_the_server_with_every_request_answered(self) -> None:
        with fovea.Session(workers=1) as session:
            begun = threading.Event()
            running = session.submit("solve", STREET, solver="anneal", events=lambda _: begun.set(), **PATIENT)
            waiting = session.submit("solve", CROSSING, **PATIENT)
            self.assertTrue(begun.wait(120))
            session._process.send_signal(signal.SIGTERM)

            self.assertTrue(running.result(120)["interrupted"])
            with self.assertRaises(fovea.Interrupted):
                waiting.result(120)
            self.assertEqual(0, session._process.wait(120))

    def test_a_forgotten_session_is_ended(self) -> None:
        session = fovea.Session(workers=1)
        process = session._process
        del session
        gc.collect()
        self.assertIsNotNone(process.poll())

    def test_a_command_that_is_no_server_is_told(self) -> None:
        before = os.environ.get("FOVEA")
        os.environ["FOVEA"] = "/bin/echo"
        try:
            with self.assertRaises(fovea.FoveaError):
                fovea.Session()
        finally:
            if before is None:
                del os.environ["FOVEA"]
            else:
                os.environ["FOVEA"] = before


if __name__ == "__main__":
    unittest.main()
