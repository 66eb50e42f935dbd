package io.firsthand.bench;

import io.firsthand.criterion.Knowledge;
import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of {@link Judgements} in JsonLogic, a yardstick: with two answers instead of three, without reasons, without
 * the two criteria about signals, and with the days counted beforehand.
 */
final class JsonLogicRules {

    private static final Duration DAYS_30 = Duration.ofDays(30);

    private static final String RULES = """
            {"and": [
              {"or": [{"!!": {"var": "contact.email"}}, {"!!": {"var": "contact.phone"}}]},
              {"!!": {"var": "company.domain"}},
              {"!": {"==": [{"var": "source.channel"}, "purchased_list"]}},
              {">=": [{"+": [
                {"if": [{"in": [{"var": "contact.seniority"}, ["owner", "chief", "director", "lead"]]}, 20, 0]},
                {"if": [{"in": [{"var": "source.channel"}, ["booth_conversation", "meeting", "referral"]]}, 20, 0]},
                {"if": [{"var": "contact.business_email"}, 10, 0]},
                {"if": [{"in": ["fair", {"var": "lead.tags"}]}, 10, 0]},
                {"if": [{"in": [{"var": "source.grade"}, ["A", "B"]]}, 10, 0]},
                {"if": [{">=": [{"var": "lead.captured_at"}, {"var": "then"}]}, 10, 0]},
                {"if": [{">=": [{"var": "custom.budget"}, 1000]}, 10, 0]},
                {"if": [{"in": [{"var": "contact.function"}, ["operations", "engineering", "purchasing"]]}, 10, 0]},
                {"if": [{"var": "lead.has_owner"}, 5, 0]},
                {"if": [{">=": [{"var": "touches.human_count"}, 1]}, 10, 0]},
                {"if": [{">=": [{"var": "touches.last_at"}, {"var": "then"}]}, 10, 0]},
                {"if": [{"in": [{"var": "said.timeline"}, ["now", "quarter"]]}, 15, 0]},
                {"if": [{">=": [{"var": "said.rating"}, 4]}, 10, 0]},
                {"if": [{"!!": {"var": "source.campaign"}}, 5, 0]},
                {"if": [{"in": [{"var": "source.original_channel"}, ["booth_conversation", "meeting"]]}, 5, 0]}
              ]}, 30]}
            ]}
            """;

    private JsonLogicRules() {}

    /** How many of these a core judges in a second, in that time. */
    static double rate(List<Knowledge> some, Instant now, Duration time) throws JsonLogicException {
        var logic = new JsonLogic();
        var leads = some.stream().map(it -> nested(it, now)).toList();
        var start = System.nanoTime();
        var end = start + time.toNanos();
        var count = 0L;
        var qualified = 0L;
        while (System.nanoTime() < end) {
            for (var lead : leads) {
                qualified += logic.apply(RULES, lead) instanceof Boolean it && it ? 1 : 0;
            }
            count += leads.size();
        }
        Place.tell("%,d judged by JsonLogic, %,d of them qualified".formatted(count, qualified));
        return count / ((System.nanoTime() - start) / 1e9);
    }

    /** As JsonLogic reads it: {@code company.domain} is a member of a member; times are seconds. */
    private static Map<String, Object> nested(Knowledge knowledge, Instant now) {
        var data = new HashMap<String, Object>();
        data.put("then", (double) now.minus(DAYS_30).getEpochSecond());
        knowledge.values().forEach((path, value) -> {
            var parts = path.split("\\.", 2);
            var plain = value instanceof Instant time ? (Object) (double) time.getEpochSecond() : value;
            if (parts.length == 2) {
                inner(data, parts[0]).put(parts[1], plain);
            }
        });
        return data;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> data, String name) {
        return (Map<String, Object>) data.computeIfAbsent(name, _ -> new HashMap<String, Object>());
    }
}
