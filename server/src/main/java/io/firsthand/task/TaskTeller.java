package io.firsthand.task;

import io.firsthand.lead.LeadTeller;
import io.firsthand.lead.TimelineItem;
import io.firsthand.lead.Values;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells of tasks in a lead's timeline. */
@Component
class TaskTeller implements LeadTeller {

    private final Words words;

    TaskTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!TaskKinds.ALL.contains(item.kind()) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var values = new Values(item.values().getOrDefault(Label.CHANGE.text(), Map.of()));
        var responsible = values.person(TaskFacts.RESPONSIBLE);
        var due = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(LocalDate.parse(values.text(TaskFacts.DUE, "1970-01-01")));
        var title = words.say(
                locale,
                "task.timeline." + item.kind().name().substring("task.".length()),
                values.text(TaskFacts.TITLE, ""),
                due,
                responsible == null ? "–" : names.getOrDefault(responsible.value(), "–"));
        return Optional.of(new Told(title, List.of(), values.text(TaskFacts.NOTE)));
    }
}
