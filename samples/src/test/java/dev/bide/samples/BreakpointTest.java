package dev.bide.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import dev.bide.samples.hello.Hello;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A debugger stops on lines of the source, and shows the variables by their names. */
@Timeout(60)
class BreakpointTest {
  private static final Path SOURCE = Path.of("src/main/java/dev/bide/samples/hello/Hello.java");

  private final List<String> stops = new ArrayList<>();

  @Test
  void aLineAfterAnAwaitStops() throws Exception {
    int line = line("return value(\"the text of \" + page)");

    debug("Hello$fetch", line);

    String place = "Hello.java:" + line;
    assertThat(stops).containsExactly(place + " home", place + " news", place + " map");
  }

  private void debug(String machine, int line) throws Exception {
    VirtualMachine vm = launch();
    ClassPrepareRequest loading = vm.eventRequestManager().createClassPrepareRequest();
    loading.addClassFilter("*" + machine);
    loading.enable();
    while (true) {
      EventSet events = vm.eventQueue().remove();
      for (Event event : events) {
        if (event instanceof ClassPrepareEvent loaded) {
          setBreakpoint(vm, loaded.referenceType(), line);
        } else if (event instanceof BreakpointEvent stop) {
          note(stop);
        } else if (event instanceof VMDisconnectEvent) {
          return;
        }
      }
      events.resume();
    }
  }

  private static VirtualMachine launch() throws Exception {
    LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("main").setValue(Hello.class.getName());
    arguments.get("options").setValue("-cp \"" + System.getProperty("java.class.path") + "\"");
    return connector.launch(arguments);
  }

  private static void setBreakpoint(VirtualMachine vm, ReferenceType machine, int line)
      throws Exception {
    List<Location> places = machine.locationsOfLine(line);
    assertThat(places).as("code of line " + line).isNotEmpty();
    vm.eventRequestManager().createBreakpointRequest(places.get(0)).enable();
  }

  private void note(BreakpointEvent stop) throws Exception {
    StackFrame frame = stop.thread().frame(0);
    String page = frame.getValue(frame.visibleVariableByName("page")).toString();
    String place = stop.location().sourceName() + ":" + stop.location().lineNumber();
    stops.add(place + " " + page.replace("\"", ""));
  }

  private static int line(String text) throws Exception {
    List<String> lines = Files.readAllLines(SOURCE);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError(text);
  }
}
