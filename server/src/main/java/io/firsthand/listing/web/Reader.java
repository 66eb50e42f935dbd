package io.firsthand.listing.web;

import io.firsthand.identity.Person;
import io.firsthand.lead.LeadQuery;
import io.firsthand.listing.ListFilter;
import java.time.ZoneId;
import java.util.Locale;

/** Who reads a list, where and in which language. */
record Reader(Person person, ZoneId zone, Locale locale) {

    LeadQuery query(ListFilter filter) {
        return filter.query(zone, person.id());
    }
}
