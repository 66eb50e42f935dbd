package io.firsthand.definition;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Rules;
import io.firsthand.tlog.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a definition says: what is signed, hashed and applied.
 *
 * @param threshold points that the supporting criteria must bring
 * @param below what happens below it, in order, the last one without a condition
 * @param packet what is handed over with a lead
 * @param segment absent for all leads that no other definition is for
 */
public record Content(
        String title,
        String purpose,
        List<StageRule> stages,
        List<Criterion> criteria,
        int threshold,
        List<Below> below,
        Terms terms,
        List<Packet> packet,
        @Nullable Segment segment) {

    /** Of {@link #json()} in UTF-8; far more than people would read. */
    public static final int MOST_BYTES = 256 * 1024;

    public Content {
        stages = List.copyOf(stages);
        criteria = List.copyOf(criteria);
        below = List.copyOf(below);
        packet = List.copyOf(packet);
    }

    /** A definition that says nothing yet. */
    public static Content blank(String title) {
        return new Content(title, "", List.of(), List.of(), 0, List.of(), Terms.USUAL, List.of(), null);
    }

    /** The one JSON of this content by RFC 8785, so that its hash is the same wherever it is computed. */
    public String json() {
        return ContentWriter.json(this);
    }

    /** SHA-256 of {@link #json()} in UTF-8, in lower-case hex. */
    public String hash() {
        return Hash.sha256(json().getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** What {@link #json()} wrote; throws {@link IllegalArgumentException} for anything else. See {@link Contents#read}. */
    public static Content read(String json) {
        return switch (Contents.read(json)) {
            case Reading.Of(var content) -> content;
            case Reading.Wrong(var problems) ->
                throw new IllegalArgumentException("Not a definition: " + problems.getFirst());
        };
    }

    /** What the machine judges by. */
    public Rules rules() {
        return new Rules(criteria, threshold);
    }

    public Optional<Criterion> criterion(String key) {
        return criteria.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** The points of all supporting criteria together. */
    public int reachable() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }

    public Content withTitle(String other) {
        return new Content(other, purpose, stages, criteria, threshold, below, terms, packet, segment);
    }

    public Content withPurpose(String other) {
        return new Content(title, other, stages, criteria, threshold, below, terms, packet, segment);
    }

    public Content withStages(List<StageRule> others) {
        return new Content(title, purpose, others, criteria, threshold, below, terms, packet, segment);
    }

    public Content withCriteria(List<Criterion> others) {
        return new Content(title, purpose, stages, others, threshold, below, terms, packet, segment);
    }

    public Content withThreshold(int other) {
        return new Content(title, purpose, stages, criteria, other, below, terms, packet, segment);
    }

    public Content withBelow(List<Below> others) {
        return new Content(title, purpose, stages, criteria, threshold, others, terms, packet, segment);
    }

    public Content withTerms(Terms other) {
        return new Content(title, purpose, stages, criteria, threshold, below, other, packet, segment);
    }

    public Content withPacket(List<Packet> others) {
        return new Content(title, purpose, stages, criteria, threshold, below, terms, others, segment);
    }

    public Content withSegment(@Nullable Segment other) {
        return new Content(title, purpose, stages, criteria, threshold, below, terms, packet, other);
    }
}
