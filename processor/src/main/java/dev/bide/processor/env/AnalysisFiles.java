package dev.bide.processor.env;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * The files of the second task. Platform classes are javac's own; the class path is whatever the
 * main compilation sees, sources included, and every other location is empty.
 */
final class AnalysisFiles extends ForwardingJavaFileManager<JavaFileManager> {
  /** Keeps plugins and processors of the main compilation out of the second task. */
  private static final ClassLoader NO_PLUGINS =
      new ClassLoader(ClassLoader.getPlatformClassLoader()) {};

  private final MainClasses classes;

  AnalysisFiles(JavaFileManager platform, MainClasses classes) {
    super(platform);
    this.classes = classes;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (isPlatform(location)) {
      return super.list(location, packageName, kinds, recurse);
    }
    if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
      return List.of();
    }
    return classes.in(packageName);
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof KnownClass known
        ? known.binaryName()
        : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.equals(b);
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.CLASS_PATH
        || isPlatform(location) && super.hasLocation(location);
  }

  @Override
  public ClassLoader getClassLoader(Location location) {
    return NO_PLUGINS;
  }

  @Override
  public JavaFileObject getJavaFileForInput(
      Location location, String className, JavaFileObject.Kind kind) throws IOException {
    return isPlatform(location) ? super.getJavaFileForInput(location, className, kind) : null;
  }

  @Override
  public FileObject getFileForInput(Location location, String packageName, String relativeName)
      throws IOException {
    return isPlatform(location) ? super.getFileForInput(location, packageName, relativeName) : null;
  }

  @Override
  public Location getLocationForModule(Location location, String moduleName) throws IOException {
    return isPlatform(location) ? super.getLocationForModule(location, moduleName) : null;
  }

  @Override
  public Location getLocationForModule(Location location, JavaFileObject file) throws IOException {
    return isPlatform(location) ? super.getLocationForModule(location, file) : null;
  }

  @Override
  public Iterable<Set<Location>> listLocationsForModules(Location location) throws IOException {
    return isPlatform(location) ? super.listLocationsForModules(location) : List.of();
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return isPlatform(location)
        && !(file instanceof KnownClass || file instanceof HostSource)
        && super.contains(location, file);
  }

  /** The platform file manager is shared and outlives the task. */
  @Override
  public void close() {}

  private static boolean isPlatform(Location location) {
    return location == StandardLocation.SYSTEM_MODULES
        || location == StandardLocation.PLATFORM_CLASS_PATH
        || location.getName().startsWith("SYSTEM_MODULES[");
  }
}
