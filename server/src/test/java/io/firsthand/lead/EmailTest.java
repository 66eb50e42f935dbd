package io.firsthand.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class EmailTest {

    @ParameterizedTest
    @CsvSource({
        "grace@example.com,                  grace@example.com",
        "'  Grace.Hopper@Example.COM ',      grace.hopper@example.com",
        "o'brien+tag@mail.example.co.uk,     o'brien+tag@mail.example.co.uk",
        "jürgen@müller.example,              jürgen@xn--mller-kva.example",
        "'\"Grace Hopper\"@example.com',     '\"grace hopper\"@example.com'"
    })
    void writesOneAddressInOneWay(String given, String key) {
        assertThat(Email.parse(given)).map(Email::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "grace",
                "grace@",
                "@example.com",
                "grace@example",
                "grace@@example.com",
                "a@b@example.com",
                "grace hopper@example.com",
                ".grace@example.com",
                "grace.@example.com",
                "gra..ce@example.com",
                "grace@-example.com",
                "grace@exa mple.com",
                "grace@example..com",
                "grace@example.com.",
                "grace@[127.0.0.1]",
                "grace@127.0.0.1",
                "n/a",
                "none",
                "<grace@example.com>",
                "grace@example.com, ada@example.com"
            })
    void refusesWhatReachesNobody(String given) {
        assertThat(Email.parse(given)).isEmpty();
    }

    /** Addresses with verdicts, of which we take those that can be delivered over the internet without tricks. */
    @Test
    void agreesWithTheVerdictsOfOthers() throws Exception {
        var file = shared("data/email/tests.xml");
        assumeTrue(Files.exists(file), "Skipped, for there is no " + file);
        var tests = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("test");

        assertThat(tests.getLength()).isGreaterThan(100);
        for (var i = 0; i < tests.getLength(); i++) {
            var test = (Element) tests.item(i);
            var address = unmasked(text(test, "address"));
            if (!address.strip().equals(address)) {
                continue;
            }
            if (text(test, "category").equals("ISEMAIL_ERR")) {
                assertThat(Email.parse(address)).as(address).isEmpty();
            } else if (text(test, "diagnosis").equals("ISEMAIL_VALID")
                    && address.substring(address.lastIndexOf('@')).contains(".")) {
                assertThat(Email.parse(address)).as(address).isPresent();
            }
        }
    }

    /** The file shows control characters as pictures of them. */
    private static String unmasked(String address) {
        return address.chars()
                .map(c -> c >= 0x2400 && c < 0x2420 ? c - 0x2400 : c)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    private static String text(Element test, String name) {
        var found = test.getElementsByTagName(name);
        return found.getLength() == 0
                ? ""
                : Objects.requireNonNullElse(found.item(0).getTextContent(), "");
    }

    private static Path shared(String file) {
        var folder = System.getenv("FIRSTHAND_SHARED");
        return folder == null ? Path.of("../../shared", file) : Path.of(folder, file);
    }
}
