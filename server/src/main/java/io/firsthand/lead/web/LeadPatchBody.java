package io.firsthand.lead.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a merge patch may hold, for the documentation; {@link LeadPatch} reads it, because null is not absence. */
@Schema(name = "LeadPatch", example = """
        {"contact": {"title": "Head of packaging", "phone": null}, "stage": "mql"}
        """)
record LeadPatchBody(
        @Nullable ContactBody contact,
        NewLead.@Nullable CompanyBody company,

        @Schema(description = "One step on, one step back, or to rest") @Nullable String stage,

        @Schema(description = "The id of a person, or null for nobody") @Nullable UUID owner,

        @Schema(description = "Values of the workspace's own fields by name; null takes one away") @Nullable Map<String, Object> custom,

        @Schema(description = "All tags the lead shall carry, at most 50 of up to 50 characters") @Nullable List<String> tags) {}
