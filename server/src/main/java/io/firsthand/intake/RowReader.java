package io.firsthand.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.table.Fault;
import io.firsthand.table.TableRow;
import io.firsthand.table.TableWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes arrivals of rows, as the plan says; the same row of the same file always makes the same. */
final class RowReader {

    private static final int LONGEST_KEY = 200;

    private final Plan plan;
    private final Origin origin;
    private final Map<String, PersonId> people;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private final List<Integer> customs = new ArrayList<>();
    private final Past past;

    /**
     * Reads by this plan.
     *
     * @param people our own, by their e-mail addresses
     */
    RowReader(Plan plan, Origin origin, Map<String, PersonId> people) {
        this.plan = plan;
        this.origin = origin;
        this.people = people;
        for (var i = 0; i < plan.columns().size(); i++) {
            switch (plan.columns().get(i).becomes()) {
                case Target.Known(var field) -> places.put(field, i);
                case Target.Custom() -> customs.add(i);
                case Target.LeftOut() -> {}
            }
        }
        this.past = new Past(plan, places, origin.at());
    }

    ReadRow read(TableRow row) {
        return switch (row) {
            case TableRow.Refused refused -> new ReadRow.Bad(refused, List.of(refused.fault()));
            case TableRow.Read read -> read(read);
        };
    }

    private ReadRow read(TableRow.Read row) {
        var cells = row.cells().stream().map(this::cell).toList();
        var faults = new ArrayList<Fault>();
        var created = past.created(cells, faults);
        var history = past.history(cells, created, faults);
        var contact = contact(cells);
        var key = key(row, cells);
        if (contact.shown().isEmpty() && get(cells, Field.EXTERNAL_ID) == null) {
            faults.add(Fault.of("nobody"));
        }
        if (!faults.isEmpty()) {
            return new ReadRow.Bad(row, faults);
        }
        var owner = get(cells, Field.OWNER);
        var file = new Provenance.FileRow(origin.fileName(), origin.sha256(), row.number(), origin.batch());
        var provenance = new Provenance(
                How.IMPORT, Grade.D, created, origin.person(), origin.personName(), null, file);
        return new ReadRow.Good(
                row,
                new Arrival(
                        contact,
                        get(cells, Field.COMPANY),
                        get(cells, Field.DOMAIN),
                        source(cells),
                        get(cells, Field.NOTES),
                        provenance,
                        history,
                        owner == null ? null : owner(owner),
                        key,
                        custom(cells)));
    }

    private @Nullable String cell(String text) {
        var cell = TableWriter.unsafe(text.strip());
        return cell.isEmpty() || plan.missing().contains(cell) ? null : cell;
    }

    private ContactDetails contact(List<@Nullable String> cells) {
        var details = new ContactDetails(
                get(cells, Field.NAME),
                get(cells, Field.GIVEN_NAME),
                get(cells, Field.FAMILY_NAME),
                get(cells, Field.EMAIL),
                get(cells, Field.PHONE),
                get(cells, Field.TITLE));
        var isNamed = !details.shown().isEmpty() || details.givenName() != null || details.familyName() != null;
        var reference = get(cells, Field.REFERENCE);
        var external = get(cells, Field.EXTERNAL_ID);
        var shown = reference == null ? external : reference;
        return isNamed || shown == null
                ? named(details)
                : new ContactDetails(
                        "Lead " + shown, null, null, null, null, details.title());
    }

    /** With the whole name, where only its parts are given. */
    private static ContactDetails named(ContactDetails it) {
        if (it.name() != null || it.givenName() == null && it.familyName() == null) {
            return it;
        }
        var name = String.join(" ", Stream.of(it.givenName(), it.familyName())
                .flatMap(Stream::ofNullable)
                .toList());
        return new ContactDetails(name, it.givenName(), it.familyName(), it.email(), it.phone(), it.title());
    }

    private Source source(List<@Nullable String> cells) {
        var value = get(cells, Field.CHANNEL);
        var known = value == null ? null : plan.channels().get(value);
        var channel = value == null ? plan.channel() : known == null ? Meanings.channel(value) : known;
        var campaign = get(cells, Field.CAMPAIGN);
        return new Source(
                channel,
                campaign == null ? plan.campaign() : campaign,
                value,
                new Source.Utm(
                        get(cells, Field.UTM_SOURCE),
                        get(cells, Field.UTM_MEDIUM),
                        get(cells, Field.UTM_CAMPAIGN),
                        get(cells, Field.UTM_TERM),
                        get(cells, Field.UTM_CONTENT)),
                get(cells, Field.GCLID),
                get(cells, Field.FBCLID),
                get(cells, Field.MSCLKID),
                get(cells, Field.REFERRER));
    }

    private @Nullable PersonId owner(String value) {
        var email = plan.owners().get(value);
        return people.get(email == null ? Plan.plainValue(value) : email);
    }

    /** By what the file calls the row; without that by all it says, so that the same row is known again. */
    private Arrival.Key key(TableRow.Read row, List<@Nullable String> cells) {
        var external = get(cells, Field.EXTERNAL_ID);
        if (external != null && external.length() <= LONGEST_KEY) {
            var column = plan.columns().get(places.getOrDefault(Field.EXTERNAL_ID, 0)).name();
            return new Arrival.Key("csv:" + column.substring(0, Math.min(column.length(), 100)), external);
        }
        return new Arrival.Key("csv", hash(row.cells()));
    }

    private String hash(List<String> cells) {
        var said = new LinkedHashMap<String, String>();
        for (var i = 0; i < cells.size(); i++) {
            said.put(plan.columns().get(i).name(), cells.get(i).strip());
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            said.forEach((name, value) -> digest.update((name + "\u001F" + value + "\u001E").getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What has no field of its own, and what a field cannot keep in its own words. */
    private Map<String, Object> custom(List<@Nullable String> cells) {
        var custom = new LinkedHashMap<String, Object>();
        for (var place : customs) {
            putUnlessMissing(custom, cells, place);
        }
        for (var field : Set.of(Field.REFERENCE, Field.STAGE, Field.OWNER)) {
            var place = places.get(field);
            if (place != null) {
                putUnlessMissing(custom, cells, place);
            }
        }
        return custom;
    }

    private void putUnlessMissing(Map<String, Object> custom, List<@Nullable String> cells, int place) {
        var value = cells.get(place);
        if (value != null) {
            custom.put(plan.columns().get(place).name(), value);
        }
    }

    private @Nullable String get(List<@Nullable String> cells, Field field) {
        var place = places.get(field);
        return place == null ? null : cells.get(place);
    }
}
