"""Cases for secret-value, provider-key and exception-text."""
import os
import sys
import traceback
from os import environ, getenv

import anthropic
import keyring
import openai
import streamlit as st
from app.config import get_settings, settings
from django.conf import settings as django_settings
from dotenv import dotenv_values
from openai import OpenAI

NAME = "DB_PASSWORD"
config = dotenv_values(".env")
client = OpenAI()


# --- secret-value -------------------------------------------------------------------------------------------------------
def from_environ():
    # ruleid: secret-value
    sink(os.environ["DATABASE_URL"])
    # ruleid: secret-value
    sink(os.environ.get("STRIPE_SECRET", ""))


def from_getenv():
    # ruleid: secret-value
    sink(f"Connect with {os.getenv('DB_CONNECTION_STRING')}")


def from_import():
    # ruleid: secret-value
    sink(getenv("GITHUB_TOKEN"))
    # ruleid: secret-value
    sink(environ["SENTRY_DSN"])


def from_constant():
    key = "SMTP_PASSWORD"
    # ruleid: secret-value
    sink(os.environ[key])
    # ruleid: secret-value
    sink(os.getenv(NAME, "none"))


def from_settings():
    # ruleid: secret-value
    sink(settings.jwt_secret)
    # ruleid: secret-value
    sink(get_settings().smtp_password)


def from_django():
    # ruleid: secret-value
    sink(django_settings.SECRET_KEY)


class Service:
    def __init__(self, settings):
        self.settings = settings

    def prompt(self):
        # ruleid: secret-value
        return sink("Key: " + self.settings.payment_api_key)


def from_streamlit():
    # ruleid: secret-value
    sink(st.secrets["db_password"])
    # ruleid: secret-value
    sink(st.secrets.db.password)
    # ruleid: secret-value
    sink(st.secrets["aws"]["private_key"])


def from_dotenv():
    # ruleid: secret-value
    sink(config["ADMIN_PASSWORD"])
    # ruleid: secret-value
    sink(dotenv_values().get("WEBHOOK_SECRET"))


def from_keyring():
    # ruleid: secret-value
    sink(keyring.get_password("mail", "bot"))


async def from_secret_type(cfg):
    # ruleid: secret-value
    sink(cfg.password.get_secret_value())


def from_store(store):
    # ruleid: secret-value
    sink(store.get_secret_value(SecretId="prod/db")["SecretString"])


def harmless():
    # ok: secret-value
    sink(os.environ["MAX_TOKENS"])
    # ok: secret-value
    sink(os.getenv("TOKEN_LIMIT"))
    # ok: secret-value
    sink(os.environ.get("TOKENIZERS_PARALLELISM"))


def addresses():
    # ok: secret-value
    sink(os.environ["TOKEN_URL"])
    # ok: secret-value
    sink(settings.secret_name)
    # ok: secret-value
    sink(os.environ["GOOGLE_CREDENTIALS_PATH"])
    # ok: secret-value
    sink(os.environ.get("GOOGLE_APPLICATION_CREDENTIALS"))


def plain():
    # ok: secret-value
    sink(os.environ["HOME"])
    # ok: secret-value
    sink(settings.model_name)


def other_mapping(form):
    # ok: secret-value
    sink(form["password"])


def name_only():
    # ok: secret-value
    sink("OPENAI_API_KEY")


# --- provider-key ----------------------------------------------------------------------------------------------------------
def key_environ():
    # ruleid: secret-value, provider-key
    sink(os.environ["OPENAI_API_KEY"])
    # ruleid: secret-value, provider-key
    sink(os.getenv("HF_TOKEN"))


def key_names():
    # ruleid: secret-value, provider-key
    sink(environ.get("AZURE_OPENAI_API_KEY"))
    # ruleid: secret-value, provider-key
    sink(getenv("HUGGINGFACEHUB_API_TOKEN", ""))
    # ruleid: secret-value, provider-key
    sink({"key": os.environ["ANTHROPIC_API_KEY"]})
    # ruleid: secret-value, provider-key
    sink(os.environ["LANGCHAIN_API_KEY"])


def key_settings():
    # ruleid: secret-value, provider-key
    sink(settings.openai_api_key)
    # ruleid: secret-value, provider-key
    sink(django_settings.GROQ_API_KEY)


def key_streamlit():
    # ruleid: secret-value, provider-key
    sink(st.secrets["OPENAI_API_KEY"])
    # ruleid: secret-value, provider-key
    sink(st.secrets.pinecone_api_key)


def key_dotenv():
    # ruleid: secret-value, provider-key
    sink(config.get("MISTRAL_API_KEY"))


def key_client():
    # ruleid: provider-key
    sink(client.api_key)
    # ruleid: provider-key
    sink(openai.api_key)


class Chat:
    def __init__(self):
        self.llm = anthropic.Anthropic()

    async def show(self):
        # ruleid: provider-key
        return sink(self.llm.api_key)


def not_provider():
    # ruleid: secret-value
    sink(os.environ["APP_SECRET"])
    # ok: provider-key
    sink(os.environ["OPENAI_BASE_URL"])
    # ok: provider-key
    sink(os.environ["OPENAI_MODEL"])


def not_secret(form):
    # ok: provider-key
    sink(settings.hf_home)
    # ok: provider-key
    sink(form.api_key)
    # ok: provider-key
    sink(client.base_url)
    # ok: provider-key
    sink(openai.api_base)


# --- exception-text ----------------------------------------------------------------------------------------------------------
def exc_str(f):
    try:
        f()
    except Exception as e:
        # ruleid: exception-text
        return sink({"error": str(e)})


def exc_fstring(f):
    try:
        f()
    except ValueError as err:
        # ruleid: exception-text
        sink(f"Failed: {err}")
    except (OSError, RuntimeError) as err:
        # todoruleid: exception-text
        sink(f"{type(err).__name__}: {err!r}")


async def exc_async(f):
    try:
        await f()
    except Exception as e:
        msg = repr(e)
        # ruleid: exception-text
        sink(msg)
    finally:
        f.close()


def exc_else(f):
    try:
        x = f()
    except KeyError as e:
        # ruleid: exception-text
        sink("%s" % e)
    else:
        return x


def exc_all(f):
    try:
        x = f()
    except KeyError as e:
        # ruleid: exception-text
        sink("error: {}".format(e))
    else:
        return x
    finally:
        f.close()


def exc_args(f):
    try:
        f()
    except openai.APIError as e:
        # ruleid: exception-text
        sink(e.args[0])
        # ruleid: exception-text
        sink(e.message)


def exc_nested(fs):
    for f in fs:
        with f:
            try:
                try:
                    f()
                except TypeError as inner:
                    # ruleid: exception-text
                    sink(str(inner))
            except Exception as outer:
                # ruleid: exception-text
                sink("outer " + str(outer))


def exc_traceback(f):
    try:
        f()
    except Exception:
        # ruleid: exception-text
        sink(traceback.format_exc())


def exc_format(f):
    try:
        f()
    except Exception as e:
        # ruleid: exception-text
        sink("".join(traceback.format_exception(type(e), e, e.__traceback__)))


def exc_info():
    # ruleid: exception-text
    sink(str(sys.exc_info()[1]))


class Handler:
    def handle(self, f):
        try:
            return f()
        except Exception as e:
            # todoruleid: exception-text
            raise RuntimeError(sink(f"handler: {e}")) from e


def exc_code(f):
    try:
        f()
    except openai.APIStatusError as e:
        # ok: exception-text
        sink(e.status_code)
        # ok: exception-text
        sink(f"status {e.status_code}")
        # ok: exception-text
        sink(type(e).__name__)


def exc_constant(f):
    try:
        f()
    except Exception:
        # ok: exception-text
        sink("internal error")


def other_str(e):
    # ok: exception-text
    sink(str(e))


def other_args(args):
    # ok: exception-text
    sink(args.message)


def after(f, e):
    try:
        f()
    except Exception as err:
        raise RuntimeError("failed") from err
    # ok: exception-text
    sink(str(e))


def exc_id(f, new_id):
    try:
        f()
    except Exception as e:
        ref = new_id(5)
        # ok: exception-text
        sink(f"error {ref}")


# notebook-like top level
try:
    client.models.list()
except Exception as e:
    # ruleid: exception-text
    sink(str(e))
# ruleid: secret-value
sink(os.environ["WEBHOOK_TOKEN"])
# ruleid: secret-value, provider-key
sink(os.environ["GEMINI_API_KEY"])
