package io.firsthand.diagnosis;

import java.util.Set;
import java.util.function.Function;

/** One question of the diagnostic. Its words begin with {@code diagnosis.} and its id. */
sealed interface Check {

    /** For ever, such as {@code neverContacted}. */
    String id();

    Part part();

    Who who();

    Limit limit();

    Set<Need> needs();

    /**
     * How many of how many.
     *
     * @param of SQL that says which rows of the subject are asked about
     * @param hit SQL that says for which of these the answer is yes
     */
    record Share(String id, Part part, Who who, Limit limit, Set<Need> needs, Subject subject, String of, String hit)
            implements Check {}

    /** A number that is found in a way of its own. */
    record Figure(String id, Part part, Who who, Limit limit, Set<Need> needs, Function<Survey, Answer> find)
            implements Check {}
}
