"""Cases for ext-rag."""
import chromadb
import faiss
import lancedb
import weaviate
from haystack.components.retrievers.in_memory import InMemoryBM25Retriever
from langchain_chroma import Chroma
from llama_index.core import VectorStoreIndex
from pinecone import Pinecone
from pymilvus import MilvusClient
from qdrant_client import QdrantClient

index = Pinecone().Index("docs")
store = Chroma("docs")
retriever = store.as_retriever(search_kwargs={"k": 4})


def search(question):
    docs = store.similarity_search(question, k=4)
    # ruleid: ext-rag
    sink("\n\n".join(d.page_content for d in docs))


async def search_scored(question):
    for doc, score in await store.asimilarity_search_with_score(question):
        # ruleid: ext-rag
        sink(doc)


def module_retriever(question):
    docs = retriever.invoke(question)
    # ruleid: ext-rag
    sink(docs[0])


def local_retriever(vs, question):
    r = vs.as_retriever()
    # ruleid: ext-rag
    sink(r.invoke(question))


async def at_once(vs, question):
    # ruleid: ext-rag
    sink(await vs.as_retriever(search_type="mmr").ainvoke(question))


class Answerer:
    def __init__(self, vs, retriever):
        self.finder = vs.as_retriever()
        self.doc_retriever = retriever

    def context(self, question):
        # ruleid: ext-rag
        return sink(self.finder.invoke(question))

    def old(self, question):
        # ruleid: ext-rag
        return sink(self.doc_retriever.get_relevant_documents(question))

    def named(self, question):
        nodes = self.doc_retriever.retrieve(question)
        # ruleid: ext-rag
        return sink(f"Context: {nodes}")


def document(doc):
    # ruleid: ext-rag
    sink(doc.page_content.strip())


def llama(docs, question):
    nodes = VectorStoreIndex.from_documents(docs).as_retriever(similarity_top_k=3).retrieve(question)
    # ruleid: ext-rag
    sink(nodes[0].text)


def llama_sources(engine, question):
    # ruleid: ext-rag
    sink([n.node.text for n in engine.query(question).source_nodes])


def haystack(docs, question):
    finder = InMemoryBM25Retriever(document_store=docs)
    # ruleid: ext-rag
    sink(finder.run(query=question)["documents"])


def chroma(question):
    kb = chromadb.PersistentClient("kb").get_or_create_collection("faq")
    hits = kb.query(query_texts=[question], n_results=3)
    # ruleid: ext-rag
    sink(hits["documents"][0])


def qdrant(vector):
    client = QdrantClient(":memory:")
    # ruleid: ext-rag
    sink(client.query_points("docs", query=vector, limit=3).points[0].payload["text"])
    # ruleid: ext-rag
    sink(client.search(collection_name="docs", query_vector=vector))


def pinecone(vector):
    res = index.query(vector=vector, top_k=3, include_metadata=True)
    # ruleid: ext-rag
    sink(res["matches"][0]["metadata"]["text"])


def weav(question):
    with weaviate.connect_to_local() as client:
        docs = client.collections.get("Docs")
        # ruleid: ext-rag
        sink(docs.query.near_text(query=question, limit=3).objects)


def milvus(vector):
    client = MilvusClient("docs.db")
    hits = client.search(collection_name="docs", data=[vector], limit=3, output_fields=["text"])
    # ruleid: ext-rag
    sink(hits[0][0]["entity"]["text"])


def lance(vector):
    table = lancedb.connect("kb").open_table("docs")
    # ruleid: ext-rag
    sink(table.search(vector).limit(3).to_list())


def faiss_texts(idx: faiss.Index, chunks, vector):
    scores, ids = idx.search(vector, 4)
    context = [chunks[i] for i in ids[0]]
    # ruleid: ext-rag
    sink(context)


def faiss_loop(idx, chunks, vector):
    dist, ids = idx.search(vector, 4)
    for i in ids[0]:
        # ruleid: ext-rag
        sink(chunks[i])


def azure_search(client, question):
    # ruleid: ext-rag
    sink([r["content"] for r in client.search(search_text=question, top=3)])


# objects that only lead to passages, other searches, look-alikes
def chain(create_retrieval_chain, llm):
    # ok: ext-rag
    sink(create_retrieval_chain(retriever, llm))


def regex(pattern, text):
    # ok: ext-rag
    sink(pattern.search(text))


def sql(client, statement):
    # ok: ext-rag
    sink(client.query(statement))


def chain_invoke(chain, question):
    # ok: ext-rag
    sink(chain.invoke(question))


def scores(idx, vector):
    # ok: ext-rag
    sink(idx.ntotal)


def pick(items, wanted):
    # ok: ext-rag
    sink([items[i] for i in wanted])


def count():
    # ok: ext-rag
    sink(chromadb.Client().get_collection("faq").count())


def new_document(Document, text):
    # ok: ext-rag
    sink(Document(page_content=text))


# notebook-like top level
found = store.max_marginal_relevance_search("opening hours")
# ruleid: ext-rag
sink(found[0].page_content)
