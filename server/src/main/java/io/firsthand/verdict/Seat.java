package io.firsthand.verdict;

import io.firsthand.agreement.InForce;
import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Judge;
import io.firsthand.criterion.Judgement;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Rules;
import io.firsthand.criterion.Truth;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Below;
import io.firsthand.definition.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A definition, ready to judge by. */
final class Seat {

    private final UUID id;
    private final int version;
    private final String hash;
    private final Content content;
    private final Instant since;
    private final Judge judge;
    private final @Nullable Judge segment;
    private final @Nullable Judge below;
    private final Map<String, List<String>> mentions = new HashMap<>();

    private Seat(UUID id, int version, String hash, Content content, Instant since, Vocabulary vocabulary) {
        this.id = id;
        this.version = version;
        this.hash = hash;
        this.content = content;
        this.since = since;
        this.judge = Judge.compile(content.rules(), vocabulary);
        var ofSegment = content.segment();
        this.segment = ofSegment == null ? null : asking(List.of(ofSegment.condition()), vocabulary);
        var conditions = content.below().stream()
                .map(Below::condition)
                .map(it -> it == null ? "" : it)
                .toList();
        this.below = conditions.stream().allMatch(String::isEmpty)
                ? null
                : asking(conditions.stream().filter(it -> !it.isEmpty()).toList(), vocabulary);
        content.criteria().forEach(it -> mentions.put(it.key(), Mentions.in(it.condition(), vocabulary)));
    }

    /** Throws {@link io.firsthand.criterion.Uncompilable}, as when a field was given another type since. */
    static Seat of(InForce it, Vocabulary vocabulary) {
        return new Seat(it.id(), it.version(), it.hash(), it.content(), it.since(), vocabulary);
    }

    /** One that is not in force. */
    static Seat of(UUID id, int version, Content content, Vocabulary vocabulary) {
        return new Seat(id, version, content.hash(), content, Instant.MAX, vocabulary);
    }

    /** A judge of bare conditions, whose results say whether each is met. */
    private static Judge asking(List<String> conditions, Vocabulary vocabulary) {
        var criteria = IntStream.range(0, conditions.size())
                .mapToObj(i -> new Criterion(
                        "c" + i, Dimension.CONTEXT, Weight.SUPPORTING, 1, "", conditions.get(i), null, null, null))
                .toList();
        return Judge.compile(new Rules(criteria, 0), vocabulary);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String hash() {
        return hash;
    }

    /** When it came in force. */
    Instant since() {
        return since;
    }

    Content content() {
        return content;
    }

    /** Whether it is for this lead. */
    boolean covers(Knowledge knowledge, Instant now) {
        return segment == null
                || segment.judge(knowledge, now).results().getFirst().truth() == Truth.MET;
    }

    Judgement judge(Knowledge knowledge, Instant now) {
        return judge.judge(knowledge, now);
    }

    /** Which rule holds below the threshold, counted from 0; null if there is none. */
    @Nullable Integer below(Knowledge knowledge, Instant now) {
        var results = below == null ? null : below.judge(knowledge, now).results();
        var asked = 0;
        for (var i = 0; i < content.below().size(); i++) {
            if (content.below().get(i).condition() == null) {
                return i;
            }
            if (results != null && results.get(asked++).truth() == Truth.MET) {
                return i;
            }
        }
        return null;
    }

    /** The terms that a criterion asks for. */
    List<String> mentions(String key) {
        return mentions.getOrDefault(key, List.of());
    }

    /** Everything it asks in CEL. */
    List<String> conditions() {
        var all = new ArrayList<String>();
        content.criteria().forEach(it -> all.add(it.condition()));
        var ofSegment = content.segment();
        if (ofSegment != null) {
            all.add(ofSegment.condition());
        }
        content.below().forEach(it -> {
            if (it.condition() != null) {
                all.add(it.condition());
            }
        });
        return all;
    }
}
