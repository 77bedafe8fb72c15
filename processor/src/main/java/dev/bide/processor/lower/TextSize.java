package dev.bide.processor.lower;

import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Access;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many bytes of code javac makes of a text: an estimate from its tokens. */
final class TextSize {
  static final int JUMP = 5;
  static final int ASSIGN = 6;

  private static final int READ = 4;
  private static final int UPDATE = 10;
  private static final int NAME = 4;
  private static final int LITERAL = 3;
  private static final int OPERATOR = 3;

  /** A string as a label: its hash, the comparison, and the number that stands for it. */
  private static final int STRING_LABEL = 32;

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skip>\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/|[.,;(){}@])"
              + "|(?<literal>\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+'|\\d[\\w.]*)"
              + "|(?<name>\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)"
              + "|(?<operator>[-+*/%<>=!&|^?:~]+|.)");

  /** What is more than a name: the code of a construct, or none. */
  private static final Map<String, Integer> KEYWORDS =
      Map.ofEntries(
          Map.entry("assert", 20),
          Map.entry("case", 14),
          Map.entry("catch", 12),
          Map.entry("do", 6),
          Map.entry("else", 3),
          Map.entry("final", 0),
          Map.entry("finally", 40),
          Map.entry("for", 24),
          Map.entry("if", 4),
          Map.entry("instanceof", 8),
          Map.entry("new", 7),
          Map.entry("return", 5),
          Map.entry("switch", 24),
          Map.entry("synchronized", 24),
          Map.entry("try", 12),
          Map.entry("while", 6));

  private TextSize() {}

  static int of(Fragment fragment) {
    return fragment.parts().stream().mapToInt(TextSize::of).sum();
  }

  private static int of(Fragment.Part part) {
    if (part instanceof Fragment.Text text) {
      return of(text.text());
    } else if (part instanceof Fragment.Use use) {
      return use.access() == Access.UPDATE ? UPDATE : use.captured() ? 2 * READ : READ;
    } else if (part instanceof Fragment.Leave || part instanceof Fragment.Returned) {
      return JUMP;
    }
    return part instanceof Fragment.Line ? 0 : NAME;
  }

  static int of(String text) {
    int size = 0;
    boolean isLabel = false;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group("name") != null) {
        size += KEYWORDS.getOrDefault(token.group("name"), NAME);
        isLabel = isLabel || token.group("name").equals("case");
      } else if (token.group("literal") != null) {
        size += isLabel && token.group().startsWith("\"") ? STRING_LABEL : LITERAL;
      } else if (token.group("operator") != null) {
        size += OPERATOR;
        isLabel = false;
      }
    }
    return size;
  }
}
