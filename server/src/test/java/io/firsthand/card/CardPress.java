package io.firsthand.card;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;

/**
 * Prints cards and photographs them: {@code CardPress FOLDER COUNT [FIRST [STEP]]} writes {@code card-0007.jpg} and what it
 * says, {@code card-0007.properties}. The number of a card decides everything about it. Even numbers are for choosing
 * parameters, odd ones for reporting.
 */
final class CardPress {

    private static final List<Color> ACCENTS = List.of(
            new Color(20, 80, 140),
            new Color(140, 30, 40),
            new Color(20, 110, 80),
            new Color(60, 60, 60),
            new Color(90, 50, 120),
            new Color(170, 85, 10));

    private static final List<Layout> LAYOUTS = List.of(Layout.values());

    private CardPress() {}

    /** A photograph with what is on it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Photographed(PrintedCard card, byte[] jpeg) {}

    static Photographed card(int number) throws IOException {
        var random = new Random(7_919L * number + 17);
        random.nextLong();
        var language = People.LANGUAGES.get(number / 2 % People.LANGUAGES.size());
        var person = new People(random).next(language);
        var layout = LAYOUTS.get(random.nextInt(LAYOUTS.size()));
        var fonts = CardFonts.here();
        var font = fonts.get(random.nextInt(fonts.size()));
        var image = layout.print(person, font, ACCENTS.get(random.nextInt(ACCENTS.size())));
        return new Photographed(card(person, layout, font), new Photo(random).of(image));
    }

    private static PrintedCard card(PrintedPerson person, Layout layout, String font) {
        var truth = new EnumMap<FieldKind, String>(FieldKind.class);
        truth.put(FieldKind.NAME, person.name());
        truth.put(FieldKind.GIVEN, person.given());
        truth.put(FieldKind.FAMILY, person.family());
        truth.put(FieldKind.TITLE, person.title());
        truth.put(FieldKind.COMPANY, person.company());
        truth.put(FieldKind.EMAIL, person.email());
        truth.put(FieldKind.MOBILE, person.mobileE164());
        if (layout.saysAll()) {
            truth.put(FieldKind.PHONE, person.phoneE164());
            truth.put(FieldKind.WEB, person.web());
            truth.put(FieldKind.STREET, person.street());
            truth.put(FieldKind.POSTCODE, person.postcode());
            truth.put(FieldKind.CITY, person.city());
            truth.put(FieldKind.COUNTRY, person.country());
        }
        return new PrintedCard(person.language(), layout.name(), font, truth);
    }

    @SuppressWarnings("SystemOut") // what it has to say
    static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var count = Integer.parseInt(arguments[1]);
        var first = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        var step = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
        System.out.println(CardFonts.missing());
        for (var number = first; number < first + count * step; number += step) {
            var card = card(number);
            var name = "card-%04d".formatted(number);
            Files.write(folder.resolve(name + ".jpg"), card.jpeg());
            try (var out = Files.newBufferedWriter(folder.resolve(name + ".properties"))) {
                card.card().properties().store(out, null);
            }
        }
    }
}
