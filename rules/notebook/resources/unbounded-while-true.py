import contextlib
import itertools
import queue
import random
import socket
import sys
import threading
import time

import numpy as np

jobs = queue.Queue()


def newton(value):
    guess = value
    # ruleid: unbounded-while-true
    while True:
        guess = 0.5 * (guess + value / guess)


def train(model, optimizer, batches):
    # ruleid: unbounded-while-true
    while 1:
        for batch in batches:
            loss = model(batch).mean()
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()


class Simulation:
    def __init__(self, size):
        self.state = np.ones(size)
        self.history = []

    def run(self):
        # ruleid: unbounded-while-true
        while True:
            self.state = np.roll(self.state, 1)
            self.history.append(self.state.copy())

    def run_until(self, limit):
        # ok: unbounded-while-true
        while True:
            self.state = np.roll(self.state, 1)
            if self.state[0] > limit:
                return self.state


def spin():
    # ruleid: unbounded-while-true
    while not False:
        pass


def one_line(step):
    # ruleid: unbounded-while-true
    while True: step()


def skip_some(step):
    # ruleid: unbounded-while-true
    while True:
        draw = random.random()
        if draw < 0.5:
            continue
        step(draw)


def with_else(step):
    # ruleid: unbounded-while-true
    while True:
        step()
    else:
        print("never printed")


def branches(walk):
    # ruleid: unbounded-while-true
    while 1 == 1:
        if walk[-1] > 0:
            walk.append(walk[-1] - 1)
        elif walk[-1] < 0:
            walk.append(walk[-1] + 1)
        else:
            walk.append(random.choice([-1, 1]))


def errors_are_swallowed(step):
    # ruleid: unbounded-while-true
    while True:
        try:
            step()
        except ValueError:
            print("again")


def under_a_lock(lock, table):
    # ruleid: unbounded-while-true
    while True:  # for the benchmark
        # one more row
        with lock:
            table["count"] = table["count"] + 1


def nested():
    total = 0
    # ruleid: unbounded-while-true
    while True:
        row = 0
        while row < 10:
            total += row
            row += 1


def decorated(times):
    def wrap(function):
        def inner(*args):
            # ruleid: unbounded-while-true
            while not 0:
                times.append(time.perf_counter())
                function(*args)

        return inner

    return wrap


# the main part of the script
if len(sys.argv) > 3:
    # ruleid: unbounded-while-true
    while True:
        np.linalg.svd(np.random.rand(500, 500))


def samples(generate, found):
    # ruleid: unbounded-while-true
    while True:
        found.append(generate(len(found)))


def spins(rotate, ball):
    # the scene is drawn, and the page can be used, while rate() waits
    # ok: unbounded-while-true
    while True:
        rate(30)
        rotate(ball, angle=0.01)


def converges(value):
    # ok: unbounded-while-true
    while True:
        new = 0.5 * (value + 2 / value)
        if abs(new - value) < 1e-9:
            break
        value = new
    return value


def numbers():
    n = 0
    # ok: unbounded-while-true
    while True:
        yield n
        n += 1


def drains(rows):
    it = iter(rows)
    # ok: unbounded-while-true
    while True:
        print(next(it))


def worker():
    # ok: unbounded-while-true
    while True:
        job = jobs.get()
        job()
        jobs.task_done()


def serve(port):
    server = socket.create_server(("127.0.0.1", port))
    # ok: unbounded-while-true
    while True:
        connection, _ = server.accept()
        threading.Thread(target=print, args=(connection,)).start()


def watch(path):
    # ok: unbounded-while-true
    while True:
        print(path.stat().st_mtime)
        time.sleep(30)


def checks(rows):
    # ok: unbounded-while-true
    while True:
        rows = rows[1:]
        if not rows:
            raise LookupError("empty")


def stops_the_process(step):
    # ok: unbounded-while-true
    while True:
        if step() is None:
            sys.exit(0)


def stopped_from_outside(step):
    try:
        # ok: unbounded-while-true
        while True:
            step()
    except KeyboardInterrupt:
        print("stopped")


def stopped_by_error(rows):
    with contextlib.suppress(IndexError):
        # ok: unbounded-while-true
        while True:
            rows[0] += rows[len(rows)]


def bounded(step):
    running = True
    # ok: unbounded-while-true
    while running:
        running = step()


async def consumer(source):
    # ok: unbounded-while-true
    while True:
        print(await source.read())


# while True: pass
# ok: unbounded-while-true
text = "while True: pass"
first = list(itertools.islice(numbers(), 3))
