# %% Read
# !unzip x.zip
a = load("x")
