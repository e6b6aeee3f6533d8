# expect: all any
# %% extra
import threading

def forever():
    while True:
        pass

threading.Thread(target=forever).start()
threading.Thread(target=forever, daemon=True).start()
