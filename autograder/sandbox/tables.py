"""BOTH SIDES. A table of pandas' as what crosses the border: a dict of its columns, each an array or a list.

An index without a name is a numbering, and left out; one with a name is a column, as `reset_index` makes it. So a
grouped table is the same with `as_index=False` and without. Nothing here imports pandas: where nobody did, nothing is a
table.
"""

import sys

import numpy as np


def as_plain(value: object) -> object:
    """A DataFrame as a dict of its columns, a Series or an Index as an array or a list, a Timestamp or a Timedelta as
    NumPy's; None for anything else.
    """
    pandas = sys.modules.get("pandas")
    if _is(value, pandas, "Timestamp") or _is(value, pandas, "Timedelta"):
        return value.to_numpy()
    if _is(value, pandas, "DataFrame"):
        if any(name is not None for name in value.index.names) and not set(value.index.names) & set(value.columns):
            value = value.reset_index()
        return {name: _column(column) for name, column in value.items()}
    return _column(value) if _is(value, pandas, "Series") or _is(value, pandas, "Index") else None


def without_tables(value: object) -> object:
    """`value`, with all tables in its dicts, lists and tuples made plain."""
    return _without(value) if "pandas" in sys.modules else value


def _without(value: object) -> object:
    if type(value) is dict:
        return {key: _without(part) for key, part in value.items()}
    if type(value) in (list, tuple):
        return type(value)([_without(part) for part in value])
    plain = as_plain(value)
    return value if plain is None else plain


def _is(value: object, pandas: object, name: str) -> bool:
    kind = getattr(pandas, name, None)
    return isinstance(kind, type) and issubclass(type(value), kind)


def _column(column) -> object:
    """An array of numbers, dates or strings; a list where there is something else among them."""
    array = column.to_numpy()
    if array.dtype != object:
        return array
    entries = array.tolist()
    return np.array(entries) if entries and all(type(entry) is str for entry in entries) else entries
