package io.firsthand.dossier.web;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Channel;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.Grade;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Stage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the lead list as it stands in its address, whether it makes sense or not; what doesn't, narrows
 * nothing.
 */
public record Filter(
        @Nullable String q,
        @Nullable String stage,
        @Nullable String owner,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String grade,
        @Nullable String from,
        @Nullable String to,
        @Nullable String batch,
        @Nullable String company,
        @Nullable String sort,
        @Nullable String cursor) {

    LeadQuery query(ZoneId zone) {
        return LeadQuery.ALL
                .withText(filled(q))
                .withStages(stages())
                .withOwner(id(owner).map(PersonId::new).orElse(null))
                .withSource(parse(channel, Channel::of), filled(campaign))
                .withGrade(chosenGrade())
                .withPeriod(day(from, zone, 0), day(to, zone, 1))
                .withBatch(id(batch).orElse(null))
                .withCompany(id(company).map(CompanyId::new).orElse(null))
                .sorted(order());
    }

    EnumSet<Stage> stages() {
        var chosen = EnumSet.noneOf(Stage.class);
        Optional.ofNullable(filled(stage)).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .forEach(text -> Stage.of(text).ifPresent(chosen::add));
        return chosen;
    }

    LeadQuery.Sort order() {
        return Optional.ofNullable(parse(sort, LeadQuery.Sort::of)).orElse(LeadQuery.Sort.NEWEST);
    }

    /** Whether it leaves out anything. */
    public boolean narrows() {
        return !query(ZoneId.of("UTC")).sorted(LeadQuery.Sort.NEWEST).equals(LeadQuery.ALL);
    }

    /** The list with one stage more or less. */
    String toggling(Stage one) {
        var chosen = stages();
        if (!chosen.remove(one)) {
            chosen.add(one);
        }
        var ids = chosen.stream().map(Stage::id).toList();
        return with(String.join(",", ids), null);
    }

    String withoutStages() {
        return with(null, null);
    }

    String page(@Nullable String next) {
        return with(stage, next);
    }

    public String export() {
        return address("/leads.csv", stage, null);
    }

    private String with(@Nullable String stages, @Nullable String next) {
        return address("/leads", stages, next);
    }

    private String address(String path, @Nullable String stages, @Nullable String next) {
        var parameters = new ArrayList<String>();
        put(parameters, "q", q);
        put(parameters, "stage", stages);
        put(parameters, "owner", owner);
        put(parameters, "channel", channel);
        put(parameters, "campaign", campaign);
        put(parameters, "grade", grade);
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "batch", batch);
        put(parameters, "company", company);
        put(parameters, "sort", order() == LeadQuery.Sort.NEWEST ? null : sort);
        put(parameters, "cursor", next);
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static void put(List<String> parameters, String name, @Nullable String value) {
        var given = filled(value);
        if (given != null) {
            parameters.add(name + "=" + URLEncoder.encode(given, StandardCharsets.UTF_8));
        }
    }

    private @Nullable Grade chosenGrade() {
        return parse(
                grade,
                text -> Arrays.stream(Grade.values())
                        .filter(each -> each.name().equalsIgnoreCase(text))
                        .findFirst());
    }

    private static @Nullable Instant day(@Nullable String text, ZoneId zone, int later) {
        return parse(text, day -> {
            try {
                return Optional.of(
                        LocalDate.parse(day).plusDays(later).atStartOfDay(zone).toInstant());
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        });
    }

    private static Optional<UUID> id(@Nullable String text) {
        return Optional.ofNullable(parse(text, id -> {
            try {
                return Optional.of(UUID.fromString(id));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }));
    }

    private static <T> @Nullable T parse(@Nullable String text, Function<String, Optional<T>> parser) {
        var given = filled(text);
        return given == null ? null : parser.apply(given).orElse(null);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
