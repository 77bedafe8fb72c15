package dev.bide.processor.env;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;

/**
 * A host's source file as the second task reads it: the name of the user's file, and the text it is
 * given.
 */
final class HostSource extends ForwardingJavaFileObject<JavaFileObject> {
  private final String text;

  HostSource(JavaFileObject file, String text) {
    super(file);
    this.text = text;
  }

  @Override
  public Kind getKind() {
    return Kind.SOURCE;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }

  @Override
  public Reader openReader(boolean ignoreEncodingErrors) {
    return new StringReader(text);
  }

  @Override
  public InputStream openInputStream() {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
