package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which of our companies are meant by names and domains, by the same rules as of arrivals. */
@Service
public class CompanyMatching {

    private final CompanyRepository companies;
    private final Ids ids;

    CompanyMatching(CompanyRepository companies, Ids ids) {
        this.companies = companies;
        this.ids = ids;
    }

    /** A company as somebody writes it. */
    public record Written(String name, @Nullable String domain) {}

    /** Those that we have, with one statement for all; none of them is changed. */
    @Transactional(readOnly = true)
    public Map<Written, CompanyLink> find(List<Written> some) {
        var hints = new LinkedHashMap<Written, CompanyHint>();
        some.forEach(it ->
                Stream.ofNullable(CompanyHint.of(it.name(), it.domain(), null)).forEach(hint -> hints.put(it, hint)));
        var known =
                companies.known(CurrentWorkspace.get().value(), hints.values().toArray(CompanyHint[]::new));
        var found = new LinkedHashMap<Written, CompanyLink>();
        hints.forEach((written, hint) -> {
            var company = new Companies(known, ids).of(hint);
            if (company != null && !company.isNew) {
                found.put(written, company.link());
            }
        });
        return found;
    }

    /** A domain in its one form, as companies have it; empty text for what is none. */
    public static String domain(String typed) {
        var host = typed.strip()
                .replaceFirst("^(?i)[a-z]+://", "")
                .replaceFirst("^(?i)www\\.", "")
                .replaceFirst("[/?#:].*$", "");
        return Email.domain(host).orElse("");
    }
}
