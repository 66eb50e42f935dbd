package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a scenario's table between its two marks in the README. */
final class Readme {

    private Readme() {}

    static void write(Path readme, String scenario, String table) throws IOException {
        var begin = "<!-- figures of " + scenario + " -->\n";
        var end = "<!-- end -->\n";
        var text = Files.readString(readme, UTF_8);
        var block = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL);
        var changed = block.matcher(text).replaceFirst(Matcher.quoteReplacement(begin + "\n" + table + "\n" + end));
        Files.writeString(readme, changed, UTF_8);
    }
}
