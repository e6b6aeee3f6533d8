"""UNTRUSTED SIDE. What `autograder doctor` tries from inside the walls, as if a student had written it.

Each function does what it can and returns whether it got through. The text of this file is run as a cell.
"""

import os
import signal
import socket

import numpy as np


def read(path):
    with open(path) as file:
        return bool(file.read())


def write(path):
    with open(path, "a") as file:
        return file.write("x") > 0


def connect(port):
    with socket.create_connection(("127.0.0.1", port), timeout=1):
        return True


def start_process():
    if os.fork() == 0:
        os._exit(0)
    return True


def send_signal(pid):
    os.kill(pid, signal.SIGCONT)
    return True


def take_memory(megabytes):
    return np.ones((megabytes, 2**17)).size > 0


def fill_disk(megabytes):
    with open("large", "wb") as file:
        for _ in range(megabytes):
            file.write(bytes(2**20))
    return True


def hang():
    while True:
        pass
