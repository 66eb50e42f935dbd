package io.firsthand.badge;

import io.firsthand.badge.CodeContent.Sort;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads badges in JSON, whatever their maker called the fields. */
final class JsonBadges {

    private static final int DEEPEST = 8;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .build();

    /** Names in lower case, of letters and figures only. */
    private static final Map<String, PersonField> NAMES = Stream.of(
                    names(PersonField.NAME, "name fullname displayname attendeename nombre nom nome"),
                    names(PersonField.GIVEN, "given givenname firstname first fname vorname prenom"),
                    names(PersonField.FAMILY, "family familyname lastname last lname surname nachname"),
                    names(PersonField.TITLE, "title jobtitle position role job funktion"),
                    names(PersonField.COMPANY, "company companyname organization organisation org employer firma"),
                    names(PersonField.EMAIL, "email emailaddress mail workemail"),
                    names(PersonField.PHONE, "phone phonenumber telephone tel workphone telefon"),
                    names(PersonField.MOBILE, "mobile mobilephone cell cellphone handy"),
                    names(PersonField.FAX, "fax telefax"),
                    names(PersonField.WEB, "web website url homepage"),
                    names(PersonField.STREET, "street streetaddress address1 address strasse"),
                    names(PersonField.POSTCODE, "postcode postalcode zip zipcode plz"),
                    names(PersonField.CITY, "city town locality ort stadt"),
                    names(PersonField.COUNTRY, "country countryname land"))
            .flatMap(it -> it.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final List<String> IDS = List.of(
            "badgeid",
            "badge",
            "badgenumber",
            "attendeeid",
            "attendee",
            "registrationid",
            "registration",
            "id",
            "uid",
            "uuid",
            "guid",
            "code",
            "ref",
            "reference",
            "token",
            "ticket",
            "ticketid");

    private JsonBadges() {}

    static CodeContent read(String text, String region) {
        try {
            var to = new Gathering(region);
            take(MAPPER.readTree(text), to);
            return to.as(Sort.JSON);
        } catch (JacksonException _) {
            return CodeContent.NOTHING;
        }
    }

    /** Outer fields before inner ones. */
    private static void take(JsonNode node, Gathering to) {
        node.properties().stream().limit(200).forEach(it -> {
            var kind = NAMES.get(plain(it.getKey()));
            if (kind != null && it.getValue().isValueNode()) {
                to.put(kind, it.getValue().asString(""));
            }
        });
        IDS.forEach(id -> node.properties().stream()
                .filter(it -> plain(it.getKey()).equals(id) && it.getValue().isValueNode())
                .forEach(it -> to.id(it.getValue().asString(""))));
        node.values().stream().filter(JsonNode::isContainer).limit(20).forEach(it -> take(it, to));
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, PersonField> names(PersonField kind, String names) {
        return Stream.of(names.split(" ")).collect(Collectors.toMap(it -> it, _ -> kind));
    }
}
