package io.firsthand.outbound;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address elsewhere that we send to.
 *
 * @param host of the address; the address itself is kept locked, for whoever knows a chat's may write into it
 * @param events ids of {@link EventType}; for one person's channel those of the kinds of notifications
 * @param detailed whether it is told who a lead is, and not only its id
 * @param language of what people read in a chat
 * @param since when it was opened; nothing from before is sent
 * @param failingSince since when nothing arrived; null while all is well
 * @param closedWhy why we closed it ourselves; null if we did not
 */
public record Endpoint(
        UUID id,
        long version,
        EndpointKind kind,
        String name,
        String host,
        boolean open,
        Set<String> events,
        boolean detailed,
        Audience audience,
        Locale language,
        Instant createdAt,
        UUID createdBy,
        Instant since,
        @Nullable Instant failingSince,
        @Nullable ClosedWhy closedWhy) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_URL = 2_000;
    public static final int MOST = 50;

    public Endpoint {
        events = Set.copyOf(events);
    }

    /** Why an endpoint was closed by us. */
    public enum ClosedWhy {
        /** The other side says that it is gone for good: 410. */
        GONE,
        /** Nothing arrived for days. */
        FAILING;

        public String words() {
            return "outbound.closed." + name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return (kind.isChat() ? "/settings/chat/" : "/settings/webhooks/") + id;
    }

    Endpoint with(EndpointWish wish, String host, long version) {
        return new Endpoint(
                id,
                version,
                kind,
                wish.name().strip(),
                host,
                open,
                wish.events(),
                wish.detailed(),
                wish.audience(),
                wish.language(),
                createdAt,
                createdBy,
                since,
                failingSince,
                closedWhy);
    }
}
