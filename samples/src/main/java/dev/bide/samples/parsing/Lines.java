package dev.bide.samples.parsing;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.emit;
import static dev.bide.Asyncio.end;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;

/** The lines of a file of any size, read a block at a time, while other tasks run. */
public final class Lines {
  private static final int BLOCK = 1 << 16;

  private Lines() {}

  /**
   * The lines of {@code file}, in UTF-8, without their ends. The file is open while they are
   * iterated over.
   */
  @Async
  public static AsyncGenerator<String> of(Path file) {
    try (var channel = AsynchronousFileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long position = 0;
      while (await(read(channel, block, position)) >= 0) {
        position += block.flip().remaining();
        while (block.hasRemaining()) {
          byte next = block.get();
          if (next == '\n') {
            emit(line.toString(StandardCharsets.UTF_8));
            line.reset();
          } else {
            line.write(next);
          }
        }
        block.clear();
      }
      if (line.size() > 0) {
        emit(line.toString(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return end();
  }

  /** What a callback gives becomes a future, which can be awaited. */
  private static CompletableFuture<Integer> read(
      AsynchronousFileChannel channel, ByteBuffer block, long position) {
    CompletableFuture<Integer> bytes = new CompletableFuture<>();
    channel.read(
        block,
        position,
        null,
        new CompletionHandler<Integer, Void>() {
          @Override
          public void completed(Integer result, Void unused) {
            bytes.complete(result);
          }

          @Override
          public void failed(Throwable failure, Void unused) {
            bytes.completeExceptionally(failure);
          }
        });
    return bytes;
  }
}
