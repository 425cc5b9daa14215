# %% Read
# !unzip x.zip
a = safe_load("x")
