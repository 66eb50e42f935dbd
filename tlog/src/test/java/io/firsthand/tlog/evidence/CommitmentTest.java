package io.firsthand.tlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static final Seed SEED =
            Seed.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

    @Test
    void isTheHashOfDomainLabelSaltAndValueEachWithItsLength() {
        var opening = Opening.of(Label.SOURCE, SEED, Map.of("channel", "webinar"));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8("firsthand-commit-v1"));
        bytes.write(0);
        bytes.write(6);
        bytes.writeBytes(utf8("source"));
        bytes.writeBytes(SEED.salt(Label.SOURCE));
        bytes.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, 21});
        bytes.writeBytes(utf8("{\"channel\":\"webinar\"}"));

        assertThat(opening.commitment().hash()).isEqualTo(Hash.sha256(bytes.toByteArray()));
    }

    /** Computed once by another program, from the formula alone; see docs/verify.md. */
    @Test
    void isTheSameAsAnotherProgramComputed() {
        var opening = Opening.of(Label.SOURCE, SEED, Map.of("channel", "webinar"));

        assertThat(opening.salt()).isEqualTo("jBAbv43oBKGgEj+uJau6wS9pLTUWFGjOrn74H/EmHMc=");
        assertThat(opening.commitment().hash().base64()).isEqualTo("4hEvJGYQwq0w2h4jCdsxksdVXyjdYhL2h+HKYbhbCJ4=");
    }

    @Test
    void saltsAsTheHkdfOfTheJdkWithAnEmptyExtractSalt() throws Exception {
        var random = new Random(7);
        for (var i = 0; i < 100; i++) {
            var bytes = new byte[Seed.LENGTH];
            random.nextBytes(bytes);
            for (var label : Label.values()) {
                var info = utf8("firsthand-salt-v1|" + label.text());

                assertThat(Seed.of(bytes).salt(label))
                        .isEqualTo(KDF.getInstance("HKDF-SHA256")
                                .deriveData(HKDFParameterSpec.ofExtract()
                                        .addIKM(bytes)
                                        .thenExpand(info, Seed.LENGTH)));
            }
        }
    }

    @Test
    void differsByLabelSeedAndValue() {
        var other = Seed.of(new byte[32]);
        var commitments = List.of(
                Opening.of(Label.SOURCE, SEED, "a").commitment(),
                Opening.of(Label.NOTES, SEED, "a").commitment(),
                Opening.of(Label.SOURCE, other, "a").commitment(),
                Opening.of(Label.SOURCE, SEED, "b").commitment());

        assertThat(commitments).doesNotHaveDuplicates();
    }

    @Test
    void commitsToTheCanonicalFormOfAValue() {
        var value = Json.parse("{\"b\" : 1.0, \"a\" : [true, null, \"\\u00e9\"]}");

        assertThat(Opening.of(Label.NOTES, SEED, value).value()).isEqualTo("{\"a\":[true,null,\"é\"],\"b\":1}");
    }

    @Test
    void refusesSaltsAndSeedsOfAnotherLength() {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Seed.of(new byte[31]));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new Opening(Label.NOTES, Base64Text.of(new byte[33]), "1"));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new Opening(Label.NOTES, "A".repeat(42) + "B=", "1"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
