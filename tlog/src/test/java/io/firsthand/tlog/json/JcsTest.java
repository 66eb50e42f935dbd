package io.firsthand.tlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.SharedVectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JcsTest {

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void writesThePublicVectors(String name) throws IOException {
        var folder = SharedVectors.folder("jcs").resolve("testdata");
        var input = Files.readAllBytes(folder.resolve("input").resolve(name + ".json"));
        var hex = Files.readString(folder.resolve("outhex").resolve(name + ".txt"), StandardCharsets.US_ASCII);

        assertThat(Jcs.bytes(Json.parse(input))).isEqualTo(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
    }

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
    })
    void writesNumbersAsEcmaScript(String bits, String expected) {
        var number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(EcmaNumber.text(number)).isEqualTo(expected);
    }

    @Test
    void writesEveryNumberSoThatItReadsBackTheSame() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(8785);
        for (var round = 0; round < 200_000; round++) {
            var number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(Double.parseDouble(EcmaNumber.text(number))).isEqualTo(number + 0.0);
            }
        }
    }

    @Test
    void refusesWhatHasNoStrictJson() {
        List<Object> refused = List.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                9007199254740992L,
                -9007199254740992L,
                9007199254740992.0,
                1e20,
                "\ud800",
                Map.of("\udc00", 1L),
                List.of('c'));
        for (var value : refused) {
            assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Jcs.bytes(value));
        }
        assertThat(Jcs.text(1e21)).isEqualTo("1e+21");
    }
}
