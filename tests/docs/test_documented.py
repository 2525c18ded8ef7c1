"""Commands, options, errors, notices, labels and public names are all told of in the docs."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from docs.make_rules import PAGE, page

import retold
from retold import errors
from retold.cli.commands import retold_group
from retold.model.changes import ChangeDetail, ChangeKind
from retold.model.descent import Relation
from retold.model.facts import FactDetail, Verdict
from retold.model.quotations import Fate, FateDetail
from retold.render.csv_tables import _TABLES
from retold.sources.details import TEXT_FIELDS
from tests.docs.pages import DOCS, ROOT, anchors, prose

SOURCE = Path(retold.__file__).parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COLLECTIONS = (DOCS / "collections.md").read_text(encoding="utf-8")
REFERENCE = (DOCS / "reference.md").read_text(encoding="utf-8")
LABELS = (Fate, FateDetail, ChangeKind, ChangeDetail, Verdict, FactDetail, Relation)


def _commands() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(retold_group)
    for name in retold_group.list_commands(context):
        command = retold_group.get_command(context, name)
        assert command is not None
        yield name, command


def _section(text: str, heading: str) -> str:
    return text.partition(f"{heading}\n")[2].partition("\n## ")[0]


def _slugs_of_notices() -> set[str]:
    """The slugs in the code: named in a Notice, or first of a pair with words for the reader."""
    slugs: list[ast.expr] = []
    for module in [*SOURCE.glob("sources/**/*.py"), *SOURCE.glob("comparison/*.py")]:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "slug":
                slugs.append(node.value)
            elif isinstance(node, ast.Tuple) and len(node.elts) == 2:
                slug, words = node.elts
                if isinstance(words, ast.JoinedStr | ast.Name | ast.Call):
                    slugs.append(slug)
    values = {slug.value for slug in slugs if isinstance(slug, ast.Constant)}
    return {value for value in values if isinstance(value, str)}


@pytest.mark.parametrize("name", [name for name, _ in _commands()])
def test_every_command_is_named_in_the_readme_and_shown_at_work(name):
    shown = README if f"\n### {name}\n" in README else COLLECTIONS
    assert f"`{name}`" in README or shown is README
    assert f"\n$ retold {name} " in shown


@pytest.mark.parametrize(("name", "command"), list(_commands()))
def test_every_option_stands_in_the_reference(name, command):
    section = _section(REFERENCE, f"## retold {name}")
    for parameter in command.params:
        for option in parameter.opts if isinstance(parameter, click.Option) else ():
            assert option in section


def test_every_error_is_told_of():
    slugs = {
        each.slug
        for each in vars(errors).values()
        if isinstance(each, type) and issubclass(each, errors.RetoldError)
    }
    assert slugs - {errors.RetoldError.slug} <= anchors(DOCS / "errors.md")


def test_every_notice_is_told_of_and_no_other():
    table = prose(DOCS / "errors.md").partition("# Notices")[2]
    assert set(re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)) == _slugs_of_notices()


@pytest.mark.parametrize("labels", LABELS, ids=lambda labels: labels.__name__)
def test_every_label_is_explained(labels):
    cells = re.findall(r"(?<=\| )[^|]+(?= \|)", prose(DOCS / "concepts.md"))
    assert {str(label) for label in labels} <= set(cells)


def test_every_public_name_is_told_of_and_no_other():
    told = set(re.findall(r"^\| `(\w+)` \|", prose(DOCS / "python.md"), re.MULTILINE))
    assert told == set(vars(retold)["__all__"]) - {"__version__"}


def test_every_field_of_a_text_and_every_table_is_told_of():
    formats = prose(DOCS / "formats.md")
    assert ", ".join(f"`{name}`" for name in TEXT_FIELDS) in formats
    for name, (head, _) in _TABLES.items():
        columns = ", ".join(f"`{column}`" for column in head.split())
        assert f"| `{name}.csv` |" in formats
        assert f"| {columns} |" in formats


def test_how_it_decides_is_current():
    assert PAGE.read_text(encoding="utf-8") == page(), "run python docs/make_rules.py"


def test_the_schema_of_the_docs_is_named_where_json_is_told_of():
    assert (DOCS / "comparison.schema.json").exists()
    assert "(comparison.schema.json)" in prose(DOCS / "formats.md")
    forms = json.loads((DOCS / "collections.schema.json").read_text(encoding="utf-8"))["anyOf"]
    for form in forms:
        assert f"`{form['$ref'].rpartition('/')[2]}`" in prose(DOCS / "formats.md")
