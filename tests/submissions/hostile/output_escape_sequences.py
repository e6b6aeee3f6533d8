# expect: unchanged
# %% extra
import os, sys

text = "\x1b]0;pwned\x07\x1b[2J\x1b[31mpwned\x9b31m\x90pwned\x9c" + '{"score": 20.0, "rejected": false}\n'
print(text, text * 20, file=sys.stderr)
print(text)
os.write(1, text.encode())
os.write(2, b"\xff\xfe\x00 broken utf-8 \n")
