package io.firsthand.form.web;

import io.firsthand.form.Form;
import io.firsthand.form.Submission;
import io.firsthand.form.Submission.State;
import io.firsthand.form.Submissions;
import io.firsthand.web.Html;
import io.firsthand.web.Page;
import io.firsthand.web.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came by a form, the latest first.
 *
 * @param state the only state shown, or null for all
 */
public record SubmissionsPage(
        Form form,
        @Nullable State state,
        List<Submission> submissions,
        Map<State, Integer> counts,
        @Nullable String first,
        @Nullable String next)
        implements Html {

    public String path() {
        return "/forms/" + form.id();
    }

    public String export() {
        return path() + "/submissions.csv" + (state == null ? "" : "?state=" + state.id());
    }

    /** Each state that there is something of, with its count up to where counting ends. */
    public List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(Page.say("form.state.all"), path(), state == null, null));
        for (var each : State.values()) {
            var count = counts.getOrDefault(each, 0);
            if (count > 0 || each == state || each == State.LEAD || each == State.QUARANTINED) {
                tabs.add(new Tab(
                        Page.say("form.state." + each.id()),
                        path() + "?state=" + each.id(),
                        each == state,
                        count(count)));
            }
        }
        return tabs;
    }

    private static long count(int counted) {
        return Math.min(counted, Submissions.MOST_COUNTED);
    }

    /** The answers other than who it was, in the order of the questions, then those to questions no longer asked. */
    public List<Map.Entry<String, String>> answers(Submission it) {
        var order = form.design().questions().stream()
                .map(question -> question.field())
                .toList();
        return it.answers().entrySet().stream()
                .filter(answer -> !answer.getKey().equals("contact.name"))
                .sorted((one, other) -> Integer.compare(place(order, one.getKey()), place(order, other.getKey())))
                .map(answer -> Map.entry(Labels.ofField(answer.getKey()), answer.getValue()))
                .toList();
    }

    public String suspicions(Submission it) {
        return it.suspicions().stream()
                .map(each -> Page.say("form.suspicion." + each.id()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static int place(List<String> order, String field) {
        return order.contains(field) ? order.indexOf(field) : order.size();
    }
}
