package shop;

import java.util.ArrayList;
import java.util.List;
import lombok.Data;

/** Collects lines, and cannot be changed once it is printed. */
@Data
class Receipt {
  private final List<String> lines = new ArrayList<>();
  private boolean printed;

  void add(String line) {
    if (printed) {
      throw new IllegalStateException("printed already");
    }
    lines.add(line);
  }

  void print() {
    lines.add("-- thank you --");
    setPrinted(true);
  }
}
