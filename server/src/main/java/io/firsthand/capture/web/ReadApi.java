package io.firsthand.capture.web;

import io.firsthand.badge.CodeContent;
import io.firsthand.badge.CodeReader;
import io.firsthand.card.CardReader;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.picture.Opening;
import io.firsthand.picture.Picture;
import io.firsthand.picture.Pictures;
import io.firsthand.web.BodyLimit;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads pictures and texts that a phone cannot read by itself; nothing of them is kept. */
@RestController
@RequestMapping(path = "/capture/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.WRITE_LEADS)
class ReadApi {

    private final Pictures pictures;
    private final CodeReader codes;
    private final CardReader cards;
    private final Words words;

    ReadApi(Pictures pictures, CodeReader codes, CardReader cards, Words words) {
        this.pictures = pictures;
        this.codes = codes;
        this.cards = cards;
        this.words = words;
    }

    record Field(String kind, String value, int confidence, boolean unsure, List<Integer> lines) {}

    record CodeBody(String text, String format, List<Field> fields) {}

    record Codes(List<CodeBody> codes) {}

    record Fields(List<Field> fields) {}

    record Text(@Nullable String text) {}

    @PostMapping("/codes")
    Codes codes(@RequestBody byte[] picture, Locale locale) {
        return new Codes(codesIn(opened(picture, locale)));
    }

    @PostMapping("/text")
    Fields text(@RequestBody Text body) {
        return new Fields(fieldsOf(codes.read(body.text() == null ? "" : body.text())));
    }

    @PostMapping("/read")
    ReadingBody read(@RequestBody byte[] picture, Locale locale) {
        if (!cards.available()) {
            throw noReader();
        }
        var opened = opened(picture, locale);
        return ReadingBody.of(cards.read(opened.image()), codesIn(opened));
    }

    /** The picture is kept on the phone and with the capture in any case. */
    private static ErrorResponseException noReader() {
        return CaptureProblems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "no-reader",
                "This server cannot read text in pictures; the picture is kept, type what it says.");
    }

    private List<CodeBody> codesIn(Picture picture) {
        return codes.read(picture).stream()
                .map(it -> new CodeBody(it.text(), it.format().id(), fieldsOf(it.content())))
                .toList();
    }

    private Picture opened(byte[] bytes, Locale locale) {
        return switch (pictures.open(bytes)) {
            case Opening.Opened(var picture) -> picture;
            case Opening.Refused it ->
                throw CaptureProblems.invalid("body", words.say(locale, it.messageKey(), it.limit()));
        };
    }

    private static List<Field> fieldsOf(CodeContent content) {
        return content.fields().stream()
                .map(it -> new Field(it.kind().id(), it.value(), it.confidence(), it.unsure(), List.of()))
                .toList();
    }

    /** As large as a picture may be. */
    @Configuration
    static class Limits {

        @Bean
        BodyLimit picturesToRead() {
            return new BodyLimit("/capture/api/read", DataSize.ofBytes(Pictures.LARGEST));
        }

        @Bean
        BodyLimit picturesWithCodes() {
            return new BodyLimit("/capture/api/codes", DataSize.ofBytes(Pictures.LARGEST));
        }
    }
}
