package io.firsthand.content.web;

import io.firsthand.content.Hearing;
import io.firsthand.content.QuestionSuggestions.Suggested;
import io.firsthand.lead.LeadId;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words that buyers used and of which nobody said yet what they ask. */
public record SortingPage(
        List<Row> rows,
        Map<LeadId, String> leads,
        Map<UUID, String> people,
        @Nullable String more,
        boolean mayWrite) implements Html {

    /**
     * One of them.
     *
     * @param find what somebody looked for among the known questions
     */
    public record Row(Hearing hearing, List<Suggested> suggested, String find) {

        public String action() {
            return "/hearings/" + hearing.id();
        }

        public String words() {
            return hearing.said().orElse("");
        }
    }

    public String lead(Hearing it) {
        return leads.getOrDefault(it.lead(), "–");
    }

    public String person(Hearing it) {
        return people.getOrDefault(it.by(), "–");
    }
}
