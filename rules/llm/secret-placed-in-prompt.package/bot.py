from openai import OpenAI

from .config import CRM_PASSWORD, MODEL, crm_login

client = OpenAI()


def ask(q):
    # ruleid: secret-placed-in-prompt
    return client.responses.create(model=MODEL, instructions=f"The CRM password is {CRM_PASSWORD}", input=q).output_text


def ask_with_login(q):
    login = crm_login()
    # ruleid: secret-placed-in-prompt
    return client.responses.create(model=MODEL, instructions="Log in as " + login, input=q).output_text


def ask_without(q):
    # ok: secret-placed-in-prompt
    return client.responses.create(model=MODEL, instructions=f"You run on {MODEL}.", input=q).output_text
