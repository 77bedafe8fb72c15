package dev.bide.samples.crawler;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.awaitEach;
import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.emit;
import static dev.bide.Asyncio.end;
import static dev.bide.Asyncio.run;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.Asyncio;
import dev.bide.Coroutine;
import dev.bide.ReturnWhen;
import dev.bide.Task;
import dev.bide.WaitResult;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;

/**
 * Follows all links of a site, with a limit on how many pages are fetched at the same time.
 *
 * <p>All of this runs on one thread, that of the event loop: plain collections need no lock.
 */
public final class Crawler {
  private final PageFetcher fetcher;
  private final int limit;

  /** Fetches at most {@code limit} pages at the same time. */
  public Crawler(PageFetcher fetcher, int limit) {
    this.fetcher = fetcher;
    this.limit = limit;
  }

  /** The pages that {@code start} leads to, as they arrive; each address once. */
  @Async
  public AsyncGenerator<Page> crawl(URI start) {
    Set<URI> seen = new HashSet<>(Set.of(start));
    Queue<URI> waiting = new ArrayDeque<>(seen);
    Set<Task<Page>> running = new LinkedHashSet<>();
    try {
      while (!waiting.isEmpty() || !running.isEmpty()) {
        while (!waiting.isEmpty() && running.size() < limit) {
          running.add(createTask(fetcher.fetch(waiting.remove())));
        }
        WaitResult<Page> result = await(Asyncio.wait(running, ReturnWhen.FIRST_COMPLETED));
        for (Task<Page> task : result.done()) {
          running.remove(task);
          Page page = task.result();
          for (URI link : page.links()) {
            if (seen.add(link)) {
              waiting.add(link);
            }
          }
          emit(page);
        }
      }
    } finally {
      running.forEach(Task::cancel); // the consumer may have left its loop early
    }
    return end();
  }

  @Async
  Coroutine<Void> print(URI start) {
    int arrived = 0;
    int failed = 0;
    for (Page page : awaitEach(crawl(start))) {
      System.out.println(page);
      if (page.problem() == null) {
        arrived++;
      } else {
        failed++;
      }
    }
    System.out.println(arrived + " pages, " + failed + " problems");
    return done();
  }

  /** Crawls the site at the given address, or else a small one that it serves itself. */
  public static void main(String[] args) throws IOException {
    Crawler crawler = new Crawler(new PageFetcher(Duration.ofSeconds(3)), 8);
    if (args.length > 0) {
      run(crawler.print(URI.create(args[0])));
      return;
    }
    try (DemoSite site = new DemoSite(40)) {
      run(crawler.print(site.home()));
    }
  }
}
