package io.firsthand.hook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a value of a payload can become on a lead, with the names it is known by (letters and figures only). */
public enum Slot {
    NAME("contact.name", "name fullname displayname contactname personname"),
    GIVEN_NAME("contact.givenName", "givenname firstname first vorname"),
    FAMILY_NAME("contact.familyName", "familyname lastname last surname nachname"),
    EMAIL("contact.email", "email emailaddress mail workemail emailadresse"),
    PHONE("contact.phone", "phone phonenumber telephone tel mobile telefon"),
    TITLE("contact.title", "title jobtitle position role"),
    COMPANY("company.name", "company companyname organization organisation account firma"),
    DOMAIN("company.domain", "domain website companydomain url"),
    NOTES("notes", "notes note message comment comments text nachricht description"),
    CHANNEL("source.channel", "channel leadsource"),
    CAMPAIGN("source.campaign", "campaign campaignname kampagne"),
    UTM_SOURCE("source.utm.source", "utmsource"),
    UTM_MEDIUM("source.utm.medium", "utmmedium"),
    UTM_CAMPAIGN("source.utm.campaign", "utmcampaign"),
    UTM_TERM("source.utm.term", "utmterm"),
    UTM_CONTENT("source.utm.content", "utmcontent"),
    GCLID("source.gclid", "gclid"),
    FBCLID("source.fbclid", "fbclid"),
    MSCLKID("source.msclkid", "msclkid"),
    REFERRER("source.referrer", "referrer referer"),
    KEY("key", "id leadid submissionid eventid uuid responseid"),
    CAPTURED_AT("capturedAt", "createdat submittedat timestamp created capturedat date");

    /** Those that say who a lead is. */
    static final Set<Slot> NAMING = Set.of(NAME, GIVEN_NAME, FAMILY_NAME, EMAIL, PHONE);

    private final String id;
    private final String names;

    Slot(String id, String names) {
        this.id = id;
        this.names = names;
    }

    /** As the API calls the field. */
    public String id() {
        return id;
    }

    public static Optional<Slot> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id.equals(id)).findAny();
    }

    /** What a value of this name most likely is. */
    static Optional<Slot> likely(String name) {
        var plain = name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(it -> List.of(it.names.split(" ")).contains(plain))
                .findFirst();
    }
}
