package io.firsthand.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IconsTest {

    private static final Path SPRITE = Path.of("src/main/resources/assets/icons.svg");

    @Test
    void everyIconThatATemplateNamesIsThere() throws IOException {
        var there = Pattern.compile("<symbol id=\"([^\"]+)\"")
                .matcher(Files.readString(SPRITE))
                .results()
                .map(match -> match.group(1))
                .collect(toSet());

        assertThat(Sources.of(".jte")
                        .flatMap(source -> Pattern.compile("web\\.icon\\(name = \"([^\"]+)\"")
                                .matcher(source.text())
                                .results()
                                .map((MatchResult match) -> match.group(1))))
                .isNotEmpty()
                .isSubsetOf(there);
    }

    @Test
    void noTwoPlacesOfTheNavigationShareAnIcon() {
        var icons = Sources.of(".java")
                .flatMap(source -> Pattern.compile(
                                "new Entry\\(\\s*\"[^\"]+\",\\s*[^,]+,\\s*\"([^\"]+)\",\\s*Place\\.(?:MAIN|LOWER)")
                        .matcher(source.text())
                        .results()
                        .map((MatchResult match) -> match.group(1)))
                .toList();

        assertThat(icons).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }
}
