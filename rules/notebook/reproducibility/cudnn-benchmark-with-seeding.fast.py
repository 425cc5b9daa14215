import torch
import torch.backends.cudnn as cudnn

# ok: cudnn-benchmark-with-seeding
cudnn.benchmark = True


class Server:
    def __init__(self, model):
        self.model = model.eval().cuda()
        # ok: cudnn-benchmark-with-seeding
        torch.backends.cudnn.benchmark = True

    def seed(self):
        return torch.initial_seed()
