import asyncio
import contextvars
from oracle import log, run


depth = contextvars.ContextVar("depth")


async def nested(left):
    token = depth.set(left)
    try:
        await asyncio.sleep(0)
        if left > 0:
            await nested(left - 1)
        log("at", depth.get())
    finally:
        depth.reset(token)


async def numbers():
    for i in range(2):
        depth.set(i)
        yield i
        log("source sees", depth.get())


async def main():
    try:
        depth.get()
    except LookupError:
        log("not set")
    log(depth.get("other"))
    await asyncio.gather(nested(2), nested(1))
    await nested(1)
    log(depth.get("unset again"))
    token = depth.set(7)
    depth.reset(token)
    try:
        depth.reset(token)
    except RuntimeError:
        log("once only")
    async for i in numbers():
        log("consumer sees", depth.get())
        depth.set("consumer's")


run(main)
