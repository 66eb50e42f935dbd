package io.firsthand.diagnosis.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.diagnosis.Diagnoses;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Member;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class DiagnosisPagesTest {

    private final MockMvcTester browser;
    private final Diagnoses diagnoses;
    private final Cast cast;

    DiagnosisPagesTest(MockMvcTester browser, Diagnoses diagnoses, Cast cast) {
        this.browser = browser;
        this.diagnoses = diagnoses;
        this.cast = cast;
    }

    @Test
    void asksToRunOneAndThenShowsWhatItFound() throws UnsupportedEncodingException {
        var company = cast.found("Diagnosis pages");
        assertThat(text(get(company.maya(), "/diagnosis"))).contains("No diagnosis yet");

        var saved = company.in(() -> diagnoses.run(null).orElseThrow());

        var path = "/diagnosis/" + saved.id();
        assertThat(text(get(company.maya(), "/diagnosis"))).contains("Is there a definition of a good lead");
        assertThat(text(get(company.sam(), path + "/findings/inForce"))).contains("No lead is kept for this");
        assertThat(text(get(company.sam(), path + "/report.html"))).contains("<!DOCTYPE html>", "Diagnosis pages");
        assertThat(get(company.sam(), path + "/report.pdf")).hasContentType("application/pdf");
        assertThat(text(get(company.sam(), "/api/v1/diagnoses/" + saved.id()))).contains("\"inForce\"", "\"act\"");
    }

    @Test
    void keepsWhatWasTypedWhereALimitIsNone() throws UnsupportedEncodingException {
        var company = cast.found("Diagnosis limits");

        var wrong = set(company.rita(), "many");
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("value=\"many\"");
        assertThat(set(company.rita(), "7,5")).hasStatus(303);
        assertThat(set(company.sam(), "7")).hasStatus(403);

        assertThat(company.in(() -> diagnoses.asked()))
                .filteredOn(it -> it.id().equals("sourceMissing"))
                .singleElement()
                .satisfies(it -> assertThat(it.limit().good()).isEqualTo(0.075));
        assertThat(text(get(company.rita(), "/diagnosis/limits"))).contains("value=\"7.5\"");
        assertThat(browser.post()
                        .uri("/appearance")
                        .with(company.rita().signedIn())
                        .param("language", "de"))
                .hasStatus3xxRedirection();
        assertThat(text(get(company.rita(), "/diagnosis/limits"))).contains("value=\"7,5\"");
    }

    private MvcTestResult set(Member who, String good) {
        return browser.post()
                .uri("/diagnosis/limits/sourceMissing")
                .with(who.signedIn())
                .param("good", good)
                .param("act", "20")
                .exchange();
    }

    private MvcTestResult get(Member who, String path) {
        return browser.get().uri(path).with(who.signedIn()).exchange();
    }

    private static String text(MvcTestResult it) throws UnsupportedEncodingException {
        return it.getResponse().getContentAsString();
    }
}
