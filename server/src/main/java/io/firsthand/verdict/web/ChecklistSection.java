package io.firsthand.verdict.web;

import io.firsthand.criterion.Term;
import io.firsthand.criterion.TermType;
import io.firsthand.criterion.Verdict;
import io.firsthand.knowledge.Origin;
import io.firsthand.lead.Lead;
import io.firsthand.verdict.Checklist;
import io.firsthand.verdict.Judged;
import io.firsthand.web.Html;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead beside the definition, on its page.
 *
 * @param names everybody who did something, by id
 */
public record ChecklistSection(Lead lead, Checklist checklist, Map<UUID, String> names, boolean mayWrite)
        implements Html {

    public Judged judged() {
        return checklist.judged();
    }

    public String href(String part) {
        return "/leads/" + lead.id().value() + part;
    }

    /** What a person may say instead, by id as in addresses, with the keys of the words. */
    public List<Verdict> others() {
        return Arrays.stream(Verdict.values())
                .filter(it -> it != judged().counts())
                .toList();
    }

    /** Who said it, if that is a person. */
    public @Nullable String who(@Nullable Origin origin) {
        return origin == null ? null : names.get(origin.by());
    }

    public @Nullable String overriddenBy() {
        var override = judged().override();
        return override == null ? null : names.get(override.by());
    }

    /** What can be chosen, by value; yes and no too. */
    public static Map<String, String> choices(Term term, String yes, String no) {
        var choices = new LinkedHashMap<String, String>();
        if (term.type() == TermType.BOOLEAN) {
            choices.put("true", yes);
            choices.put("false", no);
        } else {
            term.choices().forEach(it -> choices.put(it.value(), it.label()));
        }
        return choices;
    }

    public static String inputType(Term term) {
        return switch (term.path()) {
            case "contact.email" -> "email";
            case "contact.phone" -> "tel";
            default -> term.type() == TermType.TIME ? "date" : "text";
        };
    }

    public static @Nullable String inputMode(Term term) {
        return term.type() == TermType.NUMBER ? "decimal" : null;
    }
}
