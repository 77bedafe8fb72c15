package app;

final class Text {
  private Text() {}

  static String emphasized(String text) {
    return text + "!";
  }
}
