package io.firsthand.capture.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Guards the page's scripts, which no compiler reads. */
class PhonePageTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/assets/capture");
    private static final Path SPRITES = Path.of("src/main/resources/assets");
    private static final Path WORDS = Path.of("src/main/resources/messages/phone.properties");

    private static final Pattern ASKED = Pattern.compile("\"(phone\\.[\\w.]+)\"");
    private static final Pattern PUT_TOGETHER = Pattern.compile("`(phone\\.[\\w.]*)\\$\\{|\"(phone(?:\\.\\w+)+)\"\\)");
    private static final Pattern IMPORTED = Pattern.compile("from \"\\./([\\w-]+\\.js)\"");
    private static final Pattern ICON =
            Pattern.compile("(?:icon\\(|glyph: |note\\(\"\\w+\", icon\\(|line\\()\"([a-z0-9-]+)\"");
    private static final int LONGEST = 150;

    private static List<String> scripts() {
        try (var files = Files.list(SCRIPTS)) {
            return files.filter(it -> it.toString().endsWith(".js"))
                    .map(PhonePageTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(Pattern pattern) {
        return scripts().stream()
                .flatMap(script -> pattern.matcher(script).results())
                .map(it -> it.group(1) == null ? it.group(2) : it.group(1));
    }

    private static Set<String> words() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(WORDS)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames();
    }

    /** What has no words of its own is the beginning of others. */
    @Test
    void everyKeyThatAScriptAsksForIsThere() {
        var words = words();

        assertThat(found(ASKED))
                .isNotEmpty()
                .allSatisfy(
                        key -> assertThat(words).as(key).anyMatch(it -> it.equals(key) || it.startsWith(key + ".")));
    }

    @Test
    void everyKeyIsAskedFor() {
        var asked = found(ASKED).collect(toSet());
        var beginnings = found(PUT_TOGETHER).collect(toSet());

        assertThat(words())
                .filteredOn(it -> !asked.contains(it) && beginnings.stream().noneMatch(it::startsWith))
                .containsExactlyInAnyOrder("phone.name", "phone.navigation", "phone.description", "phone.broken");
    }

    @Test
    void everyImportedModuleIsThere() {
        assertThat(found(IMPORTED))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(SCRIPTS.resolve(it)).exists());
    }

    @Test
    void everyIconIsInASprite() {
        var sprites = read(SPRITES.resolve("icons.svg")) + read(SPRITES.resolve("marks.svg"));

        assertThat(found(ICON))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(sprites).contains("<symbol id=\"" + it + "\""));
    }

    @Test
    void noScriptIsLong() {
        assertThat(scripts()).allSatisfy(it -> assertThat(it.lines().count()).isLessThan(LONGEST));
    }

    @Test
    void noScriptWritesMarkup() {
        assertThat(scripts())
                .allSatisfy(it -> assertThat(it).doesNotContain("innerHTML", "insertAdjacentHTML", "eval("));
    }
}
