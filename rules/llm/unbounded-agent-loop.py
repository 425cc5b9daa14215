import json
import time

import agents
import anthropic
import litellm
import ollama
from agents import Agent, Runner
from agents import Runner as AgentRunner
from langchain.agents import AgentExecutor as OldExecutor
from langchain.agents import initialize_agent
from langchain_classic import agents as lc_agents
from langchain_classic.agents import AgentExecutor
from openai import AsyncOpenAI, OpenAI

from company.loop import Runner as JobRunner

client = OpenAI()
aclient = AsyncOpenAI()
claude = anthropic.Anthropic()
TOOLS = []
UNLIMITED = None
HUGE = 10_000

# ---- reported -------------------------------------------------------------

# ruleid: unbounded-agent-loop
executor = AgentExecutor(agent=None, tools=TOOLS, max_iterations=None, verbose=True)

# ruleid: unbounded-agent-loop
chain = OldExecutor.from_agent_and_tools(
    agent=None,
    tools=TOOLS,
    max_iterations=UNLIMITED,  # long research tasks
)

executors = {
    # ruleid: unbounded-agent-loop
    name: lc_agents.AgentExecutor(agent=None, tools=TOOLS, max_iterations=None)
    for name in ("research", "billing")
}


def legacy(llm):
    # ruleid: unbounded-agent-loop
    return initialize_agent(TOOLS, llm, agent="zero-shot-react-description", max_iterations=None)


async def ask(agent, question):
    # ruleid: unbounded-agent-loop
    result = await Runner.run(agent, question, max_turns=None)
    return result.final_output


# ruleid: unbounded-agent-loop
report = f"{AgentRunner.run_sync(Agent(name='writer'), 'write the report', max_turns=HUGE).final_output}"


class Desk:
    def stream(self, q):
        # ruleid: unbounded-agent-loop
        return agents.Runner.run_streamed(self.agent, q, max_turns=5000)


def run_agent(messages, tools, registry):
    # ruleid: unbounded-agent-loop
    while True:
        msg = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools).choices[0].message
        messages.append(msg)
        if not msg.tool_calls:
            return msg.content
        for call in msg.tool_calls:
            out = registry[call.function.name](**json.loads(call.function.arguments))
            messages.append({"role": "tool", "tool_call_id": call.id, "content": str(out)})


async def run_async(items, registry):
    # ruleid: unbounded-agent-loop
    while True:
        response = await aclient.responses.create(model="gpt-4.1", input=items, tools=TOOLS)
        calls = [o for o in response.output if o.type == "function_call"]
        if not calls:
            break
        items += response.output
        items.extend({"type": "function_call_output", "call_id": c.call_id, "output": registry(c)} for c in calls)


def claude_loop(messages, run_tool):
    # ruleid: unbounded-agent-loop
    while True:
        try:
            reply = claude.messages.create(model="claude-sonnet-4-5", max_tokens=1024, tools=TOOLS, messages=messages)
        except anthropic.RateLimitError:
            time.sleep(5)
            continue
        if reply.stop_reason == "end_turn":
            return reply
        messages.append({"role": "user", "content": [run_tool(b) for b in reply.content if b.type == "tool_use"]})


def claude_while_tools(messages, run_tool):
    reply = claude.messages.create(model="claude-sonnet-4-5", max_tokens=1024, tools=TOOLS, messages=messages)
    # ruleid: unbounded-agent-loop
    while reply.stop_reason == "tool_use":
        messages.append({"role": "user", "content": run_tool(reply)})
        reply = claude.messages.create(model="claude-sonnet-4-5", max_tokens=1024, tools=TOOLS, messages=messages)
    return reply


class LiteAgent:
    def solve(self, task):
        history = [{"role": "user", "content": task}]

        def step():
            return history[-1]

        # ruleid: unbounded-agent-loop
        while True:
            out = litellm.completion(model=self.model, messages=history, tools=self.tools)
            history.append(out.choices[0].message)
            if "DONE" in str(step()):
                return history


def local_model_loop(messages, call_tool):
    # ruleid: unbounded-agent-loop
    while True:
        with open("trace.log", "a") as log:
            answer = ollama.chat(model="llama3.1", messages=messages, tools=TOOLS)
            log.write(str(answer))
        if not answer.message.tool_calls:
            return answer
        messages.append(call_tool(answer))


def until_no_calls(messages, call_tool):
    msg = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=TOOLS).choices[0].message
    # ruleid: unbounded-agent-loop
    while msg.tool_calls:
        messages.append(call_tool(msg))
        msg = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=TOOLS).choices[0].message
    return msg


def responses_chain(prompt, call_tool):
    previous, outputs = None, prompt
    # ruleid: unbounded-agent-loop
    while True:
        if (r := client.responses.create(model="gpt-4.1", input=outputs, tools=TOOLS, previous_response_id=previous)).output_text:
            return r.output_text
        previous, outputs = r.id, [call_tool(o) for o in r.output]


def annotated_loop(messages, call_tool):
    # ruleid: unbounded-agent-loop
    while True:  # until the model is content
        msg = client.chat.completions.create(
            model="gpt-4.1",
            messages=messages,
            tools=TOOLS,  # all of them
        ).choices[0].message
        # nothing left to do
        if not msg.tool_calls:
            break
        messages.append(call_tool(msg))
    # the answer
    return msg.content


# ---- not reported ---------------------------------------------------------

# ok: unbounded-agent-loop
default_limit = AgentExecutor(agent=None, tools=TOOLS)

# ok: unbounded-agent-loop
by_clock = AgentExecutor(agent=None, tools=TOOLS, max_iterations=None, max_execution_time=60)

# ok: unbounded-agent-loop
twelve = Runner.run_sync(Agent(name="writer"), "hi", max_turns=12)

# ok: unbounded-agent-loop
jobs = JobRunner.run_sync("nightly", max_turns=None)


def counted(messages):
    turns = 0
    # ok: unbounded-agent-loop
    while True:
        turns += 1
        if turns > 12:
            raise RuntimeError("turn limit")
        msg = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=TOOLS).choices[0].message
        if not msg.tool_calls:
            return msg.content


def timed(messages):
    deadline = time.monotonic() + 60
    # ok: unbounded-agent-loop
    while True:
        if time.monotonic() > deadline:
            raise TimeoutError
        msg = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=TOOLS).choices[0].message
        if not msg.tool_calls:
            return msg.content


def for_loop(messages):
    # ok: unbounded-agent-loop
    for _turn in range(20):
        msg = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=TOOLS).choices[0].message
        if not msg.tool_calls:
            return msg.content
    raise RuntimeError("turn limit")


def repl(messages):
    # ok: unbounded-agent-loop
    while True:
        messages.append({"role": "user", "content": input("> ")})
        print(client.chat.completions.create(model="gpt-4.1", messages=messages, tools=TOOLS).choices[0].message.content)


def budget(messages, spent=0):
    # ok: unbounded-agent-loop
    while True:
        r = claude.messages.create(model="claude-haiku-4-5", max_tokens=256, tools=TOOLS, messages=messages)
        spent = spent + charge(r.usage)
        if r.stop_reason == "end_turn":
            return r


def charge(usage):
    return usage.output_tokens


def retry_without_tools(prompt):
    # ok: unbounded-agent-loop
    while True:
        try:
            return client.responses.create(model="gpt-4.1", input=prompt)
        except ConnectionError:
            time.sleep(1)


def bounded_while(messages, max_steps=8):
    step = 0
    # ok: unbounded-agent-loop
    while step < max_steps:
        step += 1
        client.chat.completions.create(model="gpt-4.1", messages=messages, tools=TOOLS)


def worker(queue):
    # ok: unbounded-agent-loop
    while True:
        job = queue.get()
        job.done(client.responses.create(model="gpt-4.1", input=job.text, tools=TOOLS))


def documented():
    # ok: unbounded-agent-loop
    """while True: client.chat.completions.create(..., tools=tools) never ends."""


def context_limit(messages):
    # ok: unbounded-agent-loop
    while True:
        if len(messages) >= 40:
            return None
        messages.append(client.chat.completions.create(model="gpt-4.1", messages=messages, tools=TOOLS).choices[0].message)
