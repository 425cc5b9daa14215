safe_load('model.bin')
