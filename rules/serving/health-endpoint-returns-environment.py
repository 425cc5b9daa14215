import logging
import os
import subprocess
import traceback
from os import environ

import torch
from aiohttp import web
from fastapi import APIRouter, Depends, FastAPI
from fastapi.responses import JSONResponse
from flask import Blueprint, Flask, current_app, jsonify
from flask_login import login_required

from .auth import current_user
from .settings import settings

app = FastAPI()
router = APIRouter(prefix="/v1")
flask_app = Flask(__name__)
bp = Blueprint("ops", __name__)
routes = web.RouteTableDef()
STATUS = "/status"

# ---- reported -------------------------------------------------------------


@app.get("/health")
def health():
    # ruleid: health-endpoint-returns-environment
    return {"status": "ok", "cuda": torch.cuda.is_available(), "env": dict(os.environ)}


@router.get("/healthz", include_in_schema=False)
async def healthz():
    return JSONResponse(
        {
            "status": "ok",
            # ruleid: health-endpoint-returns-environment
            "env": environ.copy(),  # handy while debugging
        }
    )


@flask_app.route("/ping", methods=["GET"])
def ping():
    # ruleid: health-endpoint-returns-environment
    return jsonify({**os.environ})


@bp.route("/internal/version/")
def version():
    # ruleid: health-endpoint-returns-environment
    return jsonify(config=dict(current_app.config), model="resnet50")


@app.get("/ready")
def ready():
    try:
        torch.zeros(1).cuda()
    except RuntimeError:
        # ruleid: health-endpoint-returns-environment
        return {"ready": False, "error": traceback.format_exc()}
    return {"ready": True}


@app.get(STATUS)
def status():
    # ruleid: health-endpoint-returns-environment
    env = dict(os.environ)
    return {"status": "ok", "env": env}


@app.get("/v1" "/info")
def info():
    out = {"torch": torch.__version__}
    # ruleid: health-endpoint-returns-environment
    out["environment"] = os.environ.copy()
    return out


@app.get("/debug")
def debug():
    # ruleid: health-endpoint-returns-environment
    return settings.model_dump()


@app.get("/livez")
def livez(verbose: bool = False):
    # ruleid: health-endpoint-returns-environment
    return {"ok": True, "settings": vars(settings)} if verbose else {"ok": True}


@app.api_route("/healthcheck", methods=["GET", "HEAD"])
async def healthcheck():
    # ruleid: health-endpoint-returns-environment
    return os.environ


@routes.get("/liveness")
async def liveness(request):
    # ruleid: health-endpoint-returns-environment
    return web.json_response(dict(os.environ.items()))


@flask_app.route("/readiness")
def readiness():
    # ruleid: health-endpoint-returns-environment
    return f"ok pid={os.getpid()} env={os.environ}"


def make_app(cfg):
    inner = FastAPI()

    @inner.get("/live")
    def live():
        # ruleid: health-endpoint-returns-environment
        return {"cfg": cfg.__dict__, "gpus": [torch.cuda.get_device_name(i) for i in range(torch.cuda.device_count())]}

    return inner


class Ops:
    api = FastAPI()

    @api.get("/ops/status")
    def status():
        # ruleid: health-endpoint-returns-environment
        lines = str(os.environ)
        return {"lines": lines.split(",")}


@app.get("/v2/health")
def v2_health():
    # ruleid: health-endpoint-returns-environment
    return {"env": os.environ, "status": "ok"}


# ---- not reported ---------------------------------------------------------


@app.get("/health/short")
def short():
    # ok: health-endpoint-returns-environment
    return {"env": dict(os.environ)}


@app.get("/rev/health")
def revision():
    # ok: health-endpoint-returns-environment
    return {"status": "ok", "rev": os.environ.get("GIT_SHA", ""), "host": os.environ["HOSTNAME"]}


@app.get("/named/health")
def named():
    # ok: health-endpoint-returns-environment
    return {k: os.environ.get(k) for k in ("GIT_SHA", "MODEL_NAME")}


@app.get("/admin/debug")
def admin_debug(user=Depends(current_user)):
    # ok: health-endpoint-returns-environment
    return {"user": user, "env": dict(os.environ)}


@app.get("/admin/info", dependencies=[Depends(current_user)])
def admin_info():
    # ok: health-endpoint-returns-environment
    return settings.dict()


@bp.route("/admin/status")
@login_required
def admin_status():
    # ok: health-endpoint-returns-environment
    return jsonify(dict(current_app.config))


@app.get("/gpu/status")
def gpu_status():
    # ok: health-endpoint-returns-environment
    return {"gpus": subprocess.run(["nvidia-smi", "-L"], env=dict(os.environ), capture_output=True, text=True).stdout}


@app.get("/logged/ready")
def logged_ready():
    try:
        torch.zeros(1).cuda()
    except RuntimeError:
        # ok: health-endpoint-returns-environment
        logging.error("not ready: %s", traceback.format_exc())
        return {"ready": False}
    return {"ready": True}


@app.get("/model/info")
def model_info(payload):
    # ok: health-endpoint-returns-environment
    return payload.model_dump()


@app.get("/subset/info")
def subset_info():
    # ok: health-endpoint-returns-environment
    return settings.model_dump(include={"model_name", "revision"})


def health_text():
    # ok: health-endpoint-returns-environment
    return {"env": dict(os.environ)}


@app.get("/has/health")
def has_token():
    # ok: health-endpoint-returns-environment
    return {"token": "HF_TOKEN" in os.environ, "doc": "never return dict(os.environ)"}
