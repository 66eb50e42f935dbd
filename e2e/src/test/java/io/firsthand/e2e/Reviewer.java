package io.firsthand.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Somebody at a desk with a stack of photographed cards. */
record Reviewer(Visitor visitor) {

    private static final double A_WHILE = 120_000;

    /** So many cards of people whose names end in the mark. */
    static FilePayload[] cards(int count, String mark) {
        return IntStream.range(0, count)
                .mapToObj(i -> CardPicture.photo(
                        "card-%d.jpg".formatted(i),
                        "Ines Albrecht",
                        List.of(
                                "Head of Packaging",
                                "Heron Foods GmbH",
                                "ines.%s.%d@heron-foods.example".formatted(mark, i),
                                "+49 211 5550%03d".formatted(100 + i),
                                "www.heron-foods.example")))
                .toArray(FilePayload[]::new);
    }

    /** Until the page of the batch is there. */
    Reviewer brings(String batch, FilePayload... photos) {
        visitor.opens("/scans/new");
        visitor.page().locator("input[type=file]").setInputFiles(photos);
        visitor.fills("Name of the batch", batch).presses("Send and read");
        visitor.page().waitForURL(Pattern.compile(".*/scans/[0-9a-f-]{36}$"));
        return this;
    }

    Reviewer waitsUntilAllAreRead(int count) {
        var sentence = count == 1 ? "One card waits for you." : count + " cards wait for you.";
        assertThat(visitor.page().locator("#scan .note"))
                .containsText(sentence, new LocatorAssertions.ContainsTextOptions().setTimeout(A_WHILE));
        return this;
    }

    /** The card that is looked at becomes a lead under that name. */
    Reviewer accepts(String name) {
        visitor.fills("Name", name).presses("Accept card").sees("Lead created: " + name);
        return this;
    }
}
