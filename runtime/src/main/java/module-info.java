/**
 * The runtime of Bide: what users of async methods call, and what compiled async methods run on.
 */
module dev.bide {
  requires static java.management; // for EventLoop.manage
  requires static jdk.jfr; // for the events of Java Flight Recorder
  requires static org.junit.jupiter.api; // for AsyncTests

  exports dev.bide;
  exports dev.bide.machine;
  exports dev.bide.stream;
  exports dev.bide.sync;
  exports dev.bide.testing;
}
