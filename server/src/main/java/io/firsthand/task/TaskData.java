package io.firsthand.task;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Values;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tasks that are kept about a person: those on their leads, and those on no lead that name them. */
@Component
class TaskData implements PersonalData {

    private final TaskRepository tasks;

    TaskData(TaskRepository tasks) {
        this.tasks = tasks;
    }

    @Override
    public String heading() {
        return "task.heading";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return all(subject).stream()
                .map(it -> Values.none()
                        .with("title", it.title())
                        .with("note", it.note())
                        .with("due", it.due().toString())
                        .with("createdAt", it.createdAt().toString())
                        .with("done", it.isDone())
                        .map())
                .toList();
    }

    @Override
    public Erased erase(Subject subject) {
        return Erased.of(tasks.delete(
                CurrentWorkspace.get().value(),
                all(subject).stream().map(Task::id).toList()));
    }

    private List<Task> all(Subject subject) {
        var workspace = CurrentWorkspace.get().value();
        var all = new ArrayList<>(tasks.ofLeads(workspace, subject.leads()));
        tasks.withoutLead(workspace).stream()
                .filter(it -> subject.marks().in(it.title() + "\n" + (it.note() == null ? "" : it.note())))
                .forEach(all::add);
        return all;
    }
}
