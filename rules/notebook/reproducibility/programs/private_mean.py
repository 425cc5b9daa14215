"""Means with differential privacy in JAX."""

import argparse
import time

import jax
import jax.numpy as jnp


def clip(rows, low, high):
    return jnp.clip(rows, low, high)


def private_mean(key, rows, low, high, epsilon):
    scale = (high - low) / (len(rows) * epsilon)
    return clip(rows, low, high).mean() + jax.random.laplace(key) * scale


def two_means(key, rows, epsilon):
    first = rows.mean() + jax.random.laplace(key) / epsilon
    # ruleid: jax-key-reuse-or-time-key
    second = rows[:-1].mean() + jax.random.laplace(key) / epsilon
    return first, second


def two_means_with_parts(key, rows, epsilon):
    one, two = jax.random.split(key)
    first = rows.mean() + jax.random.laplace(one) / epsilon
    second = rows[:-1].mean() + jax.random.laplace(two) / epsilon
    return first, second


def bootstrap(rows, rounds):
    key = jax.random.key(0)
    means = []
    for _ in range(rounds):
        # ruleid: jax-key-reuse-or-time-key
        picked = jax.random.choice(key, rows, (len(rows),))
        means.append(picked.mean())
    return jnp.stack(means)


def bootstrap_with_parts(rows, rounds):
    key = jax.random.key(0)
    means = []
    for part in jax.random.split(key, rounds):
        picked = jax.random.choice(part, rows, (len(rows),))
        means.append(picked.mean())
    return jnp.stack(means)


def fresh_key():
    # ruleid: jax-key-reuse-or-time-key
    return jax.random.PRNGKey(int(time.time()))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epsilon", type=float, default=1.0)
    options = parser.parse_args()
    key = jax.random.key(options.seed)
    data_key, noise_key = jax.random.split(key)
    rows = jax.random.normal(data_key, (1000,))
    print(private_mean(noise_key, rows, -3, 3, options.epsilon))
    print(two_means_with_parts(fresh_key(), rows, options.epsilon))
    print(bootstrap_with_parts(rows, 20).std())


if __name__ == "__main__":
    main()
