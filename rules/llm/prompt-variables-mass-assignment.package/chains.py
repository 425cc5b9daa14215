from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

prompt = ChatPromptTemplate.from_messages([("system", "Use only this context: {context}"), ("human", "{question}")])
chain = prompt | ChatOpenAI(model="gpt-4.1")


def answer(variables: dict) -> str:
    # ruleid: prompt-variables-mass-assignment
    return chain.invoke(variables).content


def answer_one(question: str) -> str:
    # ok: prompt-variables-mass-assignment
    return chain.invoke({"context": "none", "question": question}).content
