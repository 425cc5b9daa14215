import json
import re

from django.contrib.auth.models import User
from openai import OpenAI

client = OpenAI()
ALLOWED = {"first_name", "last_name"}


def ask(prompt):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}])
    return r.choices[0].message.content


def parse(text):
    return json.loads(re.sub(r"^```json|```$", "", text.strip()))


def save(user_id, fields):
    # ruleid: completion-json-mass-assigned
    User.objects.filter(pk=user_id).update(**fields)


def update_profile(user_id, message):
    save(user_id, parse(ask(message)))


class Extractor:
    def __init__(self, message):
        self.fields = parse(ask(message))

    def apply(self, user):
        for key, value in self.fields.items():
            # ruleid: completion-json-mass-assigned
            setattr(user, key, value)


def store(collection, message):
    # ruleid: completion-json-mass-assigned
    collection.insert_one(parse(ask(message)))


def save_own(user_id, fields):
    # ok: completion-json-mass-assigned
    User.objects.filter(pk=user_id).update(**fields)


def deactivate(user_id):
    save_own(user_id, {"is_active": False})


def only_allowed(fields):
    return {k: v for k, v in fields.items() if k in ALLOWED}


def update_allowed(user_id, message):
    # ok: completion-json-mass-assigned
    User.objects.filter(pk=user_id).update(**only_allowed(parse(ask(message))))
