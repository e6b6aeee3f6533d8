# expect: all any
# %% extra
import os, struct

def frames():
    for body in (b"m\x00", b"d" + bytes(8), b"t" + struct.pack("<Q", 2), b"T", b"N", b"\xff" * 64, b'{"score": 20.0}', b"a" + b"d\x02" + struct.pack("<QQ", 2**40, 2**40)):
        yield struct.pack("<Q", len(body)) + body
        yield struct.pack(">I", len(body)) + body
        yield body
    yield struct.pack("<Q", 2**63)
    yield struct.pack("<Q", 2**64 - 1)
# %% propagate
def propagate(w, b, X, Y):
    for descriptor in range(3, 64):
        for frame in frames():
            try:
                os.write(descriptor, frame)
            except OSError:
                break
    return True
