"""Whether a part has the columns its table is documented to have."""

import pyarrow as pa
from pyarrow import types

from retold.plan.tables import USER_TABLES


class OtherColumnsError(TypeError):
    """Rows were to be added to a table whose columns they do not have: a defect of the caller."""


def refuse_other_columns(table: str, schema: pa.Schema) -> None:
    """Lets pass only what fits the table; the order of columns may differ.

    Raises:
        OtherColumnsError: a documented column is missing, extra, or of another type.
    """
    if table not in USER_TABLES:
        return
    wanted = {field.name: field.type for field in USER_TABLES[table]}
    given = {field.name: field.type for field in schema}
    wrong = [
        f"{name}: {given.get(name, 'missing')} instead of {wanted.get(name, 'none')}"
        for name in (*wanted, *(given.keys() - wanted.keys()))
        if name not in given or name not in wanted or not _alike(given[name], wanted[name])
    ]
    if wrong:
        raise OtherColumnsError(f"{table} has other columns: {'; '.join(wrong)}")


def _alike(given: pa.DataType, wanted: pa.DataType) -> bool:
    """Whether two types hold the same values; how lists name their items does not count."""
    if types.is_list(wanted) and types.is_list(given):
        return _alike(given.value_type, wanted.value_type)
    if types.is_struct(wanted) and types.is_struct(given):
        pairs = zip(given, wanted, strict=False)
        return given.num_fields == wanted.num_fields and all(
            one.name == other.name and _alike(one.type, other.type) for one, other in pairs
        )
    if types.is_string(wanted):
        return bool(types.is_string(given) or types.is_large_string(given))
    return bool(given == wanted)
