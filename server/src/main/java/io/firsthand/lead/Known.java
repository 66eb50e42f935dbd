package io.firsthand.lead;

import java.util.List;
import java.util.Map;

/**
 * What the tables say about the arrivals at hand.
 *
 * @param contacts by e-mail key
 * @param keys leads by the key they came under
 */
record Known(List<KnownCompany> companies, Map<String, KnownContact> contacts, Map<Arrival.Key, LeadId> keys) {

    static final Known NOTHING = new Known(List.of(), Map.of(), Map.of());
}
