package dev.bide.benchmarks.kotlin

import dev.bide.benchmarks.peers.Peer
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.produce
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield

/** Kotlin's coroutines on runBlocking's own event loop: one thread. */
class KotlinPeer : Peer {

    private suspend fun inner(x: Int): Int = x + 7

    private suspend fun outer(x: Int): Int {
        val a = x and 0xFFFF
        val r = inner(a + 1000)
        return r + (a shr 1)
    }

    override fun awaitCompleted(n: Int): Long = runBlocking {
        var acc = 1
        for (i in 0 until n) acc = outer(acc)
        acc.toLong()
    }

    private suspend fun innerRare(x: Int, i: Int): Int {
        if ((i and 1023) == 1023) yield()
        return x + 7
    }

    private suspend fun outerRare(x: Int, i: Int): Int {
        val a = x and 0xFFFF
        val r = innerRare(a + 1000, i)
        return r + (a shr 1)
    }

    override fun awaitRare(n: Int): Long = runBlocking {
        var acc = 1
        for (i in 0 until n) acc = outerRare(acc, i)
        acc.toLong()
    }

    private suspend fun fibonacci(n: Int): Int = if (n < 2) n else fibonacci(n - 1) + fibonacci(n - 2)

    override fun fib(n: Int): Long = runBlocking { fibonacci(n).toLong() }

    override fun yieldLoop(n: Int): Long = runBlocking {
        var s = 0L
        for (i in 0 until n) {
            yield()
            s += i
        }
        s
    }

    override fun pingPong(n: Int): Long = runBlocking {
        val a = Channel<Int>(1)
        val b = Channel<Int>(1)
        launch { repeat(n) { b.send(a.receive() + 1) } }
        val ping = async {
            var s = 0L
            for (i in 0 until n) {
                a.send(i)
                s += b.receive()
            }
            s
        }
        ping.await()
    }

    override fun spawn(n: Int): Long = runBlocking {
        val all = List(n) { i ->
            async {
                yield()
                i
            }
        }
        all.awaitAll().sumOf { it.toLong() }
    }

    override fun sleepMany(n: Int, millis: Long): Long = runBlocking {
        val all = List(n) { i ->
            async {
                Peer.ASLEEP.increment()
                delay(millis)
                i
            }
        }
        all.awaitAll().sumOf { it.toLong() }
    }

    private suspend fun tick(x: Int, suspend: Boolean): Int {
        if (suspend) yield()
        return x + 1
    }

    private suspend fun local(iterations: Int, suspend: Boolean): Long {
        var a = 1L
        var b = 2L
        var c = 3
        var i = 0
        while (i < iterations) {
            val end = i + 1000
            while (i < end) {
                a += b xor i.toLong()
                b += a ushr 3
                c = c * 31 + a.toInt()
                i++
            }
            a += tick((b and 0xFF).toInt(), suspend)
        }
        return a xor b xor c.toLong()
    }

    override fun loopLocal(iterations: Int, suspend: Boolean): Long = runBlocking { local(iterations, suspend) }

    private suspend fun flat(iterations: Int, suspend: Boolean): Long {
        var a = 1L
        var b = 2L
        var c = 3
        var k = 0
        for (i in 0 until iterations) {
            a += b xor i.toLong()
            b += a ushr 3
            c = c * 31 + a.toInt()
            if (++k == 1000) {
                k = 0
                a += tick((b and 0xFF).toInt(), suspend)
            }
        }
        return a xor b xor c.toLong()
    }

    override fun loopFlat(iterations: Int, suspend: Boolean): Long = runBlocking { flat(iterations, suspend) }

    override fun generator(n: Int): Long = runBlocking {
        var s = 0L
        flow { for (i in 0 until n) emit(i) }.collect { s += it }
        s
    }

    override fun generatorHandoff(n: Int): Long = runBlocking {
        var s = 0L
        for (v in produce { for (i in 0 until n) send(i) }) s += v
        s
    }

    private suspend fun down(n: Int, suspend: Boolean): Int {
        if (n == 0) {
            if (suspend) yield()
            return 0
        }
        return 1 + down(n - 1, suspend)
    }

    override fun deep(n: Int, suspend: Boolean): Long = runBlocking { down(n, suspend).toLong() }
}
