"""Mails with and without data."""
import io
import os
import pathlib
import pickle
import smtplib
from email import encoders
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.application import MIMEApplication as Attachment
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pandas as pd
import yagmail

df = pd.read_csv("customers.csv")
relay = smtplib.SMTP("smtp.shop.example", 25)


def whole_table():
    msg = EmailMessage()
    # ruleid: mail-with-data-attachment
    msg.add_attachment(df.to_csv().encode(), maintype="text", subtype="csv", filename="all.csv")
    relay.send_message(msg, to_addrs=["x@freemail.example"])


def header_before():
    msg = EmailMessage()
    msg["To"] = "x@freemail.example"
    with open("customers.csv", "rb") as table:
        msg.add_attachment(
            # ruleid: mail-with-data-attachment
            table.read(),  # everything
            maintype="text",
            subtype="csv",
        )
    relay.send_message(msg)


def mime_part():
    outer = MIMEMultipart()
    outer["To"] = "x@freemail.example"
    # ruleid: mail-with-data-attachment
    outer.attach(MIMEApplication(open("orders.parquet", "rb").read(), Name="orders.parquet"))
    relay.sendmail("me@shop.example", "x@freemail.example", outer.as_string())


def base_part():
    part = MIMEBase("application", "octet-stream")
    # ruleid: mail-with-data-attachment
    part.set_payload(open("customers.xlsx", "rb").read())
    encoders.encode_base64(part)
    relay.sendmail("me@shop.example", ["x@freemail.example", "y@freemail.example"], part.as_string())


def buffer_part():
    msg = EmailMessage()
    msg["Cc"] = "x@freemail.example"
    buffer = io.BytesIO()
    df.to_excel(buffer, index=False)
    # ruleid: mail-with-data-attachment
    msg.add_attachment(buffer.getvalue(), maintype="application", subtype="xlsx")


def through_a_name():
    msg = EmailMessage()
    msg["Bcc"] = "x@freemail.example"
    rows = df[["name", "mail"]].to_json(orient="records")
    # ruleid: mail-with-data-attachment
    msg.add_attachment(rows.encode("utf-8"), maintype="application", subtype="json")


def model_part(model):
    msg = EmailMessage()
    msg["To"] = "x@freemail.example"
    # ruleid: mail-with-data-attachment
    msg.add_attachment(pickle.dumps(model), maintype="application", subtype="octet-stream")


def by_path(data_path):
    msg = EmailMessage()
    msg["to"] = "x@freemail.example"
    # ruleid: mail-with-data-attachment
    msg.add_attachment(pathlib.Path("all.zip").read_bytes(), maintype="application", subtype="zip")
    # ruleid: mail-with-data-attachment
    msg.attach(Attachment(open(data_path, "rb").read()))


def header_after():
    text = df.to_csv(index=False)
    # ruleid: mail-with-data-attachment
    part = MIMEText(text, "csv")
    outer = MIMEMultipart()
    outer["To"] = "x@freemail.example"
    outer.attach(part)


def several():
    for name in ("a", "b"):
        msg = EmailMessage()
        msg["To"] = ", ".join(["x@freemail.example", "y@freemail.example"])
        # ruleid: mail-with-data-attachment
        msg.add_attachment(open("daily.jsonl", "rb").read(), maintype="text", subtype="plain", filename=name)
        relay.send_message(msg)


class Report:
    async def send(self, table):
        msg = EmailMessage()
        # ruleid: mail-with-data-attachment
        msg.add_attachment(table.to_csv(sep=";").encode(), maintype="text", subtype="csv")
        with smtplib.SMTP_SSL("smtp.shop.example") as server:
            server.send_message(msg, to_addrs="x@freemail.example")


# ruleid: mail-with-data-attachment
yagmail.SMTP("me@shop.example").send("x@freemail.example", "table", attachments=open("all.csv", "rb"))


def text_only():
    msg = EmailMessage()
    msg["To"] = "x@freemail.example"
    # ok: mail-with-data-attachment
    msg.set_content("run finished")
    relay.send_message(msg)


def picture():
    outer = MIMEMultipart()
    outer["To"] = "x@freemail.example"
    # ok: mail-with-data-attachment
    outer.attach(MIMEImage(open("loss.png", "rb").read()))


def log_file():
    msg = EmailMessage()
    msg["To"] = "x@freemail.example"
    # ok: mail-with-data-attachment
    msg.add_attachment(open("train.log", "rb").read(), maintype="text", subtype="plain")


def to_a_setting():
    msg = EmailMessage()
    msg["To"] = os.environ["REPORT_TO"]
    # ok: mail-with-data-attachment
    msg.add_attachment(df.to_csv().encode(), maintype="text", subtype="csv")
    relay.send_message(msg)


def to_this_machine():
    msg = EmailMessage()
    msg["To"] = "root@localhost"
    # ok: mail-with-data-attachment
    msg.add_attachment(df.to_csv().encode(), maintype="text", subtype="csv")


def count_only():
    msg = EmailMessage()
    msg["To"] = "x@freemail.example"
    # ok: mail-with-data-attachment
    msg.add_attachment(f"{len(df.to_csv())} characters".encode(), maintype="text", subtype="plain")


def saved():
    # ok: mail-with-data-attachment
    df.to_csv("x@freemail.example.csv")


def link():
    msg = EmailMessage()
    msg["To"] = "x@freemail.example"
    # ok: mail-with-data-attachment
    msg.add_attachment(b"https://share.example/customers.csv", maintype="text", subtype="plain")


class Ticket:
    def add_attachment(self, data, **options):
        return data, options


def ticket():
    # ok: mail-with-data-attachment
    Ticket().add_attachment(df.to_csv(), name="a.csv")


# ok: mail-with-data-attachment
print('msg.add_attachment(df.to_csv().encode()); smtp.send_message(msg, to_addrs=["x@freemail.example"])')
