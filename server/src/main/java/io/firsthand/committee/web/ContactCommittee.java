package io.firsthand.committee.web;

import io.firsthand.committee.Member;
import io.firsthand.committee.Purchase;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a person is in the purchases of their companies.
 *
 * @param names of people of ours
 */
public record ContactCommittee(List<Part> parts, Map<UUID, String> names, boolean mayWrite) implements Html {

    /** In one purchase of a company. */
    public record Part(String company, Purchase purchase, Member member) {

        public String href() {
            return "/companies/" + purchase.company().value() + "/committee?purchase=" + purchase.id();
        }

        public String personHref() {
            return href() + "&person=" + member.contact().value() + "#person";
        }
    }

    public String by(UUID person) {
        return names.getOrDefault(person, "");
    }
}
