package io.firsthand.handoff;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import io.firsthand.verdict.Court;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@SpringBootTest
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class, Court.class, Handover.class})
@TestPropertySource(properties = {"firsthand.log.sequencing=false", "firsthand.data=target/data"})
@Retention(RetentionPolicy.RUNTIME)
public @interface HandoffTest {}
