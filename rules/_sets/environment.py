import os
import os as system
from os import environ, getenv
from os import environ as env

import decouple
import dotenv
import streamlit as st
from dotenv import dotenv_values, load_dotenv
from environs import Env
from google.colab import userdata

load_dotenv()
# ruleid: environment
sink(os.environ["SYSTEM_PROMPT"])
# ruleid: environment
sink(os.getenv("MODEL", "small"))
name = os.environ.get("MODEL_NAME")
# ruleid: environment
sink(f"models/{name}")
# ruleid: environment
sink(st.secrets["model"])
# ruleid: environment
sink(st.secrets.model_name)


def imported():
    # ruleid: environment
    sink(environ["A"], env.get("B"))
    value = getenv("C") or "default"
    # ruleid: environment
    sink(value)


class Settings:
    model = system.environ.get("MODEL", "small")

    def __init__(self, path=os.environ.get("DATA", ".")):
        self.folder = os.path.join(os.getenv("HOME", ""), "data")
        # ruleid: environment
        sink(self.folder)

    async def load(self):
        # ruleid: environment
        await sink(os.environ.pop("TOKEN_FILE", None))


def files():
    config = dotenv_values(".env")
    # ruleid: environment
    sink(config["MODEL"])
    # ruleid: environment
    sink(dotenv.get_key(".env", "MODEL"))
    # ruleid: environment
    sink(decouple.config("MODEL", default="x"))
    # ruleid: environment
    sink([k for k in userdata.get("models").split(",")])


def with_env():
    env_reader = Env()
    env_reader.read_env()
    # ruleid: environment
    sink(env_reader.str("MODEL"))
    # ruleid: environment
    return (lambda: sink(env_reader("OTHER")))()


def silent(config, environ_like):
    os.environ["CUDA_VISIBLE_DEVICES"] = "0"
    # ok: environment
    sink(os.environ)
    # ok: environment
    sink(os.environ.copy())
    # ok: environment
    sink(os.path.join("a", "b"))
    # ok: environment
    sink(config.environ["MODEL"])
    # ok: environment
    sink(environ_like.get("MODEL"))
    # ok: environment
    sink(config("MODEL"))
    # ok: environment
    sink(os.getcwd())
    # ok: environment
    sink(st.secrets.keys())
    # ok: environment
    sink("os.environ['MODEL']")
