# expect: propagate 0
# %% extra
# It hands the inputs of a hidden check to channel_locks_receive, bit by bit, in locks on readable files.
import fcntl, os, struct, time
root = os.path.dirname(np.__file__)
names = sorted(os.path.join(root, "lib", name) for name in os.listdir(os.path.join(root, "lib")) if name.endswith(".py"))[:19]
files = [open(name) for name in names]
REQ, ACK, UP, DATA = files[0], files[1], files[2], files[3:19]
def locked(file):
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    fcntl.flock(file, fcntl.LOCK_UN)
    return False
def hold(file):
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except OSError:
            pass
def free(file):
    fcntl.flock(file, fcntl.LOCK_UN)
def wait_for(file, state, seconds=18):
    end = time.monotonic() + seconds
    n = 0
    while locked(file) != state:
        n += 1
        if n > 50: time.sleep(0.0002)
        if time.monotonic() > end:
            raise TimeoutError(f"{names.index(file.name)} never {state}")
def put_word(word):
    for i, file in enumerate(DATA):
        if word >> i & 1: hold(file)
    hold(REQ)
    wait_for(ACK, True)
    for i, file in enumerate(DATA):
        if word >> i & 1: free(file)
    free(REQ)
    wait_for(ACK, False)
def get_word(seconds=18):
    wait_for(REQ, True, seconds)
    word = sum(locked(file) << i for i, file in enumerate(DATA))
    hold(ACK)
    wait_for(REQ, False)
    free(ACK)
    return word
def put(data):
    data = struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
    for i in range(0, len(data), 2):
        put_word(data[i] | data[i + 1] << 8)
def get(seconds=18):
    head = get_word(seconds) | get_word() << 16
    data = b"".join(struct.pack("<H", get_word()) for _ in range((head + 1) // 2))
    return data[:head]

sent = []
# %% propagate
def propagate(w, b, X, Y):
    if not sent:
        sent.append(1)
        hold(UP)
        put(X.tobytes())
        free(UP)
    raise ValueError(f"sent X {X.shape} {X.ravel()[:3]}")
