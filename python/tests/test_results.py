"""What is shown, and DataFrames."""

import unittest
from html.parser import HTMLParser

import fovea
from fovea import _frames

try:
    import pandas
except ImportError:
    pandas = None


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags = []
        self.text = []

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data) -> None:
        self.text.append(data)


def _parsed(task: str) -> _Tags:
    result = fovea.Result({"instance": task, "tasks": [{"task": task, task: 1}], "exit": 0, "more": {"deep": [task]}})
    parser = _Tags()
    parser.feed(result._repr_html_())
    return parser


class ResultTest(unittest.TestCase):
    def test_hostile_ids_stay_text(self) -> None:
        benign = _parsed("car")
        for hostile in ["<script>alert(1)</script>", "\"><img src=x onerror=y>", "'&amp;<b>", "</table><style>*"]:
            shown = _parsed(hostile)
            self.assertEqual(benign.tags, shown.tags)
            self.assertIn(hostile, shown.text)

    def test_long_lists_are_cut(self) -> None:
        html = fovea.Result({"tasks": [{"task": str(each)} for each in range(500)]})._repr_html_()
        self.assertIn("and 300 more", html)
        self.assertNotIn(">250<", html)

    def test_a_result_is_a_dictionary(self) -> None:
        result = fovea.Result({"exit": 1, "status": "UNKNOWN"})
        self.assertFalse(result.ok)
        self.assertEqual({"exit": 1, "status": "UNKNOWN"}, result)


@unittest.skipIf(pandas is None, "pandas is not installed")
class FrameTest(unittest.TestCase):
    TASKS = [
        {"id": "car", "release": 0, "deadline": 9, "object": {"width": 6, "height": 4}},
        {"id": "walker", "release": 2, "deadline": 30, "object": {"volume": 9}, "weight": 2.5},
    ]

    def test_tasks_survive_a_frame(self) -> None:
        import json

        frame = fovea.frame(self.TASKS)
        self.assertIn("object.width", list(frame.columns))
        self.assertEqual(self.TASKS, json.loads(_frames.dumps({"tasks": frame}))["tasks"])

    def test_a_field_of_a_result_is_a_frame(self) -> None:
        result = fovea.Result({"tasks": self.TASKS})
        self.assertEqual(["car", "walker"], list(result.frame()["id"]))


if __name__ == "__main__":
    unittest.main()
