package io.firsthand.dossier.web;

import io.firsthand.dossier.LeadVerification;
import io.firsthand.lead.Difference;
import io.firsthand.lead.Lead;
import io.firsthand.ledger.Verification.Checked;
import io.firsthand.ledger.Verification.Evidence;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Locale;

/** What was proven of a lead, what was not, and what is wrong, in plain words. */
public record VerificationPart(Lead lead, LeadVerification verification) implements Html {

    public String proof() {
        return "/leads/" + lead.id().value() + "/proof";
    }

    public String again() {
        return "/leads/" + lead.id().value() + "/verification";
    }

    public List<Checked> facts() {
        return verification.log().facts();
    }

    public long count(Class<? extends Evidence> kind) {
        return facts().stream().filter(fact -> kind.isInstance(fact.evidence())).count();
    }

    public List<Checked> broken() {
        return facts().stream()
                .filter(fact -> fact.evidence() instanceof Evidence.Broken)
                .toList();
    }

    public boolean hasDeviceWord() {
        return facts().stream()
                .anyMatch(fact -> fact.evidence() instanceof Evidence.Proven proven
                        && proven.device().isPresent());
    }

    /** How many facts a device signed when they were captured. */
    public long signed() {
        return facts().stream()
                .filter(fact -> fact.evidence() instanceof Evidence.Proven proven
                        && proven.device().isPresent())
                .count();
    }

    /** Counted from 1, as people do. */
    public int number(Checked fact) {
        return facts().indexOf(fact) + 1;
    }

    /** What differs: a field of the lead, or something that another module keeps of it. */
    public static String key(Difference difference) {
        return difference.field().indexOf('.') < 0 ? "lead.field." + difference.field() : difference.field();
    }

    /** The key of the words for a kind of problem or evidence. */
    public static String key(Enum<?> problem) {
        return "dossier.problem." + problem.name().toLowerCase(Locale.ROOT);
    }
}
