package io.firsthand.tlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.firsthand.tlog.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsPlainValues() {
        assertThat(Json.parse(
                        " {\"a\" : [1, -2.5e1, true, false, null], \"\\u00e4\\ud83d\\ude02\" : {} , \"\":\"\\n\"} "))
                .isEqualTo(Map.of("a", Arrays.asList(1L, -25.0, true, false, null), "ä😂", Map.of(), "", "\n"));
    }

    @Test
    void readsIntegersUpToTheLastThatADoubleHolds() {
        assertThat(Json.parse("[9007199254740991, -9007199254740991, 0, -0]"))
                .isEqualTo(List.of(9007199254740991L, -9007199254740991L, 0L, 0L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1,"a":2}             | a key twice
            {"a":1,"\\u0061":2}       | a key twice
            "\\ud800"                 | a lone surrogate
            "\\ude02\\ud83d"          | a lone surrogate
            9007199254740992          | an integer beyond 2^53-1
            -9007199254740992         | an integer beyond 2^53-1
            100000000000000000000000  | an integer beyond 2^53-1
            1e999                     | a number too large
            01                        | a bad number
            1.                        | a bad number
            -                         | a bad number
            +1                        | a bad number
            .5                        | a bad number
            1e                        | a bad number
            {} {}                     | text after the end
            {},                       | text after the end
            [1,]                      | an unexpected character
            {"a":1,}                  | an unexpected character
            {a:1}                     | an unexpected character
            NaN                       | an unexpected character
            nul                       | an unexpected character
            'a'                       | an unexpected character
            "a                        | an unexpected end
            [                         | an unexpected end
            "\\x"                     | an unknown escape
            "\\u12g4"                 | a bad \\u escape
            """)
    void refusesWhatIsNotStrict(String text, String reason) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Json.parse(text))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uFEFF{}", "\"\t\"", "\"\n\"", "{}\0", "\u00A01"})
    void refusesEmptyTextAByteOrderMarkAndControlCharacters(String text) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Json.parse(text));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[][] inputs = {
            {'"', (byte) 0xff, '"'}, // no UTF-8 byte
            {'"', (byte) 0xc0, (byte) 0x80, '"'}, // an overlong NUL
            {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}, // an encoded surrogate
            {'"', (byte) 0xe2, (byte) 0x82}, // cut off
        };
        for (var input : inputs) {
            assertThatExceptionOfType(MalformedException.class)
                    .isThrownBy(() -> Json.parse(input))
                    .withMessage("This is not UTF-8.");
        }
    }

    @Test
    void refusesDeepNestingBeforeTheStackEnds() {
        assertThat(Json.parse("[".repeat(64) + "]".repeat(64))).isNotNull();
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Json.parse("[{\"a\":".repeat(1_000_000)))
                .withMessageContaining("nested more than 64 deep");
    }

    @Test
    void readsOrRefusesAnyBytesAndNeverFailsOtherwise() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261121);
        for (var round = 0; round < 200_000; round++) {
            var bytes = corrupted("{\"a\":[1,2.5e-3,\"\\u00e4\\ud83d\\ude02\",null,true],\"b\":{}}", random);
            try {
                var value = Json.parse(bytes);
                assertThat(Json.parse(Jcs.bytes(value))).isEqualTo(Json.parse(Jcs.bytes(value)));
            } catch (MalformedException expected) {
                assertThat(expected).hasMessageContaining("This is not");
            }
        }
    }

    private static byte[] corrupted(String text, RandomGenerator random) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (var flips = 1 + random.nextInt(3); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(random.nextBoolean() ? 128 : 256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
