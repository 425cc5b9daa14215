from IPython import get_ipython
from openai import OpenAI

client = OpenAI()


def session_text():
    return "\n".join(cell for cell in _ih if cell)  # noqa: F821


def ask(question, context):
    # ruleid: kernel-history-sent-to-llm
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": f"{context}\n\n{question}"}])
    return reply.choices[0].message.content


print(ask("Why does the last cell fail?", session_text()))


class Context:
    def __init__(self):
        self.cells = list(get_ipython().history_manager.get_range(output=True))

    def send(self):
        # ruleid: kernel-history-sent-to-llm
        return client.responses.create(model="gpt-4.1", input=str(self.cells))


Context().send()


def ask_short(question):
    # ok: kernel-history-sent-to-llm
    return client.responses.create(model="gpt-4.1", input=question)


ask_short("What does a p-value say?")
