package dev.bide.processor.env;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;

/** A class file of the class path; reading it tells which classes javac will look for next. */
final class ClassPathFile extends ForwardingJavaFileObject<JavaFileObject> implements KnownClass {
  private final String binaryName;
  private final MainClasses classes;

  ClassPathFile(JavaFileObject file, String binaryName, MainClasses classes) {
    super(file);
    this.binaryName = binaryName;
    this.classes = classes;
  }

  @Override
  public String binaryName() {
    return binaryName;
  }

  @Override
  public InputStream openInputStream() throws IOException {
    byte[] content;
    try (InputStream in = super.openInputStream()) {
      content = in.readAllBytes();
    }
    classes.expectReferences(content);
    return new ByteArrayInputStream(content);
  }
}
