package io.firsthand.lead;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else knows of a lead: its company, and values of the workspace's fields, of which those are taken that
 * the lead has not.
 */
public record LeadDescription(
        LeadId lead, @Nullable String companyName, @Nullable String companyDomain, Map<String, Object> custom) {}
