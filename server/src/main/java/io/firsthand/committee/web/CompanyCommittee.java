package io.firsthand.committee.web;

import io.firsthand.committee.Committee;
import io.firsthand.committee.Member;
import io.firsthand.web.Html;
import java.util.List;

/** Who buys at a company, on its page: what is missing, and those of whom something is known. */
public record CompanyCommittee(Committee committee, boolean mayWrite) implements Html {

    private static final int SHOWN = 8;

    public List<Member> shown() {
        return committee.members().stream().limit(SHOWN).toList();
    }

    public long suggested() {
        return committee.others().stream()
                .filter(it -> !it.suggestions().isEmpty())
                .count();
    }

    public String href() {
        return "/companies/" + committee.company().value() + "/committee";
    }
}
