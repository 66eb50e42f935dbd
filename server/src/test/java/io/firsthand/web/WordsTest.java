package io.firsthand.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Guards the words of all modules, not only of this one. */
class WordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z0-9_.]+)\"");
    private static final Pattern SAID =
            Pattern.compile("\\b(?:say|saying|with)\\((?:[\\w.()]+,\\s*)*\"([a-z]+(?:\\.\\w+)+)\"\\s*[,)]");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:\\*|/\\*|//).*$");

    private static final Pattern ASKED = Pattern.compile("(?<![\\w.])say\\(\\s*\"([a-z]\\w*(?:\\.\\w+)+)\"\\s*[,)]");

    @Test
    void everyKeyIsThereInBothLanguages() {
        modules()
                .forEach(module -> assertThat(wordsOf(module + "_de").keySet())
                        .as(module)
                        .containsExactlyInAnyOrderElementsOf(wordsOf(module).keySet()));
    }

    @Test
    void noFileSaysAKeyTwice() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file).stream()
                                    .filter(line -> line.matches("[a-z].*=.*"))
                                    .map(line -> line.substring(0, line.indexOf('='))))
                            .doesNotHaveDuplicates());
        }
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
    void everyKeyThatCodeSaysIsThere() {
        assertThat(Sources.of(".java")
                        .flatMap(source -> SAID.matcher(
                                        COMMENT.matcher(source.text()).replaceAll(""))
                                .results())
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .isSubsetOf(known());
    }

    @Test
    void everySettingSaysWhatIsSetThere() {
        var settings = Pattern.compile("new (?:Navigation\\.)?Entry\\(\\s*\"([^\"]+)\",[^;]*?Place\\.(\\w+)");

        assertThat(Sources.of(".java")
                        .flatMap(source -> settings.matcher(source.text()).results())
                        .filter(match -> match.group(2).equals("SETTINGS"))
                        .map(match -> match.group(1) + ".lead"))
                .hasSizeGreaterThan(5)
                .isSubsetOf(known());
    }

    /** A key that is put together has its beginning, up to a dot, or its end in the code. */
    @Test
    void everyKeyIsAskedFor() {
        var literals = literals().collect(toSet());
        var beginnings =
                literals.stream().filter(it -> it.matches("[a-z]+\\.(.*\\.)?")).collect(toSet());
        var ends = literals.stream().filter(it -> it.matches("\\.[a-zA-Z.]+")).collect(toSet());

        assertThat(known())
                .allSatisfy(key -> assertThat(literals.contains(key)
                                || literals.contains(key.replace(".notification.", "."))
                                || beginnings.stream().anyMatch(key::startsWith)
                                || ends.stream().anyMatch(end -> isMade(key, end, literals, beginnings)))
                        .as(key + " is asked for by nothing")
                        .isTrue());
    }

    private static boolean isMade(String key, String end, Set<String> literals, Set<String> beginnings) {
        var beginning = key.endsWith(end) ? key.substring(0, key.length() - end.length()) : "";
        return literals.contains(beginning) || beginnings.stream().anyMatch(beginning::startsWith);
    }

    /** Enums that know their words have all of them. */
    @Test
    void everyConstantThatHasWordsFindsThem() throws ReflectiveOperationException {
        var known = known();
        var enums = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.firsthand")
                .that(DescribedPredicate.describe("are enums", JavaClass::isEnum));
        for (var type : enums) {
            for (var constant : Class.forName(type.getName()).getEnumConstants()) {
                var words = words(constant);
                if (words != null) {
                    assertThat(known).as(constant.toString()).contains(words);
                }
            }
        }
        assertThat(known).contains(Grade.A.words());
    }

    private static @Nullable String words(Object constant) throws ReflectiveOperationException {
        try {
            var method = ((Enum<?>) constant).getDeclaringClass().getMethod("words");
            method.setAccessible(true);
            return method.getReturnType() == String.class ? (String) method.invoke(constant) : null;
        } catch (NoSuchMethodException _) {
            return null;
        }
    }

    private static Set<String> known() {
        return modules().flatMap(module -> wordsOf(module).keySet().stream()).collect(toSet());
    }

    private static Stream<String> literals() {
        return Stream.of(".java", ".jte")
                .flatMap(Sources::of)
                .flatMap(source -> LITERAL.matcher(source.text()).results())
                .map(match -> match.group(1));
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
