package io.firsthand.listing.web;

import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Channel;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.Grade;
import io.firsthand.lead.LeadGroup;
import io.firsthand.lead.LeadGroup.By;
import io.firsthand.lead.LeadGroups;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Stage;
import io.firsthand.listing.ListFilter;
import io.firsthand.web.Words;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups of a list, in their order and by their names. */
@Component
class Groups {

    private static final int COMPANIES = 30;

    private final LeadGroups groups;
    private final People people;
    private final Words words;

    Groups(LeadGroups groups, People people, Words words) {
        this.groups = groups;
        this.people = people;
        this.words = words;
    }

    /** Companies go on after the given one; of everything else there is one page. */
    GroupRows of(ListAddress address, By by, @Nullable UUID after, Reader reader) {
        var query = reader.query(address.filter());
        var found = by == By.COMPANY ? companies(query, after) : groups.of(query, by);
        var names = names(found, by);
        var sorted = new ArrayList<>(found);
        order(by).ifPresent(sorted::sort);
        var rows = sorted.stream()
                .map(it -> row(it, by, address, names, reader.locale()))
                .toList();
        var isMore = by == By.COMPANY && found.size() == COMPANIES;
        return new GroupRows(rows, isMore ? address.groups(found.getLast().key()) : null);
    }

    private List<LeadGroup> companies(LeadQuery query, @Nullable UUID after) {
        var found = groups.companies(query, after == null ? null : new CompanyId(after), COMPANIES);
        if (after != null || (query.text() == null && !found.isEmpty())) {
            return found;
        }
        return groups.of(query, By.COMPANY);
    }

    private Map<String, String> names(List<LeadGroup> found, By by) {
        return switch (by) {
            case OWNER ->
                people.names().entrySet().stream()
                        .collect(Collectors.toMap(it -> it.getKey().toString(), Map.Entry::getValue));
            case COMPANY ->
                groups.companyNames(found.stream()
                        .filter(it -> !it.key().isEmpty())
                        .map(it -> new CompanyId(UUID.fromString(it.key())))
                        .toList());
            case STAGE, CHANNEL, GRADE, CAMPAIGN, MONTH -> Map.of();
        };
    }

    private static Optional<Comparator<LeadGroup>> order(By by) {
        return switch (by) {
            case STAGE ->
                Optional.of(Comparator.comparing(it -> Stage.of(it.key()).orElse(Stage.LOST)));
            case GRADE -> Optional.of(Comparator.comparing(LeadGroup::key));
            case MONTH -> Optional.of(Comparator.comparing(LeadGroup::key).reversed());
            case OWNER, CHANNEL, CAMPAIGN, COMPANY -> Optional.empty();
        };
    }

    private GroupRow row(LeadGroup it, By by, ListAddress address, Map<String, String> names, Locale locale) {
        return new GroupRow(
                label(it.key(), by, names, locale),
                it.count(),
                address.rows(by, it.key(), null),
                new ListAddress(narrowed(address.filter().with("group", null), by, it.key()), null).list());
    }

    private String label(String key, By by, Map<String, String> names, Locale locale) {
        return switch (by) {
            case STAGE -> words.say(locale, "lead.stage." + key);
            case CHANNEL -> words.say(locale, "lead.channel." + key);
            case GRADE -> words.say(locale, "web.grade", key);
            case OWNER -> names.getOrDefault(key, words.say(locale, "listing.nobody"));
            case CAMPAIGN -> key.isEmpty() ? words.say(locale, "listing.group.noCampaign") : key;
            case COMPANY -> names.getOrDefault(key, words.say(locale, "listing.group.noCompany"));
            case MONTH -> YearMonth.parse(key).format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
        };
    }

    /** The list with only one group's leads, as far as an address can say it. */
    private static ListFilter narrowed(ListFilter filter, By by, String key) {
        return switch (by) {
            case STAGE -> filter.with("stage", key);
            case OWNER -> filter.with("owner", key.isEmpty() ? "nobody" : key);
            case CHANNEL -> filter.with("channel", key);
            case GRADE -> filter.with("grade", key);
            case CAMPAIGN -> filter.with("campaign", key.isEmpty() ? ListFilter.NONE_OF_IT : key);
            case COMPANY -> filter.with("company", key.isEmpty() ? ListFilter.NONE_OF_IT : key);
            case MONTH -> {
                var month = YearMonth.parse(key);
                yield filter.with("from", month.atDay(1).toString())
                        .with("to", month.atEndOfMonth().toString());
            }
        };
    }

    /** Exactly one group's leads. */
    static LeadQuery narrowed(LeadQuery query, By by, String key) {
        return switch (by) {
            case STAGE -> Stage.of(key).map(it -> query.withStages(Set.of(it))).orElse(query);
            case OWNER ->
                key.isEmpty()
                        ? query.withOwner(null).withoutOwner()
                        : query.withOwner(
                                ListRequests.id(key).map(PersonId::new).orElse(null));
            case CHANNEL -> query.withSource(Channel.of(key).orElse(null), query.campaign());
            case GRADE -> query.withGrade(Grade.valueOf(key));
            case CAMPAIGN -> query.withSource(query.channel(), key);
            case COMPANY ->
                query.withCompany(
                        key.isEmpty()
                                ? LeadQuery.NO_COMPANY
                                : ListRequests.id(key).map(CompanyId::new).orElse(null));
            case MONTH -> {
                var begin = YearMonth.parse(key).atDay(1).atStartOfDay(ZoneOffset.UTC);
                var end = begin.plus(1, ChronoUnit.MONTHS);
                var from = query.from();
                var to = query.to();
                yield query.withPeriod(
                        from != null && from.isAfter(begin.toInstant()) ? from : begin.toInstant(),
                        to != null && to.isBefore(end.toInstant()) ? to : end.toInstant());
            }
        };
    }
}
