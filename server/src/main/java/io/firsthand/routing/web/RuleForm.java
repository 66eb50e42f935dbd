package io.firsthand.routing.web;

import io.firsthand.definition.web.ConditionForm;
import io.firsthand.definition.web.ConditionPart;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.util.Map;

/**
 * The form of a rule; htmx shows it anew after each choice in its condition.
 *
 * @param path where it is sent
 * @param condition as it is so far, in CEL
 * @param sentence the same in words
 * @param targets who may get leads
 */
public record RuleForm(
        String path,
        String name,
        String condition,
        ConditionForm form,
        String sentence,
        Map<String, String> targets,
        String target,
        String skills,
        boolean on,
        Mistakes mistakes)
        implements Html {

    public ConditionPart part() {
        return new ConditionPart(form, condition, Page.say("routing.rule.condition"));
    }
}
