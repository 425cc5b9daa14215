"""Small admin API for the feature store of the fraud team."""
import logging
import os

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException
from feast import FeatureStore, FeatureView
from pydantic import BaseModel

log = logging.getLogger("feature-admin")
app = FastAPI(title="feature admin")
reader = APIRouter(prefix="/read")
store = FeatureStore(repo_path=os.environ.get("FEAST_REPO", "feature_repo"))
OBSOLETE = "transactions_v0"

if OBSOLETE in [view.name for view in store.list_feature_views()]:
    # ruleid: feature-store-destructive-call
    store.delete_feature_view(OBSOLETE)


class Purge(BaseModel):
    names: list[str]


def require_admin(x_token: str = Header()) -> str:
    if x_token != os.environ["ADMIN_TOKEN"]:
        raise HTTPException(status_code=403)
    return "admin"


@reader.get("/views")
def views() -> list[str]:
    return sorted(view.name for view in store.list_feature_views())


@reader.get("/views/{name}")
def view(name: str) -> dict:
    found: FeatureView = store.get_feature_view(name)
    return {"name": found.name, "ttl": str(found.ttl), "features": [f.name for f in found.features]}


@app.delete("/views/{name}")
def delete_view(name: str):
    log.info("deleting %s", name)
    # ruleid: feature-store-destructive-call
    store.delete_feature_view(name)
    return {"deleted": name}


@app.post("/purge")
async def purge(body: Purge):
    for name in body.names:
        # ruleid: feature-store-destructive-call
        store.delete_feature_view(name)
    return {"deleted": body.names}


@app.delete("/v2/views/{name}")
def delete_view_checked(name: str, user: str = Depends(require_admin)):
    log.info("%s deletes %s", user, name)
    store.delete_feature_view(name)
    return {"deleted": name}


@app.post("/v2/reset", dependencies=[Depends(require_admin)])
def reset():
    store.teardown()
    return {"ok": True}


def refresh(repo: str) -> None:
    fresh = FeatureStore(repo_path=repo)
    fresh.refresh_registry()


app.include_router(reader)

if __name__ == "__main__":
    import sys

    if sys.argv[1:] == ["teardown"]:
        store.teardown()
    else:
        refresh(sys.argv[1] if len(sys.argv) > 1 else ".")
