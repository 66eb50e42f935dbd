package io.firsthand.directory;

import io.firsthand.dossier.TimelineEntry;
import io.firsthand.lead.CompanyEntry;
import io.firsthand.lead.ContactEntry;
import io.firsthand.lead.Count;
import io.firsthand.lead.Lead;
import java.util.List;

/**
 * Everything about one company.
 *
 * @param leads the newest
 * @param people those captured last
 * @param owners who is responsible for its leads, and for how many
 * @param timeline what happened to its leads, the newest first
 */
public record CompanyFile(
        CompanyEntry entry, List<Lead> leads, List<ContactEntry> people, List<Owner> owners, List<Happened> timeline) {

    /** Somebody who is responsible for some of the leads; nobody has no name. */
    public record Owner(String name, Count leads) {}

    /** What happened, and to whose lead. */
    public record Happened(Lead lead, TimelineEntry entry) {}
}
