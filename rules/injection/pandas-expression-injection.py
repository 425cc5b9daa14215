import numexpr
import numexpr as ne
import pandas as pd
import streamlit as st
from fastapi import FastAPI, Request
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
df = pd.read_parquet("features.parquet")
FILTERS = {"adults": "age >= 18", "children": "age < 18"}


@app.post("/derive")
def derive():
    # ruleid: pandas-expression-injection
    return df.eval(request.form["formula"]).to_json()


@app.get("/rows")
def rows():
    # ruleid: pandas-expression-injection
    return df.query(request.args["filter"]).to_json()


@app.get("/city")
def city():
    name = request.args.get("city", "")
    # ruleid: pandas-expression-injection
    return df.query(f"city == '{name}'").to_json()


@app.get("/above")
def above():
    column = request.args["column"]
    # ruleid: pandas-expression-injection
    return df.query("%s > 10" % column).to_json()


@app.post("/json")
def json_filter():
    body = request.get_json()
    # ruleid: pandas-expression-injection
    return df.query(body["where"], engine="python").to_json()


@app.post("/local")
def local_names():
    expression = request.form["expression"].strip()
    # ruleid: pandas-expression-injection
    result = load_frame().query(expression, local_dict={}, engine="numexpr")
    return result.to_json()


@app.post("/top")
def top_level():
    # ruleid: pandas-expression-injection
    return str(pd.eval(request.form["formula"]))


@app.post("/keyword")
def keyword():
    # ruleid: pandas-expression-injection
    return df.query(expr=request.form["where"]).to_json()


@app.post("/numexpr")
def by_numexpr():
    # ruleid: pandas-expression-injection
    return str(numexpr.evaluate(request.form["formula"]))


@app.post("/numexpr2")
def by_numexpr_alias():
    # ruleid: pandas-expression-injection
    return str(ne.evaluate("2 * (" + request.form["formula"] + ")", local_dict={}))


@app.get("/fresh")
def fresh():
    frame = pd.read_csv("data.csv")
    # ruleid: pandas-expression-injection
    return frame[["a", "b"]].query(request.args["q"], engine="python").to_html()


@app.post("/inplace")
def inplace():
    table = pd.DataFrame({"a": [1]})
    # ruleid: pandas-expression-injection
    table.eval(request.values["assignment"], inplace=True)
    return table.to_json()


@api.post("/frame")
async def frame(call: Request):
    data = await call.json()
    # ruleid: pandas-expression-injection
    return df.query(data["filter"]).to_dict()


@api.get("/select/{expression}")
def select(expression: str):
    # ruleid: pandas-expression-injection
    return df.query(expression).to_dict()


def dashboard():
    text = st.text_input("Filter")
    if text:
        # ruleid: pandas-expression-injection
        st.dataframe(df.query(text))


@app.get("/helped")
def helped():
    # ruleid: pandas-expression-injection
    return df.query(read_argument(request, "where")).to_json()


@app.get("/joined")
def joined():
    conditions = request.args.getlist("where")
    # ruleid: pandas-expression-injection
    return df.query(" and ".join(conditions)).to_json()


# ---- silent


@app.get("/bound")
def bound():
    city_name = request.args["city"]
    # ok: pandas-expression-injection
    return df.query("city == @city_name").to_json()


@app.get("/masked")
def masked():
    limit = float(request.args["limit"])
    # ok: pandas-expression-injection
    return df[df["price"] > limit].to_json()


@app.get("/number")
def number():
    # ok: pandas-expression-injection
    return df.query(f"price > {float(request.args['limit'])}").to_json()


@app.get("/whole")
def whole():
    # ok: pandas-expression-injection
    return df.query("price > %d" % int(request.args["limit"])).to_json()


@app.get("/table")
def by_table():
    # ok: pandas-expression-injection
    return df.query(FILTERS[request.args["name"]]).to_json()


@app.get("/date")
def by_date():
    # ok: pandas-expression-injection
    return df.query(f"day > '{pd.Timestamp(request.args['day'])}'").to_json()


@app.get("/database")
def database():
    session = app.session
    # ok: pandas-expression-injection
    return str(session.query(request.args["q"]))


@app.get("/index")
def search():
    # ok: pandas-expression-injection
    return app.index.query(request.args["q"], top_k=5)


def script(expression):
    # ok: pandas-expression-injection
    return df.query(expression)


@app.get("/stored")
def stored():
    filter_id = request.args["id"]
    # ok: pandas-expression-injection
    return df.query(app.store.get_filter(filter_id)).to_json()


@app.post("/model")
def model():
    app.model.load(request.files["weights"])
    # ok: pandas-expression-injection
    app.model.eval()
    return "ready"


@app.get("/constant")
def constant():
    # ok: pandas-expression-injection
    return df.query("age > 30").head(int(request.args["n"])).to_json()


@app.get("/two")
def two():
    name, kind = request.args["name"], request.args["kind"]
    # ruleid: pandas-expression-injection
    return df.query(f'name == "{name}" and kind != "{kind}"').to_json()


@app.get("/lines")
def over_lines():
    name = request.args["name"]
    return df.query(
        # ruleid: pandas-expression-injection
        f"city == '{name}'",  # as it is spelled there
        engine="python",
    ).to_json()


@app.get("/top/city")
def top_level_value():
    name = request.args["name"]
    # ruleid: pandas-expression-injection
    return str(pd.eval(f"'{name}' in cities"))


@app.get("/mixed")
def quoted_and_bare():
    name, limit = request.args["name"], request.args["limit"]
    # ruleid: pandas-expression-injection
    return df.query(f"city == '{name}' and price > {limit}").to_json()
