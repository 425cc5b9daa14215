import asyncio

import httpx
import ollama
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline

# --- Transformers, top level as in a notebook
tokenizer = AutoTokenizer.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct")
model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct")
generate = pipeline("text-generation", model="gpt2")
text = source()
# ruleid: llm-call-local
out = generate(text, max_new_tokens=20)
# ruleid: llm-call-local
ids = tokenizer.apply_chat_template([{"role": "user", "content": text}], return_tensors="pt")
inputs = tokenizer(text, return_tensors="pt")
with torch.no_grad():
    # ruleid: llm-call-local
    tokens = model.generate(**inputs, max_new_tokens=20)


def by_ids():
    ids = tokenizer.encode(source(), return_tensors="pt").to("cuda")
    # ruleid: llm-call-local
    return model.generate(ids, do_sample=True)


def by_keyword():
    batch = tokenizer([source()], padding=True)
    # ruleid: llm-call-local
    return model.generate(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"])


def in_place():
    # ruleid: llm-call-local
    return pipeline("text-generation", model="gpt2")(f"Say {source()}")


class Generator:
    def __init__(self, name):
        self.pipe = pipeline("text-generation", model=name, device_map="auto")

    def __call__(self):
        # ruleid: llm-call-local
        return self.pipe([{"role": "user", "content": source()}], max_new_tokens=64)[0]["generated_text"]


def transformers_other():
    # ok: llm-call-local
    model.generate(max_new_tokens=source())
    # ok: llm-call-local
    tokenizer.apply_chat_template([{"role": "user", "content": "Hi"}], chat_template=source())
    # ok: llm-call-local
    tokenizer(source())
    classify = pipeline("image-classification")
    # ok: llm-call-local
    classify(source())


def with_vllm():
    from vllm import LLM, SamplingParams

    llm = LLM(model="facebook/opt-125m")
    # ruleid: llm-call-local
    llm.generate([source()], SamplingParams(max_tokens=16))
    # ruleid: llm-call-local
    return llm.chat([{"role": "user", "content": source()}], sampling_params=SamplingParams(max_tokens=16))


async def vllm_engine(engine):
    from vllm.engine.async_llm_engine import AsyncLLMEngine

    # ruleid: llm-call-local
    async for o in engine.generate(prompt=source(), sampling_params=None, request_id="1"):
        print(o)


def with_ollama():
    # ruleid: llm-call-local
    ollama.chat(model="llama3.2", messages=[{"role": "user", "content": source()}])
    # ruleid: llm-call-local
    ollama.generate(model="llama3.2", prompt=source())
    # ruleid: llm-call-local
    ollama.Client(host="http://localhost:11434").chat("llama3.2", [{"role": "user", "content": source()}])
    # ok: llm-call-local
    ollama.embed(model="all-minilm", input=source())
    # ok: llm-call-local
    ollama.pull(source())


async def ollama_async():
    from ollama import AsyncClient

    # ruleid: llm-call-local
    async for part in await AsyncClient().chat(model="llama3.2", messages=[{"role": "user", "content": source()}], stream=True):
        print(part)


def with_llama_cpp():
    from llama_cpp import Llama

    llm = Llama(model_path="model.gguf", n_ctx=2048)
    # ruleid: llm-call-local
    llm("Q: " + source() + " A:", max_tokens=32)
    # ruleid: llm-call-local
    llm.create_chat_completion(messages=[{"role": "user", "content": source()}])
    # ruleid: llm-call-local
    llm.create_completion(source(), max_tokens=16)
    # ok: llm-call-local
    llm.tokenize(source())
    # ok: llm-call-local
    llm("Q: Name the planets. A:", stop=[source()])


class LocalLlama:
    def __init__(self, path):
        from llama_cpp import Llama

        self.llm = Llama.from_pretrained(repo_id="r", filename="*q8_0.gguf")
        self.small = Llama(path)

    def ask(self):
        # ruleid: llm-call-local
        return self.small(prompt=source())["choices"][0]["text"]


# --- LangChain


def langchain_models():
    from langchain_core.messages import HumanMessage
    from langchain_core.output_parsers import StrOutputParser
    from langchain_core.prompts import ChatPromptTemplate
    from langchain_openai import ChatOpenAI

    llm = ChatOpenAI(model="gpt-4.1")
    # ruleid: llm-call-langchain
    llm.invoke(source())
    # ruleid: llm-call-langchain
    llm.invoke([("system", "Be brief."), ("human", source())])
    # ruleid: llm-call-langchain
    llm.invoke(input=[HumanMessage(content=source())])
    chain = ChatPromptTemplate.from_template("Translate {text}") | llm | StrOutputParser()
    # ruleid: llm-call-langchain
    chain.invoke({"text": source()})
    # ruleid: llm-call-langchain
    for token in chain.stream({"text": source()}):
        print(token, end="")
    # ruleid: llm-call-langchain
    chain.batch([{"text": t} for t in source()])
    # ruleid: llm-call-langchain
    (ChatPromptTemplate.from_template("Say {x}") | llm).invoke({"x": source()})
    # ruleid: llm-call-langchain
    ChatOpenAI().invoke(f"Say {source()}")
    # ruleid: llm-call-langchain
    llm.with_structured_output(dict).invoke(source())
    # ruleid: llm-call-langchain
    llm.bind_tools([print]).invoke(source())
    # ruleid: llm-call-langchain, llm-call-local
    llm.generate([[HumanMessage(content=source())]])
    # ok: llm-call-langchain
    llm.get_num_tokens(source())
    # ok: llm-call-langchain
    llm.invoke("Say hi", config={"metadata": {"user": source()}})


async def langchain_async(graph):
    from langgraph.graph import StateGraph

    # ruleid: llm-call-langchain
    await graph.ainvoke({"messages": [{"role": "user", "content": source()}]})
    # ruleid: llm-call-langchain
    async for event in graph.astream_events({"messages": [("user", source())]}, version="v2"):
        print(event)
    # ok: llm-call-langchain
    await graph.aget_state(source())


def langchain_legacy():
    from langchain.chains import ConversationChain, LLMChain, RetrievalQA
    from langchain.llms import OpenAI

    llm = OpenAI(temperature=0)
    chain = LLMChain(llm=llm, prompt=None)
    # ruleid: llm-call-langchain
    chain.run(source())
    # ruleid: llm-call-langchain
    chain.run(product=source())
    # ruleid: llm-call-langchain
    ConversationChain(llm=llm).predict(input=source())
    # ruleid: llm-call-langchain
    llm(source())
    qa = RetrievalQA.from_chain_type(llm=llm, retriever=None)
    # ruleid: llm-call-langchain
    qa({"query": source()})
    # ruleid: llm-call-langchain
    return chain({"product": source()})


class Assistant:
    def __init__(self):
        from langchain_anthropic import ChatAnthropic

        self.llm = ChatAnthropic(model="claude-sonnet-4-5")
        self.executor = None

    def ask(self):
        from langchain.agents import AgentExecutor

        # ruleid: llm-call-langchain
        answer = self.llm.invoke(source())
        # ruleid: llm-call-langchain
        return self.executor.invoke({"input": source(), "chat_history": []}), answer


def langchain_other_runnables(retrieval_chain, llm_with_tools, vector_store, web_tool, tool_map, prompt, lambda_client):
    from langchain_core.prompts import PromptTemplate

    retriever = vector_store.as_retriever()
    # ok: llm-call-langchain
    retriever.invoke(source())
    # ruleid: llm-call-langchain
    retrieval_chain.invoke(source())
    # ruleid: llm-call-langchain
    llm_with_tools.invoke(source())
    # ok: llm-call-langchain
    vector_store.as_retriever(search_kwargs={"k": 4}).invoke(source())
    # ok: llm-call-langchain
    web_tool.invoke(source())
    # ok: llm-call-langchain
    tool_map["search"].invoke(source())
    # ok: llm-call-langchain
    prompt.invoke({"q": source()})
    # ok: llm-call-langchain
    lambda_client.invoke(source())
    # ok: llm-call-langchain
    httpx.Client().stream("GET", source())
    # ok: llm-call-langchain
    asyncio.run(source())


def no_langchain_here(command, runner):
    # ok: llm-call-langchain
    command.invoke(source())
    # ok: llm-call-langchain
    runner.run(source())


# --- LlamaIndex


def llama_index_calls(index):
    from llama_index.core import PromptTemplate, VectorStoreIndex
    from llama_index.core.llms import ChatMessage
    from llama_index.llms.openai import OpenAI

    llm = OpenAI(model="gpt-4.1")
    # ruleid: llm-call-llama-index
    llm.complete(f"Summarise {source()}")
    # ruleid: llm-call-llama-index
    llm.chat([ChatMessage(role="user", content=source())])
    # ruleid: llm-call-llama-index
    for r in llm.stream_complete(source()):
        print(r.delta, end="")
    # ruleid: llm-call-llama-index
    for r in llm.stream_chat([ChatMessage(content=source())]):
        print(r.delta, end="")
    query_engine = index.as_query_engine()
    # ruleid: llm-call-llama-index
    query_engine.query(source())
    # ruleid: llm-call-llama-index
    index.as_query_engine(similarity_top_k=3).query(source())
    chat_engine = index.as_chat_engine()
    # ruleid: llm-call-llama-index
    chat_engine.chat(source())
    # ruleid: llm-call-llama-index
    llm.predict(PromptTemplate("Say {x}"), x=source())
    # ok: llm-call-llama-index
    index.as_retriever().retrieve(source())
    # ok: llm-call-llama-index
    index.insert(source())
    # ok: llm-call-llama-index
    llm.complete("Say hi", callback=source())


async def llama_index_async(workflow):
    from llama_index.core.agent.workflow import FunctionAgent

    agent = FunctionAgent(tools=[], llm=None)
    # ruleid: llm-call-llama-index
    await agent.run(user_msg=source())
    # ruleid: llm-call-llama-index
    await agent.run(source())
    # ruleid: llm-call-llama-index
    await workflow.llm.acomplete(source())
    # ruleid: llm-call-llama-index
    await workflow.query_engine.aquery(source())
    # ok: llm-call-llama-index
    await workflow.session.query(source())
    # ok: llm-call-llama-index
    workflow.task.run(source())


class Rag:
    def __init__(self, index):
        self.engine = index.as_query_engine()

    def ask(self):
        import llama_index.core

        # ruleid: llm-call-llama-index
        return str(self.engine.query(source()))


def session_query(session):
    # ok: llm-call-llama-index
    session.query(source())


# --- Haystack


def haystack_calls(store):
    from haystack import Pipeline
    from haystack.components.generators import OpenAIGenerator
    from haystack.components.generators.chat import OpenAIChatGenerator
    from haystack.dataclasses import ChatMessage

    generator = OpenAIGenerator(model="gpt-4.1")
    # ruleid: llm-call-haystack
    generator.run(prompt=source())
    # ruleid: llm-call-haystack
    generator.run(source())
    # ruleid: llm-call-haystack
    OpenAIChatGenerator().run(messages=[ChatMessage.from_user(source())])
    # ruleid: llm-call-haystack
    OpenAIChatGenerator().run([ChatMessage.from_user(source())])
    pipe = Pipeline()
    # ruleid: llm-call-haystack
    pipe.run({"prompt_builder": {"question": source()}})
    # ruleid: llm-call-haystack
    pipe.run(data={"llm": {"prompt": source()}})
    return pipe.run(
        # ruleid: llm-call-haystack
        {
            "retriever": {"query": source()},
            "prompt_builder": {"query": "x"},
        }
    )


async def haystack_async(agent, rag_pipeline):
    import haystack

    # ruleid: llm-call-haystack
    await agent.run_async(messages=[haystack.dataclasses.ChatMessage.from_user(source())])
    # ruleid: llm-call-haystack
    await rag_pipeline.run_async({"prompt_builder": {"question": f"{source()}?"}})
    # ruleid: llm-call-haystack
    return agent.run(messages=source())


class Answerer:
    def __init__(self):
        from haystack.components.generators import HuggingFaceLocalGenerator

        self.generator = HuggingFaceLocalGenerator(model="google/flan-t5-large")

    def answer(self):
        from haystack import component

        # ruleid: llm-call-haystack
        return self.generator.run("Answer: " + source(), generation_kwargs={})

    def batch(self):
        from haystack.core.pipeline import AsyncPipeline as AP

        # ruleid: llm-call-haystack
        return [self.generator.run(prompt=q) for q in source()]

    def others(self, embedder, retriever, converter, writer, fetcher):
        import haystack

        # ok: llm-call-haystack
        embedder.run(text=source())
        # ok: llm-call-haystack
        retriever.run(query=source())
        # ok: llm-call-haystack
        converter.run(sources=[source()])
        # ok: llm-call-haystack
        writer.run(source())
        # ok: llm-call-haystack
        fetcher.run(urls=source())
        # ok: llm-call-haystack
        return self.generator.run("Hello", generation_kwargs={"max_tokens": source()})


# --- Agents


def openai_agents():
    from agents import Agent, Runner

    agent = Agent(name="Assistant", instructions="Help.")
    # ruleid: llm-call-agents
    Runner.run_sync(agent, source())
    # ruleid: llm-call-agents
    Runner.run_sync(starting_agent=agent, input=source())
    # ruleid: llm-call-agents
    streamed = Runner.run_streamed(agent, input=[{"role": "user", "content": source()}])
    # ok: llm-call-agents
    Runner.run_sync(agent, "Hello", context=source())
    return streamed


async def pydantic_agent():
    from pydantic_ai import Agent

    agent = Agent("openai:gpt-4.1")
    # ruleid: llm-call-agents
    await agent.run(source())
    # ruleid: llm-call-agents
    agent.run_sync(f"Say {source()}")
    # ruleid: llm-call-agents
    async with agent.run_stream(source()) as result:
        print(result)
    # ruleid: llm-call-agents
    Agent("openai:gpt-4.1").run_sync(source())
    # ok: llm-call-agents
    await agent.run("Hello", deps=source())


def smol():
    from smolagents import CodeAgent, InferenceClientModel

    agent = CodeAgent(tools=[], model=InferenceClientModel())
    # ruleid: llm-call-agents
    agent.run(source())
    # ruleid: llm-call-agents
    CodeAgent(tools=[], model=InferenceClientModel()).run(task=source())
    # ok: llm-call-agents
    agent.run("Tell a joke", max_steps=source())


def crew():
    from crewai import LLM, Agent, Crew, Task

    # ruleid: llm-call-agents
    task = Task(description=f"Research {source()}", expected_output="A list", agent=None)
    team = Crew(agents=[], tasks=[task])
    # ruleid: llm-call-agents
    team.kickoff(inputs={"topic": source()})
    # ruleid: llm-call-agents
    LLM(model="gpt-4.1").call(source())


class MyCrew:
    def run(self):
        # ruleid: llm-call-agents
        return self.crew().kickoff_for_each(inputs=[{"topic": t} for t in source()])


def autogen_old():
    import autogen

    user = autogen.UserProxyAgent("user")
    bot = autogen.AssistantAgent("bot")
    # ruleid: llm-call-agents
    user.initiate_chat(bot, message=source())
    # ruleid: llm-call-agents
    bot.generate_reply(messages=[{"role": "user", "content": source()}])
    # ok: llm-call-agents
    user.initiate_chat(bot, message="Hello", max_turns=source())


async def autogen_new(team, model_client):
    from autogen_agentchat.messages import TextMessage
    from autogen_core.models import UserMessage

    # ruleid: llm-call-agents
    await team.run(task=source())
    # ruleid: llm-call-agents
    async for m in team.run_stream(task="Write about " + source()):
        print(m)
    # ruleid: llm-call-agents
    await model_client.create([UserMessage(content=source(), source="user")])
    # ok: llm-call-agents
    await team.save_state(source())


def with_dspy():
    import dspy

    lm = dspy.LM("openai/gpt-4.1-mini")
    # ruleid: llm-call-agents
    lm(source())
    qa = dspy.ChainOfThought("question -> answer")
    # ruleid: llm-call-agents
    qa(question=source())
    # ruleid: llm-call-agents
    dspy.Predict("text -> summary")(text=source())
    # ok: llm-call-agents
    dspy.Example(question=source())


class Module:
    def __init__(self):
        import dspy

        self.predictor = dspy.ChainOfThought("context, question -> answer")

    def forward(self):
        # ruleid: llm-call-agents
        return self.predictor(context="x", question=source())


def no_agent_library(task_runner, agent):
    # ok: llm-call-agents
    task_runner.run(source())
    # ok: llm-call-agents
    agent.run(source())
