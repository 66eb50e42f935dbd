package io.firsthand.buying.web;

import io.firsthand.buying.Evaluation;
import io.firsthand.buying.Evaluation.Learnt;
import io.firsthand.lead.CompanyLink;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is known of how a company evaluates, as a form, and what was known before.
 *
 * @param history the latest first
 */
public record EvaluationPage(
        CompanyLink company,
        EvaluationForm form,
        List<Learnt> history,
        Map<UUID, String> names,
        String back,
        Mistakes mistakes)
        implements Html {

    public String action() {
        return "/companies/" + company.id().value() + "/evaluation";
    }

    public static List<String> risks() {
        return Evaluation.RISKS;
    }
}
