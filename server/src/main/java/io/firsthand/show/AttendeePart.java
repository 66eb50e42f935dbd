package io.firsthand.show;

import io.firsthand.lead.Plain;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column of a list of attendees may hold, with the headers by which it is known. */
public enum AttendeePart {
    BADGE("badgeid badge badgenumber badgeno badgecode badgenr barcode qrcode ticketid ticketnumber ticketnr ticket "
            + "registrationid regid registrationnumber attendeeid visitorid participantid teilnehmernummer teilnehmerid "
            + "ausweisnummer besucherid besuchernummer kundennummer code id"),
    NAME("name fullname attendee attendeename visitor teilnehmer besucher contact contactname nameundvorname "
            + "vorundnachname vornamenachname"),
    GIVEN("firstname givenname vorname prenom nome forename"),
    FAMILY("lastname familyname surname nachname familienname zuname nom cognome"),
    COMPANY("company companyname organisation organization firma unternehmen firmenname account employer societe "
            + "entreprise azienda empresa"),
    TITLE("title jobtitle position role function funktion berufsbezeichnung stellenbezeichnung job jobrole"),
    EMAIL("email emailaddress mail emailadresse mailadresse eposta correo"),
    PHONE("phone phonenumber mobile mobilephone telephone tel telefon telefonnummer mobil handy cell");

    private final String headers;

    AttendeePart(String headers) {
        this.headers = headers;
    }

    /** As a form names it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that seems to hold each part, by its header; each column once. */
    static Map<AttendeePart, String> guess(List<String> columns) {
        var guessed = new EnumMap<AttendeePart, String>(AttendeePart.class);
        for (var part : values()) {
            Arrays.stream(part.headers.split(" "))
                    .flatMap(header -> columns.stream()
                            .filter(column -> plain(column).equals(header))
                            .filter(column -> !guessed.containsValue(column))
                            .limit(1))
                    .findFirst()
                    .ifPresent(column -> guessed.put(part, column));
        }
        return guessed;
    }

    private static String plain(String column) {
        return Plain.of(column).replaceAll("[^a-z0-9]", "");
    }

    public static Optional<AttendeePart> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
