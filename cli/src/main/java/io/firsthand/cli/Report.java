package io.firsthand.cli;

import io.firsthand.tlog.json.Jcs;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** What a check has to say: to people, or as JSON to programs. */
record Report(boolean valid, String sentence, List<Section> sections, Map<String, Object> json) {

    /** Sentences under a heading. */
    record Section(String heading, List<String> sentences) {}

    /** Prints it and returns the exit code. */
    int print(CommandLine commandLine, boolean asJson) {
        var out = commandLine.getOut();
        if (asJson) {
            var all = new LinkedHashMap<String, Object>(json);
            all.put("valid", valid);
            all.put("sentence", sentence);
            out.println(Jcs.text(all));
        }
        if (!valid) {
            commandLine.getErr().println("Not valid: " + Plain.text(sentence));
            commandLine.getErr().flush();
        } else if (!asJson) {
            out.println("Valid: " + Plain.text(sentence));
        }
        if (!asJson) {
            sections.forEach(it -> print(it, out));
        }
        out.flush();
        return valid ? Main.VALID : Main.NOT_VALID;
    }

    private static void print(Section section, PrintWriter out) {
        if (!section.sentences().isEmpty()) {
            out.println();
            out.println(section.heading());
            section.sentences().forEach(it -> out.println("  - " + Plain.text(it)));
        }
    }
}
