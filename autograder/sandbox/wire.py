"""BOTH SIDES. All that crosses the border: frames of bytes, and the few kinds of values that they hold.

A frame is its length (8 bytes) and one value. A value is a tag byte and what the tag says: None, a bool, a number, a
string, a date, an array of these, or a list, tuple, dict or set of values. Nothing else has a form on the wire, so
decoding can build nothing else: there is no pickle, no code and no name to look up in it. An array is a dtype out of a
closed list, a shape and its bytes; `.npy` would have the reader parse a Python literal and allocate what it claims.
What lies in a set, or is a dict's key, is a string, a number, a date, a bool, None or a tuple of these.

The student's process can send any bytes. `decode` answers all of them with a value or a WireError, in time and memory
bounded by the length of the bytes.
"""

import struct
import sys
from collections.abc import Callable
from math import prod
from typing import Any

import numpy as np

MAX_DEPTH = 20  # containers in containers
MAX_ITEMS = 100_000  # values in one frame; the longest list of costs that a course asks for is a few thousand
MAX_ENTRIES = 1 << 23  # of the arrays in one frame, whatever their size: who lists them takes a hundred bytes for each
MAX_KEY = 1_000  # characters of a dict's key
MAX_WIDTH = 1 << 24  # characters of each entry in an array of strings
# In all sets and keys of one frame, but for strings and whole numbers: who chooses tuples can make the hashes of all of
# them the same, and then each is compared with each.
MAX_MEMBERS = 2_000
FEW = 4  # values of a list, up to which each is written by itself
MAX_NAME = 80  # characters of a type's name
HEADER = struct.Struct("<Q")  # the length of a frame

_DTYPES = {
    np.dtype(kind).char: np.dtype(kind)
    for kind in ("?", "b", "h", "i", "l", "q", "B", "H", "I", "L", "Q", "e", "f", "d", "g", "F", "D", "G")
}
_DTYPE_CODES = {ord(char): dtype for char, dtype in _DTYPES.items()}
# The tags of lists of nothing else, and how they are written.
_ALIKE = {frozenset([float]): (b"D", "d"), frozenset([np.float64]): (b"E", "d"), frozenset([int]): (b"I", "q"),
          frozenset([bool]): (b"B", "?")}
_CHARS = dict(_ALIKE.values())
_DATES = {b"M"[0]: "M8", b"m"[0]: "m8"}
_UNITS = ("generic", "Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as")
# Looked up once: a student's code may replace them in NumPy.
_ARRAY, _NUMBERS, _FLOAT64 = np.ndarray, (np.number, np.bool_, np.datetime64), np.float64
_array_of, _from_buffer, _dtype_text = np.array, np.frombuffer, np.dtype.__str__
_dtype, _unit = np.dtype, np.datetime_data
_HIGHEST, _SURROGATES = 0x10FFFF, (0xD800, 0xDFFF)  # of the characters; the second are none on their own
_INT, _FLOAT, _COMPLEX, _SIZE = struct.Struct("<q"), struct.Struct("<d"), struct.Struct("<dd"), struct.Struct("<Q")
_SIZES = [struct.Struct(f"<{number}Q") for number in range(65)]  # of an array's sides


class WireError(Exception):
    """These bytes are no value, or this value has no bytes within the limits."""


class Opaque:
    """Stands for a value that does not cross the border. Its type's name is all that is known of it."""

    __slots__ = ("type_name",)

    def __init__(self, type_name: str):
        self.type_name = type_name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Opaque) and self.type_name == other.type_name

    def __hash__(self) -> int:
        return hash(self.type_name)

    def __repr__(self) -> str:
        return f"Opaque({self.type_name!r})"


class Many:
    """Stands for a list, tuple, dict or set that is not looked through: it has far more values than it may (light.py).
    It never crosses."""

    __slots__ = ("kind", "number")

    def __init__(self, kind: str, number: int):
        self.kind = kind
        self.number = number


def encode(value: object, limit: int, as_plain: Callable[[object], object] = lambda value: None) -> bytes:
    """The bytes of `value`. What has no form on the wire becomes Opaque; subclasses become what they are made from.

    `as_plain` may know a value that stands for one without a form, and else gives None.

    Raises:
        WireError: more than `limit` bytes, MAX_ITEMS values or MAX_DEPTH containers; found before anything is copied.
    """
    writer = _Writer(limit, as_plain)
    writer.value(value, 0)
    return b"".join(writer.parts)


def decode(data: bytes | bytearray, texts: int = sys.maxsize) -> object:
    """The value that `data` is the bytes of. Arrays are fresh and writable.

    Of all strings together, `texts` bytes are read: each takes four where one character is far beyond the alphabet.
    What is longer is cut, and ends in "…".

    Raises:
        WireError: for bytes that `encode` cannot have made.
    """
    reader = _Reader(data, texts)
    value = reader.value(0)
    if reader.at != len(data):
        raise WireError(f"{len(data) - reader.at} bytes too many")
    return value


class _Allowance:
    """What a frame may still hold."""

    def __init__(self) -> None:
        self.items = MAX_ITEMS
        self._entries = MAX_ENTRIES
        self._members = MAX_MEMBERS

    def several(self, number: int) -> None:
        self.items -= number
        if self.items < 0:
            raise WireError(f"more than {MAX_ITEMS:,} values")

    def member(self) -> None:
        self._members -= 1
        if self._members < 0:
            raise WireError(f"more than {MAX_MEMBERS:,} members of sets, or keys, that are no strings or whole numbers")

    def shape(self, shape: tuple[int, ...], size: int) -> None:
        """Count an array's `size` entries; of one that has none, the rows that it claims: they cost no byte here."""
        if size:
            self._entries -= size
        else:
            self.items -= prod([side for side in shape if side])
        if self._entries < 0 or self.items < 0:
            raise WireError(f"an array of shape {str(shape)[:MAX_NAME]}")


class _Writer(_Allowance):
    """Asks only what C answers (`type(x)`, unbound methods of the base type), never what a subclass may override."""

    def __init__(self, limit: int, as_plain: Callable[[object], object]):
        super().__init__()
        self.parts: list[bytes] = []
        self._left = limit
        self._as_plain = as_plain

    def value(self, value: object, depth: int) -> None:
        self.items -= 1
        if self.items < 0:
            raise WireError(f"more than {MAX_ITEMS:,} values")
        (_WRITERS.get(type(value)) or _Writer._other)(self, value, depth)

    def _other(self, value: object, depth: int) -> None:
        """What is of no type that is written often: what it is made from, or what stands for it."""
        kind = type(value)
        if issubclass(kind, _ARRAY):
            self._array(_ARRAY.view(value, _ARRAY), depth)
        elif issubclass(kind, _NUMBERS):
            self._numbered(b"n", _array_of(value), "a number")
        elif issubclass(kind, int):
            self._whole(int.__int__(value), kind)
        elif issubclass(kind, float):
            self._float(float.__float__(value), depth)
        elif issubclass(kind, complex):
            number = complex.__pos__(value)
            self._put(b"c" + _COMPLEX.pack(number.real, number.imag))
        elif issubclass(kind, str):
            self._str(str.__str__(value), depth)
        elif issubclass(kind, tuple):
            self._many(b"t", tuple.__getitem__(value, slice(None)), depth)
        elif issubclass(kind, list):
            self._list(list.__getitem__(value, slice(None)), depth)
        elif issubclass(kind, dict):
            self._dict(value, depth)
        elif issubclass(kind, (set, frozenset)):
            members = list((set if issubclass(kind, set) else frozenset).__iter__(value))
            self._open(b"e", members, depth)
            for member in members:
                self._member(member, depth + 1)
        elif (plain := self._as_plain(value)) is not None:
            self.several(1)
            self.value(plain, depth + 1)
        else:
            self._opaque(kind)

    def _none(self, value: None, depth: int) -> None:
        self._put(b"N")

    def _bool(self, value: bool, depth: int) -> None:
        self._put(b"T" if value else b"F")

    def _int(self, value: int, depth: int) -> None:
        self._whole(value, int)

    def _whole(self, value: int, kind: type) -> None:
        if -(2**63) <= value < 2**63:
            self._put(b"i" + _INT.pack(value))
        else:
            self._opaque(kind)

    def _float(self, value: float, depth: int) -> None:
        self._put(b"d" + _FLOAT.pack(value))

    def _float64(self, value: np.float64, depth: int) -> None:
        self._put(b"nd\0" + _FLOAT.pack(value))

    def _str(self, value: str, depth: int) -> None:
        self._text(b"s", value)

    def _known_opaque(self, value: Opaque, depth: int) -> None:
        self._text(b"o", value.type_name)

    def _array(self, value: np.ndarray, depth: int) -> None:
        self._numbered(b"a", value, "an array")

    def _tuple(self, value: tuple, depth: int) -> None:
        self._many(b"t", value, depth)

    def _list(self, value: list, depth: int) -> None:
        alike = _ALIKE.get(frozenset(map(type, value))) if len(value) > FEW else None
        if alike is None or not self._alike(*alike, value, depth):
            self._many(b"l", value, depth)

    def _member(self, value: object, depth: int) -> None:
        """What lies in a set, or is a key."""
        if value is not None and not issubclass(type(value), (str, int)):
            self.member()
        self._hashable(value, depth)

    def _hashable(self, value: object, depth: int) -> None:
        """A value that the other side can hash as well."""
        kind = type(value)
        if issubclass(kind, tuple):
            self.several(1)
            self._open(b"t", parts := tuple.__getitem__(value, slice(None)), depth)
            for part in parts:
                self._hashable(part, depth + 1)
        elif value is None or issubclass(kind, (bool, int, float, complex, str, *_NUMBERS)):
            self.value(value, depth)
        else:
            self.several(1)
            self._opaque(kind)

    def _put(self, part: bytes) -> None:
        self._left -= len(part)
        if self._left < 0:
            raise WireError("more bytes than are allowed")
        self.parts.append(part)

    def _fits(self, size: int) -> None:
        """That so many bytes may still be written, before there are any."""
        if size > self._left:
            raise WireError("more bytes than are allowed")

    def _text(self, tag: bytes, text: str) -> None:
        self._fits(len(text))  # before encoding, which may need four times as much
        data = text.encode("utf-8", "replace")
        self._put(tag + _SIZE.pack(len(data)) + data)

    def _opaque(self, kind: type, more: str = "") -> None:
        self._text(b"o", str.__str__(type.__dict__["__name__"].__get__(kind) + more)[:MAX_NAME])

    def _numbered(self, tag: bytes, array: np.ndarray, what: str) -> None:
        dtype = array.dtype
        if (coded := _coded(dtype)) is None:
            self._opaque(_ARRAY, " of dtype " + _dtype_text(dtype) if dtype.names is None else "")
            return
        code, written = coded
        shape, number = array.shape, array.size
        self.shape(shape, number)
        size = number * written.itemsize
        if size > self._left:  # a broadcast view can claim 10¹³ bytes that exist nowhere
            raise WireError(f"{what} of {size:,} bytes")
        sides = len(shape)
        self._put(tag + code + bytes((sides,)) + _SIZES[sides].pack(*shape))
        self._put((array if dtype is written else array.astype(written, copy=False)).tobytes())

    def _open(self, tag: bytes, values: tuple | list, depth: int) -> None:
        if depth >= MAX_DEPTH:
            raise WireError(f"more than {MAX_DEPTH} containers in one another")
        self._put(tag + _SIZE.pack(len(values)))

    def _many(self, tag: bytes, values: tuple | list, depth: int) -> None:
        self._open(tag, values, depth)
        for value in values:
            self.value(value, depth + 1)

    def _alike(self, tag: bytes, char: str, values: list, depth: int) -> bool:
        """A list of numbers of one type: as so many values, but written at once. Not where one of them is too large."""
        dtype = _DTYPES[char]
        self._fits(dtype.itemsize * len(values))  # before there is an array of them
        try:
            data = _array_of(values, dtype).tobytes()
        except OverflowError:
            return False
        self.several(len(values))
        self._open(tag, values, depth)
        self._put(data)
        return True

    def _dict(self, value: dict, depth: int) -> None:
        items = list(dict.items(value))
        self._open(b"m", items, depth)
        for key, part in items:
            if issubclass(type(key), str):
                if str.__len__(key) > MAX_KEY:
                    raise WireError(f"a key of {str.__len__(key):,} characters")
                self._text(b"s", str.__str__(key))
            else:
                self._member(key, depth + 1)
            self.value(part, depth + 1)


_WRITERS: dict[type, Callable[[_Writer, Any, int], None]] = {
    type(None): _Writer._none, bool: _Writer._bool, int: _Writer._int, float: _Writer._float,
    _FLOAT64: _Writer._float64, str: _Writer._str, Opaque: _Writer._known_opaque, _ARRAY: _Writer._array,
    tuple: _Writer._tuple, list: _Writer._list, dict: _Writer._dict,
}


def _coded(dtype: np.dtype) -> tuple[bytes, np.dtype] | None:
    """How a dtype is written, and what it is here: a closed list, strings of any width, dates of any plain unit."""
    char = dtype.char
    if (written := _DTYPES.get(char)) is not None:
        return char.encode(), written
    if char == "U":
        width = max(1, dtype.itemsize // 4)  # entries without a byte would cost nothing
        return b"U" + _SIZE.pack(width), _dtype(f"=U{width}")
    if char in "Mm":
        unit, count = _unit(dtype)
        if count == 1 and unit in _UNITS:
            return char.encode() + bytes([_UNITS.index(unit)]), _dated(char.encode()[0], _UNITS.index(unit))
    return None


def _dated(char: int, unit: int) -> np.dtype:
    return _dtype(_DATES[char] if unit == 0 else f"{_DATES[char]}[{_UNITS[unit]}]")


class _Reader(_Allowance):
    def __init__(self, data: bytes | bytearray, texts: int):
        super().__init__()
        self._data = bytes(data)
        self._texts = texts
        self._end = len(data)
        self.at = 0

    def value(self, depth: int) -> object:
        self.items -= 1
        if self.items < 0:
            raise WireError(f"more than {MAX_ITEMS:,} values")
        tag = self._data[self._past(1)]
        read = _READERS.get(tag)
        if read is None:
            raise WireError(f"found the tag {bytes((tag,))!r}")
        return read(self, depth)

    def _past(self, size: int) -> int:
        """Where the next `size` bytes begin, which are read then."""
        at = self.at
        if size > self._end - at:
            raise WireError(f"ends {size - self._end + at} bytes too early")
        self.at = at + size
        return at

    def _size(self) -> int:
        return _SIZE.unpack_from(self._data, self._past(8))[0]

    def _none(self, depth: int) -> None:
        return None

    def _true(self, depth: int) -> bool:
        return True

    def _false(self, depth: int) -> bool:
        return False

    def _int(self, depth: int) -> int:
        return _INT.unpack_from(self._data, self._past(8))[0]

    def _float(self, depth: int) -> float:
        return _FLOAT.unpack_from(self._data, self._past(8))[0]

    def _complex(self, depth: int) -> complex:
        return complex(*_COMPLEX.unpack_from(self._data, self._past(16)))

    def _str(self, depth: int) -> str:
        size = self._size()
        at, read = self._past(size), min(size, self._texts)
        self._texts -= read
        text = self._data[at : at + read].decode("utf-8", "replace")
        return text if read == size else f"{text}…"

    def _opaque(self, depth: int) -> Opaque:
        return Opaque(self._text(MAX_NAME))

    def _text(self, most: int) -> str:
        size = self._size()
        if size > 4 * most:  # before it is copied
            raise WireError(f"a name of {size:,} bytes")
        at = self._past(size)
        return self._data[at : at + size].decode("utf-8", "replace")[:most]

    def _number(self, depth: int) -> object:
        if self._data[self.at : self.at + 2] == b"d\0":
            self.at += 2
            return _FLOAT64(self._float(depth))
        array = self._array(depth)
        if array.ndim:
            raise WireError("a number with dimensions")
        return array[()]

    def _array(self, depth: int) -> np.ndarray:
        dtype = self._dtype()
        sides = self._data[self._past(1)]
        if sides > 64:
            raise WireError(f"found {sides} dimensions")
        shape = _SIZES[sides].unpack_from(self._data, self._past(8 * sides))
        number = prod(shape)
        self.shape(shape, number)
        at = self._past(number * dtype.itemsize)
        try:
            array = _from_buffer(self._data, dtype, number, at).reshape(shape).copy()
        except (ValueError, OverflowError):  # (0, 2**63)
            raise WireError(f"found the shape {str(shape)[:MAX_NAME]}") from None
        if dtype.char == "U":
            _mend(array)
        return array

    def _dtype(self) -> np.dtype:
        code = self._data[self._past(1)]
        if (dtype := _DTYPE_CODES.get(code)) is not None:
            return dtype
        if code == b"U"[0] and 0 < (width := self._size()) <= MAX_WIDTH:
            return _dtype(f"=U{width}")
        if code in _DATES and (unit := self._data[self._past(1)]) < len(_UNITS):
            return _dated(code, unit)
        raise WireError(f"found the dtype {chr(code)!r}")

    def _count(self, depth: int) -> int:
        """How many values a container claims to hold."""
        if depth >= MAX_DEPTH:
            raise WireError(f"more than {MAX_DEPTH} containers in one another")
        size = self._size()
        if size > self.items:
            raise WireError(f"more than {MAX_ITEMS:,} values")
        return size

    def _list(self, depth: int) -> list:
        return [self.value(depth + 1) for _ in range(self._count(depth))]

    def _tuple(self, depth: int) -> tuple:
        return tuple(self._list(depth))

    def _alike(self, depth: int) -> list:
        """A list of numbers of one type, Python's but for NumPy's own floats."""
        tag = self._data[self.at - 1 : self.at]
        number = self._count(depth)
        self.several(number)
        dtype = _DTYPES[_CHARS[tag]]
        numbers = _from_buffer(self._data, dtype, number, self._past(dtype.itemsize * number))
        return list(numbers) if tag == b"E" else numbers.tolist()

    def _dict(self, depth: int) -> dict:
        values = {}
        for _ in range(self._count(depth)):
            if self.at < self._end and self._data[self.at] == _STR:
                self.at += 1
                key: object = self._text(MAX_KEY)
            else:
                key = self._member(depth + 1)
            values[key] = self.value(depth + 1)
        return values

    def _set(self, depth: int) -> set:
        members = set()
        for _ in range(self._count(depth)):
            members.add(self._member(depth + 1))
        return members

    def _member(self, depth: int) -> object:
        if self._data[self.at : self.at + 1] not in (b"s", b"i", b"N", b"T", b"F"):
            self.member()
        return self._hashable(depth)

    def _hashable(self, depth: int) -> object:
        tag = self._data[self.at : self.at + 1]
        if tag == b"t":
            self.several(1)
            self.at += 1
            return tuple([self._hashable(depth + 1) for _ in range(self._count(depth))])
        if tag not in (b"N", b"T", b"F", b"i", b"d", b"c", b"s", b"n", b"o"):
            raise WireError(f"found the tag {tag!r} in a set or as a key")
        return self.value(depth)


_STR = ord("s")
_READERS: dict[int, Callable[[_Reader, int], Any]] = {ord(tag): read for tag, read in {
    "N": _Reader._none, "T": _Reader._true, "F": _Reader._false, "i": _Reader._int, "d": _Reader._float,
    "c": _Reader._complex, "s": _Reader._str, "o": _Reader._opaque, "a": _Reader._array, "n": _Reader._number,
    "t": _Reader._tuple, "l": _Reader._list, "m": _Reader._dict, "e": _Reader._set,
    **dict.fromkeys("DEIB", _Reader._alike),
}.items()}


def _mend(array: np.ndarray) -> None:
    """Put what is no character, in an array of strings, in order: Python could not read it.

    Raises:
        WireError: there are numbers that no character has.
    """
    points = array.reshape(-1).view(np.uint32)
    if points.size and points.max() > _HIGHEST:
        raise WireError("found a character beyond the last one")
    points[(points >= _SURROGATES[0]) & (points <= _SURROGATES[1])] = ord("?")
