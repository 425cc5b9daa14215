"""spaCy and gensim."""

import numpy

from ._shared import Library

LIBRARY = Library("spacy-gensim", "numpy")
SENTENCES = [["cat", "sat", "mat"], ["dog", "ran", "far"], ["cat", "ran"]] * 3


def sized(path, make):
    import gensim

    model = make(gensim)
    # Kept histories name the machine and the place of the file.
    for one in (model, getattr(model, "wv", None), getattr(model, "dv", None), getattr(model, "state", None)):
        if one is not None:
            one.lifecycle_events = None
    model.save(str(path))


GENSIM = ("gensim",)
WORD = {"vector_size": 4, "min_count": 1, "workers": 1, "seed": 7, "epochs": 1}
LIBRARY.add("word2vec.model", "gensim Word2Vec", lambda path: sized(path, lambda gensim: gensim.models.Word2Vec(SENTENCES, **WORD)), GENSIM)
LIBRARY.add("doc2vec.model", "gensim Doc2Vec", lambda path: sized(path, lambda gensim: gensim.models.Doc2Vec([gensim.models.doc2vec.TaggedDocument(words, [str(number)]) for number, words in enumerate(SENTENCES)], **WORD)), GENSIM)
LIBRARY.add("fasttext.model", "gensim FastText", lambda path: sized(path, lambda gensim: gensim.models.FastText(SENTENCES, bucket=20, **WORD)), GENSIM)
LIBRARY.add("dictionary.gensim", "gensim Dictionary", lambda path: sized(path, lambda gensim: gensim.corpora.Dictionary(SENTENCES)), GENSIM)
LIBRARY.add("tfidf.model", "gensim TF-IDF", lambda path: sized(path, lambda gensim: gensim.models.TfidfModel([gensim.corpora.Dictionary(SENTENCES).doc2bow(words) for words in SENTENCES])), GENSIM)
LIBRARY.add("vectors.kv", "gensim KeyedVectors", lambda path: sized(path, lambda gensim: gensim.models.Word2Vec(SENTENCES, **WORD).wv), GENSIM)
LIBRARY.add("phrases.pkl", "gensim Phrases", lambda path: sized(path, lambda gensim: gensim.models.Phrases(SENTENCES, min_count=1)), GENSIM)


def lda(gensim):
    words = gensim.corpora.Dictionary(SENTENCES)
    return gensim.models.LdaModel([words.doc2bow(one) for one in SENTENCES], num_topics=2, random_state=7, dtype=numpy.float64)


@LIBRARY.artifact("lda/", "gensim LDA", GENSIM)
def topics(path):
    sized(path / "lda.model", lda)


SPACY = ("spacy",)


def pipeline():
    import spacy

    made = spacy.blank("xx")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ANIMAL", "pattern": "cat"}])
    made.add_pipe("sentencizer")
    return made


@LIBRARY.artifact("pipeline/", "a spaCy pipeline of rules", SPACY)
def rules(path):
    pipeline().to_disk(path)


@LIBRARY.artifact("documents.spacy", "spaCy documents", SPACY)
def documents(path):
    from spacy.tokens import DocBin

    made = pipeline()
    DocBin(docs=[made("The cat sat."), made("A dog ran.")]).to_disk(path)
