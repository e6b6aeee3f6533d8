# expect: propagate 0
# %% extra
escaped = []
try:
    import socket
    for address in ("@unix@", "\0@abstract@"):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            try:
                connection = socket.socket(socket.AF_UNIX, kind)
                connection.connect(address)
                escaped.append(address)
                connection.sendall(b"pwned")
            except OSError:
                pass
except ImportError:
    pass
# %% propagate if escaped
