package io.firsthand.nurture;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.handoff.Handover;
import io.firsthand.identity.Cast;
import io.firsthand.verdict.Court;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Nurture and all below it, with people who agreed on a definition. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class, Court.class, Handover.class, Nursery.class})
@TestPropertySource(properties = "firsthand.url=https://leads.example")
@Retention(RetentionPolicy.RUNTIME)
public @interface NurtureTest {}
