package io.firsthand.diagnosis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.firsthand.ServerTest;
import io.firsthand.diagnosis.Diagnoses;
import io.firsthand.identity.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class DiagnosisPagesTest {

    private final MockMvc browser;
    private final Diagnoses diagnoses;
    private final Cast cast;

    DiagnosisPagesTest(MockMvc browser, Diagnoses diagnoses, Cast cast) {
        this.browser = browser;
        this.diagnoses = diagnoses;
        this.cast = cast;
    }

    @Test
    void asksToRunOneAndThenShowsWhatItFound() throws Exception {
        var company = cast.found("Diagnosis pages");
        browser.perform(get("/diagnosis").with(company.maya().signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No diagnosis yet")));

        var saved = company.in(() -> diagnoses.run(null).orElseThrow());

        browser.perform(get("/diagnosis").with(company.maya().signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Is there a definition of a good lead")));
        browser.perform(get("/diagnosis/" + saved.id() + "/findings/inForce").with(company.sam().signedIn()))
                .andExpect(status().isOk());
        browser.perform(get("/diagnosis/" + saved.id() + "/report.html").with(company.sam().signedIn()))
                .andExpect(header().string("Content-Disposition", containsString("diagnosis.html")))
                .andExpect(content().string(containsString("Diagnosis pages")));
        browser.perform(get("/diagnosis/" + saved.id() + "/report.pdf").with(company.sam().signedIn()))
                .andExpect(content().contentType("application/pdf"));
        browser.perform(get("/api/v1/diagnoses/" + saved.id()).with(company.sam().signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"inForce\"")));
    }

    @Test
    void keepsWhatWasTypedWhereALimitIsNone() throws Exception {
        var company = cast.found("Diagnosis limits");
        browser.perform(post("/diagnosis/limits/sourceMissing")
                        .with(company.rita().signedIn())
                        .with(csrf())
                        .param("good", "many")
                        .param("act", "20"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"many\"")));
        browser.perform(post("/diagnosis/limits/sourceMissing")
                        .with(company.rita().signedIn())
                        .with(csrf())
                        .param("good", "7,5")
                        .param("act", "20"))
                .andExpect(status().is3xxRedirection());

        var set = company.in(() -> diagnoses.asked()).stream()
                .filter(it -> it.id().equals("sourceMissing"))
                .findFirst()
                .orElseThrow();
        assertThat(set.limit().good()).isEqualTo(0.075);
        browser.perform(post("/diagnosis/limits/sourceMissing")
                        .with(company.sam().signedIn())
                        .with(csrf())
                        .param("good", "7")
                        .param("act", "20"))
                .andExpect(status().isForbidden());
    }
}
