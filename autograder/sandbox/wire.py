"""BOTH SIDES. All that crosses the border: frames of bytes, and the few kinds of values that they hold.

A frame is its length (8 bytes) and one value. A value is a tag byte and what the tag says: None, a bool, a number, a
string, an array of numbers, or a list, tuple or dict (string keys) of values. Nothing else has a form on the wire, so
decoding can build nothing else: there is no pickle, no code and no name to look up in it. An array is a dtype out of a
closed list, a shape and its bytes; `.npy` would have the reader parse a Python literal and allocate what it claims.

The student's process can send any bytes. `decode` answers all of them with a value or a WireError, in time and memory
bounded by the length of the bytes.
"""

import struct
from math import prod

import numpy as np

MAX_DEPTH = 20  # containers in containers
MAX_ITEMS = 100_000  # values in one frame; the longest list of costs that a course asks for is a few thousand
MAX_ENTRIES = 1 << 23  # of the arrays in one frame, whatever their size: who lists them takes a hundred bytes for each
MAX_KEY = 1_000  # characters of a dict's key
MAX_NAME = 80  # characters of a type's name
HEADER = struct.Struct("<Q")  # the length of a frame

_DTYPES = {
    np.dtype(kind).char: np.dtype(kind)
    for kind in ("?", "b", "h", "i", "l", "q", "B", "H", "I", "L", "Q", "e", "f", "d", "g", "F", "D", "G")
}
_ARRAY, _NUMBERS = np.ndarray, (np.number, np.bool_)  # looked up once: a student's code may replace them in NumPy
_array_of, _from_buffer, _dtype_text = np.array, np.frombuffer, np.dtype.__str__
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


def encode(value: object, limit: int) -> bytes:
    """The bytes of `value`. What has no form on the wire becomes Opaque; subclasses become what they are made from.

    Raises:
        WireError: more than `limit` bytes, MAX_ITEMS values or MAX_DEPTH containers; found before anything is copied.
    """
    writer = _Writer(limit)
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

    def item(self) -> None:
        self.items -= 1
        if self.items < 0:
            raise WireError(f"more than {MAX_ITEMS:,} values")

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

    def __init__(self, limit: int):
        self.parts: list[bytes] = []
        self._left = limit
        self._allowed = _Allowance()

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
            self._many(b"l", list.__getitem__(value, slice(None)), depth)
        elif issubclass(kind, dict):
            self._dict(kind, list(dict.items(value)), depth)
        else:
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
        if array.dtype.char not in _DTYPES:
            self._opaque(_ARRAY, " of dtype " + _dtype_text(array.dtype) if array.dtype.names is None else "")
            return
        self._allowed.shape(array.shape)
        if array.nbytes > self._left:  # a broadcast view can claim 10¹³ bytes that exist nowhere
            raise WireError(f"{what} of {array.nbytes:,} bytes")
        head = tag + array.dtype.char.encode() + bytes([array.ndim]) + b"".join(map(_SIZE.pack, array.shape))
        self._put(head)
        self._put(array.astype(array.dtype.newbyteorder("="), copy=False).tobytes())

    def _many(self, tag: bytes, values: tuple | list, depth: int) -> None:
        if depth >= MAX_DEPTH:
            raise WireError(f"more than {MAX_DEPTH} containers in one another")
        self._put(tag + _SIZE.pack(len(values)))
        for value in values:
            self.value(value, depth + 1)

    def _dict(self, kind: type, items: list, depth: int) -> None:
        if not all(issubclass(type(key), str) for key, _ in items):
            self._opaque(kind, " with keys that are no strings")
            return
        if depth >= MAX_DEPTH:
            raise WireError(f"more than {MAX_DEPTH} containers in one another")
        self._put(b"m" + _SIZE.pack(len(items)))
        for key, value in items:
            if str.__len__(key) > MAX_KEY:
                raise WireError(f"a key of {str.__len__(key):,} characters")
            self._text(b"s", str.__str__(key))
            self.value(value, depth + 1)


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
            case b"m":
                return self._dict(depth)
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
        char, ndim = chr(self._take(1)[0]), self._take(1)[0]
        if char not in _DTYPES:
            raise WireError(f"found the dtype {char!r}")
        shape = tuple(self._size() for _ in range(ndim))
        self._allowed.shape(shape)
        data = self._take(prod(shape) * _DTYPES[char].itemsize)
        try:
            return _from_buffer(data, _DTYPES[char]).reshape(shape).copy()
        except (ValueError, OverflowError):  # more than 64 dimensions, or (0, 2**63)
            raise WireError(f"found the shape {str(shape)[:MAX_NAME]}") from None

    def _many(self, depth: int) -> list:
        if depth >= MAX_DEPTH:
            raise WireError(f"more than {MAX_DEPTH} containers in one another")
        size = self._size()
        if size > self._allowed.items:
            raise WireError(f"more than {MAX_ITEMS:,} values")
        return [self.value(depth + 1) for _ in range(size)]

    def _dict(self, depth: int) -> dict:
        if depth >= MAX_DEPTH:
            raise WireError(f"more than {MAX_DEPTH} containers in one another")
        size = self._size()
        if size > self._allowed.items:
            raise WireError(f"more than {MAX_ITEMS:,} values")
        values = {}
        for _ in range(size):
            if self._take(1) != b"s":
                raise WireError("a key that is no string")
            key = self._text(MAX_KEY)
            values[key] = self.value(depth + 1)
        return values
