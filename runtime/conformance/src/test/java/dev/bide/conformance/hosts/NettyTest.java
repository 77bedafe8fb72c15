package dev.bide.conformance.hosts;

import dev.bide.LoopHost;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** On an I/O thread of Netty. */
class NettyTest extends HostedLoopTest {
  /** One of Netty's event loops. */
  record NettyHost(io.netty.channel.EventLoop netty) implements LoopHost {
    @Override
    public void execute(Runnable job) {
      netty.execute(job);
    }

    @Override
    public boolean inThread() {
      return netty.inEventLoop();
    }

    @Override
    public Runnable schedule(Runnable job, long nanos) {
      Future<?> timer = netty.schedule(job, nanos, TimeUnit.NANOSECONDS);
      return () -> timer.cancel(false);
    }
  }

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

  @Override
  LoopHost start() {
    return new NettyHost(group.next());
  }

  @Override
  void stop() throws Exception {
    group.shutdownGracefully(0, 10, TimeUnit.SECONDS).get();
  }
}
