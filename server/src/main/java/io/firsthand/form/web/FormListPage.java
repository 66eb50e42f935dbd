package io.firsthand.form.web;

import io.firsthand.form.Form;
import io.firsthand.form.Submission.State;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;

/** All forms with what came by them. */
public record FormListPage(List<Row> rows) implements Html {

    /** One form. */
    public record Row(Form form, Map<State, Integer> counts) {

        public int count(State state) {
            return counts.getOrDefault(state, 0);
        }
    }
}
