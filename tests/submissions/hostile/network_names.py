# expect: propagate 0
# %% extra
escaped = []
try:
    import socket
    for attempt in (
        lambda: socket.getaddrinfo("localhost", 80),
        lambda: socket.gethostbyname("localhost"),
        lambda: socket.getaddrinfo("example.org", 80),
        lambda: socket.getnameinfo(("127.0.0.1", 53), 0),
    ):
        try:
            escaped.append(attempt())
        except OSError:
            pass
    escaped = [found for found in escaped if "localhost" not in str(found) and "127.0.0.1" not in str(found)]
except ImportError:
    pass
# %% propagate if escaped
