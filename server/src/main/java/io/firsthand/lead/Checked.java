package io.firsthand.lead;

import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.Source.Utm;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An arrival as it may be written: tidied, and with what it is recognised by. */
record Checked(
        Arrival arrival,
        @Nullable Email email,
        @Nullable Phone phone,
        @Nullable CompanyHint company) {

    static final int LONGEST_NOTE = 20_000;
    static final int LONGEST_REASON = 1_000;

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_MARK = 1_000;
    private static final int LONGEST_LINK = 2_000;
    private static final int MOST_CUSTOM = 500;
    private static final int MOST_STAGES = 200;

    /** The arrival tidied; anything wrong with it is told to the checker. */
    static Checked of(Arrival it, Checker checker, String region, Instant now) {
        var contact = contact(it.contact(), checker);
        var email = email(contact, checker);
        var phone = phone(contact, checker, region);
        var companyName = checker.line("company.name", it.companyName(), LONGEST_LINE);
        var domain = domain(it.companyDomain(), checker);
        var provenance = provenance(it.provenance(), checker, now);
        var key = key(it.key(), checker);
        if (contact.shown().isEmpty() && key == null && checker.isContent()) {
            checker.add("contact", Reason.NO_WAY_TO_REACH, "");
        }
        var tidy = new Arrival(
                contact,
                companyName,
                domain,
                source("source", it.source(), checker),
                checker.block("notes", it.notes(), LONGEST_NOTE),
                provenance,
                history(it.history(), checker, now),
                it.owner(),
                key,
                custom(it.custom(), checker));
        return new Checked(tidy, email, phone, CompanyHint.of(companyName, domain, email));
    }

    static ContactDetails contact(ContactDetails given, Checker checker) {
        var tidy = given;
        for (var field : ContactField.values()) {
            tidy = tidy.with(field, checker.line("contact." + field.id(), given.get(field), field.longest()));
        }
        return tidy.named();
    }

    static @Nullable Email email(ContactDetails contact, Checker checker) {
        if (contact.email() == null) {
            return null;
        }
        var email = Email.parse(contact.email());
        if (email.isEmpty()) {
            checker.add("contact.email", Reason.NOT_AN_EMAIL, "");
        }
        return email.orElse(null);
    }

    static @Nullable Phone phone(ContactDetails contact, Checker checker, String region) {
        if (contact.phone() == null) {
            return null;
        }
        var phone = Phone.parse(contact.phone(), region);
        if (phone.isEmpty()) {
            checker.add("contact.phone", Reason.NOT_A_PHONE, "");
        }
        return phone.orElse(null);
    }

    static @Nullable String domain(@Nullable String given, Checker checker) {
        var text = checker.line("company.domain", given, LONGEST_LINK);
        if (text == null) {
            return null;
        }
        var host = text.replaceFirst("^(?i)[a-z]+://", "")
                .replaceFirst("^(?i)www\\.", "")
                .replaceFirst("[/?#:].*$", "");
        var domain = Email.domain(host);
        if (domain.isEmpty()) {
            checker.add("company.domain", Reason.NOT_A_DOMAIN, "");
        }
        return domain.orElse(null);
    }

    static Source source(String field, Source it, Checker checker) {
        var utm = it.utm();
        return new Source(
                it.channel(),
                checker.line(field + ".campaign", it.campaign(), LONGEST_LINE),
                checker.line(field + ".detail", it.detail(), LONGEST_MARK),
                new Utm(
                        checker.line(field + ".utm.source", utm.source(), LONGEST_MARK),
                        checker.line(field + ".utm.medium", utm.medium(), LONGEST_MARK),
                        checker.line(field + ".utm.campaign", utm.campaign(), LONGEST_MARK),
                        checker.line(field + ".utm.term", utm.term(), LONGEST_MARK),
                        checker.line(field + ".utm.content", utm.content(), LONGEST_MARK)),
                checker.line(field + ".gclid", it.gclid(), LONGEST_MARK),
                checker.line(field + ".fbclid", it.fbclid(), LONGEST_MARK),
                checker.line(field + ".msclkid", it.msclkid(), LONGEST_MARK),
                checker.line(field + ".referrer", it.referrer(), LONGEST_LINK),
                it.event());
    }

    private static Provenance provenance(Provenance it, Checker checker, Instant now) {
        return new Provenance(
                it.how(),
                it.grade(),
                checker.time("capturedAt", it.at(), now),
                it.by(),
                checker.line("capturedBy", it.byName(), LONGEST_LINE),
                checker.line("place", it.place(), LONGEST_LINE),
                it.file());
    }

    private static Arrival.@Nullable Key key(Arrival.@Nullable Key it, Checker checker) {
        if (it == null) {
            return null;
        }
        var system = checker.line("key.system", it.system(), LONGEST_LINE);
        var key = checker.line("key.key", it.key(), LONGEST_LINE);
        return system == null || key == null ? null : new Arrival.Key(system, key);
    }

    private static List<Arrival.Past> history(List<Arrival.Past> given, Checker checker, Instant now) {
        var tidy = given.stream()
                .map(past -> new Arrival.Past(past.stage(), checker.time("history", past.at(), now)))
                .toList();
        if (tidy.size() > MOST_STAGES) {
            checker.add("history", Reason.TOO_MANY, String.valueOf(MOST_STAGES));
        }
        for (var i = 1; i < tidy.size(); i++) {
            if (tidy.get(i).at().isBefore(tidy.get(i - 1).at())) {
                checker.add("history", Reason.NOT_IN_ORDER, "");
                break;
            }
        }
        return tidy;
    }

    static Map<String, Object> custom(Map<String, Object> given, Checker checker) {
        if (given.size() > MOST_CUSTOM) {
            checker.add("custom", Reason.TOO_MANY, String.valueOf(MOST_CUSTOM));
        }
        var tidy = new LinkedHashMap<String, Object>();
        given.forEach((name, value) -> {
            var field = Checker.isText(name) ? "custom." + name : "custom";
            var tidyName = checker.line("custom", name, LONGEST_LINE);
            var tidyValue = value instanceof String text ? checker.block(field, text, LONGEST_LINK) : value;
            if (tidyName != null && tidyValue != null) {
                tidy.put(tidyName, tidyValue);
            }
        });
        return tidy;
    }
}
