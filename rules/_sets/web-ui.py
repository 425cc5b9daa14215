import functools
from concurrent.futures import ThreadPoolExecutor

import chainlit as cl
import gradio as gr
import streamlit as st
from chainlit import AskUserMessage, on_message
from gradio import ChatInterface, Interface
from streamlit import chat_input


def greet(name, style="short"):
    # ruleid: web-input-gradio
    return sink(f"Say hello to {name}")


def summarise(text, temperature=0.2, progress=gr.Progress(track_tqdm=True)):
    # ruleid: web-input-gradio
    for part in sink(text):
        yield part
    # ok: web-input-gradio
    sink(temperature)
    # ok: web-input-gradio
    sink(progress)


async def respond(message, history: list, system_message, max_tokens: int, request: gr.Request):
    # ruleid: web-input-gradio
    await sink([{"role": "user", "content": message}])
    # ruleid: web-input-gradio
    await sink(system_message)
    # ok: web-input-gradio
    sink(max_tokens)
    # ok: web-input-gradio
    sink(request.username)
    # ruleid: web-input-gradio
    sink(request.headers["x-prompt"])


def complete(prompt: str):
    messages = []
    messages += [{"role": "user", "content": prompt.strip()}]
    # ruleid: web-input-gradio
    sink(messages=messages)


demo = gr.Interface(fn=greet, inputs="text", outputs="text")
tab = Interface(summarise, gr.Textbox(lines=5), "text")
chat = gr.ChatInterface(
    respond,
    type="messages",
    additional_inputs=[gr.Textbox("You are helpful", label="System"), gr.Slider(1, 2048)],
)
plain = ChatInterface(title="Complete", fn=complete)


def on_click(q):
    # ruleid: web-input-gradio
    return sink(q)


def on_click_keyword(path, width=512):
    # ruleid: web-input-gradio
    return sink(open(path).read())


def on_submit(message, history):
    # ruleid: web-input-gradio
    history.append((message, sink(message)))
    return "", history


def on_upload(files):
    # ruleid: web-input-gradio
    return [sink(f.name) for f in files]


def after(text):
    # ruleid: web-input-gradio
    return sink(text)


def several(text):
    # ruleid: web-input-gradio
    return sink(text)


def third(text):
    # ruleid: web-input-gradio
    return sink(text)


def worker(chunk, options=None):
    # ok: web-input-gradio
    return sink(chunk)


def not_wired(text):
    # ok: web-input-gradio
    return sink(text)


with gr.Blocks(title="Demo") as blocks:
    with gr.Row():
        question = gr.Textbox()
        out = gr.Markdown()
    ask = gr.Button("Ask")
    ask.click(on_click, question, out)
    ask.click(
        fn=on_click_keyword,
        inputs=[question],
        outputs=[out],
    ).success(after, question, out).then(third, question, out)
    box = gr.Textbox()
    box.submit(on_submit, [box, out], [box, out])
    gr.UploadButton().upload(on_upload, question, out)
    gr.on(triggers=[ask.click, box.submit], fn=several, inputs=[box], outputs=out)

    @ask.click(inputs=question, outputs=out)
    def decorated(text):
        # ruleid: web-input-gradio
        return sink(text)

    @gr.render(inputs=question)
    def show(text):
        # ruleid: web-input-gradio
        sink(text)

    # ruleid: web-input-gradio
    ask.click(lambda t: sink(t), question, out)

with ThreadPoolExecutor() as pool:
    pool.submit(worker, "a", {})


def create_ui(model):
    def run(prompt, box_in):
        # ruleid: web-input-gradio
        return model(sink(prompt))

    with gr.Blocks() as ui:
        prompt_box = gr.Textbox()
        prompt_box.submit(run, prompt_box, None)
    # ok: web-input-gradio
    sink(model)
    return ui


class App:
    def __init__(self, model):
        self.model = model

    def chat(self, message, history, seed=0):
        # ruleid: web-input-gradio
        yield self.model(sink(message))
        # ok: web-input-gradio
        sink(seed)

    def enter(self, line):
        # ruleid: web-input-gradio
        return sink(line)

    def load(self, name):
        # ok: web-input-gradio
        sink(name)

    def build(self):
        with gr.Blocks() as ui:
            text = gr.Textbox()
            gr.Button().click(self.chat, [text], [text])
            text.submit(self.enter, inputs=text, outputs=text)
            self.pool.submit(self.load, "x")
        return ui


class Chat:
    def __init__(self):
        self.ui = gr.ChatInterface(fn=self.reply)

    def reply(self, message, history):
        # ruleid: web-input-gradio
        return sink(f"{history}\n{message}")


class Bot:
    def respond(self, message, history):
        # ruleid: web-input-gradio
        return sink(message)

    def send(self, line):
        # ruleid: web-input-gradio
        return sink(line)

    def reset(self, name):
        # ok: web-input-gradio
        return sink(name)


bot_object = Bot()
gr.ChatInterface(fn=bot_object.respond)
with gr.Blocks() as object_demo:
    entry = gr.Textbox()
    gr.Button("Send").click(bot_object.send, entry, entry)

prompt = st.chat_input("Ask me")
if prompt:
    # ruleid: web-input-streamlit
    sink(prompt)

if text := chat_input():
    # ruleid: web-input-streamlit
    sink(f"Answer: {text}")

name = st.sidebar.text_input("Name", value="x")
# ruleid: web-input-streamlit
sink(name)
key = st.text_input("Your OpenAI key", type="password")
# ok: web-input-streamlit
sink(key)
left, right = st.columns(2)
with left:
    notes = st.text_area("Notes", height=200)
    # ruleid: web-input-streamlit
    sink(notes.strip())
# ruleid: web-input-streamlit
sink(right.text_input("Topic"))
up = st.file_uploader("Document", type=["pdf"])
if up is not None:
    # ruleid: web-input-streamlit
    sink(up.read().decode())
# ruleid: web-input-streamlit
sink(st.query_params["q"], st.query_params.get("model"))
# ruleid: web-input-streamlit
sink(st.experimental_get_query_params()["q"][0])
audio = st.audio_input("Speak")
# ruleid: web-input-streamlit
sink(audio.getvalue())
frame = st.data_editor(table)
# ruleid: web-input-streamlit
sink(frame)
n = st.number_input("Count", 1, 10)
# ok: web-input-streamlit
sink(n)
# ok: web-input-streamlit
sink(st.slider("Temperature", 0.0, 1.0))
# ok: web-input-streamlit
sink(st.selectbox("Model", ["a", "b"]))
# ok: web-input-streamlit
sink(st.session_state["messages"])
# ok: web-input-streamlit
sink(st.write("hello"))
# ok: web-input-streamlit
sink(st.checkbox("Stream"))


def sidebar():
    with st.form("q"):
        q = st.text_input("Question")
        sent = st.form_submit_button("Go")
    # ruleid: web-input-streamlit
    return sink(q) if sent else None


class Page:
    def body(self):
        # ruleid: web-input-streamlit
        self.answer = sink(st.sidebar.text_area("System prompt", key="sys"))
        # ruleid: web-input-streamlit
        sink(st.context.headers["X-User"])


@cl.on_message
async def main(message: cl.Message):
    # ruleid: web-input-chainlit
    await cl.Message(sink(message.content)).send()
    for element in message.elements:
        # ruleid: web-input-chainlit
        sink(element.path)
    # ruleid: web-input-chainlit
    sink(cl.chat_context.to_openai())


@on_message
async def imported(msg):
    history = [{"role": "user", "content": msg.content}]
    # ruleid: web-input-chainlit
    sink(messages=history)


@cl.on_message
@cl.step(type="run")
async def stacked(message):
    # ruleid: web-input-chainlit
    sink(f"Question: {message.content}")


@cl.on_chat_start
async def start():
    res = await cl.AskUserMessage(content="Your name?", timeout=30).send()
    if res:
        # ruleid: web-input-chainlit
        sink(res["output"])
    ask = AskUserMessage("Topic?")
    answer = await ask.send()
    # ruleid: web-input-chainlit
    sink(answer["output"])
    files = None
    while files is None:
        files = await cl.AskFileMessage(content="A file", accept=["text/plain"]).send()
    # ruleid: web-input-chainlit
    sink(open(files[0].path).read())
    # ok: web-input-chainlit
    sink(cl.user_session.get("chain"))
    sent = await cl.Message(content="hi").send()
    # ok: web-input-chainlit
    sink(sent)


@cl.on_audio_chunk
async def audio_chunk(chunk: cl.InputAudioChunk):
    # ruleid: web-input-chainlit
    sink(chunk.data)


@cl.on_settings_update
async def settings(values):
    # ruleid: web-input-chainlit
    sink(values["system_prompt"])


@cl.action_callback("explain")
async def explain(action):
    # ruleid: web-input-chainlit
    sink(action.payload["text"])


def nested():
    @cl.on_message
    async def inner(m: cl.Message):
        # ruleid: web-input-chainlit
        sink([m.content for _ in range(2)])


@cl.password_auth_callback
def auth(username: str, password: str):
    # ok: web-input-chainlit
    sink(username)


@cl.step(type="tool")
async def tool(message):
    # ok: web-input-chainlit
    sink(message)


@bot.on_message
async def other_bot(message):
    # ok: web-input-chainlit
    sink(message.content)


@cl.on_chat_resume
async def resume(thread):
    # ok: web-input-chainlit
    sink(thread)
