package dev.bide.samples.crawler;

import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What came of asking for an address: a text, or the reason why there is none.
 *
 * @param text the text; null if there is a problem
 * @param problem what went wrong; null if there is a text
 */
public record Page(URI address, String text, String problem) {
  private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)\"");

  static Page arrived(URI address, String text) {
    return new Page(address, text, null);
  }

  static Page failed(URI address, String problem) {
    return new Page(address, null, problem);
  }

  /** The addresses it links to, on the same host, in their order. */
  List<URI> links() {
    if (text == null) {
      return List.of();
    }
    return LINK.matcher(text)
        .results()
        .map((MatchResult link) -> address.resolve(link.group(1)))
        .filter(link -> address.getAuthority().equals(link.getAuthority()))
        .toList();
  }

  @Override
  public String toString() {
    return address + ": " + (problem == null ? text.length() + " characters" : problem);
  }
}
