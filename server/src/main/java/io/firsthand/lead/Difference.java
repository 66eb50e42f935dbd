package io.firsthand.lead;

/**
 * Something that is shown otherwise than the facts say.
 *
 * @param field what, as a key of the message files: {@code lead.field.<field>}
 * @param recorded what the facts say; empty for nothing
 * @param shown what the tables say; empty for nothing
 */
public record Difference(String field, String recorded, String shown) {}
