package io.firsthand.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.criterion.Conditions;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.lead.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold of a definition that people sign, but for its criteria. */
final class ContentRules {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 4_000;
    static final int MOST_ITEMS = 40;
    static final List<Stage> STAGES = List.of(Stage.INQUIRY, Stage.MQL, Stage.SAL, Stage.SQL, Stage.OPPORTUNITY);

    private static final int MOST_DAYS = 730;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern PACKET_KEY = Pattern.compile("[a-z][a-z0-9_]*(\\.[\\p{L}\\p{N}_]+)?");
    private static final Pattern TEXT = Pattern.compile("[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]*");
    private static final Set<String> GROUPS =
            Set.of("contact", "company", "source", "lead", "custom", "said", "touches", "opportunity", "committee");

    private final List<Problem> problems = new ArrayList<>();
    private final Content content;
    private final Vocabulary vocabulary;

    ContentRules(Content content, Vocabulary vocabulary) {
        this.content = content;
        this.vocabulary = vocabulary;
    }

    List<Problem> broken() {
        text(Line.TITLE, content.title(), LONGEST_LINE, true);
        text(Line.PURPOSE, content.purpose(), LONGEST_TEXT, true);
        segment();
        stages();
        new CriterionRules(content, this).check();
        below();
        new TermsRules(content.terms(), this).check();
        packet();
        var size = content.json().getBytes(UTF_8).length;
        check(size > Content.MOST_BYTES, "", "tooLarge", Content.MOST_BYTES / 1024);
        return List.copyOf(problems);
    }

    private void segment() {
        var segment = content.segment();
        if (segment != null) {
            text("segment.name", segment.name(), LONGEST_LINE, true);
            condition("segment.condition", segment.condition());
        }
    }

    private void stages() {
        var seen = new HashSet<Stage>();
        for (var rule : content.stages()) {
            var at = Line.STAGES + rule.stage().id();
            check(!seen.add(rule.stage()), at, "stageTwice");
            text(at + ".meaning", rule.meaning(), LONGEST_TEXT, true);
            check(rule.needs().size() > MOST_ITEMS, at + ".needs", "tooMany", MOST_ITEMS);
            rule.needs().forEach(it -> text(at + ".needs", it, LONGEST_TEXT, true));
        }
        STAGES.forEach(it -> check(!seen.contains(it), Line.STAGES + it.id(), "stageMissing"));
    }

    private void below() {
        var rules = content.below();
        check(rules.isEmpty(), "below", "noBelow");
        check(rules.size() > MOST_ITEMS, "below", "tooMany", MOST_ITEMS);
        var seen = new HashSet<String>();
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var at = Line.BELOW + rule.key();
            key(at, rule.key(), seen);
            text(at + ".track", rule.track(), LONGEST_LINE, true);
            text(at + ".movesUp", rule.movesUp(), LONGEST_TEXT, true);
            check(
                    rule.lookAgainDays() < 1 || rule.lookAgainDays() > MOST_DAYS,
                    at + ".lookAgainDays",
                    "days",
                    MOST_DAYS);
            below(at + ".condition", rule.condition(), i == rules.size() - 1);
        }
    }

    private void below(String at, @Nullable String condition, boolean isLast) {
        check(isLast && condition != null, at, "lastCondition");
        check(!isLast && condition == null, at, "noCondition");
        if (condition != null) {
            condition(at, condition);
        }
    }

    private void packet() {
        check(content.packet().isEmpty(), Line.PACKET, "noPacket");
        check(content.packet().size() > MOST_ITEMS, Line.PACKET, "tooMany", MOST_ITEMS);
        var seen = new HashSet<String>();
        for (var it : content.packet()) {
            var at = Line.PACKET + "." + it.key();
            check(!PACKET_KEY.matcher(it.key()).matches(), at, "packetKey", it.key());
            check(!seen.add(it.key()), at, "keyTwice", it.key());
            text(at, it.label(), LONGEST_LINE, true);
            var isOurs = it.key().contains(".") && GROUPS.contains(it.key().split("\\.", 2)[0]);
            check(isOurs && vocabulary.find(it.key()).isEmpty(), at, "packetUnknown", it.key());
        }
    }

    void key(String at, String key, Set<String> seen) {
        check(!KEY.matcher(key).matches(), at + ".key", "key", key);
        check(!seen.add(key), at + ".key", "keyTwice", key);
    }

    void text(String at, String text, int longest, boolean needed) {
        check(needed && text.isBlank(), at, "missing");
        check(text.length() > longest, at, "tooLong", longest);
        check(!TEXT.matcher(text).matches(), at, "control");
    }

    void condition(String at, String condition) {
        if (condition.isBlank()) {
            problems.add(Problem.of(at, "noCondition"));
        } else if (Unfinished.is(condition)) {
            problems.add(Problem.of(at, "unfinished"));
        } else {
            Conditions.check(condition, vocabulary)
                    .forEach(it -> problems.add(new Problem(at, it.message(), it.arguments(), it.line(), it.column())));
        }
    }

    void check(boolean broken, String at, String key, Object... args) {
        if (broken) {
            problems.add(Problem.of(at, key, args));
        }
    }
}
