from .corpus import forum, manual


def forum_context(question):
    return "\n".join(d.page_content for d in forum.similarity_search(question))


def manual_context(question):
    return "\n".join(d.page_content for d in manual.similarity_search(question))
