package io.firsthand.duplicate;

import io.firsthand.lead.Plain;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fields that files bring along and that say who somebody is, by the names they go by. */
enum FieldName {
    BIRTH("dateofbirth birthdate birthday dob born geburtsdatum geburtstag geboren geborenam"),
    /** What only one person has. */
    NUMBER("ssn socsecid socialsecuritynumber socialsecurityid nationalid personalid personalnumber taxid taxnumber "
            + "passport passportnumber membernumber memberid customernumber patientid linkedin linkedinurl "
            + "linkedinprofile linkedinprofileurl ausweisnummer sozialversicherungsnummer steuerid personalnummer "
            + "mitgliedsnummer kundennummer"),
    HOUSE("streetnumber housenumber hausnummer"),
    STREET("street street1 street2 streetaddress address address1 address2 addressline1 addressline2 mailingstreet "
            + "strasse anschrift adresse adresse1 adresse2"),
    TOWN("city town suburb mailingcity ort stadt wohnort"),
    POSTCODE("postcode postalcode zip zipcode plz postleitzahl mailingpostalcode mailingzip");

    private static final Map<String, FieldName> BY_NAME = new HashMap<>();

    static {
        for (var it : values()) {
            for (var name : it.names.split(" ", -1)) {
                BY_NAME.put(name, it);
            }
        }
    }

    private final String names;

    FieldName(String names) {
        this.names = names;
    }

    /** What a field is by its name, whatever stands between the letters; empty for most. */
    static Optional<FieldName> of(String name) {
        var letters = new StringBuilder();
        Plain.of(name).chars().filter(FieldName::counts).forEach(c -> letters.append((char) c));
        return Optional.ofNullable(BY_NAME.get(letters.toString()));
    }

    private static boolean counts(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
