"""A Gradio page to compare prompts, with a log of the runs."""
import argparse
import os
import sqlite3
from pathlib import Path

import gradio as gr
from openai import OpenAI

client = OpenAI()
LOGS = Path("logs")
LOGS.mkdir(exist_ok=True)
TEMPLATES = {"short": "Answer in one line: {q}", "long": "Answer with sources: {q}"}


def database():
    conn = sqlite3.connect("prompts.db")
    conn.execute("CREATE TABLE IF NOT EXISTS runs (template TEXT, question TEXT, answer TEXT)")
    return conn


def run(template, question):
    if template not in TEMPLATES:
        raise gr.Error("unknown template")
    reply = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": TEMPLATES[template].format(q=question)}],
    )
    answer = reply.choices[0].message.content
    conn = database()
    with conn:
        conn.execute("INSERT INTO runs VALUES (?, ?, ?)", (template, question, answer))
    return answer


def search(term):
    conn = database()
    # ruleid: gradio-handler-to-dangerous-sink
    return conn.execute(f"SELECT * FROM runs WHERE question LIKE '%{term}%'").fetchall()


def export(title):
    path = LOGS / f"{Path(title).stem}.csv"
    with open(path, "w") as f:
        for row in database().execute("SELECT * FROM runs"):
            f.write(";".join(row) + "\n")
    return str(path)


def show_log(title):
    # ruleid: gradio-handler-to-dangerous-sink
    return (LOGS / title).read_text()


with gr.Blocks(title="Prompts") as demo:
    template = gr.Dropdown(list(TEMPLATES), value="short")
    question = gr.Textbox(label="Question")
    answer = gr.Textbox(label="Answer")
    gr.Button("Run").click(run, [template, question], answer)
    with gr.Accordion("Earlier runs"):
        term = gr.Textbox(label="Search")
        found = gr.Dataframe()
        term.submit(search, term, found)
        title = gr.Textbox(label="Log")
        content = gr.Textbox()
        gr.Button("Export").click(export, title, gr.File())
        gr.Button("Show").click(show_log, title, content)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=7860)
    parser.add_argument("--public", action="store_true")
    args = parser.parse_args()
    if args.public:
        # ruleid: gradio-serves-host-files, gradio-share-without-auth
        demo.launch(server_port=args.port, share=True, allowed_paths=[str(Path.home())])
    else:
        demo.launch(server_port=args.port, auth=("team", os.environ["DEMO_PASSWORD"]), allowed_paths=["logs"])


if __name__ == "__main__":
    main()
