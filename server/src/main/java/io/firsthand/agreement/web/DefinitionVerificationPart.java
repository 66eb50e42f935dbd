package io.firsthand.agreement.web;

import io.firsthand.agreement.DefinitionVerification;
import io.firsthand.ledger.Verification.Checked;
import io.firsthand.ledger.Verification.Evidence;
import io.firsthand.web.Html;
import java.util.List;
import java.util.UUID;

/** What was proven of a definition, what was not, and what is wrong, in plain words. */
public record DefinitionVerificationPart(UUID id, DefinitionVerification verification) implements Html {

    public String href(String below) {
        return "/definitions/" + id + below;
    }

    public List<Checked> facts() {
        return verification.log().facts();
    }

    public long count(Class<? extends Evidence> kind) {
        return facts().stream().filter(fact -> kind.isInstance(fact.evidence())).count();
    }

    /** Those that are not what was recorded, by their number from 1. */
    public List<Integer> broken() {
        return facts().stream()
                .filter(fact -> fact.evidence() instanceof Evidence.Broken)
                .map(fact -> facts().indexOf(fact) + 1)
                .toList();
    }

    /** Whether all of it is in the log by now. */
    public boolean isComplete() {
        return count(Evidence.Waiting.class) == 0;
    }

    public String look() {
        return !verification.isSound() ? "note-failed" : isComplete() && verification.onRecord() ? "note-done" : "";
    }

    public String icon() {
        return !verification.isSound() ? "shield-x" : isComplete() ? "shield-check" : "clock";
    }

    /** The key of the sentence that says what came of it. */
    public String result() {
        if (!verification.isSound()) {
            return "agreement.verify.broken";
        }
        if (!verification.onRecord()) {
            return "agreement.verify.nothing";
        }
        return isComplete() ? "agreement.verify.sound" : "agreement.verify.waiting";
    }
}
