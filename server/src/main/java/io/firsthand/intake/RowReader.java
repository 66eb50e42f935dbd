package io.firsthand.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.field.CustomField;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes arrivals of rows, as the plan says; the same row of the same file always makes the same. */
final class RowReader {

    private static final int LONGEST_KEY = 200;

    private final Plan plan;
    private final Origin origin;
    private final Map<String, PersonId> people;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private final CustomColumns customs;
    private final Past past;

    /**
     * Reads by this plan.
     *
     * @param people our own, by their e-mail addresses
     * @param fields of the workspace, by the names of {@link CustomColumns#typesOf}
     */
    RowReader(Plan plan, Origin origin, Map<String, PersonId> people, Map<String, CustomField> fields) {
        this.plan = plan;
        this.origin = origin;
        this.people = people;
        for (var i = 0; i < plan.columns().size(); i++) {
            if (plan.columns().get(i).becomes() instanceof Target.Known(var field)) {
                places.put(field, i);
            }
        }
        this.customs = new CustomColumns(plan, fields);
        this.past = new Past(plan, places, origin.at());
    }

    ReadRow read(TableRow row) {
        return switch (row) {
            case TableRow.Refused refused -> new ReadRow.Bad(refused, List.of(refused.fault()));
            case TableRow.Read read -> read(read);
        };
    }

    private ReadRow read(TableRow.Read row) {
        var cells = said(row.cells());
        if (ExternalKeys.isDeleted(cells.get(Field.DELETED))) {
            return new ReadRow.Skipped(row, Fault.of("deletedThere"));
        }
        var faults = new ArrayList<Fault>();
        var created = past.created(cells, faults);
        var history = past.history(cells, created, faults);
        var contact = contact(cells);
        var key = key(row, cells);
        if (contact.shown().isEmpty() && cells.get(Field.EXTERNAL_ID) == null) {
            faults.add(Fault.of("nobody"));
        }
        if (!faults.isEmpty()) {
            return new ReadRow.Bad(row, faults);
        }
        var owner = cells.get(Field.OWNER);
        var file = new Provenance.FileRow(origin.fileName(), origin.sha256(), row.number(), origin.batch());
        var provenance = new Provenance(
                How.IMPORT,
                Grade.D,
                created,
                origin.person() == null ? null : new PersonId(origin.person()),
                origin.personName(),
                null,
                file);
        return new ReadRow.Good(
                row,
                new Arrival(
                        contact,
                        cells.get(Field.COMPANY),
                        cells.get(Field.DOMAIN),
                        source(cells),
                        cells.get(Field.NOTES),
                        provenance,
                        history,
                        owner == null ? null : owner(owner),
                        key,
                        customs.of(row.cells())),
                links(cells));
    }

    private List<Arrival.Key> links(Map<Field, String> cells) {
        var system = plan.shape().system();
        if (system == null) {
            return List.of();
        }
        var reference = Reference.of(system, cells);
        return Stream.of(reference.people(), reference.opportunities(), reference.companies())
                .flatMap(List::stream)
                .toList();
    }

    private @Nullable String cell(String text) {
        var cell = TableWriter.unsafe(text.strip());
        return cell.isEmpty() || plan.reading().missing().contains(cell) ? null : cell;
    }

    private Map<Field, String> said(List<String> row) {
        var said = new EnumMap<Field, String>(Field.class);
        places.forEach((field, place) -> {
            var value = cell(row.get(place));
            if (value != null) {
                said.put(field, value);
            }
        });
        return said;
    }

    private ContactDetails contact(Map<Field, String> cells) {
        var details = new ContactDetails(
                cells.get(Field.NAME),
                cells.get(Field.GIVEN_NAME),
                cells.get(Field.FAMILY_NAME),
                cells.get(Field.EMAIL),
                cells.get(Field.PHONE),
                cells.get(Field.TITLE));
        var isNamed = !details.shown().isEmpty() || details.givenName() != null || details.familyName() != null;
        var reference = cells.get(Field.REFERENCE);
        var external = cells.get(Field.EXTERNAL_ID);
        var shown = reference == null ? external : reference;
        return isNamed || shown == null
                ? named(details)
                : new ContactDetails("Lead " + shown, null, null, null, null, details.title());
    }

    /** With the whole name, where only its parts are given. */
    private static ContactDetails named(ContactDetails it) {
        if (it.name() != null || (it.givenName() == null && it.familyName() == null)) {
            return it;
        }
        var name = String.join(
                " ",
                Stream.of(it.givenName(), it.familyName())
                        .flatMap(Stream::ofNullable)
                        .toList());
        return new ContactDetails(name, it.givenName(), it.familyName(), it.email(), it.phone(), it.title());
    }

    private Source source(Map<Field, String> cells) {
        var value = cells.get(Field.CHANNEL);
        var known = value == null ? null : plan.values().channels().get(value);
        var channel = value == null ? plan.fallback().channel() : known == null ? Meanings.channel(value) : known;
        var campaign = cells.get(Field.CAMPAIGN);
        return new Source(
                channel,
                campaign == null ? plan.fallback().campaign() : campaign,
                value,
                new Source.Utm(
                        cells.get(Field.UTM_SOURCE),
                        cells.get(Field.UTM_MEDIUM),
                        cells.get(Field.UTM_CAMPAIGN),
                        cells.get(Field.UTM_TERM),
                        cells.get(Field.UTM_CONTENT)),
                cells.get(Field.GCLID),
                cells.get(Field.FBCLID),
                cells.get(Field.MSCLKID),
                cells.get(Field.REFERRER));
    }

    private @Nullable PersonId owner(String value) {
        if (plan.values().owners().containsKey(value)) {
            var email = plan.values().owners().get(value);
            return email == null ? null : people.get(email);
        }
        return people.get(Plan.plainValue(value));
    }

    /** By what the file calls the row; without that by all it says, so that the same row is known again. */
    private Arrival.Key key(TableRow.Read row, Map<Field, String> cells) {
        var external = cells.get(Field.EXTERNAL_ID);
        if (external != null && external.length() <= LONGEST_KEY) {
            var system = plan.shape().system();
            if (system != null) {
                return ExternalKeys.person(system, external);
            }
            var column = plan.columns()
                    .get(places.getOrDefault(Field.EXTERNAL_ID, 0))
                    .name();
            return new Arrival.Key("csv:" + column.substring(0, Math.min(column.length(), 100)), external);
        }
        return new Arrival.Key("csv", hash(row.cells()));
    }

    private String hash(List<String> cells) {
        var said = new LinkedHashMap<String, String>();
        for (var i = 0; i < cells.size(); i++) {
            if (!plan.columns().get(i).name().equals(ErrorFile.REASON)) {
                said.put(plan.columns().get(i).name(), cells.get(i).strip());
            }
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            said.forEach((name, value) -> digest.update((name + "\u001F" + value + "\u001E").getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
