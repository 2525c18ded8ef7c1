"""Which field or column holds what, as `--map text=body,outlet=site` says."""

from collections.abc import Iterable, Mapping

ROLES = ("text", "title", "outlet", "url", "published", "authors", "name")
"""What a field can be taken for; also the first of the usual names of each."""


def columns_of(given: str) -> tuple[tuple[str, str], ...]:
    """The mapping that `given` says, as pairs of what is meant and the column that holds it.

    Raises:
        ValueError: it says no mapping, maps something unknown, or one thing twice.
    """
    pairs = [_pair(part) for part in given.split(",") if part.strip()]
    roles = [role for role, _ in pairs]
    twice = next((role for role in roles if roles.count(role) > 1), None)
    if twice:
        raise _wrong(f"{twice} is mapped twice")
    if not pairs:
        raise _wrong("it is empty")
    return tuple(pairs)


def mapped(
    fields: Mapping[str, object], columns: Iterable[tuple[str, str]]
) -> Mapping[str, object]:
    """`fields` with what is mapped under the name of its role, where a field holds it.

    A column may be named as it stands, in other case, or by its path ("source.name").
    """
    found = {role: path_to(fields, column) for role, column in columns}
    named = {role: value_at(fields, path) for role, path in found.items() if path}
    return {**fields, **named} if named else fields


def path_to(fields: Mapping[str, object], column: str) -> tuple[str, ...] | None:
    """The names that lead to the field that `column` names; None where there is none."""
    folded = column.lower()
    for name in (column, *fields):
        if name in fields and (name == column or str(name).strip().lower() == folded):
            return (name,)
    first, _, rest = column.partition(".")
    inner = fields.get(first)
    if not rest or not isinstance(inner, Mapping):
        return None
    deeper = path_to(inner, rest)
    return None if deeper is None else (first, *deeper)


def value_at(fields: Mapping[str, object], path: Iterable[str]) -> object:
    """The value that the names of `path` lead to."""
    value: object = fields
    for name in path:
        assert isinstance(value, Mapping)
        value = value[name]
    return value


def _pair(part: str) -> tuple[str, str]:
    role, equals, column = (side.strip() for side in part.partition("="))
    if not equals or not column:
        raise _wrong(f"{part.strip()!r} has no “=” with a column after it")
    if role.lower() not in ROLES:
        raise _wrong(f"{role!r} is nothing that can be mapped")
    return role.lower(), column


def _wrong(reason: str) -> ValueError:
    can = ", ".join(ROLES)
    return ValueError(f"{reason}. Write it as text=body,outlet=site; what can be mapped: {can}")
