package io.firsthand.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Guards the words of all modules, not only of this one. */
class WordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern ASKED = Pattern.compile("(?<![\\w.])say\\(\\s*\"([a-z]\\w*(?:\\.\\w+)+)\"\\s*[,)]");

    @Test
    void everyKeyIsThereInBothLanguages() {
        modules()
                .forEach(module -> assertThat(wordsOf(module + "_de").keySet())
                        .as(module)
                        .containsExactlyInAnyOrderElementsOf(wordsOf(module).keySet()));
    }

    @Test
    void keysBeginWithTheirModule() {
        modules()
                .forEach(module -> assertThat(wordsOf(module).keySet())
                        .as(module)
                        .allSatisfy(key -> assertThat(key).startsWith(module + ".")));
    }

    @Test
    void everyKeyThatATemplateAsksForIsThere() {
        var known =
                modules().flatMap(module -> wordsOf(module).keySet().stream()).collect(toSet());

        assertThat(Sources.of(".jte").flatMap(source -> asked(source.text())))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        modules().forEach(module -> {
            var german = wordsOf(module + "_de");
            wordsOf(module)
                    .forEach((key, english) -> assertThat(arguments(german.getOrDefault(key, "")))
                            .as(key)
                            .isEqualTo(arguments(english)));
        });
    }

    @Test
    void messagesAreWellFormedAndHaveNoPlainApostrophe() {
        modules()
                .flatMap(module -> Stream.of(module, module + "_de"))
                .forEach(bundle -> wordsOf(bundle).forEach((key, words) -> {
                    assertThat(words).as(bundle + " " + key).isNotBlank().doesNotContain("'");
                    assertThat(new MessageFormat(words, Locale.ROOT)).as(key).isNotNull();
                }));
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() {
        var spoken = Pattern.compile(">\\s*[A-Z][a-z]+(?: [a-z]+)+\\.?\\s*<");

        assertThat(Sources.of(".jte").filter(source -> !source.path().toString().contains("/web/style/")))
                .allSatisfy(source -> assertThat(spoken.matcher(source.text()).find())
                        .as(source.path().toString())
                        .isFalse());
    }

    private static Stream<String> asked(String template) {
        return ASKED.matcher(template).results().map(match -> match.group(1));
    }

    private static Set<String> arguments(String words) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(words)
                .results()
                .map(match -> match.group(1))
                .collect(toSet());
    }

    private static Stream<String> modules() {
        var files = MESSAGES.toFile().list();
        assertThat(files).isNotNull();
        return Arrays.stream(files == null ? new String[0] : files)
                .map(file -> file.replace(".properties", ""))
                .filter(bundle -> !bundle.contains("_"));
    }

    private static Map<String, String> wordsOf(String bundle) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, text) -> words.put((String) key, (String) text));
        return words;
    }
}
