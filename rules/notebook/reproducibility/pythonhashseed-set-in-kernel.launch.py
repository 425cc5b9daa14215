import os
import subprocess
import sys

# ok: pythonhashseed-set-in-kernel
os.environ["PYTHONHASHSEED"] = "0"
# ok: pythonhashseed-set-in-kernel
os.environ.setdefault("PYTHONHASHSEED", "0")
subprocess.run([sys.executable, "train.py"], env={**os.environ, "PYTHONHASHSEED": "0"}, check=True)
