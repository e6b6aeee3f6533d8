#!/usr/bin/env bash
# Installs the grader beside itself. Runs once, where packages can be had: as root while a platform builds its image.
set -euo pipefail
# Where the platform keeps its folders. Another value is for trying the scripts elsewhere.
root=${AUTOGRADER_ROOT:-/autograder}
source=$root/source
env=$source/env

# 3.11 to 3.13 are what the grader is tested with. `ensurepip` is what Debian and Ubuntu keep in python3.*-venv.
find_python() {
    local name
    for name in python3.13 python3.12 python3.11 python3; do
        if "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    return 1
}

has_seccomp() {
    "$1" -c 'import ctypes; ctypes.CDLL("libseccomp.so.2")' 2>/dev/null
}

if ! python=$(find_python); then
    apt-get update
    for version in 3.13 3.12 3.11; do
        apt-get install --yes --no-install-recommends "python$version" "python$version-venv" && break
    done
    python=$(find_python) || { echo "found no Python 3.11 or newer, and none to install" >&2; exit 1; }
fi
has_seccomp "$python" || { apt-get update && apt-get install --yes --no-install-recommends libseccomp2; }

[ -x "$env/bin/python" ] || "$python" -m venv "$env"
pip() {
    "$env/bin/python" -I -m pip install --quiet --disable-pip-version-check --no-input "$@"
}
# Each package has its hash: what is installed is what was tested. The grader comes along, because an index may hold
# something else under its name.
pip --require-hashes --only-binary :all: --requirement "$source/requirements.txt"
pip --no-index --no-deps --ignore-installed "$source"/autograder-*.whl

echo "The walls around a student's code, where this was installed. Where it grades they are tried again:"
COLUMNS=160 "$env/bin/python" -I -m autograder doctor || true
