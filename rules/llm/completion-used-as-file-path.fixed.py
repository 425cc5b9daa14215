import base64
import json
import os
import shutil
import uuid
from pathlib import Path

import aiofiles
import anthropic
import numpy as np
from agents import function_tool
from crewai_tools import FileReadTool
from fastapi.responses import FileResponse
from flask import send_file
from langchain_community.agent_toolkits import FileManagementToolkit
from langchain_community.tools import CopyFileTool, DeleteFileTool, ReadFileTool, WriteFileTool
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from mcp.server.fastmcp import FastMCP
from openai import OpenAI
from werkzeug.utils import secure_filename

client = OpenAI()
claude = anthropic.Anthropic()
llm = ChatOpenAI(model="gpt-4.1")
mcp = FastMCP("notes")
OUT = Path("generated").resolve()


def scaffold(spec):
    r = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": "JSON list of files with path and content for: " + spec}],
    )
    for f in json.loads(r.choices[0].message.content):
        # ruleid: completion-used-as-file-path
        (OUT / f["path"]).write_text(f["content"])


def save_note(text):
    name = client.responses.create(model="gpt-4.1", input="A file name for: " + text).output_text.strip()
    # ruleid: completion-used-as-file-path
    with open(os.path.join("notes", os.path.basename(name)), "w") as f:
        f.write(text)


def claude_files(messages, tools):
    reply = claude.messages.create(model="claude-sonnet-4-5", max_tokens=1000, messages=messages, tools=tools)
    for block in reply.content:
        if block.type == "tool_use" and block.name == "read_file":
            # ruleid: completion-used-as-file-path
            return Path(block.input["path"]).read_text()


def openai_tools(messages, tools):
    reply = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools)
    for call in reply.choices[0].message.tool_calls or []:
        args = json.loads(call.function.arguments)
        if call.function.name == "delete_file":
            # ruleid: completion-used-as-file-path
            os.remove(args["path"])
        elif call.function.name == "move_file":
            # ruleid: completion-used-as-file-path
            shutil.move(args["source"], "archive/" + args["target"])


@tool
def read_file(path: str) -> str:
    """Read a file."""
    # ruleid: completion-used-as-file-path
    return open(path).read()


@function_tool
def list_folder(folder: str) -> list:
    """List a folder."""
    # ruleid: completion-used-as-file-path
    return sorted(os.listdir(folder))


@mcp.tool()
async def write_note(title: str, body: str) -> str:
    """Save a note."""
    # ruleid: completion-used-as-file-path
    async with aiofiles.open(f"notes/{os.path.basename(str(title))}.md", mode="w") as f:
        await f.write(body)
    return "saved"


def send(question):
    wanted = llm.invoke("Which report? " + question).content
    # ruleid: completion-used-as-file-path
    return send_file("reports/" + os.path.basename(str(wanted)))


async def send_async(question):
    wanted = (await llm.ainvoke(question)).content
    # ruleid: completion-used-as-file-path
    return FileResponse(path=f"reports/{os.path.basename(str(wanted))}", media_type="application/pdf")


def make_folders(spec):
    for line in llm.invoke("One folder per line for: " + spec).content.splitlines():
        # ruleid: completion-used-as-file-path
        os.makedirs(line, exist_ok=True)


def touch_all(spec):
    # ruleid: completion-used-as-file-path
    [OUT.joinpath(name).touch() for name in llm.invoke(spec).content.split()]


class Project:
    def __init__(self, root):
        self.root = Path(root)

    def add(self, wish):
        name, _, body = llm.invoke(wish).content.partition("\n")
        target = self.root / name
        # ruleid: completion-used-as-file-path
        target.parent.mkdir(parents=True, exist_ok=True)
        # ruleid: completion-used-as-file-path
        target.write_text(body)


def keep_vectors(question, vectors):
    label = llm.invoke("A short label for: " + question).content
    # ruleid: completion-used-as-file-path
    np.save(os.path.basename(str(label)) + ".npy", vectors)


def exploded(spec):
    title = llm.invoke("A title for: " + spec).content
    with open(
        # ruleid: completion-used-as-file-path
        f"reports/{os.path.basename(str(title))}.txt",
        mode="w",  # one file a title
    ) as f:
        f.write(spec)


# a folder of the folders, or the one above
def clear(spec):
    name = llm.invoke("Which folder is stale? " + spec).content
    # ruleid: completion-used-as-file-path
    shutil.rmtree(f"work/{name}")


def tidy(spec):
    shutil.rmtree(
        # ruleid: completion-used-as-file-path
        llm.invoke("Which folder is stale? " + spec).content,
        ignore_errors=True,
    )


# ---- silent


def inside_the_folder(spec):
    r = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": "JSON list of files with path and content for: " + spec}],
    )
    for f in json.loads(r.choices[0].message.content):
        target = (OUT / f["path"]).resolve()
        if not target.is_relative_to(OUT):
            raise ValueError("path outside the output folder")
        # ok: completion-used-as-file-path
        target.write_text(f["content"])


def last_part(text):
    name = llm.invoke("A file name for: " + text).content
    # ok: completion-used-as-file-path
    (OUT / Path(name).name).write_text(text)


def base_name(text):
    name = llm.invoke("A file name for: " + text).content
    # ok: completion-used-as-file-path
    with open(os.path.join("notes", os.path.basename(name)), "w") as f:
        f.write(text)


def secured(text):
    # ok: completion-used-as-file-path
    with open(OUT / secure_filename(llm.invoke(text).content), "w") as f:
        f.write(text)


def own_name(text):
    summary = llm.invoke("Summarise: " + text).content
    # ok: completion-used-as-file-path
    (OUT / f"{uuid.uuid4()}.txt").write_text(summary)


def numbered(questions):
    for number, part in enumerate(llm.invoke(questions).content.split("---")):
        # ok: completion-used-as-file-path
        (OUT / f"part-{number}.txt").write_text(part)


def result_file(path, text):
    # ok: completion-used-as-file-path
    with open(path, "w") as f:
        f.write(llm.invoke(text).content)


@tool
def real_path(path: str) -> str:
    """Read a file of the workspace."""
    full = os.path.realpath(os.path.join("workspace", path))
    if not full.startswith(os.path.realpath("workspace") + os.sep):
        return "refused"
    # ok: completion-used-as-file-path
    return open(full).read()


@mcp.tool()
def page(number: int) -> str:
    """Read a page."""
    # ok: completion-used-as-file-path
    return open(f"pages/{number}.md").read()


def slug(text):
    title = llm.invoke("Title for: " + text).content.replace("/", "-")
    # ok: completion-used-as-file-path
    with open(f"notes-{title}.md", "w") as f:
        f.write(text)


@tool
def show(path: str):
    """Show a picture to the vision model."""
    # ok: completion-used-as-file-path
    data = base64.b64encode(open(path, "rb").read()).decode()
    return client.responses.create(model="gpt-4.1", input=[{"type": "input_image", "image_url": data}])


REPORTS = {"week": "reports/week.md", "month": "reports/month.md"}


def from_a_table(question):
    choice = llm.invoke("week or month? " + question).content
    # ok: completion-used-as-file-path
    return Path(REPORTS[choice]).read_text()


def prompt_from_a_file(path):
    # ok: completion-used-as-file-path
    return llm.invoke(Path(path).read_text()).content


def door(question, valve):
    # ok: completion-used-as-file-path
    return valve.open(llm.invoke(question).content)


# ---- file tools of LangChain

# ruleid: completion-used-as-file-path-tool
toolkit = FileManagementToolkit(root_dir="workspace")
# ruleid: completion-used-as-file-path-tool
selected = FileManagementToolkit(selected_tools=["read_file", "list_directory"], root_dir="workspace").get_tools()
# ruleid: completion-used-as-file-path-tool
reader = ReadFileTool(root_dir="workspace")
# ruleid: completion-used-as-file-path-tool
tools = [WriteFileTool(root_dir="workspace"), *[]]
# ruleid: completion-used-as-file-path-tool
by_name = {t.name: t for t in (CopyFileTool(root_dir="workspace"),)}
# ruleid: completion-used-as-file-path-tool
remover = lambda: DeleteFileTool(root_dir="workspace")


def agent(create_agent):
    # ruleid: completion-used-as-file-path-tool
    return create_agent(llm, tools=[ReadFileTool(description="Read any file", root_dir="workspace")])


class Toolbox:
    # ruleid: completion-used-as-file-path-tool
    write = WriteFileTool(root_dir="workspace")

    def __init__(self):
        # ruleid: completion-used-as-file-path-tool
        self.tools = FileManagementToolkit(root_dir="workspace").get_tools()

    # ruleid: completion-used-as-file-path-tool
    def add(self, extra=ReadFileTool(root_dir="workspace")):
        self.tools.append(extra)


def deep_import():
    from langchain_community.tools.file_management.move import MoveFileTool as Mover

    # ruleid: completion-used-as-file-path-tool
    return Mover(root_dir="workspace")


def package_import():
    try:
        from langchain_community.tools import file_management as fm
    except ImportError:
        return []
    # ruleid: completion-used-as-file-path-tool
    return [fm.ListDirectoryTool(verbose=True, root_dir="workspace")]


def alias():
    import langchain_community.agent_toolkits as kits

    # ruleid: completion-used-as-file-path-tool
    return kits.FileManagementToolkit(
        selected_tools=None,  # all of them
        root_dir="workspace",
    )


async def lazily():
    # ruleid: completion-used-as-file-path-tool
    return await ReadFileTool(root_dir="workspace").ainvoke({"file_path": "README.md"})


def old_path(flag):
    from langchain.tools.file_management import FileSearchTool

    # ruleid: completion-used-as-file-path-tool
    return FileSearchTool(root_dir="workspace") if flag else None


# ok: completion-used-as-file-path-tool
rooted = FileManagementToolkit(root_dir="workspace")
# ok: completion-used-as-file-path-tool
rooted_reader = ReadFileTool(root_dir=str(OUT), verbose=True)
SETTINGS = {"root_dir": "workspace"}
# ok: completion-used-as-file-path-tool
configured = WriteFileTool(**SETTINGS)
# ok: completion-used-as-file-path-tool
crew = FileReadTool()
# ok: completion-used-as-file-path-tool
kind = ReadFileTool
# ok: completion-used-as-file-path-tool
checks = isinstance(reader, ReadFileTool)


class OwnReadFileTool:
    pass


# ok: completion-used-as-file-path-tool
own = OwnReadFileTool()


def keyword(folder):
    # ok: completion-used-as-file-path-tool
    return FileManagementToolkit(
        selected_tools=["read_file"],
        root_dir=folder,
    )


def crewai_same_name():
    from crewai_tools import FileWriterTool as WriteTool

    # ok: completion-used-as-file-path-tool
    return WriteTool()


# ok: completion-used-as-file-path-tool
note = "FileManagementToolkit() reads every file"


@tool
def gated(path: str) -> str:
    """Read a file after a look at the permissions."""
    error = permission_error("read_file", path)
    if error:
        return error
    # ok: completion-used-as-file-path
    return open(path).read()


def over_lines(vectors, text):
    name = client.responses.create(model="gpt-4.1", input="A file name for: " + text).output_text.strip()
    np.save(
        # ruleid: completion-used-as-file-path
        os.path.join("vectors", os.path.basename(name)),  # one file each
        vectors,
    )
