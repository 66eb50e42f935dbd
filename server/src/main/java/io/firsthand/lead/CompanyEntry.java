package io.firsthand.lead;

import java.time.Instant;

/**
 * A company in a list.
 *
 * @param leads how many leads it has that were not withdrawn
 */
public record CompanyEntry(CompanyLink company, Instant since, long leads) {}
