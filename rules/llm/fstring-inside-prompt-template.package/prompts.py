from langchain_core.prompts import ChatPromptTemplate, PromptTemplate


def greeting(name):
    # ruleid: fstring-inside-prompt-template
    return PromptTemplate.from_template(f"Greet {name}. " + "{mood}")


def farewell():
    # ok: fstring-inside-prompt-template
    return ChatPromptTemplate.from_messages([("human", "Say goodbye to {name}")])
