package io.firsthand.feedback;

import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import java.util.List;

/** Checks and tidies what somebody says of a lead. */
final class OpinionCheck {

    static final int LONGEST = 2_000;

    private final Checker checker = new Checker();

    /** @param packet the labels of what should have been handed over */
    Opinion check(Opinion it, List<String> packet) {
        var missing = it.missing().stream().map(String::strip).distinct().toList();
        if (!packet.containsAll(missing)) {
            checker.add("missing", Reason.UNKNOWN_CHOICE, String.join(", ", packet));
        }
        return new Opinion(
                it.useful(),
                missing,
                checker.block("missingWords", it.missingWords(), LONGEST),
                it.wrong().stream().distinct().toList(),
                checker.block("wrongWords", it.wrongWords(), LONGEST),
                it.more());
    }

    List<Mistake> mistakes() {
        return checker.mistakes();
    }
}
