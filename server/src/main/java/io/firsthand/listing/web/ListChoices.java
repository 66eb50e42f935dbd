package io.firsthand.listing.web;

import io.firsthand.criterion.Verdict;
import io.firsthand.dossier.Choices;
import io.firsthand.field.CustomField;
import io.firsthand.field.CustomFields;
import io.firsthand.lead.LeadGroup;
import io.firsthand.lead.LeadGroups;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Stage;
import io.firsthand.verdict.VerdictTerms;
import io.firsthand.web.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What lists can be narrowed to, ordered and grouped by, in words by id. */
@Component
public class ListChoices {

    private final Choices choices;
    private final LeadGroups groups;
    private final CustomFields fields;
    private final VerdictTerms terms;
    private final Words words;

    ListChoices(Choices choices, LeadGroups groups, CustomFields fields, VerdictTerms terms, Words words) {
        this.choices = choices;
        this.groups = groups;
        this.fields = fields;
        this.terms = terms;
        this.words = words;
    }

    /**
     * All of them.
     *
     * @param people who can be responsible
     * @param owners the same, with oneself and nobody before them
     */
    public record All(
            Map<String, String> people,
            Map<String, String> owners,
            Map<String, String> channels,
            Map<String, String> campaigns,
            Map<String, String> shows,
            Map<String, String> grades,
            Map<String, String> tags,
            Map<String, String> groups,
            Map<String, String> orders,
            Map<String, String> stages,
            List<CustomField> fields,
            Map<String, String> verdicts,
            Map<String, String> unknowns) {}

    All in(Locale locale) {
        var people = choices.owners();
        var owners = new LinkedHashMap<String, String>();
        owners.put("me", words.say(locale, "listing.owner.me"));
        owners.put("nobody", words.say(locale, "listing.nobody"));
        owners.putAll(people);
        return new All(
                people,
                owners,
                choices.channels(locale),
                same(groups.campaigns()),
                choices.shows(),
                choices.grades(locale),
                same(groups.tags()),
                named(LeadGroup.By.values(), LeadGroup.By::id, "listing.by.", locale),
                named(LeadQuery.Sort.values(), LeadQuery.Sort::id, "listing.sort.", locale),
                named(Stage.values(), Stage::id, "lead.stage.", locale),
                fields.offered(),
                verdicts(locale),
                terms.criteria());
    }

    private Map<String, String> verdicts(Locale locale) {
        var all = named(Verdict.values(), Verdict::id, "criterion.verdict.", locale);
        all.put(VerdictTerms.NONE, words.say(locale, "listing.verdict.none"));
        all.put(VerdictTerms.OVERRIDDEN, words.say(locale, "listing.verdict.overridden"));
        return all;
    }

    private <T> Map<String, String> named(T[] things, Function<T, String> id, String prefix, Locale locale) {
        var all = new LinkedHashMap<String, String>();
        Arrays.stream(things).map(id).forEach(it -> all.put(it, words.say(locale, prefix + it)));
        return all;
    }

    private static Map<String, String> same(Collection<String> texts) {
        return texts.stream().collect(Collectors.toMap(it -> it, it -> it, (one, _) -> one, LinkedHashMap::new));
    }
}
