package io.firsthand.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ocr.Language;
import io.firsthand.ocr.Point;
import io.firsthand.ocr.Quad;
import io.firsthand.ocr.TextLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private final List<TextLine> lines = new ArrayList<>();

    @Test
    void takesLettersFromOneReaderAndAccentsFromTheOther() {
        line("JorgGrob", "Jörg Groß", 40);
        line("Geschaftsfuhrer", "Geschäftsführer", 24);
        line("joerg.gross@lindner.example", "", 24);

        assertThat(value(FieldKind.NAME)).isEqualTo("Jörg Groß");
        assertThat(value(FieldKind.TITLE)).isEqualTo("Geschäftsführer");
    }

    @Test
    void mendsTheMailboxByTheName() {
        line("Lena Hill", "Lena Hill", 40);
        line("lena.hi11@oakwell.example", "", 24);

        assertThat(value(FieldKind.EMAIL)).isEqualTo("lena.hill@oakwell.example");
    }

    @Test
    void givesTheMailboxTheSecondOfTwoLettersBack() {
        line("Noemi Moretti", "Noemi Moretti", 40);
        line("n.moreti@aurelia.example", "", 24);

        assertThat(value(FieldKind.EMAIL)).isEqualTo("n.moretti@aurelia.example");
    }

    @Test
    void keepsAStreetNamedAfterTheCountry() {
        line("Plaza de Espana 74,28014 Madrid,Espana", "Plaza de España 74, 28014 Madrid, España", 24);

        assertThat(value(FieldKind.STREET)).isEqualTo("Plaza de España 74");
        assertThat(value(FieldKind.COUNTRY)).isEqualTo("ES");
    }

    @Test
    void mendsTheDomainByTheCompany() {
        line("Millbrook Consulting Corp.", "Millbrook Consulting Corp.", 40);
        line("hill@milbrook.example", "", 24);
        line("www.millbrook.example", "", 24);

        assertThat(value(FieldKind.EMAIL)).isEqualTo("hill@millbrook.example");
    }

    @Test
    void joinsACompanyOfTwoLines() {
        line("Bergmann Anlagenbau", "Bergmann Anlagenbau", 40);
        line("und Automatisierung GmbH", "und Automatisierung GmbH", 40);
        line("k.fuchs@bergmann.example", "", 24);

        assertThat(value(FieldKind.COMPANY)).isEqualTo("Bergmann Anlagenbau und Automatisierung GmbH");
    }

    @Test
    void tellsNumbersByTheirLabels() {
        line("Tel.+49(0)71155510 17", "", 24);
        line("Fax+49 711 5551018", "", 24);
        line("Mobil +49 171 3728437", "", 24);

        assertThat(value(FieldKind.PHONE)).isEqualTo("+497115551017");
        assertThat(value(FieldKind.FAX)).isEqualTo("+497115551018");
        assertThat(value(FieldKind.MOBILE)).isEqualTo("+491713728437");
        assertThat(value(FieldKind.COUNTRY)).isEqualTo("DE");
    }

    @Test
    void readsAnAddressInOneLine() {
        line("12 rue de la Republique,69002 Lyon,France", "12 rue de la République, 69002 Lyon, France", 24);

        assertThat(value(FieldKind.STREET)).isEqualTo("12 rue de la République");
        assertThat(value(FieldKind.POSTCODE)).isEqualTo("69002");
        assertThat(value(FieldKind.CITY)).isEqualTo("Lyon");
        assertThat(value(FieldKind.COUNTRY)).isEqualTo("FR");
    }

    @Test
    void marksWhatOnlyOneReaderCouldRead() {
        line("MarieCurie", "~~~~ ~~", 40);

        assertThat(Fields.of(PlacedLine.of(lines), Language.FRENCH))
                .isNotEmpty()
                .allMatch(CardField::unsure);
    }

    private void line(String first, String second, double height) {
        var top = 100 + lines.size() * 60.0;
        var right = 100 + first.length() * height / 2;
        lines.add(new TextLine(
                first,
                Collections.nCopies(first.length(), 0.97f),
                second,
                0.95,
                new Quad(
                        new Point(100, top),
                        new Point(right, top),
                        new Point(right, top + height),
                        new Point(100, top + height))));
    }

    private String value(FieldKind kind) {
        return Fields.of(PlacedLine.of(lines), Spoken.by(lines)).stream()
                .filter(it -> it.kind() == kind)
                .map(CardField::value)
                .findFirst()
                .orElse("");
    }
}
