package io.firsthand.duplicate;

import io.firsthand.lead.Plain;

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

    private final String names;

    FieldName(String names) {
        this.names = " " + names + " ";
    }

    boolean has(String name) {
        return names.contains(" " + Plain.of(name).replaceAll("[^a-z0-9]", "") + " ");
    }
}
