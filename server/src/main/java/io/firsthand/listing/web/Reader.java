package io.firsthand.listing.web;

import io.firsthand.identity.Person;
import io.firsthand.lead.LeadQuery;
import io.firsthand.listing.ListFilter;
import io.firsthand.listing.ListQueries;
import java.time.ZoneId;
import java.util.Locale;

/** Who reads a list, where and in which language. */
record Reader(Person person, ZoneId zone, Locale locale, ListQueries queries) {

    LeadQuery query(ListFilter filter) {
        return queries.of(filter, zone, person.id());
    }
}
