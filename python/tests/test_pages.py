"""The examples of the pages, run as they stand there."""

import doctest
import os
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from .crossing import CROSSING, ROOT

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class PagesTest(unittest.TestCase):
    def test_examples_print_what_they_show(self) -> None:
        for page in (ROOT / "docs/python.md", ROOT / "python/README.md"):
            with self.subTest(page=page.name):
                self._run(page)

    def _run(self, page: Path) -> None:
        blocks = _BLOCK.findall(page.read_text(encoding="utf-8"))
        self.assertTrue(blocks)
        examples = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, page.name, str(page), 0)
        self.assertTrue(examples.examples)
        told = []
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
        before = os.getcwd()
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(CROSSING, folder)
            os.chdir(folder)
            try:
                runner.run(examples, out=told.append)
            finally:
                os.chdir(before)
        self.assertEqual(0, runner.summarize(verbose=False).failed, "".join(told))


if __name__ == "__main__":
    unittest.main()
