# needs: langchain-core==0.3.83 flask==3.1.2
"""A visitor's text in a prompt template, in each of the forms that are repaired."""
from flask import Flask, request
from langchain_core.prompts import ChatPromptTemplate, PromptTemplate

app = Flask(__name__)


@app.post("/translate")
def translate():
    lang = request.form["lang"]
    first = PromptTemplate.from_template(f"Translate into {lang}: {{text}}")
    second = PromptTemplate.from_template("Translate into %s: {text}" % lang)
    third = PromptTemplate.from_template("Translate into " + lang + ": {text}")
    chat = ChatPromptTemplate.from_messages([("system", "Notes: {notes}"), ("human", f"In {lang}")])
    texts = [one.format(text="Guten Tag, {name}") for one in (first, second, third)]
    return "\n".join([*texts, chat.format(notes="none")])


client = app.test_client()
for language in ("French", "Swiss German", "français 🇨🇭", "50 % \\n"):
    print(client.post("/translate", data={"lang": language}).text)
