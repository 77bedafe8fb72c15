package dev.bide.benchmarks;

import dev.bide.benchmarks.kotlin.KotlinPeer;
import dev.bide.benchmarks.peers.Peer;
import dev.bide.benchmarks.peers.Plain;
import dev.bide.benchmarks.peers.frames.FramesPeer;
import dev.bide.benchmarks.peers.futures.EaPeer;
import dev.bide.benchmarks.peers.futures.FuturePeer;
import dev.bide.benchmarks.peers.stack.StackPeer;
import dev.bide.benchmarks.peers.trampoline.TrampolinePeer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Who is measured, in the order of the table. */
enum PeerName {
  BIDE("Bide", "#d62728", BidePeer::new),
  PLAIN("plain", "#000000", Plain::new),
  FRAMES("A", "#7f7f7f", FramesPeer::new),
  STACK("B", "#aaaaaa", StackPeer::new),
  TRAMPOLINE("C", "#cccccc", TrampolinePeer::new),
  KOTLIN("Kotlin", "#9467bd", KotlinPeer::new),
  VIRTUAL_THREADS("virtual threads", "#1f77b4", VirtualThreadsPeer::new),
  FUTURES("CompletableFuture", "#2ca02c", FuturePeer::new),
  EA_ASYNC("ea-async", "#ff7f0e", EaPeer::new),
  ASYNCIO("asyncio", "#8c564b", null);

  /** Its name in the table. */
  final String label;

  /** Its colour in the chart. */
  final String colour;

  private final Supplier<Peer> factory;

  PeerName(String label, String colour, Supplier<Peer> factory) {
    this.label = label;
    this.colour = colour;
    this.factory = factory;
  }

  /** The peer whose {@link #key} is given. */
  static PeerName of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Its name in options and files. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is Java: otherwise it is measured by a program of its own. */
  boolean onJvm() {
    return factory != null;
  }

  /** Whether users could choose it: all but plain code and the state machines written by hand. */
  boolean isProduct() {
    return compareTo(KOTLIN) >= 0;
  }

  /**
   * @throws UnsupportedOperationException if this JDK does not have it
   */
  Peer create() {
    return factory.get();
  }

  /** The flags that make it run on one thread, as all others do. */
  List<String> jvmFlags() {
    return this == VIRTUAL_THREADS
        ? Arrays.asList(
            "-Djdk.virtualThreadScheduler.parallelism=1",
            "-Djdk.virtualThreadScheduler.maxPoolSize=1")
        : List.of();
  }
}
