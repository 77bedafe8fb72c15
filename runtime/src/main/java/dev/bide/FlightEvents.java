package dev.bide;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/**
 * The events of Java Flight Recorder. A recording has to ask for each of them by name: {@code jcmd
 * <pid> JFR.start +dev.bide.TaskStart#enabled=true}.
 */
final class FlightEvents {
  private FlightEvents() {}

  @Name("dev.bide.TaskStart")
  @Label("Task Start")
  @Description("A task was created; the stack trace says where")
  @Category("Bide")
  @Enabled(false)
  private static final class TaskStart extends Event {
    @Label("Task")
    private String task;

    @Label("Event Loop")
    private int loop;
  }

  @Name("dev.bide.TaskSuspend")
  @Label("Task Suspend")
  @Description("A task waits, and lets others run")
  @Category("Bide")
  @Enabled(false)
  @StackTrace(false)
  private static final class TaskSuspend extends Event {
    @Label("Task")
    private String task;

    @Label("Event Loop")
    private int loop;

    @Label("Waits For")
    private String waitsFor;

    @Label("Location")
    @Description("Where in the source it is suspended")
    private String location;
  }

  @Name("dev.bide.TaskEnd")
  @Label("Task End")
  @Category("Bide")
  @Enabled(false)
  @StackTrace(false)
  private static final class TaskEnd extends Event {
    @Label("Task")
    private String task;

    @Label("Event Loop")
    private int loop;

    @Label("Outcome")
    @Description("value, cancelled, or the class of the failure")
    private String outcome;
  }

  @Name("dev.bide.SlowStep")
  @Label("Slow Step")
  @Description("A step of a task, or a callback, kept its loop busy for long")
  @Category("Bide")
  @Enabled(false)
  @Threshold("20 ms")
  @StackTrace(false)
  private static final class SlowStep extends Event {
    @Label("Callback")
    private String callback;
  }

  static void started(Task<?> task) {
    TaskStart event = new TaskStart();
    if (event.isEnabled()) {
      event.task = task.name();
      event.loop = task.loop.number;
      event.commit();
    }
  }

  static void suspended(Task<?> task) {
    TaskSuspend event = new TaskSuspend();
    if (event.isEnabled()) {
      CallGraph.Node node = Census.node(task);
      event.task = node.name();
      event.loop = task.loop.number;
      event.waitsFor = node.waitsFor();
      event.location = node.stack().isEmpty() ? null : node.stack().get(0).toString();
      event.commit();
    }
  }

  static void ended(Task<?> task) {
    TaskEnd event = new TaskEnd();
    if (event.isEnabled()) {
      event.task = task.name();
      event.loop = task.loop.number;
      event.outcome = task.outcomeName();
      event.commit();
    }
  }

  static boolean watchesSteps() {
    return new SlowStep().isEnabled();
  }

  static Object beginStep() {
    SlowStep event = new SlowStep();
    event.begin();
    return event;
  }

  static void endStep(Object step, Object callback) {
    SlowStep event = (SlowStep) step;
    event.end();
    if (event.shouldCommit()) {
      event.callback = callback.toString();
      event.commit();
    }
  }
}
