# expect: optimize 0
# %% extra
import os, struct

def encoded(value):
    """Words of the grader's own protocol, with what it may not expect in them."""
    match value:
        case None:
            return b"N"
        case bool():
            return b"T" if value else b"F"
        case int():
            return b"i" + struct.pack("<q", value)
        case str():
            return b"s" + struct.pack("<Q", len(value)) + value.encode()
        case list() | tuple():
            return (b"l" if isinstance(value, list) else b"t") + struct.pack("<Q", len(value)) + b"".join(map(encoded, value))
        case dict():
            return b"m" + struct.pack("<Q", len(value)) + b"".join(encoded(key) + encoded(value[key]) for key in value)
        case np.ndarray():
            return b"ad" + bytes([value.ndim]) + struct.pack(f"<{value.ndim}Q", *value.shape) + value.tobytes()

def forged():
    odd = [None, True, -1, 2**62, "", [], {}, np.zeros(3), np.zeros((2, 2)), [[1], [1, 2]], "propagate", "returned"]
    for one in odd:
        yield {"say": one}
        yield {"say": "ask", "name": one, "args": (), "kwargs": {}}
        yield {"say": "ask", "name": "propagate", "args": one, "kwargs": one}
        yield {"say": "ask", "name": "propagate", "args": (one,) * 4, "kwargs": {"w": one}}
        yield {"say": "returned", "token": one, "value": one}
        yield {"say": "raised", "token": one, "type": one, "text": one, "cell": one, "line": one}
        yield {"say": "unsendable", "token": one, "text": one}
        yield {"say": "at", "cell": one, "statement": one}
        yield {"say": "cell failed", "type": one, "text": one, "cell": one, "line": one}
# %% optimize
turn = iter(forged())

def optimize(w, b, X, Y, num_iterations, alpha):
    for word in forged():
        body = encoded(word)
        os.write(3, struct.pack("<Q", len(body)) + body)
        os.read(3, 8)
