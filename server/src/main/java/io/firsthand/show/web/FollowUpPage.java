package io.firsthand.show.web;

import io.firsthand.identity.PersonId;
import io.firsthand.show.Step;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is done with the leads of a show afterwards, and how far that is.
 *
 * @param people who can be given work, by id
 */
public record FollowUpPage(
        Frame frame,
        List<Step> steps,
        Map<UUID, Step.Progress> progress,
        Map<PersonId, String> names,
        Map<String, String> people,
        String me,
        Typed typed,
        Mistakes mistakes)
        implements Html {

    public Step.Progress progress(Step step) {
        return progress.getOrDefault(step.id(), Step.Progress.NONE);
    }

    public String name(PersonId person) {
        return names.getOrDefault(person, "–");
    }

    public LocalDate due(Step step) {
        return frame.show().to().plusDays(step.dueDays());
    }

    public List<Step.Audience> audiences() {
        return List.of(Step.Audience.values());
    }
}
