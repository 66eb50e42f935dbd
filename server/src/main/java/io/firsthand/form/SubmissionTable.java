package io.firsthand.form;

import io.firsthand.form.Submission.State;
import io.firsthand.table.Layout;
import io.firsthand.table.TableWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what was sent by a form as CSV, page by page; formulas in it are disarmed. */
@Component
public class SubmissionTable {

    private static final int PAGE = 500;
    private static final Layout LAYOUT = new Layout(StandardCharsets.UTF_8, ',', '"', 1);

    private final Submissions submissions;

    SubmissionTable(Submissions submissions) {
        this.submissions = submissions;
    }

    public void write(Form form, @Nullable State state, Writer out) throws IOException {
        var fields = form.design().questions().stream().map(Question::field).toList();
        var header = new ArrayList<>(List.of("Submission id", "Received at", "State", "Lead id", "Language"));
        header.addAll(fields);
        header.addAll(List.of("Other answers", "Agreed to"));
        Claims.NAMES.forEach(name -> header.add(name + " (claimed by the browser)"));
        line(header, out);
        List<Submission> page;
        @Nullable UUID before = null;
        do {
            page = submissions.list(form.id(), state, before, PAGE);
            for (var submission : page) {
                line(cells(submission, fields), out);
                before = submission.id();
            }
        } while (page.size() == PAGE);
    }

    private static List<String> cells(Submission it, List<String> fields) {
        var cells = new ArrayList<String>();
        cells.add(it.id().toString());
        cells.add(it.receivedAt().toString());
        cells.add(it.state().id());
        cells.add(it.lead() == null ? "" : it.lead().toString());
        cells.add(it.language());
        fields.forEach(field -> cells.add(it.answers().getOrDefault(field, "")));
        cells.add(it.answers().entrySet().stream()
                .filter(answer -> !fields.contains(answer.getKey()))
                .map(Map.Entry::toString)
                .sorted()
                .collect(Collectors.joining("; ")));
        cells.add(it.agreements().stream()
                .map(agreed -> "%s, version %d, %s".formatted(agreed.purpose(), agreed.version(), agreed.at()))
                .collect(Collectors.joining("; ")));
        Claims.NAMES.forEach(name -> cells.add(it.claims().values().getOrDefault(name, "")));
        return cells;
    }

    private static void line(List<String> cells, Writer out) throws IOException {
        out.write(TableWriter.line(cells, LAYOUT));
        out.write("\r\n");
    }
}
