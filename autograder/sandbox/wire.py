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
from collections.abc import Callable
from math import prod

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
# The tags of lists of nothing else, and how they are written.
_ALIKE = {frozenset([float]): (b"D", "d"), frozenset([np.float64]): (b"E", "d"), frozenset([int]): (b"I", "q"),
          frozenset([bool]): (b"B", "?")}
_CHARS = dict(_ALIKE.values())
_DATES = {b"M"[0]: "M8", b"m"[0]: "m8"}
_UNITS = ("generic", "Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as")
# Looked up once: a student's code may replace them in NumPy.
_ARRAY, _NUMBERS = np.ndarray, (np.number, np.bool_, np.datetime64)
_array_of, _from_buffer, _dtype_text = np.array, np.frombuffer, np.dtype.__str__
_dtype, _unit = np.dtype, np.datetime_data
_HIGHEST, _SURROGATES = 0x10FFFF, (0xD800, 0xDFFF)  # of the characters; the second are none on their own
_INT, _FLOAT, _COMPLEX, _SIZE = struct.Struct("<q"), struct.Struct("<d"), struct.Struct("<dd"), struct.Struct("<Q")


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


def encode(value: object, limit: int, as_plain: Callable[[object], object] = lambda value: None) -> bytes:
    """The bytes of `value`. What has no form on the wire becomes Opaque; subclasses become what they are made from.

    `as_plain` may know a value that stands for one without a form, and else gives None.

    Raises:
        WireError: more than `limit` bytes, MAX_ITEMS values or MAX_DEPTH containers; found before anything is copied.
    """
    writer = _Writer(limit, as_plain)
    writer.value(value, 0)
    return b"".join(writer.parts)


def decode(data: bytes | bytearray) -> object:
    """The value that `data` is the bytes of. Arrays are fresh and writable.

    Raises:
        WireError: for bytes that `encode` cannot have made.
    """
    reader = _Reader(data)
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

    def item(self) -> None:
        self.several(1)

    def several(self, number: int) -> None:
        self.items -= number
        if self.items < 0:
            raise WireError(f"more than {MAX_ITEMS:,} values")

    def member(self) -> None:
        self._members -= 1
        if self._members < 0:
            raise WireError(f"more than {MAX_MEMBERS:,} members of sets, or keys, that are no strings or whole numbers")

    def shape(self, shape: tuple[int, ...]) -> None:
        """Count an array's entries; of one that has none, the rows that it claims: they cost no byte here."""
        number = prod(side for side in shape if side)
        if all(shape):
            self._entries -= number
        else:
            self.items -= number
        if min(self._entries, self.items) < 0:
            raise WireError(f"an array of shape {str(shape)[:MAX_NAME]}")


class _Writer:
    """Asks only what C answers (`type(x)`, unbound methods of the base type), never what a subclass may override."""

    def __init__(self, limit: int, as_plain: Callable[[object], object]):
        self.parts: list[bytes] = []
        self._left = limit
        self._allowed = _Allowance()
        self._as_plain = as_plain

    def value(self, value: object, depth: int) -> None:
        self._allowed.item()
        kind = type(value)
        if value is None:
            self._put(b"N")
        elif kind is bool:
            self._put(b"T" if value else b"F")
        elif issubclass(kind, _ARRAY):
            self._array(b"a", _ARRAY.view(value, _ARRAY), "an array")
        elif issubclass(kind, _NUMBERS):
            self._array(b"n", _array_of(value), "a number")
        elif issubclass(kind, int):
            number = int.__int__(value)
            if -(2**63) <= number < 2**63:
                self._put(b"i" + _INT.pack(number))
            else:
                self._opaque(kind)
        elif issubclass(kind, float):
            self._put(b"d" + _FLOAT.pack(float.__float__(value)))
        elif issubclass(kind, complex):
            number = complex.__pos__(value)
            self._put(b"c" + _COMPLEX.pack(number.real, number.imag))
        elif issubclass(kind, str):
            self._text(b"s", str.__str__(value))
        elif kind is Opaque:
            self._text(b"o", value.type_name)
        elif issubclass(kind, tuple):
            self._many(b"t", tuple.__getitem__(value, slice(None)), depth)
        elif issubclass(kind, list):
            values = list.__getitem__(value, slice(None))
            alike = _ALIKE.get(frozenset(map(type, values))) if len(values) > FEW else None
            if alike is None or not self._numbers(*alike, values, depth):
                self._many(b"l", values, depth)
        elif issubclass(kind, dict):
            self._dict(list(dict.items(value)), depth)
        elif issubclass(kind, (set, frozenset)):
            members = list((set if issubclass(kind, set) else frozenset).__iter__(value))
            self._open(b"e", members, depth)
            for member in members:
                self._member(member, depth + 1)
        elif (plain := self._as_plain(value)) is not None:
            self._allowed.item()
            self.value(plain, depth + 1)
        else:
            self._opaque(kind)

    def _member(self, value: object, depth: int) -> None:
        """What lies in a set, or is a key."""
        if value is not None and not issubclass(type(value), (str, int)):
            self._allowed.member()
        self._hashable(value, depth)

    def _hashable(self, value: object, depth: int) -> None:
        """A value that the other side can hash as well."""
        kind = type(value)
        if issubclass(kind, tuple):
            self._allowed.item()
            self._open(b"t", parts := tuple.__getitem__(value, slice(None)), depth)
            for part in parts:
                self._hashable(part, depth + 1)
        elif value is None or issubclass(kind, (bool, int, float, complex, str, *_NUMBERS)):
            self.value(value, depth)
        else:
            self._allowed.item()
            self._opaque(kind)

    def _put(self, part: bytes) -> None:
        self._take(len(part))
        self.parts.append(part)

    def _take(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise WireError("more bytes than are allowed")

    def _text(self, tag: bytes, text: str) -> None:
        self._take(len(text))  # before encoding, which may need four times as much
        self._left += len(text)
        data = text.encode("utf-8", "replace")
        self._put(tag + _SIZE.pack(len(data)))
        self._put(data)

    def _opaque(self, kind: type, more: str = "") -> None:
        self._text(b"o", str.__str__(type.__dict__["__name__"].__get__(kind) + more)[:MAX_NAME])

    def _array(self, tag: bytes, array: np.ndarray, what: str) -> None:
        if (coded := _coded(array.dtype)) is None:
            self._opaque(_ARRAY, " of dtype " + _dtype_text(array.dtype) if array.dtype.names is None else "")
            return
        code, dtype = coded
        self._allowed.shape(array.shape)
        size = array.size * dtype.itemsize
        if size > self._left:  # a broadcast view can claim 10¹³ bytes that exist nowhere
            raise WireError(f"{what} of {size:,} bytes")
        self._put(tag + code + bytes([array.ndim]) + b"".join(map(_SIZE.pack, array.shape)))
        self._put(array.astype(dtype, copy=False).tobytes())

    def _open(self, tag: bytes, values: tuple | list, depth: int) -> None:
        if depth >= MAX_DEPTH:
            raise WireError(f"more than {MAX_DEPTH} containers in one another")
        self._put(tag + _SIZE.pack(len(values)))

    def _many(self, tag: bytes, values: tuple | list, depth: int) -> None:
        self._open(tag, values, depth)
        for value in values:
            self.value(value, depth + 1)

    def _numbers(self, tag: bytes, char: str, values: list, depth: int) -> bool:
        """A list of numbers of one type: as so many values, but written at once. Not where one of them is too large."""
        dtype = _DTYPES[char]
        self._take(dtype.itemsize * len(values))  # before there is an array of them
        self._left += dtype.itemsize * len(values)
        try:
            data = _array_of(values, dtype).tobytes()
        except OverflowError:
            return False
        self._allowed.several(len(values))
        self._open(tag, values, depth)
        self._put(data)
        return True

    def _dict(self, items: list, depth: int) -> None:
        self._open(b"m", items, depth)
        for key, value in items:
            if issubclass(type(key), str):
                if str.__len__(key) > MAX_KEY:
                    raise WireError(f"a key of {str.__len__(key):,} characters")
                self._text(b"s", str.__str__(key))
            else:
                self._member(key, depth + 1)
            self.value(value, depth + 1)


def _coded(dtype: np.dtype) -> tuple[bytes, np.dtype] | None:
    """How a dtype is written, and what it is here: a closed list, strings of any width, dates of any plain unit."""
    char = dtype.char
    if char in _DTYPES:
        return char.encode(), _DTYPES[char]
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


class _Reader:
    def __init__(self, data: bytes | bytearray):
        self._data = memoryview(data)
        self._allowed = _Allowance()
        self.at = 0

    def value(self, depth: int) -> object:
        self._allowed.item()
        match bytes(self._take(1)):
            case b"N":
                return None
            case b"T":
                return True
            case b"F":
                return False
            case b"i":
                return _INT.unpack(self._take(_INT.size))[0]
            case b"d":
                return _FLOAT.unpack(self._take(_FLOAT.size))[0]
            case b"c":
                return complex(*_COMPLEX.unpack(self._take(_COMPLEX.size)))
            case b"s":
                return self._text()
            case b"o":
                return Opaque(self._text(MAX_NAME))
            case b"a":
                return self._array()
            case b"n":
                array = self._array()
                if array.ndim:
                    raise WireError("a number with dimensions")
                return array[()]
            case b"t":
                return tuple(self._many(depth))
            case b"l":
                return self._many(depth)
            case b"D" | b"E" | b"I" | b"B" as tag:
                return self._numbers(tag, depth)
            case b"m":
                return self._dict(depth)
            case b"e":
                return self._set(depth)
            case tag:
                raise WireError(f"found the tag {tag!r}")

    def _take(self, size: int) -> memoryview:
        if size > len(self._data) - self.at:
            raise WireError(f"ends {size - len(self._data) + self.at} bytes too early")
        self.at += size
        return self._data[self.at - size : self.at]

    def _size(self) -> int:
        return _SIZE.unpack(self._take(_SIZE.size))[0]

    def _text(self, most: int | None = None) -> str:
        size = self._size()
        if most is not None and size > 4 * most:  # before it is copied
            raise WireError(f"a name of {size:,} bytes")
        return str(self._take(size), "utf-8", "replace")[:most]

    def _array(self) -> np.ndarray:
        dtype = self._dtype()
        shape = tuple(self._size() for _ in range(self._take(1)[0]))
        self._allowed.shape(shape)
        data = self._take(prod(shape) * dtype.itemsize)
        try:
            array = _from_buffer(data, dtype).reshape(shape).copy()
        except (ValueError, OverflowError):  # more than 64 dimensions, or (0, 2**63)
            raise WireError(f"found the shape {str(shape)[:MAX_NAME]}") from None
        if dtype.char == "U":
            _mend(array)
        return array

    def _dtype(self) -> np.dtype:
        code = self._take(1)[0]
        if chr(code) in _DTYPES:
            return _DTYPES[chr(code)]
        if code == b"U"[0] and 0 < (width := self._size()) <= MAX_WIDTH:
            return _dtype(f"=U{width}")
        if code in _DATES and (unit := self._take(1)[0]) < len(_UNITS):
            return _dated(code, unit)
        raise WireError(f"found the dtype {chr(code)!r}")

    def _count(self, depth: int) -> int:
        """How many values a container claims to hold."""
        if depth >= MAX_DEPTH:
            raise WireError(f"more than {MAX_DEPTH} containers in one another")
        size = self._size()
        if size > self._allowed.items:
            raise WireError(f"more than {MAX_ITEMS:,} values")
        return size

    def _many(self, depth: int) -> list:
        return [self.value(depth + 1) for _ in range(self._count(depth))]

    def _numbers(self, tag: bytes, depth: int) -> list:
        """A list of numbers of one type, Python's but for NumPy's own floats."""
        number = self._count(depth)
        self._allowed.several(number)
        dtype = _DTYPES[_CHARS[tag]]
        numbers = _from_buffer(self._take(dtype.itemsize * number), dtype)
        return list(numbers) if tag == b"E" else numbers.tolist()

    def _dict(self, depth: int) -> dict:
        values = {}
        for _ in range(self._count(depth)):
            if self._data[self.at : self.at + 1] == b"s":
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
            self._allowed.member()
        return self._hashable(depth)

    def _hashable(self, depth: int) -> object:
        tag = bytes(self._data[self.at : self.at + 1])
        if tag == b"t":
            self._allowed.item()
            self.at += 1
            return tuple([self._hashable(depth + 1) for _ in range(self._count(depth))])
        if tag not in (b"N", b"T", b"F", b"i", b"d", b"c", b"s", b"n", b"o"):
            raise WireError(f"found the tag {tag!r} in a set or as a key")
        return self.value(depth)


def _mend(array: np.ndarray) -> None:
    """Put what is no character, in an array of strings, in order: Python could not read it.

    Raises:
        WireError: there are numbers that no character has.
    """
    points = array.reshape(-1).view(np.uint32)
    if points.size and points.max() > _HIGHEST:
        raise WireError("found a character beyond the last one")
    points[(points >= _SURROGATES[0]) & (points <= _SURROGATES[1])] = ord("?")
