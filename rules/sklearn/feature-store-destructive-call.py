"""Feature store maintenance. In prose: store.teardown() removes everything."""
from typing import Annotated

import click
import feast
import feast as fs
import hopsworks
import typer
from fastapi import APIRouter, Depends, FastAPI, HTTPException, Security
from feast import FeatureStore
from flask import Blueprint, Flask, abort, request
from flask_login import login_required
from sagemaker.feature_store.feature_group import FeatureGroup

app = FastAPI()
web = Flask(__name__)
admin = Blueprint("admin", __name__)
router = APIRouter()
secured = APIRouter(prefix="/admin", dependencies=[Depends(check_admin)])
cli = typer.Typer()
store = FeatureStore(repo_path=".")
group = FeatureGroup(name="clicks", sagemaker_session=None)

# ruleid: feature-store-destructive-call
store.teardown()

# ruleid: feature-store-destructive-call
feast.FeatureStore(repo_path="feature_repo").teardown()

# ruleid: feature-store-destructive-call
response = group.delete()

if store.list_feature_views():
    # ruleid: feature-store-destructive-call
    store.delete_feature_view("user_features_v1")

for old in ("a", "b"):
    # ruleid: feature-store-destructive-call
    FeatureGroup(name=old, sagemaker_session=None).delete()

project = hopsworks.login()
old_group = project.get_feature_store().get_feature_group("transactions", version=1)
try:
    # ruleid: feature-store-destructive-call
    old_group.delete()
except Exception as e:
    print(e)

with open("cleanup.log", "w") as log:
    other = fs.FeatureStore(
        repo_path="other_repo",  # a scratch store
    )
    # ruleid: feature-store-destructive-call
    log.write(str(other.teardown()))


@app.delete("/views/{name}")
def drop(name: str):
    # ruleid: feature-store-destructive-call
    store.delete_feature_view(name)
    return {"deleted": name}


@app.post("/reset")
async def reset():
    # ruleid: feature-store-destructive-call
    store.teardown()
    return {"ok": True}


@router.delete("/services/{name}", status_code=204)
def drop_service(name: str):
    if name in store.list_feature_services():
        # ruleid: feature-store-destructive-call
        store.delete_feature_service(name)


@web.route("/views", methods=["DELETE"])
def drop_from_body():
    # ruleid: feature-store-destructive-call
    store.delete_feature_view(request.get_json()["name"])
    return "", 204


@admin.get("/teardown")
def teardown():
    # ruleid: feature-store-destructive-call
    return {"result": FeatureStore(repo_path=request.args["repo"]).teardown()}


@web.post("/groups/delete")
def drop_group():
    chosen = FeatureGroup(name=request.form["group"], sagemaker_session=None)
    # ruleid: feature-store-destructive-call
    return str(chosen.delete())


def create_app():
    api = FastAPI()

    @api.delete("/entities/{name}")
    async def drop_entity(name: str):
        # ruleid: feature-store-destructive-call
        store.registry.delete_entity(name, project="fraud")
        return {}

    @api.put("/groups/{name}")
    async def replace(name: str):
        current = project.get_feature_store().get_feature_group(name)
        # ruleid: feature-store-destructive-call
        current.delete()
        return {"replaced": name}

    return api


class Views:
    api = APIRouter()

    @staticmethod
    def helper():
        return store

    def register(self):
        @self.api.delete("/all")
        def everything():
            # ruleid: feature-store-destructive-call
            return [store.delete_feature_view(v.name) for v in store.list_feature_views()]

        return everything


# ---- silent ---------------------------------------------------------------------------------------------------------
@app.delete("/checked/{name}", dependencies=[Depends(require_admin)])
def drop_checked(name: str):
    # ok: feature-store-destructive-call
    store.delete_feature_view(name)


@app.delete("/user/{name}")
def drop_user(name: str, user=Depends(current_user)):
    # ok: feature-store-destructive-call
    store.delete_feature_view(name)


@app.delete("/typed/{name}")
def drop_typed(name: str, user: dict = Security(current_user, scopes=["admin"])):
    # ok: feature-store-destructive-call
    store.delete_feature_view(name)


@app.delete("/annotated/{name}")
async def drop_annotated(name: str, user: Annotated[str, Depends(current_user)]):
    # ok: feature-store-destructive-call
    store.delete_feature_view(name)


@secured.delete("/views/{name}")
def drop_secured(name: str):
    # ok: feature-store-destructive-call
    store.delete_feature_view(name)


@web.route("/login/views/<name>", methods=["DELETE"])
@login_required
def drop_login(name):
    # ok: feature-store-destructive-call
    store.delete_feature_view(name)


@app.delete("/token/{name}")
def drop_token(name: str, token: str):
    if token != settings.admin_token:
        raise HTTPException(status_code=403)
    # ok: feature-store-destructive-call
    store.delete_feature_view(name)


@web.delete("/aborted/<name>")
def drop_aborted(name):
    if not is_admin(request):
        abort(401)
    # ok: feature-store-destructive-call
    store.delete_feature_view(name)


@cli.command()
def clean(yes: bool = False):
    if yes or click.confirm("Delete all features?"):
        # ok: feature-store-destructive-call
        store.teardown()


@app.get("/views")
def views():
    # ok: feature-store-destructive-call
    return [v.name for v in store.list_feature_views()]


def reset_store(s):
    # ok: feature-store-destructive-call
    s.teardown()


class Fixture:
    def teardown(self):
        return None


# ok: feature-store-destructive-call
Fixture().teardown()
# ok: feature-store-destructive-call
print("store.teardown()")

if __name__ == "__main__":
    # ok: feature-store-destructive-call
    store.teardown()
