# expect: propagate 0
# %% extra
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
escaped = []
INET, INET6, UNIX, NETLINK, PACKET, VSOCK, ALG, QIPCRTR = 2, 10, 1, 16, 17, 40, 38, 42
STREAM, DGRAM, RAW, SEQPACKET = 1, 2, 3, 5
for family in (INET, INET6, UNIX, NETLINK, PACKET, VSOCK, ALG, QIPCRTR):
    for kind in (STREAM, DGRAM, RAW, SEQPACKET):
        if libc.socket(family, kind, 0) >= 0:
            escaped.append((family, kind))
# %% propagate if escaped
