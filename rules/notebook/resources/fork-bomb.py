import multiprocessing
import multiprocessing as mp
import os
import socket
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Process
from os import fork


def endless():
    # ruleid: fork-bomb
    while True:
        os.fork()


def endless_one_line():
    # ruleid: fork-bomb
    while 1: fork()


def child_goes_on(parts, convert):
    # ruleid: fork-bomb
    for part in parts:
        pid = os.fork()
        if pid == 0:
            convert(part)
        else:
            print("started", pid)


def twenty_rounds():
    # ruleid: fork-bomb
    for _ in range(20):
        if os.fork() == 0:
            print("child")


class Burner:
    def start(self):
        # ruleid: fork-bomb
        while True:
            Process(target=self.burn, daemon=True).start()

    def burn(self):
        return sum(i * i for i in range(10**6))


def keeps_them(work):
    started = []
    # ruleid: fork-bomb
    while True:
        process = mp.Process(
            target=work,
            args=(1,),  # any number
        )
        process.start()
        started.append(process)


def other_interpreters():
    # ruleid: fork-bomb
    while not False:
        subprocess.Popen([sys.executable, "-c", "print(1)"])


def by_name():
    # ruleid: fork-bomb
    while True:
        with open(os.devnull, "w") as sink:
            subprocess.Popen(["python3", "worker.py"], stdout=sink)


def replicate():
    # ruleid: fork-bomb
    multiprocessing.Process(target=replicate).start()
    # ruleid: fork-bomb
    multiprocessing.Process(target=replicate).start()


def replicate_named(number):
    print(number)
    child = Process(target=replicate_named, args=(number + 1,))
    # ruleid: fork-bomb
    child.start()


def twins():
    for _ in range(2):
        # ruleid: fork-bomb
        mp.Process(target=twins, daemon=False).start()


# ruleid: fork-bomb
subprocess.Popen([sys.executable, __file__])

# ruleid: fork-bomb
os.system(f"python {__file__}")


def shell():
    # ruleid: fork-bomb
    os.system(":(){ :|:& };:")


def shell_list():
    try:
        # ruleid: fork-bomb
        subprocess.run(["bash", "-c", "bomb() { bomb | bomb & }; bomb"], check=False)
    except OSError:
        return None


def one_child():
    # ok: fork-bomb
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def workers(parts, convert):
    # ok: fork-bomb
    for part in parts:
        pid = os.fork()
        if pid == 0:
            convert(part)
            os._exit(0)


def prefork(server):
    # ok: fork-bomb
    while True:
        connection, _ = server.accept()
        if os.fork() == 0:
            connection.close()
            os._exit(0)


def lesson():
    # ok: fork-bomb
    for _ in range(3):
        os.fork()
    print(os.getpid())


def supervisor(work):
    # ok: fork-bomb
    while True:
        process = Process(target=work)
        process.start()
        process.join()


def every_minute():
    # ok: fork-bomb
    while True:
        subprocess.Popen([sys.executable, "collect.py"])
        time.sleep(60)


def from_a_queue(jobs, work):
    # ok: fork-bomb
    while True:
        Process(target=work, args=(jobs.get(),)).start()


def tree(depth):
    if depth > 0:
        # ok: fork-bomb
        Process(target=tree, args=(depth - 1,)).start()


def tree_early(depth):
    if not depth:
        return
    # ok: fork-bomb
    Process(target=tree_early, args=(depth - 1,)).start()


def pool(parts, convert):
    # ok: fork-bomb
    with ProcessPoolExecutor(max_workers=4) as executor:
        return list(executor.map(convert, parts))


def some(work):
    # ok: fork-bomb
    running = [Process(target=work) for _ in range(4)]
    for process in running:
        process.start()


if "--child" not in sys.argv:
    # ok: fork-bomb
    subprocess.Popen([sys.executable, __file__, "--child"])

# ok: fork-bomb
subprocess.run([sys.executable, __file__, "--once"], check=True)
# ok: fork-bomb
os.system("ls | sort & wait")


class Repository:
    def fork(self):
        return self


# ok: fork-bomb
for name in ["a", "b"]:
    Repository().fork()
