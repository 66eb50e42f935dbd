package io.firsthand.badge;

import static java.util.Comparator.comparing;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import io.firsthand.badge.CodeContent.Sort;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads vCards of the versions 2.1, 3.0 and 4.0 (RFC 6350); of several the first, of several ways to reach the one at work. */
final class VCards {

    private VCards() {}

    static CodeContent read(String text, String region) {
        return parsed(text)
                .map(it -> fields(it, new Gathering(region)).as(Sort.VCARD))
                .orElse(CodeContent.NOTHING);
    }

    private static Optional<VCard> parsed(String text) {
        try (var reader = new VCardReader(text)) {
            return Optional.ofNullable(reader.readNext());
        } catch (IOException | RuntimeException _) {
            // A text of a stranger may be anything, and the parser throws whatever its fields throw.
            return Optional.empty();
        }
    }

    private static Gathering fields(VCard card, Gathering to) {
        var name = Optional.ofNullable(card.getStructuredName());
        to.put(PersonField.GIVEN, name.map(StructuredName::getGiven).orElse(null))
                .put(PersonField.FAMILY, name.map(StructuredName::getFamily).orElse(null))
                .put(PersonField.NAME, first(card.getFormattedNames()))
                .put(PersonField.TITLE, first(card.getTitles()))
                .put(PersonField.TITLE, first(card.getRoles()));
        Stream.of(card.getOrganizations())
                .flatMap(Collection::stream)
                .map(Organization::getValues)
                .flatMap(it -> it.stream().limit(1))
                .forEach(it -> to.put(PersonField.COMPANY, it));
        card.getEmails().stream()
                .sorted(comparing(it -> !it.getTypes().contains(EmailType.WORK)))
                .forEach(it -> to.put(PersonField.EMAIL, it.getValue()));
        phones(card, to);
        addresses(card, to);
        webs(card, to);
        to.id(Optional.ofNullable(card.getUid()).map(TextProperty::getValue).orElse(null));
        return to;
    }

    private static void phones(VCard card, Gathering to) {
        card.getTelephoneNumbers().stream()
                .sorted(comparing(it -> !it.getTypes().contains(TelephoneType.WORK)))
                .forEach(it -> to.put(kind(it), number(it)));
    }

    private static PersonField kind(Telephone it) {
        var types = it.getTypes();
        return types.contains(TelephoneType.FAX)
                ? PersonField.FAX
                : types.contains(TelephoneType.CELL) ? PersonField.MOBILE : PersonField.PHONE;
    }

    private static String number(Telephone it) {
        var uri = it.getUri();
        return uri == null
                ? Optional.ofNullable(it.getText()).orElse("")
                : uri.getNumber() + (uri.getExtension() == null ? "" : " ext. " + uri.getExtension());
    }

    private static void addresses(VCard card, Gathering to) {
        card.getAddresses().stream()
                .min(comparing((Address it) -> !it.getTypes().contains(AddressType.WORK)))
                .ifPresent(it -> to.put(PersonField.STREET, it.getStreetAddress())
                        .put(PersonField.POSTCODE, it.getPostalCode())
                        .put(PersonField.CITY, it.getLocality())
                        .put(PersonField.COUNTRY, it.getCountry()));
    }

    /** A page of their own before a profile at a network. */
    private static void webs(VCard card, Gathering to) {
        Stream.concat(
                        card.getUrls().stream().map(Url::getValue),
                        card.getExtendedProperties().stream()
                                .filter(it -> it.getPropertyName().equalsIgnoreCase("X-SOCIALPROFILE"))
                                .map(RawProperty::getValue))
                .filter(it -> it != null && it.matches("(?i)(https?://|www\\.).*"))
                .sorted(comparing(Links::isProfile))
                .forEach(it -> to.put(PersonField.WEB, it));
    }

    private static <T extends VCardProperty> String first(Collection<T> some) {
        return some.stream()
                .filter(TextProperty.class::isInstance)
                .map(it -> ((TextProperty) it).getValue())
                .filter(it -> it != null && !it.isBlank())
                .findFirst()
                .orElse("");
    }
}
