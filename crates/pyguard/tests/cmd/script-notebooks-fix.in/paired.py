# ---
# jupyter:
#   jupytext:
#     text_representation:
#       format_name: percent
# ---

# %% [markdown]
# load(path) is what we do here.

# %%
name = "x.zip"
# !unzip {name}
a = load(name)
