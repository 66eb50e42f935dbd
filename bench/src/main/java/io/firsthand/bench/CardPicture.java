package io.firsthand.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The photograph of a card, and beside it what the card says. */
record CardPicture(Path file, Properties truth) {

    static List<CardPicture> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".properties"))
                    .sorted()
                    .map(CardPicture::of)
                    .toList();
        }
    }

    private static CardPicture of(Path properties) {
        var truth = new Properties();
        try (var in = Files.newBufferedReader(properties)) {
            truth.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CardPicture(Path.of(properties.toString().replace(".properties", ".jpg")), truth);
    }
}
