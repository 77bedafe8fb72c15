package news;

import java.util.concurrent.CompletableFuture;

/** Where news comes from. */
interface Wire {
  CompletableFuture<String> next();
}
