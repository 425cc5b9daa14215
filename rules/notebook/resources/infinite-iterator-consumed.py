import collections
import itertools
import itertools as it
import random
import time
from itertools import count, cycle
from itertools import repeat as again

import numpy as np

names = ["a", "b", "c"]


def identifiers():
    # ruleid: infinite-iterator-consumed
    return list(itertools.count(1))


def colours():
    # ruleid: infinite-iterator-consumed
    return tuple(cycle(["red", "green"]))


def line():
    # ruleid: infinite-iterator-consumed
    return "".join(again("-"))


# ruleid: infinite-iterator-consumed
squares = [n * n for n in it.count()]

# ruleid: infinite-iterator-consumed
total = sum(n / 2 for n in itertools.count(start=1, step=2))

# ruleid: infinite-iterator-consumed
pairs = dict(zip(count(), cycle(names)))

# ruleid: infinite-iterator-consumed
zeros = set(iter(int, 1))

# ruleid: infinite-iterator-consumed
array = np.fromiter(
    itertools.count(),  # all of them
    dtype=float,
)

# ruleid: infinite-iterator-consumed
buffer = collections.deque(it.cycle(names))

# ruleid: infinite-iterator-consumed
labels = {f"row-{i}": i for i in count()}

# ruleid: infinite-iterator-consumed
texts = list(map(str, count(10)))

# ruleid: infinite-iterator-consumed
numbered = sorted(enumerate(cycle(names)), key=lambda pair: pair[1])


def later():
    ids = itertools.count()
    print(next(ids))
    # ruleid: infinite-iterator-consumed
    return max(ids)


def noise():
    while True:
        yield random.gauss(0, 1)


# ruleid: infinite-iterator-consumed
samples = list(noise())


class Walk:
    def all_steps(self):
        # ruleid: infinite-iterator-consumed
        for step in itertools.count():
            self.position = self.position + step

    def some_steps(self, limit):
        # ok: infinite-iterator-consumed
        for step in itertools.count():
            self.position = self.position + step
            if self.position > limit:
                return step


def epochs(model):
    # ruleid: infinite-iterator-consumed
    for epoch, name in enumerate(cycle(names)):
        model.fit(name)
        print(epoch)


# ok: infinite-iterator-consumed
first = list(itertools.islice(itertools.count(), 10))
# ok: infinite-iterator-consumed
numbered_names = list(zip(itertools.count(), names))
# ok: infinite-iterator-consumed
low = list(itertools.takewhile(lambda n: n < 10, count()))
# ok: infinite-iterator-consumed
dashes = "".join(itertools.repeat("-", 20))
# ok: infinite-iterator-consumed
powers = list(map(pow, range(5), itertools.repeat(2)))
# ok: infinite-iterator-consumed
commas = "a,b".count(",")
# ok: infinite-iterator-consumed
how_many = list([names.count("a")])
# ok: infinite-iterator-consumed
identifier = next(itertools.count())
# ok: infinite-iterator-consumed
combos = list(itertools.product(names, repeat=2))
# ok: infinite-iterator-consumed
lines = list(iter(input, ""))


def poll(fetch):
    # ok: infinite-iterator-consumed
    for attempt in count():
        fetch(attempt)
        time.sleep(60)


def batches(rows, size):
    start = 0
    while True:
        if start >= len(rows):
            return
        yield rows[start : start + size]
        start += size


# ok: infinite-iterator-consumed
parts = list(batches(names, 2))


def limited():
    ids = count()
    ids = itertools.islice(ids, 5)
    # ok: infinite-iterator-consumed
    return list(ids)


def unused(taken):
    # ok: infinite-iterator-consumed
    return next(number for number in count() if number not in taken)


# ok: infinite-iterator-consumed
evens = (n for n in count() if n % 2 == 0)
# ruleid: infinite-iterator-consumed
even_list = [n for n in count() if n % 2 == 0]
