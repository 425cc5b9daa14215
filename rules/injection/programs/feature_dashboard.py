"""A dashboard over a feature table and a loader of models for it."""
import os
import subprocess

import numexpr
import pandas as pd
import streamlit as st
from fastapi import FastAPI, HTTPException, Request, UploadFile
from transformers import AutoConfig, PretrainedConfig
from transformers.dynamic_module_utils import get_class_from_dynamic_module

api = FastAPI()
df = pd.read_parquet("features.parquet")
VIEWS = {"new": "age_days < 30", "large": "amount > 1000"}


class CompositeConfig(PretrainedConfig):
    def __init__(self, text_config=None, vision_config=None, **kwargs):
        super().__init__(**kwargs)
        self.text_config = AutoConfig.for_model(**(text_config or {"model_type": "gpt2"}))
        if vision_config is not None:
            # ruleid: dynamic-module-without-trust-switch
            config_class = get_class_from_dynamic_module(vision_config["auto_map"]["AutoConfig"], vision_config["name"])
            self.vision_config = config_class(**vision_config)


def load_vision_class(reference, repository, trust_remote_code=False):
    if not trust_remote_code:
        raise ValueError("this model needs trust_remote_code=True")
    return get_class_from_dynamic_module(reference, repository)


@api.post("/rows")
async def rows(call: Request):
    body = await call.json()
    # ruleid: pandas-expression-injection
    return df.query(body["where"]).head(100).to_dict()


@api.get("/views/{name}")
def view(name: str):
    if name not in VIEWS:
        raise HTTPException(404)
    return df.query(VIEWS[name]).to_dict()


@api.get("/customer/{customer}")
def customer(customer: str):
    return df.query("customer == @customer").to_dict()


@api.get("/above/{limit}")
def above(limit: int):
    return df.query(f"amount > {limit}").to_dict()


@api.post("/derive")
async def derive(call: Request):
    body = await call.json()
    # ruleid: pandas-expression-injection
    return {"value": numexpr.evaluate(body["formula"], local_dict={}).tolist()}


@api.post("/import")
async def import_file(file: UploadFile):
    path = f"incoming/{file.filename}"
    # ruleid: outside-text-in-shell-command
    subprocess.run(f"gunzip -k {path}", shell=True, check=True)
    return {"ok": True}


@api.post("/import-list")
async def import_list(file: UploadFile):
    with open("incoming/upload.gz", "wb") as target:
        target.write(await file.read())
    subprocess.run(["gunzip", "-k", "incoming/upload.gz"], check=True)
    return {"ok": True}


def page():
    st.title("Features")
    text = st.text_input("Filter")
    if text:
        # ruleid: pandas-expression-injection
        st.dataframe(df.query(text))
    column = st.selectbox("Column", list(df.columns))
    limit = st.number_input("Limit")
    st.dataframe(df[df[column] > limit])
    st.caption(f"{os.cpu_count()} workers")


def report(template_name: str):
    return df.describe().to_html(classes=template_name)


if __name__ == "__main__":
    page()
