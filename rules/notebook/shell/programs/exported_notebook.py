#!/usr/bin/env python
# coding: utf-8
# # Course setup
# In[1]:
import shlex

import ipywidgets as widgets
from IPython import get_ipython

get_ipython().run_line_magic("matplotlib", "inline")
get_ipython().system("pip install -q scikit-learn")

# In[2]:
repo = widgets.Text(description="Repository")
branch = widgets.Text(description="Branch")

# In[3]:
# ruleid: get-ipython-system-tainted
get_ipython().system(f"git clone {repo.value} course")
get_ipython().system(f"git clone {shlex.quote(repo.value)} course")

# In[4]:
# ruleid: get-ipython-system-tainted
log = get_ipython().getoutput("git log -n 3 " + branch.value)
status = get_ipython().getoutput("git status")
print("\n".join(log))
print("\n".join(status))

# In[5]:
for lesson in range(1, 4):
    get_ipython().system(f"mkdir -p lesson{lesson}")
