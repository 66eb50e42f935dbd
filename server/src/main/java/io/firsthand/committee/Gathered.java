package io.firsthand.committee;

import io.firsthand.committee.MemberRepository.Row;
import io.firsthand.committee.SignRepository.Signs;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People put together from the leads they have at a company. */
final class Gathered {

    private static final Comparator<Member> ORDER = Comparator.comparing(Member::isIn, Comparator.reverseOrder())
            .thenComparing(it ->
                    it.known().role() == null ? Role.UNKNOWN : it.known().role().value())
            .thenComparing(it -> it.suggestions().isEmpty())
            .thenComparing(Member::name)
            .thenComparing(it -> it.contact().value());

    private Gathered() {}

    static Map<CompanyId, List<Member>> of(List<Row> rows, Map<LeadId, Signs> signs, Optional<UUID> purchase) {
        var people = new LinkedHashMap<CompanyId, List<Member>>();
        rows.stream()
                .collect(Collectors.groupingBy(Row::company, LinkedHashMap::new, Collectors.toList()))
                .forEach((company, theirs) -> people.put(company, people(theirs, signs, purchase.orElse(null))));
        return people;
    }

    private static List<Member> people(List<Row> rows, Map<LeadId, Signs> signs, @Nullable UUID purchase) {
        return rows.stream()
                .collect(Collectors.groupingBy(Row::contact, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> person(it.getKey(), it.getValue(), signs, purchase))
                .sorted(ORDER)
                .toList();
    }

    private static Member person(ContactId contact, List<Row> rows, Map<LeadId, Signs> signs, @Nullable UUID purchase) {
        var here = rows.stream()
                .filter(it -> Objects.equals(it.purchase(), purchase))
                .toList();
        var known = here.stream().map(Row::known).reduce(Known.NOTHING, Known::and);
        var place = here.stream().map(Row::place).filter(Objects::nonNull).findFirst();
        var all = rows.stream()
                .map(Row::lead)
                .distinct()
                .map(it -> signs.getOrDefault(it, Signs.NONE))
                .reduce(Signs.NONE, Signs::and);
        var shown = shown(rows);
        return new Member(
                contact,
                shown.lead(),
                rows.stream().map(Row::lead).collect(Collectors.toSet()),
                shown.name(),
                shown.title(),
                shown.stage(),
                shown.owner(),
                known,
                place.orElse(null),
                all.spoken(),
                all.heard(),
                Suggestions.of(shown.title(), all.asked(), known));
    }

    /** The newest lead that is being worked on, or else the newest. */
    private static Row shown(List<Row> rows) {
        return rows.stream()
                .filter(it -> !it.isMerged() && it.stage().isOpen() && it.stage() != Stage.NURTURE)
                .findFirst()
                .or(() -> rows.stream().filter(it -> !it.isMerged()).findFirst())
                .orElse(rows.getFirst());
    }
}
