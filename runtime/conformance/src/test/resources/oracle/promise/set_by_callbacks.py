
from oracle import log, loop, repr_of, run


def follow(source, target):
    source.add_done_callback(lambda done: target.set_result(done.result() + 1))


async def main():
    chain = [loop.create_future() for _ in range(5)]
    for source, target in zip(chain, chain[1:]):
        follow(source, target)
    loop.call_later(1, chain[0].set_result, 10)
    log("last", await chain[-1])
    log(*[each.result() for each in chain])
    failing = loop.create_future()
    loop.call_later(1, failing.set_exception, ValueError("late"))
    loop.call_later(1, log, "the same tick")
    try:
        await failing
    except ValueError as error:
        log(repr_of(error))
    both = loop.create_future()
    loop.call_later(1, both.set_result, "first")
    loop.call_later(1, both.set_result, "second")
    log(await both)


run(main)
