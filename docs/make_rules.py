# ruff: noqa: INP001 - a script, not a package
"""Writes how-it-decides.md from the rules' own docstrings: `python docs/make_rules.py`."""

from itertools import groupby
from pathlib import Path

from retold.comparison import RULES, methods_of
from retold.model.profiles import Profile

PAGE = Path(__file__).parent / "how-it-decides.md"

_HEAD = """# How it decides

Every finding names the rule it was made by. These are the rules, in their own words: the same that
`retold explain` shows. The page is drawn from the code by `python docs/make_rules.py`.
"""

_QUESTIONS = {
    "attributions": "What the trained network marks in one report",
    "quotations": "Who said what in one report",
    "mentions": "Which numbers and times a report names",
    "names": "Who and what a report names, and who is who across reports",
    "passages": "Which words two reports share",
    "alignment": "Which sentences tell the same",
    "changes": "What became of each sentence",
    "fates": "What became of each quotation",
    "facts": "Which facts agree and differ",
    "stories": "Whether two reports tell one story",
    "descent": "Who drew on whom",
}


def page() -> str:
    """The page, as it should stand."""
    versions = dict(method.split("/") for method in methods_of(Profile.DEFAULT))
    parts = [_HEAD]
    for family, rules in groupby(RULES, key=lambda rule: rule.name.split(".")[0]):
        parts.append(f"## {_QUESTIONS[family]} ({family}/{versions[family]})\n")
        parts += [f"**{rule.name}**: {rule.explanation}\n" for rule in rules]
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
