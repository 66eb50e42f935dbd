package io.firsthand.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void agreesWithTheDecoderOfTheJdkOnWhatIsValid() {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++) {
            var bytes = ("a" + "aé東😀".repeat(2) + "z").getBytes(UTF_8);
            for (var damage = random.nextInt(3); damage > 0; damage--) {
                bytes[1 + random.nextInt(bytes.length - 2)] = (byte) random.nextInt(256);
            }

            assertThat(Utf8.count(bytes).bad() == 0)
                    .as("%s", new String(bytes, UTF_8))
                    .isEqualTo(isValid(bytes));
        }
    }

    @Test
    void toleratesACharacterCutOffAtEitherEndOfAPiece() {
        var bytes = "東京東京".getBytes(UTF_8);

        for (var from = 0; from < 3; from++) {
            for (var to = bytes.length - 2; to <= bytes.length; to++) {
                assertThat(Utf8.count(Arrays.copyOfRange(bytes, from, to)).bad())
                        .isZero();
            }
        }
    }

    private static boolean isValid(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
