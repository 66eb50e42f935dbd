package io.firsthand.bench;

import static io.firsthand.card.FieldKind.CITY;
import static io.firsthand.card.FieldKind.COMPANY;
import static io.firsthand.card.FieldKind.COUNTRY;
import static io.firsthand.card.FieldKind.EMAIL;
import static io.firsthand.card.FieldKind.MOBILE;
import static io.firsthand.card.FieldKind.NAME;
import static io.firsthand.card.FieldKind.PHONE;
import static io.firsthand.card.FieldKind.POSTCODE;
import static io.firsthand.card.FieldKind.STREET;
import static io.firsthand.card.FieldKind.TITLE;
import static io.firsthand.card.FieldKind.WEB;

import io.firsthand.card.CardField;
import io.firsthand.card.CardReader;
import io.firsthand.card.CardReading;
import io.firsthand.card.FieldKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;

/** Compares readings of cards with what the cards say. */
final class CardScores {

    private static final List<FieldKind> KINDS =
            List.of(EMAIL, PHONE, MOBILE, WEB, NAME, COMPANY, TITLE, STREET, POSTCODE, CITY, COUNTRY);
    private static final Map<FieldKind, Integer> TARGETS =
            Map.of(EMAIL, 95, PHONE, 95, MOBILE, 95, WEB, 95, NAME, 92, COMPANY, 90, TITLE, 95);

    private static final Path REAL = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../shared"))
            .resolve("data/cards");
    /** What stands on the real pictures, as far as it can be compared letter by letter. */
    private static final Map<String, Map<FieldKind, String>> ON_REAL = Map.of(
            "business-card-english.jpg",
            Map.of(
                    NAME, "Dr. Avery Smith",
                    TITLE, "Senior Researcher",
                    COMPANY, "Contoso",
                    EMAIL, "avery.smith@contoso.com",
                    WEB, "www.contoso.com",
                    PHONE, "+442098765432",
                    MOBILE, "+447911123456",
                    POSTCODE, "W2 6BD"),
            "mindee_sample.jpg",
            Map.of(
                    NAME, "Andrew Morin",
                    TITLE, "Founder & CEO",
                    COMPANY, "RemoteGlobal",
                    EMAIL, "amorin@remoteglobalconsulting.com",
                    WEB, "www.remoteglobalconsulting.com",
                    PHONE, "+14015555555",
                    STREET, "178 Main Avenue",
                    POSTCODE, "02111"));

    private CardScores() {}

    static List<Figure> of(List<CardPicture> pictures, List<CardReading> readings) {
        var figures = new ArrayList<Figure>();
        for (var kind : KINDS) {
            var there = 0;
            var right = 0;
            for (var i = 0; i < pictures.size(); i++) {
                var truth = truth(pictures.get(i), kind);
                if (truth.isPresent()) {
                    there++;
                    right += isRight(kind, truth.get(), readings.get(i)) ? 1 : 0;
                }
            }
            var figure = Figure.percent("%s right, of %d".formatted(kind.key(), there), 100.0 * right / there);
            var target = TARGETS.get(kind);
            figures.add(target == null ? figure : figure.target(target));
        }
        figures.add(whole(pictures, readings).target(90));
        figures.add(doubted(pictures, readings));
        return figures;
    }

    /** Cards of which somebody who looks at the marked and the missing fields only ends up with all of them right. */
    private static Figure whole(List<CardPicture> pictures, List<CardReading> readings) {
        var good = 0;
        for (var i = 0; i < pictures.size(); i++) {
            var picture = pictures.get(i);
            var reading = readings.get(i);
            good += KINDS.stream()
                            .allMatch(kind -> truth(picture, kind)
                                    .map(truth -> isRight(kind, truth, reading) || isMarked(kind, reading))
                                    .orElse(true))
                    ? 1
                    : 0;
        }
        return Figure.percent("cards all of whose fields are right or marked", 100.0 * good / pictures.size());
    }

    /** Right fields that somebody is asked to look at for nothing. */
    private static Figure doubted(List<CardPicture> pictures, List<CardReading> readings) {
        var right = 0;
        var marked = 0;
        for (var i = 0; i < pictures.size(); i++) {
            for (var kind : KINDS) {
                var truth = truth(pictures.get(i), kind);
                if (truth.isPresent() && isRight(kind, truth.get(), readings.get(i))) {
                    right++;
                    marked += isMarked(kind, readings.get(i)) ? 1 : 0;
                }
            }
        }
        return new Figure("right fields marked unsure", 100.0 * marked / right, "%", OptionalDouble.empty(), false);
    }

    private static Optional<String> truth(CardPicture picture, FieldKind kind) {
        return Optional.ofNullable(picture.truth().getProperty("field." + kind.key()));
    }

    private static boolean isMarked(FieldKind kind, CardReading reading) {
        return reading.field(kind).map(CardField::unsure).orElse(true);
    }

    /** To the letter; titles and companies but for capitals, addresses of the web but for www. */
    private static boolean isRight(FieldKind kind, String truth, CardReading reading) {
        var value = reading.field(kind).map(CardField::value).orElse("");
        return switch (kind) {
            case TITLE, COMPANY -> value.equalsIgnoreCase(truth);
            case WEB -> value.replaceFirst("^www\\.", "").equals(truth.replaceFirst("^www\\.", ""));
            // Without a label, which of two numbers is which is anybody's guess.
            case PHONE, MOBILE ->
                reading.fields().stream()
                        .filter(it -> it.kind() == PHONE || it.kind() == MOBILE)
                        .anyMatch(it -> it.value().equals(truth));
            default -> value.equals(truth);
        };
    }

    /** Two real pictures, where they are. */
    static List<Figure> ofReal(Path home, CardReader reader) throws IOException {
        var folder = home.resolve(REAL);
        var there = 0;
        var right = 0;
        for (var real : ON_REAL.entrySet()) {
            var file = folder.resolve(real.getKey());
            if (!Files.exists(file)) {
                Place.tell("Without the real pictures, which are not at " + folder);
                return List.of();
            }
            var reading = reader.read(ImageIO.read(file.toFile()));
            for (var field : real.getValue().entrySet()) {
                there++;
                var good = isRight(field.getKey(), field.getValue(), reading);
                right += good ? 1 : 0;
                if (!good) {
                    Place.tell("%s: not %s".formatted(real.getKey(), field));
                }
            }
        }
        return List.of(Figure.percent("fields right on two real pictures, of " + there, 100.0 * right / there));
    }
}
