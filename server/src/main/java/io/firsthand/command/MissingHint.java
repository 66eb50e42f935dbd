package io.firsthand.command;

import io.firsthand.intake.Batch;
import io.firsthand.intake.Imports;
import java.io.IOException;
import java.io.PrintWriter;

/** Names cells that may stand for "nothing" and that nobody has said anything about. */
record MissingHint(Imports imports, PrintWriter err) {

    void show(Batch batch) throws IOException {
        var said = batch.plan().reading().missing();
        imports.look(batch).profile().missing().forEach((word, times) -> {
            if (!said.contains(word)) {
                err.printf("\"%s\" occurs %,d times; --missing \"%s\" takes it for nothing.%n", word, times, word);
            }
        });
        err.flush();
    }
}
