package io.firsthand.conversion;

import io.firsthand.agreement.InForce;
import io.firsthand.criterion.Judge;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Uncompilable;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.lead.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a lead has of each characteristic: a {@code String}, a {@code Double} or a list of {@code String}. What we did
 * ourselves, or what follows from how it ended, is none; neither is what tells one person from another, or what fades by
 * the day, such as how far a company is: leads that were handed over are known as of then, others as of now.
 */
final class Values {

    static final String DEFINITION = "definition";
    static final String CRITERION = "criterion.";

    private static final Set<String> NONE = Set.of(
            "contact.name",
            "contact.email",
            "contact.phone",
            "contact.title",
            "company.name",
            "company.domain",
            "company.intensity",
            "company.progress",
            "company.waking",
            "company.deciding_on",
            "company.asked_at",
            "source.original_channel",
            "lead.stage",
            "lead.captured_at",
            "lead.has_owner",
            "said.next_step",
            "touches.count",
            "touches.human_count",
            "touches.last_at",
            "opportunity.amount",
            "opportunity.close_date");

    /** A definition in force and its criteria, ready to judge. */
    private record Asked(InForce definition, Judge judge) {}

    private final List<Asked> definitions = new ArrayList<>();

    /** Definitions that cannot be judged by any more are left out. */
    Values(List<InForce> inForce, Vocabulary vocabulary) {
        for (var it : inForce) {
            try {
                definitions.add(new Asked(it, Judge.compile(it.content().rules(), vocabulary)));
            } catch (Uncompilable _) {
                // Its criteria are not looked at.
            }
        }
    }

    Map<String, Object> of(Past past) {
        return of(past.knowledge(), past.judgedAt(), past.given());
    }

    Map<String, Object> of(Knowledge knowledge, Instant at, Map<String, String> given) {
        var values = new HashMap<String, Object>(given);
        knowledge.values().forEach((path, value) -> {
            if (!NONE.contains(path)) {
                switch (value) {
                    case String it -> values.put(path, it);
                    case Double it -> values.put(path, it);
                    case Boolean it -> values.put(path, it.toString());
                    case List<?> it -> values.put(path, texts(it));
                    default -> {}
                }
            }
        });
        for (var it : definitions) {
            for (var result : it.judge.judge(knowledge, at).results()) {
                values.put(
                        criterion(it.definition, result.key()),
                        switch (result.truth()) {
                            case MET -> "met";
                            case NOT_MET -> "not_met";
                            case UNKNOWN -> Characteristic.UNKNOWN;
                        });
            }
        }
        return values;
    }

    static String criterion(InForce definition, String key) {
        return CRITERION + definition.id() + "." + key;
    }

    private static List<String> texts(List<?> all) {
        return all.stream()
                .map(it -> it instanceof Signal signal ? signal.name() : String.valueOf(it))
                .distinct()
                .toList();
    }

    /** Whether the probability may be learnt from it: not what says the same as others, or what we say of it ourselves. */
    static boolean isLearnt(String id) {
        return !id.equals(DEFINITION) && !id.startsWith(CRITERION);
    }
}
