package vn.thidua.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Runs the usual commands once, so that the JVM can keep what it learned for the next start (AOT cache). */
final class Training {

    private Training() {}

    /** Trains on a plan, a case and a subject of it. */
    public static void main(String[] args) {
        String plan = args[0];
        String situation = args[1];
        List<List<String>> runs = List.of(
                List.of("evaluate", plan, situation, "--format", "json"),
                List.of("evaluate", plan, situation, "--format", "table"),
                List.of("evaluate", plan, situation, "--format", "csv"),
                List.of("explain", plan, situation, args[2]),
                List.of("check"));
        for (List<String> run : runs) {
            StringWriter out = new StringWriter();
            int status = Main.run(new PrintWriter(out), new PrintWriter(out), run.toArray(String[]::new));
            if (status != Main.WELL) {
                throw new IllegalStateException(run + " ended with " + status + ": " + out);
            }
        }
    }
}
