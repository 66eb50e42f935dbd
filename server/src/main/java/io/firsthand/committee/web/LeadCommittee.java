package io.firsthand.committee.web;

import io.firsthand.committee.Asking.Question;
import io.firsthand.committee.Awareness;
import io.firsthand.committee.Committee;
import io.firsthand.committee.Member;
import io.firsthand.committee.Role;
import io.firsthand.lead.LeadId;
import io.firsthand.web.Html;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the person of a lead is in the purchase, on the lead's page, and what is missing around them.
 *
 * @param question what is asked about them now
 * @param names of people of ours
 */
public record LeadCommittee(
        LeadId lead,
        Committee committee,
        Member member,
        @Nullable Question question,
        Map<UUID, String> names,
        boolean mayWrite)
        implements Html {

    public String href(String part) {
        return "/leads/" + lead.value() + part;
    }

    public String committeeHref() {
        return "/companies/" + committee.company().value() + "/committee";
    }

    public boolean asksRole() {
        return question == Question.ROLE;
    }

    public String by(UUID person) {
        return names.getOrDefault(person, "");
    }

    /** One tap each. */
    public List<CommitteePage.Choice> choices() {
        return asksRole()
                ? Arrays.stream(Role.values())
                        .filter(it -> it != Role.UNKNOWN)
                        .map(it -> new CommitteePage.Choice(it.id(), it.words()))
                        .toList()
                : Arrays.stream(Awareness.values())
                        .filter(it -> it != Awareness.UNKNOWN)
                        .map(it -> new CommitteePage.Choice(it.id(), it.words()))
                        .toList();
    }
}
