import os

import captum.insights
from captum import insights as ins
from captum.insights import AttributionVisualizer
from captum.insights import AttributionVisualizer as Viz
from captum.insights.attr_vis import AttributionVisualizer as AttrVisualizer
from captum.insights.attr_vis.app import AttributionVisualizer as AppVisualizer
from captum.insights.attr_vis.features import ImageFeature
from flask import Flask

from project import batches, model, normalize, zero_baseline
from project.viewer import AttributionVisualizer as OwnVisualizer

EVERYWHERE = True
VERBOSE = False
features = [ImageFeature("Photo", baseline_transforms=[zero_baseline], input_transforms=[normalize])]

# ---- reported -------------------------------------------------------------

viz = AttributionVisualizer(models=[model], classes=["cat", "dog"], features=features, dataset=batches())
# ruleid: captum-insights-exposed-or-debug
viz.serve(debug=False, port=8600)

# ruleid: captum-insights-exposed-or-debug
viz.serve(bind_all=False)

# ruleid: captum-insights-exposed-or-debug
viz.serve(False, False)

# ruleid: captum-insights-exposed-or-debug
viz.serve(True, False, 8600, False)

viz.serve(
    blocking=True,
    # ruleid: captum-insights-exposed-or-debug
    debug=False,
    # ruleid: captum-insights-exposed-or-debug
    bind_all=False,  # the team looks at it too
)

# ruleid: captum-insights-exposed-or-debug
captum.insights.AttributionVisualizer([model], ["cat", "dog"], features, batches()).serve(bind_all=False)

# ruleid: captum-insights-exposed-or-debug
address = f"http://localhost:{Viz([model], ['a'], features, batches()).serve(debug=False)}"


def show(dataset):
    board = AttrVisualizer(models=[model], classes=["a"], features=features, dataset=dataset)

    def start(port):
        # ruleid: captum-insights-exposed-or-debug
        return board.serve(port=port, bind_all=False)

    return start


class Explainer:
    def __init__(self, dataset):
        self.viz = AppVisualizer([model], ["a", "b"], features, dataset)

    def run(self, port=8600):
        # ruleid: captum-insights-exposed-or-debug
        self.viz.serve(blocking=True, port=port, bind_all=False)


async def serve_async(loop, dataset):
    board = ins.AttributionVisualizer([model], ["a"], features, dataset)
    # ruleid: captum-insights-exposed-or-debug
    await loop.run_in_executor(None, lambda: board.serve(debug=False, blocking=True))


def late():
    try:
        from captum.insights import AttributionVisualizer as Late
    except ImportError:
        return
    # ruleid: captum-insights-exposed-or-debug
    Late([model], ["a"], features, batches()).serve(port=8600, debug=False)


def in_loop(datasets):
    boards = []
    for d in datasets:
        b = AttributionVisualizer([model], ["a"], features, d)
        # ruleid: captum-insights-exposed-or-debug
        boards.append(b.serve(bind_all=False) if d else None)
    return boards


def local_flag():
    everyone = True
    b: AttributionVisualizer = AttributionVisualizer([model], ["a"], features, batches())
    # ruleid: captum-insights-exposed-or-debug
    with open("port.txt", "w") as f, b.serve(bind_all=False):
        f.write("8600")


class Gallery:
    board = AttributionVisualizer([model], ["a"], features, batches())
    # ruleid: captum-insights-exposed-or-debug
    port = board.serve(bind_all=False)


def decorated(register):
    b = Viz([model], ["a"], features, batches())

    # ruleid: captum-insights-exposed-or-debug
    @register(port=b.serve(blocking=False, debug=False))
    def page():
        return b

    return page


# ---- not reported ---------------------------------------------------------

# ok: captum-insights-exposed-or-debug
viz.serve()

# ok: captum-insights-exposed-or-debug
viz.serve(port=8600, blocking=True)

# ok: captum-insights-exposed-or-debug
viz.serve(True)

# ok: captum-insights-exposed-or-debug
viz.serve(debug=VERBOSE, bind_all=False)

# ok: captum-insights-exposed-or-debug
viz.render(debug=True)

# ok: captum-insights-exposed-or-debug
viz.serve(bind_all=os.environ.get("BIND_ALL") == "1")

own = OwnVisualizer([model])
# ok: captum-insights-exposed-or-debug
own.serve(bind_all=True, debug=True)

app = Flask(__name__)
# ok: captum-insights-exposed-or-debug
app.run(debug=True)


class Player:
    def serve(self, debug=False, bind_all=False):
        return debug or bind_all


# ok: captum-insights-exposed-or-debug
Player().serve(debug=True)


def passed_in(board, debug=True):
    # ok: captum-insights-exposed-or-debug
    board.serve(debug=debug)


# ok: captum-insights-exposed-or-debug
TEXT = "viz.serve(bind_all=True)"


class Other:
    def __init__(self):
        self.viz = OwnVisualizer([model])

    def run(self):
        # ok: captum-insights-exposed-or-debug
        self.viz.serve(debug=True)
