package io.firsthand.listing;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Channel;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.Grade;
import io.firsthand.lead.LeadGroup;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Stage;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filters, order, groups and columns of a list as they stand in its address, whether they make sense or not; what
 * doesn't, narrows nothing.
 */
public record ListFilter(Map<String, String> values) {

    /** In the order in which they stand in an address. */
    private static final List<String> NAMES = List.of(
            "q",
            "stage",
            "owner",
            "channel",
            "campaign",
            "show",
            "grade",
            "verdict",
            "unknown",
            "tag",
            "company",
            "from",
            "to",
            "changedFrom",
            "changedTo",
            "email",
            "phone",
            "batch",
            "field",
            "group",
            "columns",
            "sort");

    /** Those that say how the list looks, not which leads are on it. */
    private static final List<String> LOOKS = List.of("group", "columns", "sort");

    private static final String ME = "me";
    private static final String NOBODY = "nobody";

    /** What an address has for leads that have none of something. */
    public static final String NONE_OF_IT = "none";

    /** After the names, which it needs. */
    public static final ListFilter NONE = new ListFilter(Map.of());

    public ListFilter {
        var known = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = values.get(name);
            if (value != null && !value.isBlank() && !(name.equals("sort") && value.equals("newest"))) {
                known.put(name, value.strip());
            }
        }
        values = Collections.unmodifiableMap(known);
    }

    /** What {@link #text} wrote. */
    public static ListFilter parse(String text) {
        var values = new LinkedHashMap<String, String>();
        for (var part : text.split("&", -1)) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                values.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return new ListFilter(values);
    }

    /** As it stands in an address after the question mark; the same for the same list. */
    public String text() {
        return values.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    public ListFilter with(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new ListFilter(changed);
    }

    /** Whether it leaves out anything. */
    public boolean narrows() {
        return values.keySet().stream().anyMatch(name -> !LOOKS.contains(name));
    }

    public EnumSet<Stage> stages() {
        var chosen = EnumSet.noneOf(Stage.class);
        Arrays.stream(values.getOrDefault("stage", "").split(","))
                .forEach(text -> Stage.of(text).ifPresent(chosen::add));
        return chosen;
    }

    public LeadQuery.Sort order() {
        return Optional.ofNullable(parse("sort", LeadQuery.Sort::of)).orElse(LeadQuery.Sort.NEWEST);
    }

    /** Conditions on the workspace's own fields, written with semicolons between them. */
    List<String> fieldTerms() {
        return Arrays.stream(values.getOrDefault("field", "").split(";"))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .toList();
    }

    public LeadGroup.@Nullable By group() {
        return parse("group", LeadGroup.By::of);
    }

    /**
     * The names of parts that make no sense, as they stand in {@link #text}; a page lets them narrow nothing, a program
     * that changes all leads of a list must not.
     */
    public static List<String> flaws(String text) {
        var filter = parse(text);
        return Arrays.stream(text.split("&"))
                .filter(part -> !part.isBlank())
                .map(part -> part.replaceFirst("=.*", ""))
                .filter(name -> !NAMES.contains(name) || !filter.makesSense(name))
                .distinct()
                .toList();
    }

    private boolean makesSense(String name) {
        var value = get(name);
        if (value == null) {
            return true;
        }
        return switch (name) {
            case "stage" ->
                Arrays.stream(value.split(",")).allMatch(it -> Stage.of(it).isPresent());
            case "owner" ->
                ME.equals(value) || NOBODY.equals(value) || id(value).isPresent();
            case "channel" -> Channel.of(value).isPresent();
            case "grade" -> grade(value).isPresent();
            case "company" -> NONE_OF_IT.equals(value) || company(value).isPresent();
            case "from", "to", "changedFrom", "changedTo" -> day(name, ZoneOffset.UTC, 0) != null;
            case "email", "phone" -> yesOrNo(name) != null;
            case "batch", "show" -> id(value).isPresent();
            case "sort" -> LeadQuery.Sort.of(value).isPresent();
            case "group" -> LeadGroup.By.of(value).isPresent();
            case "q", "campaign", "tag", "field", "columns" -> true;
            default -> false;
        };
    }

    /** The leads it means but for the workspace's own fields, which {@link ListQueries} adds. */
    LeadQuery query(ZoneId zone, @Nullable PersonId me) {
        var query = LeadQuery.ALL
                .withText(get("q"))
                .withStages(stages())
                .withSource(
                        parse("channel", Channel::of),
                        NONE_OF_IT.equals(get("campaign")) ? LeadQuery.NO_CAMPAIGN : get("campaign"))
                .withGrade(parse("grade", ListFilter::grade))
                .withTag(get("tag"))
                .withPeriod(day("from", zone, 0), day("to", zone, 1))
                .withChanges(day("changedFrom", zone, 0), day("changedTo", zone, 1))
                .reachable(yesOrNo("email"), yesOrNo("phone"))
                .withBatch(parse("batch", ListFilter::id))
                .withEvent(parse("show", ListFilter::id))
                .withCompany(
                        NONE_OF_IT.equals(get("company"))
                                ? LeadQuery.NO_COMPANY
                                : parse("company", ListFilter::company))
                .sorted(order());
        return NOBODY.equals(get("owner")) ? query.withoutOwner() : query.withOwner(owner(me));
    }

    private @Nullable PersonId owner(@Nullable PersonId me) {
        return ME.equals(get("owner")) ? me : parse("owner", text -> id(text).map(PersonId::new));
    }

    private @Nullable Boolean yesOrNo(String name) {
        var text = get(name);
        return "yes".equals(text) ? Boolean.TRUE : "no".equals(text) ? Boolean.FALSE : null;
    }

    private @Nullable Instant day(String name, ZoneId zone, int later) {
        return parse(name, day -> {
            try {
                return Optional.of(
                        LocalDate.parse(day).plusDays(later).atStartOfDay(zone).toInstant());
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Grade> grade(String text) {
        return Arrays.stream(Grade.values())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<CompanyId> company(String text) {
        return id(text).map(CompanyId::new);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private <T> @Nullable T parse(String name, Function<String, Optional<T>> parser) {
        var given = get(name);
        return given == null ? null : parser.apply(given).orElse(null);
    }
}
