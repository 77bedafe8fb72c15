package dev.bide.conformance.hosts;

import dev.bide.LoopHost;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** In a context of Vert.x. */
class VertxTest extends HostedLoopTest {
  /** A context whose event loop also runs other contexts. */
  record VertxHost(Vertx vertx, Context context) implements LoopHost {
    @Override
    public void execute(Runnable job) {
      context.runOnContext(nothing -> job.run());
    }

    @Override
    public boolean inThread() {
      return Vertx.currentContext() == context;
    }

    @Override
    public Runnable schedule(Runnable job, long nanos) {
      long millis = Math.max(1, (nanos + 999_999) / 1_000_000);
      long timer = vertx.setTimer(millis, id -> job.run());
      return () -> vertx.cancelTimer(timer);
    }
  }

  private final Vertx vertx = Vertx.vertx();

  @Override
  LoopHost start() {
    return new VertxHost(vertx, vertx.getOrCreateContext());
  }

  @Override
  void stop() {
    vertx.close().await();
  }
}
