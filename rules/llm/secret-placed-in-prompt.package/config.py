import os

CRM_PASSWORD = os.environ["CRM_PASSWORD"]
MODEL = os.environ.get("MODEL", "gpt-4.1")


def crm_login():
    return f"user bot, password {CRM_PASSWORD}"
