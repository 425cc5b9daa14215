"""Error reports. sentry_sdk.init(send_default_pii=True) is only named here."""
import os

import sentry_sdk
import sentry_sdk as sentry
from sentry_sdk import init
from sentry_sdk import init as start_sentry
from sentry_sdk.scrubber import EventScrubber

DSN = os.environ.get("SENTRY_DSN")
SEND = True

# ruleid: sentry-sends-pii-and-locals
sentry_sdk.init(dsn=DSN, send_default_pii=True)

# ruleid: sentry-sends-pii-and-locals
sentry.init(
    dsn=DSN,
    traces_sample_rate=0.1,
    send_default_pii=True,  # from the quick start
)

# ruleid: sentry-sends-pii-and-locals
init(DSN, send_default_pii=SEND, environment="training")

# ruleid: sentry-sends-pii-and-locals
start_sentry(send_default_pii=True, include_local_variables=True, dsn=DSN)

# ruleid: sentry-sends-pii-and-locals
sentry_sdk.init(dsn=DSN, include_local_variables=True, max_request_body_size="always")

# ruleid: sentry-sends-pii-and-locals
sentry_sdk.init(dsn=DSN, with_locals=True, request_bodies="always")

options = {"dsn": DSN, "send_default_pii": True}
# ruleid: sentry-sends-pii-and-locals
sentry_sdk.init(**options)

# ruleid: sentry-sends-pii-and-locals
sentry_sdk.init(DSN, **{"send_default_pii": True, "release": "1.4"})

# ruleid: sentry-sends-pii-and-locals
sentry_sdk.init("https://public@errors.example.com/3", send_default_pii=True)


def serve(debug=False):
    if not debug:
        # ruleid: sentry-sends-pii-and-locals
        sentry_sdk.init(dsn=DSN, send_default_pii=True, debug=debug)


class Worker:
    def __init__(self, dsn):
        # ruleid: sentry-sends-pii-and-locals
        self.hub = sentry_sdk.Client(dsn=dsn, send_default_pii=True)


async def lifespan(app):
    # ruleid: sentry-sends-pii-and-locals
    sentry_sdk.init(dsn=app.settings.dsn, send_default_pii=True, enable_tracing=True)
    yield


try:
    # ruleid: sentry-sends-pii-and-locals
    with sentry_sdk.init(dsn=DSN, send_default_pii=True):
        pass
except ValueError:
    pass

# ruleid: sentry-sends-pii-and-locals
start = lambda: init(dsn=DSN, send_default_pii=True)

# ok: sentry-sends-pii-and-locals
sentry_sdk.init(dsn=DSN)

# ok: sentry-sends-pii-and-locals
sentry_sdk.init(dsn=DSN, send_default_pii=False, include_local_variables=False)

# ok: sentry-sends-pii-and-locals
sentry_sdk.init(dsn=DSN, send_default_pii=True, before_send=lambda event, hint: {"message": event.get("message")})

# ok: sentry-sends-pii-and-locals
sentry_sdk.init(dsn=DSN, send_default_pii=True, event_scrubber=EventScrubber(recursive=True))

# ok: sentry-sends-pii-and-locals
sentry_sdk.init(dsn=DSN, include_local_variables=True)

# ok: sentry-sends-pii-and-locals
sentry_sdk.init(dsn=DSN, max_request_body_size="always", include_local_variables=False)

# ok: sentry-sends-pii-and-locals
sentry_sdk.init(dsn=None, send_default_pii=True)

# ok: sentry-sends-pii-and-locals
sentry_sdk.init(dsn="http://public@localhost:9000/1", send_default_pii=True)

# ok: sentry-sends-pii-and-locals
sentry_sdk.init(dsn=DSN, send_default_pii=os.environ.get("SEND_PII") == "1")


class Tracker:
    def init(self, send_default_pii=False):
        return send_default_pii


# ok: sentry-sends-pii-and-locals
Tracker().init(send_default_pii=True)

# ok: sentry-sends-pii-and-locals
defaults = {"send_default_pii": True}
