package io.firsthand.task.web;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.task.Task;
import io.firsthand.task.Task.Wish;
import io.firsthand.web.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody typed about a task, whether it is right or not. */
public record TaskForm(Map<String, String> typed) {

    static TaskForm blank(LocalDate today, String responsible) {
        return new TaskForm(Map.of("due", today.toString(), "responsible", responsible));
    }

    static TaskForm of(Task it) {
        return new TaskForm(Map.of(
                "title", it.title(),
                "note", it.note() == null ? "" : it.note(),
                "due", it.due().toString(),
                "responsible", it.responsible().value().toString()));
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    Wish wish(List<Mistake> mistakes) {
        return new Wish(get("title"), get("note"), due(mistakes), responsible(mistakes));
    }

    private LocalDate due(List<Mistake> mistakes) {
        try {
            return Days.parse(get("due"));
        } catch (DateTimeException _) {
            mistakes.add(new Mistake("due", get("due").isBlank() ? Reason.MISSING : Reason.NOT_A_DATE, ""));
            return LocalDate.EPOCH;
        }
    }

    private PersonId responsible(List<Mistake> mistakes) {
        try {
            return new PersonId(UUID.fromString(get("responsible").strip()));
        } catch (IllegalArgumentException _) {
            mistakes.add(new Mistake("responsible", Reason.MISSING, ""));
            return new PersonId(new UUID(0, 0));
        }
    }
}
