package dev.bide.samples.crawler;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small site on this machine. Page n links to pages 2n and 2n + 1, and page 1 to one that does
 * not exist; page 5 is broken and page 6 never answers.
 */
public final class DemoSite implements AutoCloseable {
  private static final int BROKEN = 5;
  private static final int SILENT = 6;

  private final int pages;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger atWork = new AtomicInteger();
  private final AtomicInteger mostAtWork = new AtomicInteger();

  /** Serves pages 1 to {@code pages}, until it is closed. */
  public DemoSite(int pages) throws IOException {
    this.pages = pages;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** The address of page 1. */
  public URI home() {
    return page(1);
  }

  URI page(int number) {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://localhost:" + address.getPort() + "/" + number);
  }

  /** The largest number of pages that were in the making at the same time. */
  int mostAtWork() {
    return mostAtWork.get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(1);
      int number = path.matches("\\d{1,6}") ? Integer.parseInt(path) : 0;
      work();
      if (number == SILENT) {
        TimeUnit.HOURS.sleep(1);
      }
      byte[] text = text(number).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status(number), text.length);
      exchange.getResponseBody().write(text);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() throws InterruptedException {
    mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
    TimeUnit.MILLISECONDS.sleep(20);
    atWork.decrementAndGet();
  }

  private int status(int number) {
    if (number == BROKEN) {
      return 500;
    }
    return number < 1 || number > pages ? 404 : 200;
  }

  private String text(int number) {
    StringBuilder text = new StringBuilder("<h1>Page " + number + "</h1>\n");
    for (int next = 2 * number; next <= 2 * number + 1 && next <= pages; next++) {
      text.append("<a href=\"/").append(next).append("\">Page ").append(next).append("</a>\n");
    }
    return number == 1 ? text.append("<a href=\"/lost\">Lost</a>\n").toString() : text.toString();
  }
}
