package dev.bide.samples.crawler;

import static dev.bide.Asyncio.awaitEach;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.samples.Console;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrawlerTest {
  private static final int PAGES = 40;
  private static final int LIMIT = 5;

  /** Linked from nowhere but the broken page 5 and the silent page 6, or what is linked there. */
  private static final Set<Integer> BEHIND_A_BROKEN_PAGE =
      Set.of(10, 11, 20, 21, 22, 23, 40, 12, 13, 24, 25, 26, 27);

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final PageFetcher FETCHER = new PageFetcher(PATIENCE);
  private static DemoSite site;

  /** All that one crawl of the site finds. */
  private static List<Page> pages;

  @BeforeAll
  static void crawl() throws Exception {
    site = new DemoSite(PAGES);
    pages = run(crawl(Integer.MAX_VALUE));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void fetchesEveryReachablePageOnce() {
    Set<URI> expected = new HashSet<>(Set.of(site.home().resolve("/lost")));
    IntStream.rangeClosed(1, PAGES)
        .filter(number -> !BEHIND_A_BROKEN_PAGE.contains(number))
        .forEach(number -> expected.add(site.page(number)));
    assertThat(pages).extracting(Page::address).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void tellsWhatWentWrongWithAPage() {
    Map<URI, String> problems =
        pages.stream()
            .filter(page -> page.problem() != null)
            .collect(Collectors.toMap(Page::address, Page::problem));

    assertThat(problems)
        .containsOnly(
            Map.entry(site.page(5), "status 500"),
            Map.entry(site.page(6), "no answer within 3000 ms"),
            Map.entry(site.home().resolve("/lost"), "status 404"));
  }

  @Test
  void fetchesSeveralPagesAtATimeButNoMoreThanItMay() {
    assertThat(site.mostAtWork()).isBetween(2, LIMIT);
  }

  @Test
  void aConsumerThatHasSeenEnoughStopsTheCrawl() {
    assertThat(run(crawl(3))).hasSize(3);
  }

  @Test
  void aServerThatIsNotThereIsAProblemOfThePage() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    Page page = run(FETCHER.fetch(URI.create("http://localhost:" + port)));

    assertThat(page.text()).isNull();
    assertThat(page.problem()).contains("ConnectException");
  }

  @Test
  void runsFromTheCommandLine() throws Exception {
    List<String> lines = Console.linesOf(() -> Crawler.main(new String[] {site.home().toString()}));

    assertThat(lines).last().isEqualTo("25 pages, 3 problems");
  }

  @Async
  private static Coroutine<List<Page>> crawl(int most) {
    List<Page> pages = new ArrayList<>();
    Crawler crawler = new Crawler(FETCHER, LIMIT);
    for (Page page : awaitEach(crawler.crawl(site.home()))) {
      pages.add(page);
      if (pages.size() == most) {
        break;
      }
    }
    return value(pages);
  }
}
