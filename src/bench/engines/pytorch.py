"""The same network, loss and Adam in PyTorch on the CPU, one thread. Answers one JSON line on stdout for each on stdin:
first the setup, then stretches of steps. Images, labels and first weights come as raw files."""

import json
import math
import sys
import time

import torch
import torch.nn.functional as F

LAYERS = 4
EPSILON = 1e-5


def read_file(path, dtype):
    with open(path, "rb") as file:
        return torch.frombuffer(bytearray(file.read()), dtype=dtype)


def read_setup(setup):
    pixels = read_file(setup["pixelsFile"], torch.uint8).reshape(setup["images"], -1)
    images = (pixels.to(torch.float32) / 255 - 0.5) / 0.25
    labels = read_file(setup["labelsFile"], torch.uint8).long()
    flat = read_file(setup["parametersFile"], torch.float32)
    parameters = {
        part["name"]: flat[part["offset"] : part["offset"] + part["size"]].reshape(part["shape"]).clone().requires_grad_()
        for part in setup["layout"]
    }
    return images, labels, parameters


def embed(p, images):
    flow = images
    for i in range(LAYERS):
        z = flow.reshape(-1, p[f"weight{i}"].shape[0]) @ p[f"weight{i}"]
        y = F.batch_norm(z, None, None, p[f"gamma{i}"], p[f"beta{i}"], training=True, eps=EPSILON)
        flow = F.prelu(y, p[f"alpha{i}"])
    return flow.reshape(len(images), -1) @ p["embedding"]


def damped(x):
    """The embeddings themselves; their gradient is weakened near the origin, by sqrt(|x|^2 / (|x|^2 + 1))."""
    squares = x.detach().square().sum(1, keepdim=True)
    share = torch.sqrt(squares / (squares + 1))
    return x * share + x.detach() * (1 - share)


def arcface_loss(embeddings, centres, labels, margin, scale):
    cosine = F.normalize(embeddings, dim=1) @ F.normalize(centres, dim=0)
    own = cosine.gather(1, labels[:, None]).clamp(-1 + 1e-6, 1 - 1e-6)
    shifted = own * math.cos(margin) - torch.sqrt(1 - own.square()) * math.sin(margin)
    target = torch.where(own > -math.cos(margin), shifted, own - margin * math.sin(margin))
    return F.cross_entropy(cosine.scatter(1, labels[:, None], target) * scale, labels)


def main():
    setup = json.loads(sys.stdin.readline())
    torch.set_num_threads(1)
    images, labels, parameters = read_setup(setup)
    optimiser = torch.optim.Adam(parameters.values(), lr=0, betas=(0.9, 0.999), eps=1e-7, **setup["adam"])
    print(json.dumps({"version": torch.__version__}), flush=True)
    for line in sys.stdin:
        steps = json.loads(line)
        batches = [torch.tensor(step["samples"]) for step in steps]
        started = time.perf_counter()
        for step, samples in zip(steps, batches):
            for group in optimiser.param_groups:
                group["lr"] = step["learningRate"]
            embeddings = damped(embed(parameters, images[samples]))
            loss = arcface_loss(embeddings, parameters["centres"], labels[samples], step["margin"], step["scale"])
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
        last = loss.item()
        print(json.dumps({"ms": 1000 * (time.perf_counter() - started), "loss": last}), flush=True)


main()
