# A licence.

import html

def page(html_text):
    # ruleid: escape-html
    show(html.escape(html_text))
