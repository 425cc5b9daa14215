import re

import streamlit as st

from .model import summarise
from .sources import page_text

IMAGE = r"!\[[^\]]*\](\([^)]*\)|\[[^\]]*\])"


def show(address):
    # ruleid: markdown-image-exfiltration
    st.markdown(summarise(page_text(address)))


def show_without_images(address):
    answer = re.sub(IMAGE, "", summarise(page_text(address)))
    # ok: markdown-image-exfiltration
    st.markdown(answer)


def show_poem(topic):
    # ok: markdown-image-exfiltration
    st.markdown(summarise("a poem about " + topic))
