package io.firsthand.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the values of columns with few values can stand for, other than sources, stages and owners of leads. */
public final class Picklist {

    static final String NONE = "none";

    /** Something written down about the lead, which is neither an attempt nor a conversation. */
    static final String NOTE = "note";

    private static final List<String> OUTCOMES = List.of("reached", "attempted", "missed", "failed", NONE);

    private record Rule(Pattern words, String meaning) {}

    private static final List<Rule> MEDIA = List.of(
            rule("note|notiz", NOTE),
            rule("task|aufgabe|to.?do|other|sonstiges", NONE),
            rule("call|phone|telefon|anruf|dial", "call"),
            rule("meet|visit|demo|termin|besuch|event|lunch|webcast", "meeting"),
            rule("mail", "email"),
            rule("sms|whats|message|chat|linkedin|nachricht|conversation|postal|social", "message"));

    private static final List<Rule> RESULTS = List.of(
            rule("wrong|bad number|bounce|falsche|invalid|disconnected|not in service", "failed"),
            rule("no.?show|missed|did not attend|nicht erschienen", "missed"),
            rule(
                    "no.?answer|voice|left|busy|attempt|not reached|unreachable|gatekeeper|nicht erreicht|mailbox|besetzt",
                    "attempted"),
            rule(
                    "not started|deferred|waiting|in progress|open|scheduled|cancel|planned|pending|abgesagt|geplant"
                            + "|offen|verschoben",
                    NONE),
            rule("connect|complet|reached|held|attended|spoke|answered|erreicht|stattgefunden|gesprochen", "reached"));

    private Picklist() {}

    /** Whether the values of the field's column are to be mapped in files of this kind. */
    public static boolean isOf(Field field, RowKind rows) {
        return switch (field) {
            case STAGE -> rows == RowKind.OPPORTUNITIES || rows == RowKind.OPPORTUNITY_STAGES;
            case MEDIUM, DIRECTION, CALL_OUTCOME, MEETING_OUTCOME, TASK_STATUS -> rows == RowKind.TOUCHES;
            default -> false;
        };
    }

    /** Ids of what a value can stand for. */
    public static List<String> options(Field field) {
        return switch (field) {
            case STAGE -> List.of("open", "won", "lost");
            case MEDIUM -> List.of("call", "email", "meeting", "message", NOTE, NONE);
            case DIRECTION -> List.of("outbound", "inbound");
            default -> OUTCOMES;
        };
    }

    /** What a value most likely stands for; what nothing is known of gets the last resort of its field. */
    static String suggest(Field field, String value) {
        var plain = value.strip().toLowerCase(Locale.ROOT);
        return switch (field) {
            case STAGE ->
                plain.matches(".*(lost|verloren|abgelehnt|perdu|perdid|\\bpers[oa]\\b).*")
                        ? "lost"
                        : plain.matches(".*(won|gewonnen|abgeschlossen|gagn|ganad|\\bvint[oa]\\b).*") ? "won" : "open";
            case MEDIUM -> first(MEDIA, plain, NONE);
            case DIRECTION ->
                plain.matches(".*(in(bound|coming|ternal_in)?|eingehend|received|to_us).*") && !plain.contains("out")
                        ? "inbound"
                        : "outbound";
            case CALL_OUTCOME -> first(RESULTS, plain, "attempted");
            case MEETING_OUTCOME -> first(RESULTS, plain, NONE);
            // A task that was done is an attempt at most: it says nothing of what came of it.
            default -> first(RESULTS, plain, NONE).equals("reached") ? "attempted" : NONE;
        };
    }

    private static String first(List<Rule> rules, String plain, String otherwise) {
        return rules.stream()
                .filter(rule -> rule.words().matcher(plain).find())
                .map(Rule::meaning)
                .findFirst()
                .orElse(otherwise);
    }

    private static Rule rule(String words, String meaning) {
        return new Rule(Pattern.compile(words), meaning);
    }
}
