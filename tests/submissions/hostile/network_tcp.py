# expect: propagate 0
# %% extra
escaped = []
try:
    import socket
    for family, address in ((socket.AF_INET, ("127.0.0.1", @port@)), (socket.AF_INET6, ("::1", @port@))):
        try:
            connection = socket.socket(family, socket.SOCK_STREAM)
            escaped.append(family)
            connection.connect(address)
            connection.sendall(b"pwned")
        except OSError:
            pass
    try:
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"pwned", ("127.0.0.1", @port@))
        escaped.append("udp")
    except OSError:
        pass
    try:
        server = socket.create_server(("127.0.0.1", 0))
        escaped.append("server")
    except OSError:
        pass
except ImportError:
    pass
# %% propagate if escaped
