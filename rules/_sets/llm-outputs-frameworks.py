import json
import subprocess

from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline

HELLO = [{"role": "user", "content": "Hi"}]

# --- local models, first as in a notebook
generate = pipeline("text-generation", model="gpt2")
result = generate("Hi", max_new_tokens=20)
# ruleid: llm-output-local
sink(result[0]["generated_text"])
tokenizer = AutoTokenizer.from_pretrained("gpt2")
model = AutoModelForCausalLM.from_pretrained("gpt2")
ids = model.generate(**tokenizer("Hi", return_tensors="pt"), max_new_tokens=9)
# ruleid: llm-output-local
sink(tokenizer.decode(ids[0]))


def decode_elsewhere(ids, prompt_length):
    # ruleid: llm-output-local
    sink(tokenizer.decode(ids[0], skip_special_tokens=True))
    # ruleid: llm-output-local
    sink(tokenizer.decode(ids[0][prompt_length:], skip_special_tokens=True))
    # ruleid: llm-output-local
    sink(tokenizer.batch_decode(ids, skip_special_tokens=True)[0].split("assistant")[-1])


class Pipe:
    def __init__(self):
        self.pipe = pipeline("text-generation", "gpt2")

    def ask(self):
        # ruleid: llm-output-local
        sink(self.pipe(HELLO)[0]["generated_text"][-1]["content"])

    def ask_raw(self):
        # ruleid: llm-output-local
        sink(self.pipe("Hi"))


def vllm_answers(outputs):
    from vllm import LLM, SamplingParams

    llm = LLM("facebook/opt-125m")
    for o in llm.generate(["Hi"], SamplingParams()):
        # ruleid: llm-output-local
        sink(o.outputs[0].text)
    # ruleid: llm-output-local
    sink(llm.chat(HELLO)[0].outputs[0].text)
    # ruleid: llm-output-local
    sink([o.outputs[0].text for o in outputs])


def ollama_answers():
    import ollama

    # ruleid: llm-output-local
    sink(ollama.chat(model="m", messages=HELLO)["message"]["content"])
    r = ollama.generate(model="m", prompt="Hi")
    # ruleid: llm-output-local
    sink(r["response"])
    for part in ollama.Client().chat(model="m", messages=HELLO, stream=True):
        # ruleid: llm-output-local
        sink(part.message.content)


def llama_cpp_answers():
    from llama_cpp import Llama

    llm = Llama(model_path="m.gguf")
    # ruleid: llm-output-local
    sink(llm("Q: Hi A:")["choices"][0]["text"])
    # ruleid: llm-output-local
    sink(llm.create_chat_completion(messages=HELLO)["choices"][0]["message"]["content"])


def local_others(raw, row, net):
    # ok: llm-output-local
    sink(raw.decode("utf-8"))
    # ok: llm-output-local
    sink(tokenizer("Hi"))
    # ok: llm-output-local
    sink(tokenizer.batch_decode(row["labels"], skip_special_tokens=True))
    # ok: llm-output-local
    sink(tokenizer.apply_chat_template(HELLO, tokenize=False))
    # ok: llm-output-local
    sink(row["text"])
    # ok: llm-output-local
    sink(net.outputs[0].shape)
    classify = pipeline("text-classification")
    # ok: llm-output-local
    sink(classify("Hi"))
    # ok: llm-output-local
    sink(subprocess.run(["ls"], check=True))


# --- LangChain


def langchain_answers(prompt):
    from langchain_core.output_parsers import StrOutputParser
    from langchain_openai import ChatOpenAI

    llm = ChatOpenAI(model="gpt-4.1")
    # ruleid: llm-output-langchain
    sink(llm.invoke("Hi").content)
    chain = prompt | llm | StrOutputParser()
    # ruleid: llm-output-langchain
    sink(chain.invoke({"q": "Hi"}))
    for chunk in chain.stream({"q": "Hi"}):
        # ruleid: llm-output-langchain
        sink(chunk)
    # ruleid: llm-output-langchain
    sink((prompt | llm).invoke({}).content)
    # ruleid: llm-output-langchain
    sink([m.content for m in llm.batch(["a", "b"])])
    # ruleid: llm-output-langchain
    sink(llm.with_structured_output(dict).invoke("Hi")["sql"])
    # ruleid: llm-output-langchain
    sink(llm.bind_tools([print]).invoke("Hi").tool_calls)


async def langchain_async(graph):
    from langgraph.graph import StateGraph

    state = await graph.ainvoke({"messages": HELLO})
    # ruleid: llm-output-langchain
    sink(state["messages"][-1].content)
    async for event in graph.astream_events({"messages": HELLO}, version="v2"):
        # ruleid: llm-output-langchain
        sink(event["data"]["chunk"].content)


def langchain_legacy():
    from langchain.chains import LLMChain, RetrievalQA
    from langchain.llms import OpenAI

    llm = OpenAI()
    # ruleid: llm-output-langchain
    sink(llm("Hi"))
    # ruleid: llm-output-langchain
    sink(LLMChain(llm=llm, prompt=None).run("Hi"))
    qa = RetrievalQA.from_chain_type(llm=llm, retriever=None)
    # ruleid: llm-output-langchain
    sink(qa({"query": "Hi"})["result"])


class Handler:
    def on_llm_new_token(self, token: str, **kwargs) -> None:
        # ruleid: llm-output-langchain
        sink(token)


class Agent:
    def __init__(self):
        from langchain.agents import create_agent

        self.agent = create_agent("openai:gpt-4.1", tools=[])

    def ask(self):
        import langchain

        answer = self.agent.invoke({"messages": HELLO})
        # ruleid: llm-output-langchain
        sink(json.loads(answer["messages"][-1].content))


def last_step():
    from langchain_anthropic import ChatAnthropic
    from langchain_core.runnables import RunnableLambda

    def run_code(message):
        # ruleid: llm-output-langchain
        sink(message.content)

    def show(message):
        # ruleid: llm-output-langchain
        sink(message)

    llm = ChatAnthropic(model="c")
    return llm | run_code, llm | RunnableLambda(show)


def langchain_others(retriever, web_tool, prompt, store, parser):
    import langchain

    # ok: llm-output-langchain
    sink(retriever.invoke("Hi"))
    # ok: llm-output-langchain
    sink(web_tool.invoke({"q": "Hi"}))
    # ok: llm-output-langchain
    sink(prompt.invoke({"q": "Hi"}))
    # ok: llm-output-langchain
    sink(store.similarity_search("Hi"))
    # ok: llm-output-langchain
    sink(subprocess.run("ls", check=True))
    # ok: llm-output-langchain
    sink(parser.get_format_instructions())


# --- LlamaIndex


def llama_index_answers(index):
    from llama_index.core import VectorStoreIndex
    from llama_index.llms.openai import OpenAI

    llm = OpenAI()
    # ruleid: llm-output-llama-index
    sink(llm.complete("Hi").text)
    # ruleid: llm-output-llama-index
    sink(str(llm.complete("Hi")))
    # ruleid: llm-output-llama-index
    sink(llm.chat([]).message.content)
    for r in llm.stream_complete("Hi"):
        # ruleid: llm-output-llama-index
        sink(r.delta)
    for r in llm.stream_chat([]):
        # ruleid: llm-output-llama-index
        sink(r.delta)
    response = index.as_query_engine().query("Hi")
    # ruleid: llm-output-llama-index
    sink(response.response)
    query_engine = VectorStoreIndex([]).as_query_engine()
    # ruleid: llm-output-llama-index
    sink(f"<b>{query_engine.query('Hi')}</b>")
    # ruleid: llm-output-llama-index
    sink(llm.structured_predict(dict, None, x=1))
    # ok: llm-output-llama-index
    sink(index.as_retriever().retrieve("Hi"))
    # ok: llm-output-llama-index
    sink(index.docstore.docs)
    # ok: llm-output-llama-index
    sink(llm.metadata)


async def llama_index_async(agent, synthesizer):
    from llama_index.core.agent.workflow import FunctionAgent

    # ruleid: llm-output-llama-index
    sink(await agent.run("Hi"))
    # ruleid: llm-output-llama-index
    sink(synthesizer.synthesize("Hi", nodes=[]))
    # ruleid: llm-output-llama-index
    sink((await agent.llm.acomplete("Hi")).text)


class Engine:
    def __init__(self, index):
        self.chat_engine = index.as_chat_engine()

    def ask(self, task, session, table):
        import llama_index.core

        # ruleid: llm-output-llama-index
        sink(self.chat_engine.chat("Hi").response)
        # ok: llm-output-llama-index
        sink(task.run("Hi"))
        # ok: llm-output-llama-index
        sink(session.query("Hi"))
        # ok: llm-output-llama-index
        sink(table.predict("Hi"))


# --- Haystack


def haystack_answers(pipe, retriever, fetcher):
    from haystack.components.generators import OpenAIGenerator
    from haystack.components.generators.chat import OpenAIChatGenerator

    generator = OpenAIGenerator()
    # ruleid: llm-output-haystack
    sink(generator.run("Hi")["replies"][0])
    r = pipe.run({"prompt_builder": {"q": "Hi"}})
    # ruleid: llm-output-haystack
    sink(r["llm"]["replies"][0])
    # ruleid: llm-output-haystack
    sink(OpenAIChatGenerator().run(messages=[])["replies"][0].text)
    for reply in r["generator"]["replies"]:
        # ruleid: llm-output-haystack
        sink(reply.text)
    # ruleid: llm-output-haystack
    sink(generator.run(prompt="Hi"))
    # ruleid: llm-output-haystack
    sink(json.loads(r["llm"]["replies"][0].text)["sql"])
    # ok: llm-output-haystack
    sink(retriever.run(query="Hi")["documents"])
    # ok: llm-output-haystack
    sink(fetcher.run(urls=[]))
    # ok: llm-output-haystack
    sink(r["retriever"]["documents"])


async def haystack_async(agent):
    import haystack

    result = await agent.run_async(messages=[])
    # ruleid: llm-output-haystack
    sink(result["messages"][-1].text)
    # ruleid: llm-output-haystack
    sink(agent.run(messages=[])["last_message"].text)


class Rag:
    def __init__(self):
        from haystack import Pipeline

        self.pipe = Pipeline()

    def ask(self):
        import haystack

        # ruleid: llm-output-haystack
        sink(self.pipe.run({"q": "Hi"})["llm"]["replies"])

    def ask_with(self):
        import haystack

        out = self.pipe.run({"q": "Hi"}, include_outputs_from={"llm"})
        answer = out["llm"]["replies"][0] if out else ""
        # ruleid: llm-output-haystack
        sink(answer)

    def fields(self, component):
        import haystack

        # ruleid: llm-output-haystack
        sink(",".join(self.pipe.run({})["llm"]["replies"]))
        # ruleid: llm-output-haystack
        sink([x.text for x in component["replies"]])
        # ok: llm-output-haystack
        sink(self.pipe.run({})["writer"]["documents_written"])
        # ok: llm-output-haystack
        sink(component.name)
        # ok: llm-output-haystack
        sink(self.pipe.dumps())


# --- agents


async def openai_agents():
    from agents import Agent, Runner

    result = await Runner.run(Agent(name="a"), "Hi")
    # ruleid: llm-output-agents
    sink(result.final_output)
    # ruleid: llm-output-agents
    sink(Runner.run_sync(Agent(name="a"), "Hi").final_output)
    async for event in Runner.run_streamed(Agent(name="a"), "Hi").stream_events():
        # ruleid: llm-output-agents
        sink(event.data.delta)


async def pydantic_agent():
    from pydantic_ai import Agent as PA

    agent = PA("openai:gpt-4.1")
    # ruleid: llm-output-agents
    sink(agent.run_sync("Hi").output)
    async with agent.run_stream("Hi") as r:
        async for text in r.stream_text():
            # ruleid: llm-output-agents
            sink(text)


def smol_and_crew(crew):
    from crewai import LLM, Crew
    from smolagents import CodeAgent

    # ruleid: llm-output-agents
    sink(CodeAgent(tools=[], model=None).run("Hi"))
    # ruleid: llm-output-agents
    sink(crew.kickoff(inputs={}).raw)
    llm = LLM(model="m")
    # ruleid: llm-output-agents
    sink(llm.call("Hi"))


async def autogen(team, user, bot):
    from autogen_agentchat.agents import AssistantAgent

    # ruleid: llm-output-agents
    sink((await team.run(task="Hi")).messages[-1].content)
    # ruleid: llm-output-agents
    sink(user.initiate_chat(bot, message="Hi").summary)
    # ruleid: llm-output-agents
    sink(bot.generate_reply(messages=HELLO))
    # ruleid: llm-output-agents
    sink((await bot.model_client.create(HELLO)).content)
    # ok: llm-output-agents
    sink(bot.registry.create(HELLO))


def with_dspy():
    import dspy

    qa = dspy.ChainOfThought("question -> answer")
    # ruleid: llm-output-agents
    sink(qa(question="Hi").answer)
    lm = dspy.LM("m")
    # ruleid: llm-output-agents
    sink(lm("Hi")[0])
    # ruleid: llm-output-agents
    sink(dspy.Predict("text -> sql")(text="Hi").sql)


class Module:
    def __init__(self):
        import dspy

        self.answer = dspy.Predict("question -> sql")

    def forward(self, runner, job):
        # ruleid: llm-output-agents
        sink(self.answer(question="Hi").sql)
        # ok: llm-output-agents
        sink(runner.run("Hi"))
        # ok: llm-output-agents
        sink(job.output)
        # ok: llm-output-agents
        sink(job.final_result)
        # ok: llm-output-agents
        sink(self.forward(runner, job))
        # ok: llm-output-agents
        sink(job.start())
        # ok: llm-output-agents
        sink(HELLO)
