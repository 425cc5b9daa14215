import os

import explainerdashboard as xd
import interpret
import joblib
import pandas as pd
from explainerdashboard import ClassifierExplainer, ExplainerDashboard, ExplainerHub
from explainerdashboard.dashboards import ExplainerDashboard as Board
from flask import Flask
from interpret import set_show_addr, show
from raiwidgets import ExplanationDashboard, ResponsibleAIDashboard
from shapash import SmartExplainer

from company.boards import ExplainerDashboard as InternalDashboard

model = joblib.load("model.joblib")
test = pd.read_csv("patients_test.csv")
explainer = ClassifierExplainer(model, test.drop(columns="y"), test["y"])
HOST = "0.0.0.0"
LOCAL = "127.0.0.1"

# ---- reported -------------------------------------------------------------

# ruleid: explanation-dashboard-open-to-network
ExplainerDashboard(explainer).run(port=8050, host="127.0.0.1")

# ruleid: explanation-dashboard-open-to-network
Board(explainer, title="Patients", shap_interaction=False).run(8050, "127.0.0.1")

board = ExplainerDashboard(explainer)
# ruleid: explanation-dashboard-open-to-network
board.run(host="127.0.0.1")

# ruleid: explanation-dashboard-open-to-network
board.run(
    port=8050,
    host="127.0.0.1",  # reachable from the ward
    use_waitress=True,
)

hub = ExplainerHub([board], title="All models")


def main(port=8050):
    # ruleid: explanation-dashboard-open-to-network
    hub.run(port, use_waitress=True, host="127.0.0.1")


class Explain:
    def __init__(self, frame):
        self.page = xd.ExplainerDashboard(ClassifierExplainer(model, frame))
        # ruleid: explanation-dashboard-open-to-network
        self.page.run(8051, host="127.0.0.1")

    def dashboard(self, port=8052):
        # ruleid: explanation-dashboard-open-to-network
        return xd.ExplainerHub([self.page]).run(port, host="127.0.0.1")


# ruleid: explanation-dashboard-open-to-network
start = lambda e: ExplainerDashboard(e, mode="dash").run(host="127.0.0.1")


def on_the_vm(insights):
    # ruleid: explanation-dashboard-open-to-network
    ResponsibleAIDashboard(insights, port=5000)


# ruleid: explanation-dashboard-open-to-network
widgets = [ExplanationDashboard(e, model, dataset=test) for e in (explainer,)]

# ruleid: explanation-dashboard-open-to-network
set_show_addr(("127.0.0.1", 7001))

# ruleid: explanation-dashboard-open-to-network
interpret.init_show_server(("127.0.0.1", 7002), base_url="explain")


def shapash_app():
    xpl = SmartExplainer(model=model)
    xpl.compile(x=test)
    # ruleid: explanation-dashboard-open-to-network
    app = xpl.run_app(title_story="Patients", host="127.0.0.1", port=8020)
    return app


async def in_thread(loop):
    # ruleid: explanation-dashboard-open-to-network
    await loop.run_in_executor(None, lambda: ExplainerDashboard(explainer).run(host="127.0.0.1"))


def try_import(e):
    try:
        from explainerdashboard import ExplainerDashboard as Lazy
    except ImportError:
        return None
    # ruleid: explanation-dashboard-open-to-network
    return Lazy(e, whatif=True).run(port=int(os.environ.get("PORT", 8050)), host="127.0.0.1")


# ---- not reported ---------------------------------------------------------

# ok: explanation-dashboard-open-to-network
ExplainerDashboard(explainer).run(port=8050, host="127.0.0.1")

# ok: explanation-dashboard-open-to-network
board.run(8050, LOCAL)

# ok: explanation-dashboard-open-to-network
ExplainerDashboard(explainer, logins=[["user", os.environ["BOARD_PASSWORD"]]]).run()

private = ExplainerHub([board], users_file="users.yaml")
# ok: explanation-dashboard-open-to-network
private.run(8050)

notebook = ExplainerDashboard(explainer, mode="inline")
# ok: explanation-dashboard-open-to-network
notebook.run()

# ok: explanation-dashboard-open-to-network
ExplainerDashboard(explainer).run(mode="external", port=8050)

# ok: explanation-dashboard-open-to-network
ExplainerDashboard.from_config("dashboard.yaml").run()

# ok: explanation-dashboard-open-to-network
InternalDashboard(explainer).run()

# ok: explanation-dashboard-open-to-network
Flask(__name__).run(host="127.0.0.1")

# ok: explanation-dashboard-open-to-network
set_show_addr(("127.0.0.1", 7001))

# ok: explanation-dashboard-open-to-network
ResponsibleAIDashboard(None, port=5000)

# ok: explanation-dashboard-open-to-network
ResponsibleAIDashboard(None, public_ip="127.0.0.1")


def shapash_local():
    xpl = SmartExplainer(model=model)
    # ok: explanation-dashboard-open-to-network
    return xpl.run_app(port=8020)


def from_settings(settings, **kwargs):
    # ok: explanation-dashboard-open-to-network
    board.run(host=settings.host)
    # ok: explanation-dashboard-open-to-network
    ExplainerDashboard(explainer).run(**kwargs)
    # ok: explanation-dashboard-open-to-network
    show("ExplainerDashboard(explainer).run()")
