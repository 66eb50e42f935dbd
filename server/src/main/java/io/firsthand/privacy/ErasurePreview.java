package io.firsthand.privacy;

import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactDirectory.Mention;
import io.firsthand.privacy.Certificate.Went;
import io.firsthand.privacy.PersonalData.Kept;
import java.util.List;

/**
 * What an erasure would do.
 *
 * @param contacts as whom the person is known
 * @param alike other contacts under the same name, address or number, who may be the same person
 * @param goes how many things of each kind
 * @param mentions notes on other people's leads that speak of the person, for somebody to decide
 */
public record ErasurePreview(
        List<Contact> contacts, List<Contact> alike, List<Went> goes, List<Kept> stays, List<Mention> mentions) {

    public ErasurePreview {
        contacts = List.copyOf(contacts);
        alike = List.copyOf(alike);
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
        mentions = List.copyOf(mentions);
    }
}
