package io.firsthand.privacy.web;

import io.firsthand.lead.Contact;
import io.firsthand.privacy.Certificate;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where people are found whose data is to be copied or erased, and what was erased.
 *
 * @param typed what was looked for; empty before anything was
 */
public record PrivacyPage(
        String typed,
        List<Contact> found,
        List<Certificate> erasures,
        @Nullable String next,
        Map<UUID, String> names) implements Html {}
