package io.firsthand.lead;

import io.firsthand.database.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which company an arrival belongs to: by domain, then by normalised name, else a new one. */
final class Companies {

    private final Ids ids;
    private final List<KnownCompany> all = new ArrayList<>();
    private final Map<String, KnownCompany> byDomain = new HashMap<>();
    private final Map<String, List<KnownCompany>> byName = new HashMap<>();

    Companies(List<KnownCompany> known, Ids ids) {
        this.ids = ids;
        known.forEach(this::add);
    }

    List<KnownCompany> fresh() {
        return all.stream().filter(it -> it.isNew).toList();
    }

    List<KnownCompany> changed() {
        return all.stream().filter(KnownCompany::isChanged).toList();
    }

    @Nullable KnownCompany of(@Nullable CompanyHint hint) {
        if (hint == null) {
            return null;
        }
        var known = find(hint);
        return known == null ? add(create(hint)) : known;
    }

    private @Nullable KnownCompany find(CompanyHint hint) {
        var namesakes = hint.isNamed() ? byName.getOrDefault(hint.normalised(), List.of()) : List.<KnownCompany>of();
        if (hint.domain() == null) {
            return namesakes.isEmpty() ? null : namesakes.getFirst();
        }
        var known = byDomain.get(hint.domain());
        if (known != null) {
            return known;
        }
        for (var namesake : namesakes) {
            if (!namesake.hasDomain()) {
                namesake.claim(hint.domain());
                byDomain.put(hint.domain(), namesake);
                return namesake;
            }
        }
        return null;
    }

    private KnownCompany create(CompanyHint hint) {
        return new KnownCompany(new CompanyId(ids.next()), hint.name(), hint.normalised(), hint.domain(), true);
    }

    private KnownCompany add(KnownCompany company) {
        all.add(company);
        var domain = company.link().domain();
        if (domain != null) {
            byDomain.put(domain, company);
        }
        byName.computeIfAbsent(company.normalised(), _ -> new ArrayList<>()).add(company);
        return company;
    }
}
