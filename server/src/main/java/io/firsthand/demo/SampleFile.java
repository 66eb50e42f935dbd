package io.firsthand.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A file that marketing imported: a webinar's attendees and a list that was bought. */
record SampleFile(String name, String channel, String campaign, String content) {

    static List<SampleFile> all(Chance chance, SampleWords words) {
        return List.of(
                of("webinar-mono-material-films.csv", "webinar", "Mono-material films", 120, chance, words),
                of("webinar-changeover.csv", "webinar", "Changeover in 15 minutes", 90, chance, words),
                of("food-2000-extract.csv", "purchased_list", "Food 2000 list", 200, chance, words));
    }

    private static SampleFile of(
            String name, String channel, String campaign, int rows, Chance chance, SampleWords words) {
        var lines = new ArrayList<List<String>>();
        lines.add(SampleContact.HEADER);
        for (var row = 0; row < rows; row++) {
            lines.add(SampleContact.by(chance, words).row());
        }
        return new SampleFile(
                name,
                channel,
                campaign,
                lines.stream().map(line -> String.join(",", line)).collect(Collectors.joining("\n", "", "\n")));
    }
}
