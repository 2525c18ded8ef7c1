"""The short list of SQL: what is on it passes, what engines answer differently does not."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator

import pytest

import retold
from retold.plan.steps import Map, Query, Step
from tests.engines.toys import QUERIES
from tests.unit.plan.allowed import refused

FINE = [
    "SELECT a.key, count(*) AS n FROM keys AS a GROUP BY a.key HAVING count(*) > 1",
    "SELECT a.n FROM a LEFT JOIN b ON a.n = b.n WHERE b.n IS NULL",
    "SELECT n FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.n = a.n)",
    "SELECT n FROM a WHERE NOT EXISTS (SELECT 1 FROM b WHERE b.n = a.n)",
    "SELECT n FROM a WHERE n IN (SELECT n FROM b)",
    "SELECT n FROM a UNION ALL SELECT n FROM b",
    "WITH few AS (SELECT n FROM a) SELECT few.n, b.m FROM few JOIN b USING (n)",
    "SELECT CAST(sum(w) AS BIGINT) AS w, min(d) AS d, max(d) AS e FROM a WHERE n % 4 = 3",
    "SELECT n, row_number() OVER (PARTITION BY k ORDER BY w DESC, n) AS place FROM a",
    "SELECT n, sum(w) OVER (PARTITION BY k) AS w FROM a",
    "SELECT count(DISTINCT n) AS n, count(*) FILTER (WHERE w > 2) AS m FROM a",
    "SELECT DISTINCT k FROM a WHERE k <> 'none' AND w BETWEEN 1 AND 3",
    "SELECT CASE WHEN w > 2 THEN greatest(w, v) ELSE coalesce(v, 0) END AS w FROM a",
]

NOT_ALIKE = {
    "SELECT upper(k) AS k FROM a": "Upper",
    "SELECT k || 's' AS k FROM a": "DPipe",
    "SELECT n FROM a WHERE k LIKE 'x%'": "Like",
    "SELECT hash(k) AS h FROM a": "",
    "SELECT md5(k) AS h FROM a": "MD5",
    "SELECT length(k) AS h FROM a": "Length",
    "SELECT w / 2 AS w FROM a": "Div",
    "SELECT avg(w) AS w FROM a": "Avg",
    "SELECT w * 0.5 AS w FROM a": "fraction",
    "SELECT CAST(w AS DOUBLE) AS w FROM a": "cast",
    "SELECT CAST(w AS VARCHAR) AS w FROM a": "cast",
    "SELECT n FROM a ORDER BY n": "order of a result",
    "SELECT n FROM a LIMIT 3": "LIMIT",
    "SELECT n FROM (SELECT n FROM a ORDER BY n LIMIT 3) AS b": "LIMIT",
    "SELECT n FROM a UNION SELECT n FROM b": "UNION without ALL",
    "SELECT a.n FROM a, b": "join without a condition",
    "SELECT a.n FROM a CROSS JOIN b": "join",
    "SELECT a.n FROM a FULL JOIN b ON a.n = b.n": "join",
    "SELECT a.n FROM a NATURAL JOIN b": "join",
    "SELECT * FROM a": "star",
    "SELECT n, row_number() OVER (PARTITION BY k) AS place FROM a": "without an order",
    "SELECT first(n) AS n FROM a": "First",
    "SELECT n FROM a WHERE n NOT IN (SELECT n FROM b)": "NOT EXISTS",
    "SELECT random() AS r FROM a": "Rand",
    "DELETE FROM a": "not one SELECT",
    "SELECT n FROM a; SELECT n FROM b": "not one SELECT",
    "SELECT FROM WHERE": "",
}


@pytest.mark.parametrize("sql", [*FINE, *(query.sql for query in QUERIES)])
def test_what_engines_understand_alike_is_allowed(sql):
    assert refused(sql) == ()


@pytest.mark.parametrize(("sql", "words"), NOT_ALIKE.items())
def test_what_they_do_not_is_refused_and_said(sql, words):
    assert words in " ".join(refused(sql))
    assert refused(sql)


def test_every_query_of_the_plan_is_allowed():
    asked = 0
    for found in pkgutil.walk_packages(retold.__path__, "retold."):
        if found.name.startswith(("retold.plan.", "retold.corpus.")):
            module = importlib.import_module(found.name)
            for name, value in vars(module).items():
                for query in _queries(value, module.__name__):
                    asked += 1
                    assert refused(query.sql) == (), f"{found.name}.{name}"
    assert asked


def _queries(value: object, module: str) -> Iterator[Query]:
    """The queries that a name of a module holds, or that a function of it makes of ones."""
    if isinstance(value, Query):
        yield value
    elif inspect.isfunction(value) and value.__module__ == module:
        wanted = inspect.signature(value).parameters.values()
        if _makes_steps(value):
            made = value(*(_ASKED_WITH[each.annotation] for each in wanted))
            steps = made if isinstance(made, tuple) else (made,)
            yield from (step for step in steps if isinstance(step, Query))


_ASKED_WITH = {int: 1, str: "keys"}


def _makes_steps(function: Callable[..., object]) -> bool:
    made = function.__annotations__.get("return")
    return made in {Query, Step, tuple[Query, ...], tuple[Step, ...], tuple[Map, ...]}
