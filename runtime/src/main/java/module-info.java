/**
 * The runtime of Bide: what users of async methods call, and what compiled async methods run on.
 */
module dev.bide {
  requires static java.management; // for EventLoop.manage
  requires static jdk.jfr; // for the events of Java Flight Recorder

  exports dev.bide;
  exports dev.bide.machine;
  exports dev.bide.stream;
  exports dev.bide.sync;
  exports dev.bide.testing;

  requires static transitive org.junit.jupiter.api; // for AsyncTests
}
