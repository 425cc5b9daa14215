"""Travelling salesman by annealing, with restarts and a pool of workers."""

import argparse
import itertools
import math
import multiprocessing
import random
import sys
import time

import numpy as np

# ruleid: interpreter-limits-lifted
sys.setrecursionlimit(10**6)


def read_cities(path):
    with open(path) as stream:
        return np.array([[float(x) for x in line.split()] for line in stream])


def distances(cities):
    return np.linalg.norm(cities[:, None] - cities[None, :], axis=-1)


def length(tour, table):
    return sum(table[a, b] for a, b in zip(tour, tour[1:] + tour[:1]))


def anneal(table, rng, limit):
    tour = list(range(len(table)))
    rng.shuffle(tour)
    best, temperature = length(tour, table), 1.0
    started = time.monotonic()
    while True:
        i, j = sorted(rng.sample(range(len(tour)), 2))
        candidate = tour[:i] + tour[i:j][::-1] + tour[j:]
        cost = length(candidate, table)
        if cost < best or rng.random() < math.exp((best - cost) / temperature):
            tour, best = candidate, cost
        temperature *= 0.9999
        if time.monotonic() - started > limit:
            return best, tour


def forever(table, rng):
    tour = list(range(len(table)))
    best = length(tour, table)
    # ruleid: unbounded-while-true
    while True:
        rng.shuffle(tour)
        best = min(best, length(tour, table))
        print(f"\r{best:.2f}", end="")


def schedule(start):
    # ruleid: infinite-iterator-consumed
    return [start * 0.99**step for step in itertools.count()]


def short_schedule(start, steps):
    return [start * 0.99**step for step in itertools.islice(itertools.count(), steps)]


def worker(arguments):
    table, seed, limit = arguments
    return anneal(table, random.Random(seed), limit)


def restart_for_ever(table):
    # ruleid: fork-bomb
    while True:
        multiprocessing.Process(target=worker, args=((table, 1, 10.0),)).start()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cities")
    parser.add_argument("--restarts", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=20.0)
    options = parser.parse_args()
    table = distances(read_cities(options.cities))
    work = [(table, seed, options.seconds) for seed in range(options.restarts)]
    with multiprocessing.Pool(4) as pool:
        best, tour = min(pool.map(worker, work))
    print(best, tour)


if __name__ == "__main__":
    main()
