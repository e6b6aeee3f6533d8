"""What crosses the border: values come back as they went, and no bytes at all do harm."""

import contextlib
import math
import sys
import tracemalloc

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from autograder.sandbox.wire import MAX_DEPTH, MAX_ENTRIES, MAX_ITEMS, MAX_KEY, Opaque, WireError, decode, encode

LIMIT = 1 << 20

DTYPES = st.one_of(
    npst.boolean_dtypes(), npst.integer_dtypes(), npst.unsigned_integer_dtypes(), npst.floating_dtypes(),
    npst.complex_number_dtypes(),
)  # fmt: skip
DATES = st.one_of(npst.datetime64_dtypes(endianness="="), npst.timedelta64_dtypes(endianness="="))
STRINGS = npst.unicode_string_dtypes(endianness="=", min_len=1, max_len=5)
# What can lie in a set or be a key, and is found again there: no NaN.
MEMBERS = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**63), 2**63 - 1), st.text(), st.floats(allow_nan=False),
              st.complex_numbers(allow_nan=False), npst.integer_dtypes().flatmap(npst.from_dtype)),
    lambda inner: st.lists(inner, max_size=4).map(tuple), max_leaves=6,
)  # fmt: skip
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**63), 2**63 - 1), st.floats(), st.complex_numbers(), st.text(),
    st.builds(Opaque, st.from_regex("[A-Za-z_ ]{0,20}", fullmatch=True)),
    npst.arrays(st.one_of(DTYPES, DATES, STRINGS), npst.array_shapes(min_dims=0, min_side=0, max_side=4)),
    st.one_of(DTYPES, DATES).flatmap(npst.from_dtype), st.sets(MEMBERS),
)  # fmt: skip
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner), st.lists(inner).map(tuple),
                            st.dictionaries(st.one_of(st.text(), MEMBERS), inner)),
    max_leaves=20,
)


def same(found: object, sent: object) -> bool:
    """Equal in type and value, NaN equal to NaN."""
    if type(found) is not type(sent):
        return False
    if isinstance(sent, set):
        return found == sent
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
    b"m" + (1).to_bytes(8, "little") + b"l" + bytes(8) + b"N",
    (b"l" + (1).to_bytes(8, "little")) * 100_000 + b"N",
    b"l" + (2**20).to_bytes(8, "little") + b"N" * 2**20,
    b"ad\x02" + (2 * 10**7).to_bytes(8, "little") + bytes(8),
    b"l" + (100).to_bytes(8, "little") + (b"ad\x02" + (10**5).to_bytes(8, "little") + bytes(8)) * 100,
    b"a?\x01" + (MAX_ENTRIES + 1).to_bytes(8, "little") + bytes(MAX_ENTRIES + 1),
    b"m" + (1).to_bytes(8, "little") + b"s" + (10**7).to_bytes(8, "little") + bytes(10**7) + b"N",
    b"o" + (10**7).to_bytes(8, "little") + bytes(10**7),
    b"e" + b"\xff" * 8,
    b"e" + (1).to_bytes(8, "little") + b"l" + bytes(8),
    b"e" + (2_001).to_bytes(8, "little") + b"d" * 9 * 2_001,
    b"m" + (2_001).to_bytes(8, "little") + (b"t" + bytes(8) + b"N") * 2_001,
    b"e" + (1).to_bytes(8, "little") + (b"t" + (1).to_bytes(8, "little")) * 100_000 + b"N",
    b"aU" + bytes(8) + b"\x01" + (2**20).to_bytes(8, "little"),
    b"aU" + (2**40).to_bytes(8, "little") + b"\x01" + bytes(8),
    b"aU" + (1).to_bytes(8, "little") + b"\x00" + b"\xff" * 4,
    b"aM\x0e\x00" + bytes(8),
    b"",
], ids=["list", "dict", "string", "no items", "huge", "empty but huge", "dimensions", "objects", "array as number",
        "key", "deep", "many", "empty rows", "many empty rows", "many entries", "long key", "long name", "set",
        "list in a set", "members", "tuples as keys", "deep in a set", "strings without width", "wide strings",
        "no character", "unit", "nothing"])  # fmt: skip
def test_claims_are_checked_before_memory_is_taken(data):
    tracemalloc.start()
    try:
        with pytest.raises(WireError):
            decode(data)
        assert tracemalloc.get_traced_memory()[1] < 16 * 2**20
    finally:
        tracemalloc.stop()


def test_what_costs_no_byte_is_counted():
    for value in (np.zeros((2 * 10**7, 0)), np.zeros((0, 400, 400)), [np.zeros((0, 1000))] * 200,
                  {"k" * (MAX_KEY + 1): 1}, np.zeros(MAX_ENTRIES + 1, bool),
                  [np.zeros(MAX_ENTRIES // 2 + 1, "i1")] * 2):  # fmt: skip
        with pytest.raises(WireError):
            encode(value, 64 << 20)
    for value in (np.zeros((0, 3)), np.zeros((1000, 0)), {"k" * MAX_KEY: 1}, {"é" * MAX_KEY: 1}):
        assert same(decode(encode(value, LIMIT)), value)


def frames(size: int) -> dict[str, bytes]:
    """Of each kind one frame of about `size` bytes, made for being dear to read."""
    def many(tag: bytes, each: bytes) -> bytes:
        number = min(size // len(each), MAX_ITEMS - 1)
        return tag + number.to_bytes(8, "little") + each * number

    empty = b"ad\x02" + (1).to_bytes(8, "little") + bytes(8)
    length = size.to_bytes(8, "little")
    return {
        "nulls": many(b"l", b"N"),
        "lists": many(b"t", b"l" + bytes(8)),
        "dicts": many(b"l", b"m" + bytes(8)),
        "keys": many(b"m", b"s" + bytes(8) + b"N"),
        "empty arrays": many(b"l", empty),
        "numbers": many(b"l", b"n?\x00\x01"),
        "names": many(b"l", b"o" + bytes(8)),
        "bools": b"a?\x01" + length + bytes(size),
        "text": b"s" + length + b"x" * (size - 4) + "😀".encode(),
        "no text": b"s" + length + b"\xff" * size,
        "set": many(b"e", b"F"),
        "strings": b"aU" + (1).to_bytes(8, "little") + b"\x01" + (size // 4).to_bytes(8, "little")
                   + b"x\0\0\0" * (size // 4),
        "dates": b"aM\x04\x01" + (size // 8).to_bytes(8, "little") + bytes(size // 8 * 8),
        "nested": (b"l" + (1).to_bytes(8, "little")) * (size // 9),
        "claims": b"l" + b"\xff" * (size - 1),
    }


PER_BYTE = 32  # of memory for a byte of a frame: an empty dict takes 64 and is 9 bytes long
AT_LEAST = 1 << 14


@given(st.integers(6, 18), st.sampled_from(sorted(frames(64))), st.integers(0, 2**63))
def test_memory_grows_no_faster_than_the_bytes(power, kind, twist):
    """Also where one byte, drawn at random, is another one: lengths and tags are then what no writer made."""
    data = bytearray(frames(2**power)[kind])
    if twist % 2:
        data[twist % len(data)] ^= twist >> 8 & 0xFF
    tracemalloc.start()
    try:
        with contextlib.suppress(WireError):
            decode(data)
        assert tracemalloc.get_traced_memory()[1] < PER_BYTE * len(data) + AT_LEAST
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("kind", sorted(frames(64)))
def test_work_grows_no_faster_than_the_bytes(kind):
    """Python instructions are counted, not seconds."""
    def steps(data: bytes) -> int:
        number = 0

        def trace(frame, event, arg):
            nonlocal number
            number += 1
            frame.f_trace_opcodes = True
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            with contextlib.suppress(WireError):
                decode(data)
        finally:
            sys.settrace(before)
        return number

    small, large = (steps(frames(size)[kind]) for size in (2**10, 2**13))
    assert large <= 9 * small + 1_000


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


def test_of_long_texts_the_beginning_is_read():
    """A character beyond the alphabet makes four bytes of each."""
    texts = ["x" * 2**20 + "😀"] * 8
    data = encode(texts, 16 << 20)
    assert decode(data) == texts
    tracemalloc.start()
    try:
        first, second, *others = decode(data, 2**20 + 100)
        assert tracemalloc.get_traced_memory()[1] < 24 * 2**20
    finally:
        tracemalloc.stop()
    assert first == texts[0]
    assert second == "x" * 96 + "…"
    assert others == ["…"] * 6
    assert decode(encode({"w" * 9: "w"}, LIMIT), 0) == {"w" * 9: "…"}


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
        (frozenset({b"x"}), None),
        (math.sin, "builtin_function_or_method"),
        (np.array([None]), "ndarray of dtype object"),
        (np.zeros(2, "f8,f8"), "ndarray"),
        (np.array(["2020"], "M8[25s]"), "ndarray of dtype datetime64[25s]"),
        (np.array([b"a"]), "ndarray of dtype |S1"),
        (type("x" * 300, (), {})(), "x" * 80),
    ):
        assert decode(encode(value, LIMIT)) == (Opaque(name) if name else {Opaque("bytes")})


def test_lone_surrogates_are_replaced():
    assert decode(encode({"\ud800": "a\udfff"}, LIMIT)) == {"?": "a?"}
