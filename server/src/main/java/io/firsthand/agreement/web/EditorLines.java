package io.firsthand.agreement.web;

import static io.firsthand.definition.Line.BELOW;
import static io.firsthand.definition.Line.CRITERIA;
import static io.firsthand.definition.Line.STAGES;
import static io.firsthand.definition.Line.TARGETS;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Below;
import io.firsthand.definition.Content;
import io.firsthand.definition.Line;
import io.firsthand.definition.Packet;
import io.firsthand.definition.Responsible;
import io.firsthand.definition.Segment;
import io.firsthand.definition.StageRule;
import io.firsthand.definition.Target;
import io.firsthand.definition.Terms;
import io.firsthand.definition.web.ConditionForm;
import io.firsthand.definition.web.ConditionNode.Group;
import io.firsthand.definition.web.Posted;
import io.firsthand.identity.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was typed for one line into a content.
 *
 * @param people names by id, of those who can be made responsible
 */
record EditorLines(Posted form, Vocabulary vocabulary, Map<UUID, String> people) {

    private static final int MOST_PACKET = 41;

    /** The content with this line as it was typed; as it is if it has no such line. */
    Content put(Content content, String line) {
        var key = line.substring(line.indexOf('.') + 1);
        return switch (line.contains(".") ? line.substring(0, line.indexOf('.') + 1) : line) {
            case Line.TITLE -> content.withTitle(form.one("text"));
            case Line.PURPOSE -> content.withPurpose(form.one("text"));
            case Line.SEGMENT -> content.withSegment(segment(content.segment()));
            case Line.THRESHOLD -> content.withThreshold(form.number("threshold"));
            case Line.TERMS -> content.withTerms(terms(content.terms()));
            case Line.PACKET -> content.withPacket(packet());
            case STAGES ->
                content.withStages(each(content.stages(), it -> it.stage().id().equals(key) ? stage(it) : it));
            case CRITERIA ->
                content.withCriteria(
                        each(content.criteria(), it -> it.key().equals(key) ? criterion(content, it) : it));
            case BELOW -> content.withBelow(each(content.below(), it -> it.key().equals(key) ? below(it) : it));
            case TARGETS -> content.withTerms(targets(content.terms(), key));
            default -> content;
        };
    }

    /** As {@link #put}; a criterion or rule that somebody removed meanwhile comes back as it was typed. */
    Content kept(Content content, String line) {
        var isGone = Line.json(content, line).isEmpty();
        var key = line.substring(line.indexOf('.') + 1);
        if (isGone && line.startsWith(CRITERIA)) {
            var blank = new Criterion(key, Dimension.CONTEXT, Weight.REQUIRED, 0, "", "", null, null, null);
            return put(
                    content.withCriteria(EditorSections.added(content.criteria(), MOST_PACKET, List.of(blank))), line);
        }
        if (isGone && line.startsWith(BELOW)) {
            var blank = new Below(key, "", "", new Responsible.Team(Function.MARKETING), "", 0);
            return put(content.withBelow(EditorSections.added(content.below(), 0, List.of(blank))), line);
        }
        if (isGone && line.startsWith(TARGETS)) {
            return put(content.withTerms(EditorTerms.withTarget(content.terms(), key)), line);
        }
        return put(content, line);
    }

    /** What the line is called afterwards: a criterion may have been given another short name. */
    String renamed(Content before, String line) {
        return line.startsWith(CRITERIA) ? CRITERIA + key(before, line.substring(CRITERIA.length())) : line;
    }

    private StageRule stage(StageRule it) {
        return new StageRule(it.stage(), form.one("meaning"), form.lines("needs"));
    }

    private Criterion criterion(Content content, Criterion it) {
        var weight = Weight.of(form.one("weight")).orElse(it.weight());
        return new Criterion(
                key(content, it.key()),
                Dimension.of(form.one("dimension")).orElse(it.dimension()),
                weight,
                weight == Weight.SUPPORTING ? form.number("points") : 0,
                form.one("question"),
                condition(it.condition()),
                orNull("evidence"),
                orNull("askedBy"),
                orNull("why"));
    }

    private String key(Content content, String now) {
        var wish = form.one("key").toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        var isFree =
                wish.matches("[a-z][a-z0-9_]{0,39}") && content.criterion(wish).isEmpty();
        return isFree ? wish : now;
    }

    private Below below(Below it) {
        var before = it.condition();
        return new Below(
                it.key(),
                before == null && !form.has("mode") ? null : condition(before == null ? "" : before),
                form.one("track"),
                responsible(it.responsible()),
                form.one("movesUp"),
                form.number("lookAgainDays"));
    }

    private Responsible responsible(Responsible now) {
        var wish = form.one("responsible");
        for (var function : Function.values()) {
            if (function.name().toLowerCase(Locale.ROOT).equals(wish)) {
                return new Responsible.Team(function);
            }
        }
        return people.entrySet().stream()
                .filter(it -> it.getKey().toString().equals(wish))
                .findFirst()
                .<Responsible>map(it -> new Responsible.One(it.getKey(), it.getValue()))
                .orElse(now);
    }

    private @Nullable Segment segment(@Nullable Segment before) {
        return form.one("segmented").equals("some")
                ? new Segment(form.one("name"), condition(before == null ? "" : before.condition()))
                : null;
    }

    private Terms terms(Terms before) {
        return new Terms(
                EditorTerms.minutes(form, "acceptWithin"),
                EditorTerms.minutes(form, "firstResponseWithin"),
                form.number("attempts"),
                form.one("escalation"),
                EditorTerms.ladder(form),
                before.targets());
    }

    private Terms targets(Terms terms, String key) {
        return terms.withTargets(each(terms.targets(), it -> it.key().equals(key) ? target(it) : it));
    }

    private Target target(Target it) {
        return new Target(
                it.key(),
                form.one("name"),
                condition(it.condition()),
                EditorTerms.minutes(form, "acceptWithin"),
                EditorTerms.minutes(form, "firstResponseWithin"));
    }

    private List<Packet> packet() {
        var packet = new ArrayList<Packet>();
        for (var i = 0; i < MOST_PACKET && form.has("packet." + i + ".label"); i++) {
            var at = "packet." + i;
            var label = form.one(at + ".label");
            var key = form.one(at + ".key");
            packet.add(new Packet(key.isEmpty() ? own(label, i) : key, label, form.has(at + ".required")));
        }
        return packet;
    }

    /** A short name for what has no field: from its label. */
    private static String own(String label, int index) {
        var plain = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+|_+$", "");
        return plain.isEmpty() ? "item_" + (index + 1) : plain.substring(0, Math.min(plain.length(), 40));
    }

    /** As it is stored, whether it was built or written; as it was, if it still says the same. */
    private String condition(String before) {
        return ConditionForm.posted(form, before, vocabulary);
    }

    /** As it was built, after what the button does that was pressed. */
    Group tree() {
        return ConditionForm.tree(form, vocabulary);
    }

    private @Nullable String orNull(String name) {
        return form.one(name).isEmpty() ? null : form.one(name);
    }

    private static <T> List<T> each(List<T> items, UnaryOperator<T> change) {
        return items.stream().map(change).toList();
    }
}
