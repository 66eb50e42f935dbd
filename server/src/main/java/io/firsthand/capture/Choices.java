package io.firsthand.capture;

import java.util.List;

/**
 * What a rep chooses from by one tap; {@code capture.role.<id>}, {@code capture.stance.<id>}, {@code capture.awareness.<id>}
 * and {@code capture.when.<id>} are the words.
 */
public final class Choices {

    /** Roles in a purchase. */
    public static final List<String> ROLES = List.of(
            "champion",
            "economic_buyer",
            "decision_maker",
            "influencer",
            "evaluator",
            "technical_buyer",
            "end_user",
            "legal_procurement",
            "executive_sponsor",
            "blocker",
            "other");

    /** Whether they are for what we offer. */
    public static final List<String> STANCES = List.of("supportive", "neutral", "opposed");

    /** How much somebody knows of their problem and of us, the least first. */
    public static final List<String> AWARENESS =
            List.of("unaware", "problem_aware", "solution_aware", "product_aware", "most_aware");

    /** When they mean to buy, the soonest first. */
    public static final List<String> TIMELINES = List.of("now", "quarter", "half_year", "year", "later");

    private Choices() {}
}
