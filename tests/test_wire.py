"""What crosses the border: values come back as they went, and no bytes at all do harm."""

import contextlib
import math
import tracemalloc

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from autograder.sandbox.wire import MAX_DEPTH, MAX_ITEMS, Opaque, WireError, decode, encode

LIMIT = 1 << 20

DTYPES = st.one_of(
    npst.boolean_dtypes(), npst.integer_dtypes(), npst.unsigned_integer_dtypes(), npst.floating_dtypes(),
    npst.complex_number_dtypes(),
)  # fmt: skip
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**63), 2**63 - 1), st.floats(), st.complex_numbers(), st.text(),
    st.builds(Opaque, st.from_regex("[A-Za-z_ ]{0,20}", fullmatch=True)),
    npst.arrays(DTYPES, npst.array_shapes(min_dims=0, min_side=0, max_side=4)),
    DTYPES.flatmap(npst.from_dtype),
)  # fmt: skip
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner), st.lists(inner).map(tuple), st.dictionaries(st.text(), inner)),
    max_leaves=20,
)


def same(found: object, sent: object) -> bool:
    """Equal in type and value, NaN equal to NaN."""
    if type(found) is not type(sent):
        return False
    if isinstance(sent, dict):
        return found.keys() == sent.keys() and all(same(found[key], sent[key]) for key in sent)
    if isinstance(sent, (list, tuple)):
        return len(found) == len(sent) and all(map(same, found, sent))
    if isinstance(sent, (np.ndarray, np.generic)):
        native = sent.dtype.newbyteorder("=")
        return found.dtype == native and found.shape == sent.shape and found.tobytes() == sent.astype(native).tobytes()
    if isinstance(sent, (float, complex)):
        return str(found) == str(sent)
    return found == sent


@pytest.mark.fuzz
@given(VALUES)
@example(complex(0.0, -0.0))
def test_values_come_back_as_they_went(value):
    assert same(decode(encode(value, LIMIT)), value)


@pytest.mark.fuzz
@given(st.binary())
def test_any_bytes_are_a_value_or_a_wire_error(data):
    with contextlib.suppress(WireError):
        decode(data)


@pytest.mark.fuzz
@given(VALUES, st.data())
def test_damaged_bytes_are_a_value_or_a_wire_error(value, data):
    """Nearly right bytes get further into the reader than random ones."""
    damaged = bytearray(encode(value, LIMIT))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(damaged)))
        damaged[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=9))
    with contextlib.suppress(WireError):
        decode(damaged)


@pytest.mark.fuzz
@given(VALUES)
def test_cut_or_lengthened_bytes_are_no_value(value):
    data = encode(value, LIMIT)
    for wrong in (data[:-1], data + b"N", data + data):
        with pytest.raises(WireError):
            decode(wrong)


@pytest.mark.parametrize("data", [
    b"l" + b"\xff" * 8,
    b"m" + b"\xff" * 8,
    b"s" + b"\xff" * 8,
    b"l" + MAX_ITEMS.to_bytes(8, "little"),
    b"ad\x02" + (2**40).to_bytes(8, "little") * 2,
    b"ad\x02" + bytes(8) + b"\xff" * 8,
    b"ad\xff" + bytes(8 * 255),
    b"aO\x00" + bytes(8),
    b"nd\x01" + (1).to_bytes(8, "little") + bytes(8),
    b"m" + (1).to_bytes(8, "little") + b"NN",
    (b"l" + (1).to_bytes(8, "little")) * 100_000 + b"N",
    b"l" + (2**20).to_bytes(8, "little") + b"N" * 2**20,
    b"",
], ids=["list", "dict", "string", "no items", "huge", "empty but huge", "dimensions", "objects", "array as number",
        "key", "deep", "many", "nothing"])  # fmt: skip
def test_claims_are_checked_before_memory_is_taken(data):
    tracemalloc.start()
    try:
        with pytest.raises(WireError):
            decode(data)
        assert tracemalloc.get_traced_memory()[1] < 16 * 2**20
    finally:
        tracemalloc.stop()


def test_arrays_come_back_fresh_and_writable():
    array = np.arange(6.0).reshape(2, 3)[:, ::-1]
    array.flags.writeable = False
    found = decode(encode(array, LIMIT))
    found[0, 0] = 9
    assert array[0, 0] == 2
    assert found.flags.c_contiguous


@pytest.mark.fuzz
@given(DTYPES.map(lambda dtype: dtype.newbyteorder(">")))
def test_foreign_byte_orders_become_native(dtype):
    found = decode(encode(np.ones(2, dtype), LIMIT))
    assert found.dtype.isnative
    assert found.tolist() == [1, 1]


def test_size_is_checked_before_anything_is_copied():
    tracemalloc.start()
    try:
        for value in (np.broadcast_to(1.0, (10**7, 10**6)), [np.zeros(10**5)] * 10**4, "x" * 2**20, [0] * MAX_ITEMS):
            with pytest.raises(WireError):
                encode(value, LIMIT)
        assert tracemalloc.get_traced_memory()[1] < 32 * 2**20
    finally:
        tracemalloc.stop()


def test_depth_is_limited_and_cycles_end():
    nested: object = 1.0
    for _ in range(MAX_DEPTH):
        nested = [nested]
    assert same(decode(encode(nested, LIMIT)), nested)
    with pytest.raises(WireError):
        encode([nested], LIMIT)
    cycle: list = []
    cycle.append(cycle)
    with pytest.raises(WireError):
        encode(cycle, LIMIT)


def test_what_has_no_form_on_the_wire_is_opaque():
    class Sly:
        __class__ = property(lambda self: float)

        def __reduce__(self):
            return eval, ("1/0",)

    for value, name in (
        (Sly(), "Sly"),
        (Sly, "type"),
        (object(), "object"),
        (10**30, "int"),
        (b"x", "bytes"),
        ({1}, "set"),
        (math.sin, "builtin_function_or_method"),
        ({1: 2}, "dict with keys that are no strings"),
        (np.array([None]), "ndarray of dtype object"),
        (np.zeros(2, "f8,f8"), "ndarray"),
        (np.datetime64("2020"), "datetime64"),
        (type("x" * 300, (), {})(), "x" * 80),
    ):
        assert decode(encode(value, LIMIT)) == Opaque(name)


def test_lone_surrogates_are_replaced():
    assert decode(encode({"\ud800": "a\udfff"}, LIMIT)) == {"?": "a?"}
