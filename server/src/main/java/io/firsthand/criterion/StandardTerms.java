package io.firsthand.criterion;

import static io.firsthand.criterion.TermType.*;

import io.firsthand.capture.Choices;
import io.firsthand.card.JobTitle;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Grade;
import io.firsthand.lead.Stage;
import io.firsthand.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be asked about a lead in every workspace. */
@Component
class StandardTerms {

    private static final List<String> TIMELINES = List.of("now", "quarter", "half_year", "year", "later");

    private static final List<String> STANCES = List.of("supportive", "neutral", "opposed");

    /** How far a company is, the least first. */
    private static final List<String> PROGRESS = List.of("no_sign", "exploring", "evaluating", "deciding", "decided");

    private final Words words;

    StandardTerms(Words words) {
        this.words = words;
    }

    List<Term> in(Locale locale) {
        var stages = choices(ids(Stage.values(), Stage::id), "lead.stage.", locale);
        var channels = choices(ids(Channel.values(), Channel::id), "lead.channel.", locale);
        return List.of(
                term("contact.name", TEXT, locale),
                term("contact.email", TEXT, locale),
                term("contact.phone", TEXT, locale),
                term("contact.title", TEXT, locale),
                term("contact.seniority", locale, words(JobTitle.Seniority.values()), "criterion.seniority."),
                term("contact.function", locale, words(JobTitle.Function.values()), "criterion.function."),
                term("contact.business_email", BOOLEAN, locale),
                term("company.name", TEXT, locale),
                term("company.domain", TEXT, locale),
                term("company.progress", locale, PROGRESS, "criterion.progress."),
                term("company.intensity", NUMBER, locale),
                term("company.waking", BOOLEAN, locale),
                term("company.deciding_on", TIME, locale),
                term("company.asked_at", TIME, locale),
                new Term("source.channel", CHOICE, label("source.channel", locale), channels),
                term("source.campaign", TEXT, locale),
                new Term("source.original_channel", CHOICE, label("source.original_channel", locale), channels),
                term("source.grade", locale, ids(Grade.values(), Grade::name), "criterion.grade."),
                new Term("lead.stage", CHOICE, label("lead.stage", locale), stages),
                term("lead.captured_at", TIME, locale),
                term("lead.has_owner", BOOLEAN, locale),
                term("lead.tags", LIST, locale),
                term("said.timeline", locale, TIMELINES, "criterion.timeline."),
                term("said.interest", LIST, locale),
                term("said.role", locale, Choices.ROLES, "capture.role."),
                term("said.awareness", locale, Choices.AWARENESS, "capture.awareness."),
                term("said.rating", NUMBER, locale),
                term("said.next_step", TEXT, locale),
                term("touches.count", NUMBER, locale),
                term("touches.human_count", NUMBER, locale),
                term("touches.last_at", TIME, locale),
                term("touches.inbound_at", TIME, locale),
                term("signals", SIGNALS, locale),
                term("opportunity.amount", NUMBER, locale),
                term("opportunity.close_date", TIME, locale),
                term("committee.size", NUMBER, locale),
                term("committee.economic_buyer_known", BOOLEAN, locale),
                term("committee.champion_known", BOOLEAN, locale),
                new Term(
                        "committee.roles",
                        LIST,
                        label("committee.roles", locale),
                        choices(Choices.ROLES, "capture.role.", locale)),
                term("committee.opposed", NUMBER, locale),
                term("committee.problem_aware", NUMBER, locale),
                term("committee.solution_aware", NUMBER, locale),
                term("committee.product_aware", NUMBER, locale),
                term("committee.role", locale, Choices.ROLES, "capture.role."),
                term("committee.stance", locale, STANCES, "committee.stance."),
                term("committee.awareness", locale, Choices.AWARENESS, "capture.awareness."));
    }

    private Term term(String path, TermType type, Locale locale) {
        return new Term(path, type, label(path, locale), List.of());
    }

    private Term term(String path, Locale locale, List<String> values, String prefix) {
        return new Term(path, CHOICE, label(path, locale), choices(values, prefix, locale));
    }

    private List<Term.Choice> choices(List<String> values, String prefix, Locale locale) {
        return values.stream()
                .map(it -> new Term.Choice(it, words.say(locale, prefix + it)))
                .toList();
    }

    private String label(String path, Locale locale) {
        return words.say(locale, "criterion.term." + path);
    }

    private static <T> List<String> ids(T[] values, Function<T, String> id) {
        return Stream.of(values).map(id).toList();
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
