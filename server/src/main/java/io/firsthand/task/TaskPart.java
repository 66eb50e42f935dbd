package io.firsthand.task;

import static java.util.stream.Collectors.toMap;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.ledger.Fact;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the tasks that pages show on a lead with its facts. */
@Component
class TaskPart implements LeadPart {

    private final TaskRepository tasks;

    TaskPart(TaskRepository tasks) {
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var shown = tasks.ofLead(CurrentWorkspace.get().value(), lead).stream()
                .collect(toMap(it -> it.id().toString(), TaskFacts::line));
        return Difference.between("task.one", TaskFacts.replay(facts), shown);
    }
}
