package io.firsthand.committee.web;

import io.firsthand.committee.Awareness;
import io.firsthand.committee.Committee;
import io.firsthand.committee.Influence;
import io.firsthand.committee.Member;
import io.firsthand.committee.Role;
import io.firsthand.committee.Stance;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.ContactId;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Tab;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people of a company in one purchase: what is missing, the picture, and everybody in a table.
 *
 * @param purchases tabs; none where there is only the main one
 * @param others how many people of whom nothing is known are shown
 * @param open about whom something is being said
 * @param names of people of ours
 */
public record CommitteePage(
        CompanyLink company,
        Committee committee,
        List<Tab> purchases,
        CommitteeMap map,
        int others,
        @Nullable PersonForm open,
        String name,
        Mistakes mistakes,
        Map<UUID, String> names,
        boolean mayWrite)
        implements Html {

    /** One of a choice. */
    public record Choice(String id, String words) {}

    public static List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(it -> new Choice(it.id(), it.words()))
                .toList();
    }

    public static List<Choice> stances() {
        return Arrays.stream(Stance.values())
                .map(it -> new Choice(it.id(), it.words()))
                .toList();
    }

    public static List<Choice> awareness() {
        return Arrays.stream(Awareness.values())
                .map(it -> new Choice(it.id(), it.words()))
                .toList();
    }

    public String href() {
        return "/companies/" + company.id().value() + "/committee";
    }

    /** Where somebody of the company is put on record who is not yet. */
    public String newPersonHref() {
        var domain = company.domain();
        return "/leads/new?company.name=" + URLEncoder.encode(company.name(), StandardCharsets.UTF_8)
                + (domain == null ? "" : "&company.domain=" + URLEncoder.encode(domain, StandardCharsets.UTF_8));
    }

    public String companyHref() {
        return "/companies/" + company.id().value();
    }

    public String purchase() {
        return committee.purchase().id().toString();
    }

    /** This page, with one more thing asked of it. */
    public String here(String query) {
        return href() + "?purchase=" + purchase() + (query.isEmpty() ? "" : "&" + query);
    }

    public String here(Member it) {
        return here("person=" + it.contact().value()) + "#person";
    }

    public List<Member> shownOthers() {
        return committee.others().stream().limit(others).toList();
    }

    public int left() {
        return committee.others().size() - shownOthers().size();
    }

    public String name(ContactId contact) {
        return committee.of(contact).map(Member::name).orElse("");
    }

    public List<Influence> lines() {
        return committee.lines();
    }

    public String by(UUID person) {
        return Optional.ofNullable(names.get(person)).orElse("");
    }
}
