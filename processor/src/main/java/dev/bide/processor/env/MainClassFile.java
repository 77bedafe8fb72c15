package dev.bide.processor.env;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import javax.lang.model.element.TypeElement;
import javax.tools.SimpleJavaFileObject;

/**
 * A class of the main compilation as the second task reads it; its bytes are made when they are
 * first asked for.
 */
final class MainClassFile extends SimpleJavaFileObject implements KnownClass {
  private final TypeElement type;
  private final String binaryName;
  private final MainClasses classes;
  private byte[] content;

  MainClassFile(TypeElement type, String binaryName, MainClasses classes) {
    super(URI.create("main:///" + encoded(binaryName) + ".class"), Kind.CLASS);
    this.type = type;
    this.binaryName = binaryName;
    this.classes = classes;
  }

  @Override
  public String binaryName() {
    return binaryName;
  }

  @Override
  public InputStream openInputStream() throws IOException {
    if (content == null) {
      content = classes.content(type, binaryName);
      classes.expectReferences(content);
    }
    return new ByteArrayInputStream(content);
  }

  private static String encoded(String binaryName) {
    return URI.create("x").resolve(binaryName.replace('.', '/')).getRawPath();
  }
}
