package io.firsthand.committee;

import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The people of a company in one purchase.
 *
 * @param people everybody of the company, those first of whom something is known
 * @param lines whom they influence
 * @param gaps what is missing, the worst first
 */
public record Committee(
        CompanyId company, Purchase purchase, List<Member> people, List<Influence> lines, List<Gap> gaps) {

    public Committee {
        people = List.copyOf(people);
        lines = List.copyOf(lines);
        gaps = List.copyOf(gaps);
    }

    /** Those of whom something is known. */
    public List<Member> members() {
        return people.stream().filter(Member::isIn).toList();
    }

    public List<Member> others() {
        return people.stream().filter(it -> !it.isIn()).toList();
    }

    public Optional<Member> of(ContactId contact) {
        return people.stream().filter(it -> it.contact().equals(contact)).findFirst();
    }

    public Map<ContactId, Member> byContact() {
        return people.stream().collect(Collectors.toMap(Member::contact, Function.identity(), (first, _) -> first));
    }
}
