import os as system
from os import chmod as set_mode


def release(folder):
    # ruleid: world-writable-chmod
    system.chmod(folder, 0o777)
    # ruleid: world-writable-chmod
    set_mode(f"{folder}/model.bin", 0o666)
