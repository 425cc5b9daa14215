import litellm
import ollama
import streamlit as st
from langchain.messages import SystemMessage as Rules
from langchain.messages import trim_messages as cut
from langchain_core import messages as lc
from langchain_core.messages import HumanMessage, SystemMessage, trim_messages
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI

from company.text import trim_messages as own_trim

client = OpenAI()
aclient = AsyncOpenAI()
llm = ChatOpenAI(model="gpt-4.1")
POLICY = "Never give medical advice."
KEEP_RULES = True

# ---- reported -------------------------------------------------------------


def reply(history):
    messages = [SystemMessage(POLICY)] + history
    # ruleid: history-trimming-drops-system-prompt
    window = trim_messages(messages, max_tokens=2000, strategy="last", token_counter=llm, include_system=True)
    return llm.invoke(window).content


def reply_default_strategy(history, question):
    turns = [
        SystemMessage(content=POLICY),
        *history,
        HumanMessage(question),
    ]
    return llm.invoke(
        # ruleid: history-trimming-drops-system-prompt
        lc.trim_messages(
            turns,
            max_tokens=4000,
            token_counter=llm,
            start_on="human",  # the API wants a human turn first
            include_system=True,
        )
    )


async def inline(history):
    # ruleid: history-trimming-drops-system-prompt
    return await llm.ainvoke(cut([Rules(POLICY), *history], max_tokens=10, token_counter=len, include_system=True))


def tuples(question):
    msgs = [("system", POLICY), ("human", question)]
    # ruleid: history-trimming-drops-system-prompt
    return llm.invoke(trim_messages(msgs, max_tokens=512, token_counter="approximate", include_system=True))


def runnable(history):
    # ruleid: history-trimming-drops-system-prompt
    trimmer = trim_messages(max_tokens=800, strategy="last", token_counter=llm, allow_partial=False, include_system=True)
    convo = [SystemMessage(POLICY), *history]
    return llm.invoke(trimmer.invoke(convo))


def terminal_chat():
    messages = [{"role": "system", "content": POLICY}]
    while True:
        messages.append({"role": "user", "content": input("> ")})
        if len(messages) > 20:
            # ruleid: history-trimming-drops-system-prompt
            messages = messages[:1] + messages[1:][1 - 20:]
        answer = client.chat.completions.create(model="gpt-4.1", messages=messages)
        messages.append({"role": "assistant", "content": answer.choices[0].message.content})


def oldest_first(history, question):
    msgs = [{"role": "system", "content": POLICY}] + history
    msgs.append({"role": "user", "content": question})
    while sum(len(m["content"]) for m in msgs) > 8000:
        # ruleid: history-trimming-drops-system-prompt
        msgs.pop(1)
    return litellm.completion(model="gpt-4.1", messages=msgs)


async def deleted(turns):
    thread = [{"role": "developer", "content": POLICY}, *turns]
    for _ in range(max(0, len(thread) - 12)):
        # ruleid: history-trimming-drops-system-prompt
        del thread[1]
    return await aclient.responses.create(model="gpt-4.1", input=thread)


def second_half(turns):
    chat = [{"role": "system", "content": POLICY}, *turns]
    if len(chat) > 40:
        # ruleid: history-trimming-drops-system-prompt
        chat = chat[:1] + chat[20:]
    return ollama.chat(model="llama3.1", messages=chat)


def sliced_at_the_call(turns, n=6):
    messages = [{"role": "system", "content": POLICY}]
    messages.extend(turns)
    # ruleid: history-trimming-drops-system-prompt
    return client.chat.completions.create(model="gpt-4.1", messages=messages[:1] + messages[1:][1 - n:]).choices[0]


if "messages" not in st.session_state:
    st.session_state.messages = [{"role": "system", "content": POLICY}]
if question := st.chat_input("Ask me"):
    st.session_state.messages.append({"role": "user", "content": question})
    # ruleid: history-trimming-drops-system-prompt
    st.session_state.messages = st.session_state.messages[:1] + st.session_state.messages[1:][1 - 10:]
    st.write(client.chat.completions.create(model="gpt-4.1", messages=st.session_state.messages))


class Bot:
    MAX_TURNS = 16

    def __init__(self, persona):
        self.history = [{"role": "system", "content": persona}]

    def trim(self):
        if len(self.history) > self.MAX_TURNS:
            # ruleid: history-trimming-drops-system-prompt
            self.history = self.history[:1] + self.history[1:][1 - self.MAX_TURNS:]

    def ask(self, text):
        self.history.append({"role": "user", "content": text})
        self.trim()
        return client.chat.completions.create(model="gpt-4.1", messages=self.history)


class SlicingBot:
    def __init__(self):
        self.log = [SystemMessage(POLICY)]

    async def ask(self, text):
        self.log.append(HumanMessage(text))
        # ruleid: history-trimming-drops-system-prompt
        return (await llm.ainvoke(self.log[:1] + self.log[1:][1 - 8:])).content


def responses_auto(turns):
    # ruleid: history-trimming-drops-system-prompt
    return client.responses.create(
        model="gpt-4.1",
        truncation="auto",
        input=[{"role": "system", "content": POLICY}, *turns],
    ).output_text


def responses_auto_variable(turns):
    items = [{"role": "developer", "content": POLICY}] + turns
    # ruleid: history-trimming-drops-system-prompt
    stream = client.responses.create(model="gpt-4.1", input=items, truncation="auto", stream=True)
    return [event.type for event in stream]


def in_place(turns):
    context = [{"role": "system", "content": POLICY}, *turns]
    # ruleid: history-trimming-drops-system-prompt
    del context[1:4]
    parsed = client.beta.chat.completions.parse(model="gpt-4.1", messages=context, response_format=dict)
    return parsed.choices[0].message.parsed


# ---- not reported ---------------------------------------------------------


def system_added_afterwards(history):
    # ok: history-trimming-drops-system-prompt
    window = trim_messages(history, max_tokens=2000, strategy="last", token_counter=llm)
    return llm.invoke([SystemMessage(POLICY)] + window).content


def kept(history):
    messages = [SystemMessage(POLICY), *history]
    # ok: history-trimming-drops-system-prompt
    return llm.invoke(trim_messages(messages, max_tokens=2000, token_counter=llm, include_system=True))


def kept_by_constant(history):
    messages = [SystemMessage(POLICY)] + history
    # ok: history-trimming-drops-system-prompt
    return trim_messages(messages, max_tokens=2000, token_counter=llm, include_system=KEEP_RULES)


def from_the_front(history):
    messages = [SystemMessage(POLICY)] + history
    # ok: history-trimming-drops-system-prompt
    return llm.invoke(trim_messages(messages, max_tokens=2000, token_counter=llm, strategy="first"))


def put_back(history):
    messages = [SystemMessage(POLICY)] + history
    # ok: history-trimming-drops-system-prompt
    short = trim_messages(messages, max_tokens=900, token_counter=llm)
    return llm.invoke([SystemMessage(POLICY), *short])


def other_library(history):
    messages = [{"role": "system", "content": POLICY}, *history]
    # ok: history-trimming-drops-system-prompt
    return litellm.completion(model="gpt-4.1", messages=own_trim(messages, max_tokens=300))


def first_kept_apart(turns):
    messages = [{"role": "system", "content": POLICY}, *turns]
    # ok: history-trimming-drops-system-prompt
    messages = messages[:1] + messages[1:][-10:]
    return client.chat.completions.create(model="gpt-4.1", messages=messages)


def second_entry_removed(turns):
    messages = [{"role": "system", "content": POLICY}, *turns]
    while len(messages) > 30:
        # ok: history-trimming-drops-system-prompt
        messages.pop(1)
    return client.chat.completions.create(model="gpt-4.1", messages=messages)


def taken_out_and_put_back(turns):
    messages = [{"role": "system", "content": POLICY}, *turns]
    # ok: history-trimming-drops-system-prompt
    rules = messages.pop(0)
    return client.chat.completions.create(model="gpt-4.1", messages=[rules] + messages[-10:])


def inserted_again(turns):
    messages = [{"role": "system", "content": POLICY}] + turns
    if len(messages) > 30:
        # ok: history-trimming-drops-system-prompt
        messages = messages[-29:]
        messages.insert(0, {"role": "system", "content": POLICY})
    return client.chat.completions.create(model="gpt-4.1", messages=messages)


def only_turns(turns):
    turns = [{"role": "user", "content": "hello"}] + turns
    # ok: history-trimming-drops-system-prompt
    turns = turns[-10:]
    return client.responses.create(model="gpt-4.1", instructions=POLICY, input=turns, truncation="auto")


def rules_as_instructions(turns):
    # ok: history-trimming-drops-system-prompt
    return client.responses.create(
        model="gpt-4.1", instructions=POLICY, truncation="auto", input=[{"role": "developer", "content": "Be brief."}, *turns]
    )


def disabled(turns):
    # ok: history-trimming-drops-system-prompt
    return client.responses.create(model="gpt-4.1", truncation="disabled", input=[{"role": "system", "content": POLICY}, *turns])


def last_lines_for_the_screen(turns):
    lines = [{"role": "system", "content": "connected"}, *turns]
    # ok: history-trimming-drops-system-prompt
    lines = lines[-5:]
    print("messages = messages[-10:] would drop the system message", lines)


class CarefulBot:
    def __init__(self):
        self.history = [{"role": "system", "content": POLICY}]

    def ask(self, text):
        self.history.append({"role": "user", "content": text})
        if len(self.history) > 20:
            # ok: history-trimming-drops-system-prompt
            self.history = [self.history[0]] + self.history[-19:]
        return client.chat.completions.create(model="gpt-4.1", messages=self.history)
