package io.firsthand.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Measures; run it with {@code FIRSTHAND_ROWS=100000}. */
@SpringBootTest
@Import({EmbeddedDatabase.class, Cast.class, Desk.class})
@EnabledIfEnvironmentVariable(named = "FIRSTHAND_ROWS", matches = "\\d+")
class ImportSpeedTest {

    private final Desk desk;
    private final Cast cast;

    ImportSpeedTest(Desk desk, Cast cast) {
        this.desk = desk;
        this.cast = cast;
    }

    @Test
    void importsAHundredThousandRowsWithinHalfAMinute() {
        var rows = Integer.parseInt(System.getenv().getOrDefault("FIRSTHAND_ROWS", "1000"));
        var file = file(rows).getBytes(UTF_8);
        var company = cast.found("Speed");
        company.run(() -> {
            desk.imports(desk.brings(file(2_000).replace("@c", "@warm").getBytes(UTF_8), company.maya()));
            var begin = System.nanoTime();
            var brought = desk.brings(file, company.maya());
            var uploaded = System.nanoTime();
            var checked = desk.checks(brought);
            var seen = System.nanoTime();
            var done = desk.imports(checked);
            var end = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "SPEED %d rows, %.1f MB: upload and look %d ms, check %d ms, import %d ms%n",
                    rows,
                    file.length / 1e6,
                    Duration.ofNanos(uploaded - begin).toMillis(),
                    Duration.ofNanos(seen - uploaded).toMillis(),
                    Duration.ofNanos(end - seen).toMillis());
            assertThat(done.counts().refused()).isZero();
            assertThat(done.counts().rows()).isEqualTo(rows);
        });
    }

    private static String file(int rows) {
        var random = new Random(100);
        var text = new StringBuilder("First Name,Last Name,Email,Phone,Job Title,Company,Lead Source,Campaign,"
                + "Created,Lead Status,Notes\n");
        for (var i = 0; i < rows; i++) {
            text.append("Given")
                    .append(random.nextInt(2_000))
                    .append(",Family")
                    .append(random.nextInt(20_000))
                    .append(",p")
                    .append(i)
                    .append("@c")
                    .append(random.nextInt(rows / 4 + 1))
                    .append(".example,+49 30 ")
                    .append(1_000_000 + random.nextInt(8_000_000))
                    .append(",Buyer,\"Company ")
                    .append(random.nextInt(rows / 4 + 1))
                    .append(", Ltd.\",Trade show,Pack ")
                    .append(random.nextInt(9))
                    .append(",2025-")
                    .append("%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)))
                    .append(",New,\"Said: \"\"call me\"\", row ")
                    .append(i)
                    .append("\"\n");
        }
        return text.toString();
    }
}
