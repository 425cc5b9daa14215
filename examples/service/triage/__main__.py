"""python -m triage"""

import uvicorn

uvicorn.run("triage.app:app", host="127.0.0.1", port=8080)
