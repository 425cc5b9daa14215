import html


def summary_prompt(text):
    return f"Summarise the text between the fences.\n```\n{text}\n```"


def tagged_prompt(text):
    return f"Summarise the text in the tag.\n<text>\n{html.escape(text, quote=False)}\n</text>"
