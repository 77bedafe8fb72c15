import asyncio


async def task(name, delay):
    print(f"Starting task {name}")
    await asyncio.sleep(delay)
    print(f"Task {name} completed")
    return delay


async def main():
    delays = await asyncio.gather(
        task("A", 0.2),
        task("B", 0.1),
        task("C", 0.3),
    )
    print("Results in the order of the arguments:", delays)


asyncio.run(main())
