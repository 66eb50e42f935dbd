package io.firsthand.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final String MAILS = """
            From mara@kestrel.example Mon May  4 09:30:00 2026
            From: Mara <mara@kestrel.example>
            To: =?UTF-8?Q?Anna_K=C3=B6hler?= <anna@koehler.example>,
             Jonas Berg <jonas@berg.example>
            Subject: The quote
            Date: Mon, 4 May 2026 09:30:00 +0200

            From here on it is none of our business.
            From: nobody@nowhere.example

            From anna@koehler.example Tue May  5 10:00:00 2026
            From: "Köhler, Anna" <Anna@koehler.example>
            To: mara@kestrel.example
            Date: Tue, 5 May 2026 10:00:00 +0200

            Thanks!

            From no-reply@shop.example Tue May  5 10:00:00 2026
            From: no-reply@shop.example
            To: mara@kestrel.example
            Date: Tue, 5 May 2026 10:00:00 +0200

            Buy!
            """;

    @Test
    void countsWhoWroteToWhomAndLooksAtNothingElse() throws IOException {
        var read = read(stream(MAILS));

        assertThat(read.messages()).isEqualTo(3);
        assertThat(read.people())
                .extracting(Listed::emailKey)
                .containsExactlyInAnyOrder("anna@koehler.example", "jonas@berg.example");
        assertThat(read.people())
                .filteredOn(it -> "anna@koehler.example".equals(it.emailKey()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.name()).isEqualTo("Anna Köhler");
                    assertThat(it.sent()).isEqualTo(1);
                    assertThat(it.received()).isEqualTo(1);
                    assertThat(it.weight().at()).isEqualTo(Instant.parse("2026-05-05T08:00:00Z"));
                });
    }

    @Test
    void twoGigabytesAreReadInBoundedMemory() throws IOException {
        var before = used();
        var read = read(new Endless(2L << 30, MAILS));

        assertThat(read.messages()).isGreaterThan(1_000);
        assertThat(read.people()).hasSize(2);
        assertThat(used() - before).isLessThan(64L << 20);
    }

    @Test
    void whatIsNoMailboxHasNoMessages() throws IOException {
        assertThat(read(stream("PK\u0003\u0004 something else")).messages()).isZero();
        assertThat(read(stream("")).messages()).isZero();
        assertThat(read(stream(
                                "From x Mon May  4 09:30:00 2026\nFrom: \u0000\u0001 <<>>, @@\nTo: ,,,\nDate: yesterday\n\n"))
                        .people())
                .isEmpty();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Mailbox.Read read(InputStream in) throws IOException {
        return Mailbox.read(in, List.of("mara@kestrel.example"), NOW);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same mails again and again, each time with a megabyte in one line. */
    private static final class Endless extends InputStream {

        private final byte[] mails;
        private final long length;
        private long at;

        Endless(long length, String mails) {
            this.length = length;
            this.mails = (mails + "x".repeat(1 << 20) + "\n\n").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return at >= length ? -1 : mails[(int) (at++ % mails.length)] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (at >= length) {
                return -1;
            }
            var begin = (int) (at % mails.length);
            var some = (int) Math.min(Math.min(most, mails.length - begin), length - at);
            System.arraycopy(mails, begin, into, from, some);
            at += some;
            return some;
        }
    }
}
