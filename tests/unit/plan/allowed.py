"""The SQL that every engine understands alike: what a query of the plan may hold, and no more.

Left out is what engines answer differently or not at all: text functions, hashes, division,
aggregates of fractions, order of a result, LIMIT, lists. What a query needs of these is made in
Python and stored as a column, or counted with `row_number`.
"""

from collections.abc import Callable, Iterator

import sqlglot
from sqlglot import exp
from sqlglot.errors import ParseError

_SHAPE = (exp.Select, exp.Union, exp.From, exp.Join, exp.Where, exp.Group, exp.Having, exp.With)
_NAMES = (exp.CTE, exp.Subquery, exp.TableAlias, exp.Table, exp.Identifier, exp.Column, exp.Alias)
_VALUES = (exp.Literal, exp.Null, exp.Boolean, exp.Paren, exp.Cast, exp.DataType, exp.Neg)
_TRUTH = (exp.And, exp.Or, exp.Not, exp.Is, exp.In, exp.Between, exp.Exists)
_COMPARED = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE)
_REPLACED = (exp.Case, exp.If, exp.Coalesce, exp.Nullif, exp.Least, exp.Greatest, exp.Abs)
_COUNTED = (exp.Add, exp.Sub, exp.Mul, exp.Mod, exp.Count, exp.Sum, exp.Min, exp.Max, exp.Star)
_WINDOWS = (exp.Window, exp.RowNumber, exp.Rank, exp.DenseRank, exp.Order, exp.Ordered)
_ALLOWED = (_SHAPE + _NAMES + _VALUES + _TRUTH + _COMPARED + _REPLACED + _COUNTED + _WINDOWS) + (
    exp.Distinct,
    exp.Filter,
)

_CASTS = {exp.DataType.Type.BIGINT, exp.DataType.Type.INT}


def refused(sql: str) -> tuple[str, ...]:
    """What a SELECT holds that a query of the plan may not, in words; nothing where it may run."""
    try:
        parsed = [sqlglot.parse(sql, read=dialect) for dialect in ("duckdb", "spark", "sqlite")]
    except ParseError as error:
        return (f"not every engine can read it: {error}",)
    if any(len(each) != 1 or not isinstance(each[0], exp.Query) for each in parsed):
        return ("it is not one SELECT",)
    nodes = sqlglot.parse_one(sql, read="duckdb").walk()
    return tuple(dict.fromkeys(word for node in nodes for word in _of(node)))


def _of(node: exp.Expr) -> Iterator[str]:
    if type(node) not in _ALLOWED:
        yield f"{type(node).__name__}: {node.sql()}"
    for kind, check in _CHECKS.items():
        if isinstance(node, kind):
            yield from check(node)


def _literal(node: exp.Literal) -> Iterator[str]:
    if not node.is_string and not node.is_int:
        yield f"a fraction: {node.sql()}"


def _cast(node: exp.Cast) -> Iterator[str]:
    if node.to.this not in _CASTS:
        yield f"a cast to another type than BIGINT or INTEGER: {node.sql()}"


def _join(node: exp.Join) -> Iterator[str]:
    if node.side not in {"", "LEFT"} or node.kind not in {"", "INNER", "OUTER"} or node.method:
        yield f"another join than inner and left: {node.sql()}"
    if not node.args.get("on") and not node.args.get("using"):
        yield f"a join without a condition: {node.sql()}"


def _union(node: exp.Union) -> Iterator[str]:
    if node.args.get("distinct"):
        yield "UNION without ALL"


def _select(node: exp.Query) -> Iterator[str]:
    if node.args.get("order"):
        yield "the order of a result, which no table keeps"
    if node.args.get("limit") or node.args.get("offset"):
        yield "LIMIT: number the rows by row_number and keep the first"


def _star(node: exp.Star) -> Iterator[str]:
    if not isinstance(node.parent, exp.Count):
        yield "a star for columns: name them"


def _window(node: exp.Window) -> Iterator[str]:
    if node.args.get("spec"):
        yield f"a frame: {node.sql()}"
    if isinstance(node.this, exp.RowNumber | exp.Rank | exp.DenseRank) and not node.args["order"]:
        yield f"a rank without an order: {node.sql()}"


def _in(node: exp.In) -> Iterator[str]:
    if node.args.get("query") and isinstance(node.parent, exp.Not):
        yield "NOT IN over a SELECT, which a single null empties: use NOT EXISTS"


_CHECKS: dict[type, Callable[..., Iterator[str]]] = {
    exp.Literal: _literal,
    exp.Cast: _cast,
    exp.Join: _join,
    exp.Union: _union,
    exp.Query: _select,
    exp.Star: _star,
    exp.Window: _window,
    exp.In: _in,
}
