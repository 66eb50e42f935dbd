package io.firsthand.capture.web;

import io.firsthand.capture.Encounters;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Lead;
import io.firsthand.opportunity.Opportunity;
import io.firsthand.show.Show;
import io.firsthand.show.Shows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a rep at once what we know of somebody. */
@RestController
@RequestMapping(path = "/capture/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.WRITE_LEADS)
class EncounterApi {

    private static final int LONGEST = 500;

    private final Encounters encounters;
    private final People people;
    private final Shows shows;

    EncounterApi(Encounters encounters, People people, Shows shows) {
        this.encounters = encounters;
        this.people = people;
        this.shows = shows;
    }

    record AskedBody(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company) {}

    record KnownBody(@Nullable Named contact, @Nullable LeadBody lead, List<Deal> opportunities, List<MetBody> met) {}

    record Named(UUID id, String name) {}

    record LeadBody(UUID id, String stage, @Nullable String owner) {}

    record Deal(
            String name,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String stage,
            @Nullable String owner) {}

    record MetBody(String person, long at, @Nullable String show) {}

    @PostMapping("/known")
    KnownBody known(@RequestBody AskedBody body) {
        var found = encounters.of(new Encounters.Asked(
                shortened(body.name()), shortened(body.email()), shortened(body.phone()), shortened(body.company())));
        var names = people.names();
        return new KnownBody(
                found.contact()
                        .map(it -> new Named(it.id().value(), it.details().shown()))
                        .orElse(null),
                found.lead()
                        .map(it -> new LeadBody(it.id().value(), it.stage().id(), owner(it, names)))
                        .orElse(null),
                found.deals().stream()
                        .map(it -> deal(it, Optional.ofNullable(found.leads().get(it.lead())), names))
                        .toList(),
                found.met().stream()
                        .map(it -> new MetBody(
                                names.getOrDefault(it.person().value(), ""),
                                it.at().toEpochMilli(),
                                it.show().flatMap(shows::find).map(Show::name).orElse(null)))
                        .toList());
    }

    private static Deal deal(Opportunity it, Optional<Lead> lead, Map<UUID, String> names) {
        var terms = it.terms();
        return new Deal(
                terms.name(),
                terms.amount() == null
                        ? null
                        : terms.amount().stripTrailingZeros().toPlainString(),
                terms.currency(),
                terms.stageWords(),
                lead.map(of -> owner(of, names)).orElse(null));
    }

    private static @Nullable String owner(Lead lead, Map<UUID, String> names) {
        return lead.owner() == null ? null : names.get(lead.owner().value());
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    record Completions(List<String> values) {}

    @GetMapping("/complete")
    Completions complete(@RequestParam String kind, @RequestParam(defaultValue = "") String q) {
        var typed = q.length() <= LONGEST ? q : "";
        return new Completions(
                switch (kind) {
                    case "company" -> encounters.companies(typed);
                    case "title" -> encounters.titles(typed);
                    default -> throw CaptureProblems.invalid("kind", "must be company or title");
                });
    }
}
