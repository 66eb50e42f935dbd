package io.firsthand.network;

import io.firsthand.lead.Email;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a mail’s header that are of interest; what they say is cut where it gets long. */
final class MailHeader {

    private static final Set<String> READ = Set.of("from", "to", "cc", "date");
    private static final int LONGEST = 8_000;
    private static final int LONGEST_NAME = 200;
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

    private final Map<String, StringBuilder> fields = new HashMap<>();
    private Optional<StringBuilder> current = Optional.empty();

    /** Somebody in a header. */
    record Address(String name, Email email) {}

    /** One line of the header; one that begins with a space goes on with the field before (RFC 5322). */
    void add(String line) {
        if (line.startsWith(" ") || line.startsWith("\t")) {
            current.filter(it -> it.length() < LONGEST)
                    .ifPresent(it -> it.append(' ').append(line.strip()));
            return;
        }
        var colon = line.indexOf(':');
        var name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        current = READ.contains(name) && !fields.containsKey(name)
                ? Optional.of(fields.computeIfAbsent(
                        name, _ -> new StringBuilder(line.substring(colon + 1).strip())))
                : Optional.empty();
    }

    List<Address> addresses(String field) {
        var found = new ArrayList<Address>();
        var text = fields.get(field);
        if (text != null) {
            try {
                for (var it : InternetAddress.parseHeader(text.toString(), false)) {
                    var name = it.getPersonal() == null
                            ? ""
                            : it.getPersonal()
                                    .replaceAll("[\\s\\p{Cntrl}]+", " ")
                                    .strip();
                    var cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
                    if (it.getAddress() != null) {
                        Email.parse(it.getAddress()).ifPresent(email -> found.add(new Address(cut, email)));
                    }
                }
            } catch (AddressException _) {
                return List.of();
            }
        }
        return found;
    }

    /** {@link MailDateFormat} is not safe to share. */
    Optional<Instant> date() {
        var text = fields.get("date");
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new MailDateFormat().parse(text.toString()).toInstant())
                            .filter(it -> it.isAfter(EARLIEST));
        } catch (ParseException _) {
            return Optional.empty();
        }
    }
}
