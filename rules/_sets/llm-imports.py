def before_any_import(x):
    # ok: uses-openai, uses-anthropic, uses-google-genai, uses-cohere, uses-mistral, uses-langchain, uses-llama-index
    sink(x)
    # ok: uses-haystack, uses-transformers, uses-vllm, uses-ollama, uses-smolagents, uses-crewai, uses-autogen, uses-openai-agents, uses-pydantic-ai
    sink("a string that only mentions import openai")


def openai_plain(x):
    import openai

    # ruleid: uses-openai
    sink(x)


def openai_from(x):
    from openai import AsyncOpenAI as Client

    # ruleid: uses-openai
    return sink(x)


def openai_submodule(x):
    from openai.types.chat import ChatCompletion

    # ruleid: uses-openai
    sink(x)


def groq(x):
    from groq import Groq

    # ruleid: uses-openai
    sink(x)


def litellm_alias(x):
    import litellm as llm

    if x:
        # ruleid: uses-openai
        sink(x)


def together(x):
    from together import Together

    # ruleid: uses-openai
    sink(x)


def only_looks_like(x):
    import openai_mock
    from .openai import helper

    # ok: uses-openai
    sink(x)


def anthropic_from(x):
    from anthropic import Anthropic, AnthropicBedrock

    # ruleid: uses-anthropic
    sink(x)


def anthropic_alias(x):
    import anthropic as ant

    with open("x") as f:
        # ruleid: uses-anthropic
        sink(x)


def gemini_new(x):
    from google import genai

    # ruleid: uses-google-genai
    sink(x)


def gemini_types(x):
    from google.genai import types

    # ruleid: uses-google-genai
    sink(x)


def gemini_old(x):
    import google.generativeai as genai

    # ruleid: uses-google-genai
    sink(x)


def gemini_vertex(x):
    from vertexai.generative_models import GenerativeModel

    # ruleid: uses-google-genai
    sink(x)


def google_cloud(x):
    from google.cloud import storage

    # ok: uses-google-genai
    sink(x)


def cohere(x):
    import cohere

    # ruleid: uses-cohere
    sink(x)


def cohere_from(x):
    from cohere import ClientV2

    # ruleid: uses-cohere
    sink(x)


def mistral(x):
    from mistralai import Mistral

    # ruleid: uses-mistral
    sink(x)


def mistral_sub(x):
    from mistralai.client import MistralClient

    # ruleid: uses-mistral
    sink(x)


def langchain_models(x):
    from langchain.chat_models import init_chat_model

    # ruleid: uses-langchain
    sink(x)


def langchain_openai(x):
    from langchain_openai import ChatOpenAI

    # ruleid: uses-langchain
    sink(x)


def langchain_core(x):
    from langchain_core.messages import HumanMessage, SystemMessage

    for y in x:
        # ruleid: uses-langchain
        sink(y)


def langgraph(x):
    from langgraph.prebuilt import create_react_agent

    # ruleid: uses-langchain
    sink(x)


def langsmith_only(x):
    from langsmith import traceable

    # ok: uses-langchain
    sink(x)


def llama_index_core(x):
    from llama_index.core import VectorStoreIndex

    # ruleid: uses-llama-index
    sink(x)


def llama_index_llms(x):
    from llama_index.llms.openai import OpenAI

    # ruleid: uses-llama-index
    sink(x)


def haystack(x):
    from haystack import Pipeline

    # ruleid: uses-haystack
    sink(x)


def haystack_integration(x):
    from haystack_integrations.components.generators.ollama import OllamaGenerator

    # ruleid: uses-haystack
    sink(x)


def transformers(x):
    from transformers import AutoModelForCausalLM, AutoTokenizer

    # ruleid: uses-transformers
    sink(x)


def sentence_transformers(x):
    from sentence_transformers import SentenceTransformer

    # ok: uses-transformers
    sink(x)


def vllm(x):
    from vllm import LLM, SamplingParams

    # ruleid: uses-vllm
    sink(x)


def ollama(x):
    import ollama

    # ruleid: uses-ollama
    sink(x)


def ollama_client(x):
    from ollama import AsyncClient

    # ruleid: uses-ollama
    sink(x)


def smolagents(x):
    from smolagents import CodeAgent

    # ruleid: uses-smolagents
    sink(x)


def crewai(x):
    from crewai import Agent, Crew, Task

    # ruleid: uses-crewai
    sink(x)


def autogen(x):
    import autogen

    # ruleid: uses-autogen
    sink(x)


def autogen_new(x):
    from autogen_agentchat.agents import AssistantAgent

    # ruleid: uses-autogen
    sink(x)


def openai_agents(x):
    from agents import Agent, Runner

    # ruleid: uses-openai-agents
    sink(x)


def own_agents_package(x):
    from .agents import Agent

    # ok: uses-openai-agents
    sink(x)


def pydantic_ai(x):
    from pydantic_ai import Agent, RunContext

    # ruleid: uses-pydantic-ai
    sink(x)
