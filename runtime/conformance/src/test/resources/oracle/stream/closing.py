
from oracle import log, repr_of, run


async def refuses():
    try:
        yield 1
    finally:
        yield 2


async def replaces():
    try:
        yield 1
    finally:
        raise ValueError("while closing")


async def swallows():
    try:
        yield 1
    except GeneratorExit:
        log("told to close")


async def raises_stop():
    yield 1
    raise StopAsyncIteration


async def main():
    source = refuses()
    log(await source.__anext__())
    try:
        await source.aclose()
    except RuntimeError:
        log("it has refused")
    source = replaces()
    log(await source.__anext__())
    try:
        await source.aclose()
    except ValueError as error:
        log(repr_of(error))
    source = raises_stop()
    log(await source.__anext__())
    try:
        await source.__anext__()
    except RuntimeError:
        log("its end cannot be raised")
    source = refuses()
    log(await source.__anext__())
    log(await source.athrow(ValueError("thrown in")))
    try:
        await source.__anext__()
    except ValueError as error:
        log(repr_of(error))


run(main)
