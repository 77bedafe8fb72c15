"""The workloads as asyncio's users write them."""
import asyncio

M32, M64 = (1 << 32) - 1, (1 << 64) - 1


async def inner(x):
    return x + 7


async def outer(x):
    a = x & 0xFFFF
    r = await inner(a + 1000)
    return r + (a >> 1)


async def await_completed(n):
    acc = 1
    for _ in range(n):
        acc = await outer(acc)
    return acc


async def inner_rare(x, i):
    if i & 1023 == 1023:
        await asyncio.sleep(0)
    return x + 7


async def outer_rare(x, i):
    a = x & 0xFFFF
    r = await inner_rare(a + 1000, i)
    return r + (a >> 1)


async def await_rare(n):
    acc = 1
    for i in range(n):
        acc = await outer_rare(acc, i)
    return acc


async def fib(n):
    if n < 2:
        return n
    return await fib(n - 1) + await fib(n - 2)


async def yield_loop(n):
    s = 0
    for i in range(n):
        await asyncio.sleep(0)
        s += i
    return s


async def pong(a, b, n):
    for _ in range(n):
        await b.put(await a.get() + 1)


async def ping_pong(n):
    a, b = asyncio.Queue(1), asyncio.Queue(1)
    other = asyncio.create_task(pong(a, b, n))
    s = 0
    for i in range(n):
        await a.put(i)
        s += await b.get()
    await other
    return s


async def yield_once(i):
    await asyncio.sleep(0)
    return i


async def spawn(n):
    return sum(await asyncio.gather(*[asyncio.create_task(yield_once(i)) for i in range(n)]))


asleep = 0


async def sleep_once(i, seconds):
    global asleep
    asleep += 1
    await asyncio.sleep(seconds)
    return i


async def sleep_many(n, seconds=1):
    return sum(await asyncio.gather(*[asyncio.create_task(sleep_once(i, seconds)) for i in range(n)]))


async def tick(x, suspend):
    if suspend:
        await asyncio.sleep(0)
    return x + 1


def signed(a, b, c):
    """a ^ b ^ c as Java's long, c being an int."""
    c = c - (1 << 32) if c >> 31 else c
    r = (a ^ b ^ c) & M64
    return r - (1 << 64) if r >> 63 else r


async def loop_local(n, suspend=False):
    a, b, c, i = 1, 2, 3, 0
    while i < n:
        for i in range(i, i + 1000):
            a = (a + (b ^ i)) & M64
            b = (b + (a >> 3)) & M64
            c = (c * 31 + a) & M32
        i += 1
        a = (a + await tick(b & 0xFF, suspend)) & M64
    return signed(a, b, c)


async def loop_flat(n, suspend=False):
    a, b, c, k = 1, 2, 3, 0
    for i in range(n):
        a = (a + (b ^ i)) & M64
        b = (b + (a >> 3)) & M64
        c = (c * 31 + a) & M32
        k += 1
        if k == 1000:
            k = 0
            a = (a + await tick(b & 0xFF, suspend)) & M64
    return signed(a, b, c)


async def gen(n):
    for i in range(n):
        yield i


async def generator(n):
    s = 0
    async for v in gen(n):
        s += v
    return s


async def generator_handoff(n):
    q = asyncio.Queue(1)

    async def producer():
        for i in range(n):
            await q.put(i)
        await q.put(-1)

    task = asyncio.create_task(producer())
    s = 0
    while (v := await q.get()) >= 0:
        s += v
    await task
    return s


async def deep(n, suspend):
    if n == 0:
        if suspend:
            await asyncio.sleep(0)
        return 0
    return 1 + await deep(n - 1, suspend)
