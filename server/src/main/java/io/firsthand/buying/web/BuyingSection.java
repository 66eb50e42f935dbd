package io.firsthand.buying.web;

import io.firsthand.buying.Courses.Course;
import io.firsthand.buying.Evaluation;
import io.firsthand.buying.Standing;
import io.firsthand.web.Chart;
import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a company is, on its page.
 *
 * @param reasons why we think so
 * @param chart null where nothing ever happened
 */
public record BuyingSection(
        String id,
        Standing standing,
        List<String> reasons,
        Course course,
        @Nullable Chart chart,
        List<SignRow> signs,
        Evaluation evaluation,
        boolean mayWrite)
        implements Html {

    public String evaluationHref() {
        return "/companies/" + id + "/evaluation";
    }
}
