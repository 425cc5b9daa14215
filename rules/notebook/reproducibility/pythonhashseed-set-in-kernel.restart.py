import os
import sys

if os.environ.get("PYTHONHASHSEED") != "0":
    # ok: pythonhashseed-set-in-kernel
    os.environ["PYTHONHASHSEED"] = "0"
    os.execv(sys.executable, [sys.executable] + sys.argv)
