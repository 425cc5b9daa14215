"""Exports the orders of a day and puts them on the file server of a partner."""
import argparse
import datetime
import ftplib
import os
import smtplib
import ssl
import tempfile
from email.message import EmailMessage
from pathlib import Path

import pandas as pd
import psycopg2
from sqlalchemy import create_engine

DAY = datetime.date.today() - datetime.timedelta(days=1)


def connect_old():
    # ruleid: postgres-tls-disabled
    return psycopg2.connect(
        host="orders.shop.example",
        dbname="orders",
        user=os.environ["DB_USER"],
        password=os.environ["DB_PASSWORD"],
        sslmode="disable",
    )


def connect():
    return create_engine(
        "postgresql+psycopg2://orders.shop.example/orders",
        connect_args={"sslmode": "verify-full", "sslrootcert": "/etc/ssl/shop-ca.pem"},
    )


def read_orders(day):
    with connect_old() as connection:
        old = pd.read_sql("select * from orders_2019 where day = %s", connection, params=(day,))
    new = pd.read_sql("select * from orders where day = %(day)s", connect(), params={"day": day})
    return pd.concat([old, new], ignore_index=True)


def upload(path, host):
    with ftplib.FTP(host, timeout=60) as server:
        # ruleid: ftp-cleartext-login
        server.login(os.environ["FTP_USER"], os.environ["FTP_PASSWORD"])
        with open(path, "rb") as source:
            server.storbinary(f"STOR {path.name}", source)


def upload_encrypted(path, host):
    with ftplib.FTP_TLS(host, timeout=60, context=ssl.create_default_context()) as server:
        server.login(os.environ["FTP_USER"], os.environ["FTP_PASSWORD"])
        server.prot_p()
        with open(path, "rb") as source:
            server.storbinary(f"STOR {path.name}", source)


def public_rates():
    rates = ftplib.FTP("ftp.rates.example")
    rates.login()
    lines = []
    rates.retrlines("RETR rates.csv", lines.append)
    return dict(line.split(",") for line in lines)


def tell(text):
    message = EmailMessage()
    message["Subject"] = f"Export of {DAY}"
    message["From"] = message["To"] = os.environ["REPORT_TO"]
    message.set_content(text)
    server = smtplib.SMTP("smtp.shop.example", 587)
    # ruleid: smtp-login-without-tls
    server.login(os.environ["MAIL_USER"], os.environ["MAIL_PASSWORD"])
    server.send_message(message)
    server.quit()


def tell_encrypted(text):
    with smtplib.SMTP("smtp.shop.example", 587) as server:
        server.starttls(context=ssl.create_default_context())
        server.login(os.environ["MAIL_USER"], os.environ["MAIL_PASSWORD"])
        server.sendmail("export@shop.example", [os.environ["REPORT_TO"]], text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--host", default="ftp.partner.example")
    parser.add_argument("--plain", action="store_true")
    options = parser.parse_args()
    orders = read_orders(DAY)
    orders["rate"] = orders["currency"].map(public_rates())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"orders-{DAY}.csv"
        orders.to_csv(path, index=False)
        (upload if options.plain else upload_encrypted)(path, options.host)
    (tell if options.plain else tell_encrypted)(f"{len(orders)} rows")


if __name__ == "__main__":
    main()
