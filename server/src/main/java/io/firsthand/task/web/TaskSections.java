package io.firsthand.task.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.task.Tasks;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts tasks on the page of a lead. */
@Component
class TaskSections implements LeadSection {

    private final Tasks tasks;
    private final Responsible responsible;

    TaskSections(Tasks tasks, Responsible responsible) {
        this.tasks = tasks;
        this.responsible = responsible;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        return Optional.of(new TaskSection(
                lead,
                tasks.of(lead.id()),
                responsible.choices(),
                actor.id().toString(),
                actor.may(Permission.WRITE_LEADS)));
    }
}
