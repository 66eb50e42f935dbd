package io.firsthand.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One lead of a payload, read as the mapping says. */
record Mapped(Hook hook, JsonNode item, Map<Slot, String> values, Map<String, Object> custom) {

    static Mapped of(Hook hook, JsonNode item) {
        var values = new EnumMap<Slot, String>(Slot.class);
        var custom = new LinkedHashMap<String, Object>();
        for (var line : hook.mapping().lines()) {
            var node = Paths.at(item, line.path());
            Slot.of(line.becomes())
                    .ifPresentOrElse(
                            slot -> Paths.text(node).ifPresent(it -> values.putIfAbsent(slot, it)),
                            () -> plain(node).ifPresent(it -> custom.put(line.path(), it)));
        }
        return new Mapped(hook, item, values, custom);
    }

    /** A key alone is nobody. */
    boolean namesSomebody() {
        return values.keySet().stream().anyMatch(Slot.NAMING::contains);
    }

    /** Empty when it says a time that is none. */
    Optional<Arrival> arrival(Instant receivedAt) {
        return at(receivedAt)
                .map(at -> new Arrival(
                        new ContactDetails(
                                values.get(Slot.NAME),
                                values.get(Slot.GIVEN_NAME),
                                values.get(Slot.FAMILY_NAME),
                                values.get(Slot.EMAIL),
                                values.get(Slot.PHONE),
                                values.get(Slot.TITLE)),
                        values.get(Slot.COMPANY),
                        values.get(Slot.DOMAIN),
                        source(),
                        values.get(Slot.NOTES),
                        Provenance.of(How.WEBHOOK, Grade.B, at, null, null),
                        List.of(),
                        null,
                        new Arrival.Key("webhook:" + hook.id(), key()),
                        custom));
    }

    private Source source() {
        var named = values.getOrDefault(Slot.CHANNEL, "");
        var channel =
                Channel.of(named.strip().toLowerCase(java.util.Locale.ROOT).replace(' ', '_'));
        var campaign = values.getOrDefault(Slot.CAMPAIGN, hook.campaign());
        return new Source(
                channel.orElse(hook.channel()),
                campaign.isEmpty() ? null : campaign,
                named.isEmpty() ? hook.name() : named,
                new Source.Utm(
                        values.get(Slot.UTM_SOURCE),
                        values.get(Slot.UTM_MEDIUM),
                        values.get(Slot.UTM_CAMPAIGN),
                        values.get(Slot.UTM_TERM),
                        values.get(Slot.UTM_CONTENT)),
                values.get(Slot.GCLID),
                values.get(Slot.FBCLID),
                values.get(Slot.MSCLKID),
                values.get(Slot.REFERRER));
    }

    /** What the sender calls it; else a hash of all it says, so that the very same lead is known again. */
    private String key() {
        return values.getOrDefault(
                Slot.KEY,
                HexFormat.of().formatHex(Signatures.sha256(item.toString().getBytes(UTF_8))));
    }

    /** A time as ISO 8601 with a zone, or as seconds or milliseconds since 1970. */
    private Optional<Instant> at(Instant receivedAt) {
        var text = values.get(Slot.CAPTURED_AT);
        if (text == null) {
            return Optional.of(receivedAt);
        }
        try {
            if (text.matches("[0-9]{9,13}")) {
                var number = Long.parseLong(text);
                return Optional.of(
                        number > 99_999_999_999L ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
            }
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Object> plain(@org.jspecify.annotations.Nullable JsonNode node) {
        if (node != null && node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        if (node != null && node.isIntegralNumber() && node.canConvertToLong()) {
            return Optional.of(node.longValue());
        }
        return Paths.text(node).map(it -> it);
    }
}
