package dev.bide.samples.crawler;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.value;
import static dev.bide.Asyncio.waitFor;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.Coroutine;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Fetches a page within a given time. Nothing that the network does makes it fail. */
public final class PageFetcher {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Duration patience;

  /** Gives up on a page after {@code patience}. */
  public PageFetcher(Duration patience) {
    this.patience = patience;
  }

  /** Fetches the page at {@code address}, or says in the page why it could not. */
  @Async
  public Coroutine<Page> fetch(URI address) {
    try {
      HttpResponse<String> response = await(waitFor(send(address), patience));
      if (response.statusCode() != 200) {
        return value(Page.failed(address, "status " + response.statusCode()));
      }
      return value(Page.arrived(address, response.body()));
    } catch (AsyncTimeoutException timeout) {
      return value(Page.failed(address, "no answer within " + patience.toMillis() + " ms"));
    } catch (Exception failure) { // not IOException: await() declares no checked exceptions
      return value(Page.failed(address, failure.toString()));
    }
  }

  @Async
  private Coroutine<HttpResponse<String>> send(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return value(await(http.sendAsync(request, BodyHandlers.ofString())));
  }
}
