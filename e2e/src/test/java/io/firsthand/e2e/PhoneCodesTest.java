package io.firsthand.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the phone reads in codes by itself, without a network. */
class PhoneCodesTest {

    private static final String READ = """
            async text => {
              const { read } = await import(document.querySelector("script[type=module]").src.replace("app.js", "codes.js"));
              return read(text);
            }
            """;

    private static Visitor visitor;

    @BeforeAll
    static void begin() {
        visitor = Visitor.with(Sample.browser(), Sample.server().address(), Visitor.onPhone());
        visitor.opens("/capture");
    }

    @AfterAll
    static void end() {
        visitor.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            BEGIN:VCARD~VERSION:3.0~N:Hopper;Grace;;;~FN:Grace Hopper~ORG:Compilers Inc.;Navy~TITLE:Rear Admiral~EMAIL;TYPE=INTERNET:grace@compilers.example~TEL;TYPE=CELL:+1 555 0100~END:VCARD | name=Grace Hopper, given=Grace, family=Hopper, title=Rear Admiral, company=Compilers Inc., email=grace@compilers.example, mobile=+1 555 0100
            BEGIN:VCARD~VERSION:2.1~N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg~ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:B=C3=A4ckerei=~ Nord~TEL;WORK;FAX:1~TEL;WORK:+49 30 1~END:VCARD | name=Jörg Müller, given=Jörg, family=Müller, company=Bäckerei Nord, phone=+49 30 1, fax=1
            BEGIN:VCARD~VERSION:4.0~FN:Zoë\\, the Great~item1.EMAIL:zoe@example.~ org~TEL;VALUE=uri:tel:+33-1-23~ADR;TYPE=work:;;1 Rue X\\;2;Paris;;75001;France~END:VCARD | name=Zoë, the Great, email=zoe@example.org, phone=+33-1-23, street=1 Rue X;2, postcode=75001, city=Paris, country=France
            MECARD:N:Owen,Sean;TEL:+12125551212;EMAIL:sean@owen.example;URL:http\\://owen.example;; | name=Sean Owen, given=Sean, family=Owen, email=sean@owen.example, phone=+12125551212, web=http://owen.example
            BIZCARD:N:Ada;X:Lovelace;T:Analyst;C:Engines Ltd;B:+4420;E:ada@engines.example;; | name=Ada Lovelace, given=Ada, family=Lovelace, title=Analyst, company=Engines Ltd, email=ada@engines.example, phone=+4420
            {"attendee":{"firstName":"Mary","lastName":"Jackson","jobTitle":"Engineer"},"company":"NASA","e-mail":"mary@nasa.example"} | name=Mary Jackson, given=Mary, family=Jackson, title=Engineer, company=NASA, email=mary@nasa.example
            https://www.linkedin.com/in/katherine-johnson-1a2b3c | name=Katherine Johnson, web=https://www.linkedin.com/in/katherine-johnson-1a2b3c
            mailto:dorothy@vaughan.example?subject=Hi | email=dorothy@vaughan.example
            A-1001;77 | ``
            12345 | ``
            """)
    void aCodesTextIsReadIntoFields(String text, String fields) {
        assertThat(read(visitor.page(), text.replace("~", "\r\n"))).isEqualTo(fields);
    }

    @SuppressWarnings("unchecked") // what the script above returns
    private static String read(Page page, String text) {
        return ((List<Map<String, String>>) page.evaluate(READ, text))
                .stream().map(it -> it.get("kind") + "=" + it.get("value")).collect(Collectors.joining(", "));
    }
}
